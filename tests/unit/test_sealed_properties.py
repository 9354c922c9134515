"""Whatever happens to an encrypted document, it is refused or read, and never lost."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.disks import Files, files_in
from tests.unit.keys import IDENTITY, KEY_FILE
from tests.unit.locked import ENVELOPE, KEYS, RECOVERY
from tests.unit.test_store_properties import MUTATED, NEW, WHOLE, unless_refused
from tilfriskning.errors import KeysNeeded, Newer, Refusal, Unreadable, WrongKey
from tilfriskning.record.record import Record
from tilfriskning.store import encryption
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.vault import seal, seal_copy

SEALED, LAST_GOOD, KEY = "kari.json.age", ".kari.json.age.forrige", "kari.key.age"
WHOLE_SEALED = seal(WHOLE, ENVELOPE)


@st.composite
def with_other_bytes(draw: st.DrawFn) -> bytes:
    """An encrypted document in which some bytes were lost, changed or put in."""
    content = WHOLE_SEALED
    for _ in range(draw(st.integers(1, 2))):
        start = draw(st.integers(0, len(content)) | st.integers(0, 400))
        end = draw(st.just(start) | st.just(len(content)) | st.integers(start, start + 9))
        piece = draw(st.binary(max_size=4) | st.sampled_from((b"-> ", b"\n", b"-> scrypt AAAA 10\n", b"---")))
        content = content[:start] + piece + content[end:]
    return content


def resealed(content: bytes) -> bytes:
    """A document, whatever it holds, encrypted by somebody who can."""
    return seal_copy(content, ENVELOPE)


ANY = with_other_bytes() | MUTATED.map(resealed) | MUTATED
GOOD_OR_ANY = st.just(WHOLE_SEALED) | ANY


@given(ANY, GOOD_OR_ANY)
@settings(max_examples=100)
def test_whatever_happens_to_an_encrypted_document_it_is_refused_or_read_and_never_lost(
    content: bytes, last_good: bytes
) -> None:
    live_with(content, last_good)


@pytest.mark.slow
@given(ANY, GOOD_OR_ANY)
@settings(max_examples=1000, suppress_health_check=[HealthCheck.too_slow])
def test_the_same_with_a_thousand_documents(content: bytes, last_good: bytes) -> None:
    live_with(content, last_good)


def live_with(content: bytes, last_good: bytes) -> None:
    """Do all that can be done with a client whose document, and last good document, hold this."""
    with TemporaryDirectory() as path:
        folder = PlansFolder(Path(path))
        before = {SEALED: content, LAST_GOOD: last_good, KEY: KEY_FILE}
        for name, each in before.items():
            (folder.path / name).write_bytes(each)
        assert [(client.label, client.is_locked) for client in folder.clients()] == [("kari", True)]
        unless_refused(lambda: folder.read_newer("kari", IDENTITY))
        record, good = unless_refused(lambda: folder.open("kari", IDENTITY)), folder.last_good("kari", IDENTITY)
        assert files_in(folder.path) == before
        if isinstance(record, Record):
            write_on(folder, record, content)
        else:
            assert isinstance(record, Unreadable | WrongKey)
            write_nothing(folder, before)
            mend(folder, good, before, is_newer=isinstance(record, Newer))


def write_on(folder: PlansFolder, record: Record, content: bytes) -> None:
    with folder.edit("kari", IDENTITY) as opened:
        if opened.needs_keys:
            with pytest.raises(KeysNeeded):
                opened.save(record)
            assert opened.file.read_bytes() == content
            encryption.replace_keys(opened, record, KEYS)
        opened.save(record)
    for key in (IDENTITY, RECOVERY):
        assert folder.open("kari", key) == folder.last_good("kari", key) == record


def write_nothing(folder: PlansFolder, before: Files) -> None:
    with pytest.raises(Refusal), folder.edit("kari", IDENTITY):
        pass
    with pytest.raises(Refusal):
        folder.save(NEW, IDENTITY)
    with pytest.raises(Refusal):
        folder.create("Kari", NEW.header.changed)
    assert files_in(folder.path) == before


def mend(folder: PlansFolder, good: Record | None, before: Files, is_newer: bool) -> None:
    restored = unless_refused(lambda: folder.restore_last_good("kari", NEW.header.changed, IDENTITY))
    if good is None or is_newer:
        assert isinstance(restored, Refusal)
        assert files_in(folder.path) == before
    else:
        assert restored == good == folder.open("kari", IDENTITY)
        broken = f"{SEALED}.ødelagt-{NEW.header.changed:%Y-%m-%d}"
        assert files_in(folder.path) == {**before, SEALED: before[LAST_GOOD], broken: before[SEALED]}
