from __future__ import annotations

import json
import traceback
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.clients import written_workbook
from tests.unit.keys import IDENTITY, KEY_FILE, PASSPHRASE, STRANGER
from tests.unit.test_store_properties import RECORDS
from tilfriskning.errors import Refusal, Unreadable, WrongKey
from tilfriskning.record.record import Record
from tilfriskning.store import vault
from tilfriskning.store.document import as_bytes
from tilfriskning.store.keys import Identity, change_passphrase, from_paper, on_paper, unlock
from tilfriskning.store.vault import Envelope, new_keys, parted, seal

RECOVERY, BO, AUD = Identity.new(), Identity.new(), Identity.new()
TODAY = date(2026, 11, 21)
ALONE = Envelope(client=IDENTITY.public, recovery=RECOVERY.public)
SHARED = ALONE.with_reader(BO.public, "Bo", TODAY).with_reader(AUD.public, "Aud på DPS", TODAY)
PLANTED = "En setning som ingen andre skal lese."
DOCUMENT = as_bytes(written_workbook(lambda _: PLANTED).record)
SEALED = seal(DOCUMENT, SHARED)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda parts: st.lists(parts, max_size=3) | st.dictionaries(st.text(), parts, max_size=3),
    max_leaves=8,
)
NAMES = st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip)


# Who can open


@pytest.mark.parametrize("identity", [IDENTITY, RECOVERY, BO, AUD], ids=["client", "recovery", "Bo", "Aud"])
def test_everybody_in_the_envelope_can_open_and_sees_who_else_can(identity: Identity) -> None:
    assert vault.open(SEALED, identity) == (DOCUMENT, SHARED)


def test_nobody_else_can_open() -> None:
    with pytest.raises(WrongKey, match="passer ikke"):
        vault.open(SEALED, Identity.new())


@pytest.mark.slow
def test_the_passphrase_opens_and_so_does_the_recovery_key_when_it_is_forgotten() -> None:
    keys = new_keys(unicodedata.normalize("NFD", PASSPHRASE))
    sealed = seal(DOCUMENT, keys.envelope)
    by_passphrase = unlock(keys.key_file, unicodedata.normalize("NFC", PASSPHRASE))
    by_recovery = from_paper(on_paper(keys.recovery))
    assert vault.open(sealed, by_passphrase) == vault.open(sealed, by_recovery) == (DOCUMENT, keys.envelope)


def test_new_keys_after_a_forgotten_passphrase_keep_those_who_are_let_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vault, "lock", lambda *_: b"a key file")
    keys = new_keys("et nytt passord", SHARED.readers)
    sealed = seal(DOCUMENT, keys.envelope)
    for identity in (keys.identity, keys.recovery, BO, AUD):
        assert vault.open(sealed, identity)[0] == DOCUMENT
    for identity in (IDENTITY, RECOVERY):
        with pytest.raises(WrongKey):
            vault.open(sealed, identity)


def test_somebody_who_is_taken_away_reads_old_copies_and_nothing_new() -> None:
    envelope = SHARED.without_reader(BO.public)
    sealed = seal(DOCUMENT, envelope)
    assert [reader.name for reader in envelope.readers] == ["Aud på DPS"]
    assert vault.open(sealed, AUD) == (DOCUMENT, envelope)
    with pytest.raises(WrongKey):
        vault.open(sealed, BO)
    assert vault.open(SEALED, BO)[0] == DOCUMENT


def test_a_new_recovery_key_takes_the_place_of_the_old_one() -> None:
    envelope, recovery = SHARED.with_new_recovery()
    sealed = seal(DOCUMENT, envelope)
    assert vault.open(sealed, recovery) == (DOCUMENT, envelope)
    with pytest.raises(WrongKey):
        vault.open(sealed, RECOVERY)


@pytest.mark.parametrize("key", [IDENTITY.public, RECOVERY.public, BO.public], ids=["client", "recovery", "Bo"])
def test_nobody_is_let_in_twice(key: str) -> None:
    with pytest.raises(Refusal, match="fra før"):
        SHARED.with_reader(key, "Bo igjen", TODAY)


def test_whoever_is_let_in_has_a_name() -> None:
    with pytest.raises(Refusal, match="Skriv hvem"):
        ALONE.with_reader(STRANGER, " \n", TODAY)
    assert ALONE.with_reader(STRANGER, " Bo\nB \ud83d", TODAY).readers[0].name == "Bo B ?"


# What lies on the disk


def test_a_sealed_document_shows_neither_answers_nor_who_can_open_it() -> None:
    for secret in (PLANTED, "header", "kari", "Aud på DPS", *SHARED.keys, "sealed_for"):
        assert secret.encode() not in SEALED


def test_what_is_sealed_is_one_json_object_with_the_envelope_last() -> None:
    import pyrage

    inside = json.loads(pyrage.decrypt(SEALED, [pyrage.x25519.Identity.from_str(BO.secret)]))
    assert list(inside) == [*Record.model_fields, "sealed_for"]
    assert inside["sealed_for"]["readers"][0] == {"key": BO.public, "name": "Bo", "added": "2026-11-21"}


def test_nothing_is_written_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(variable, str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    identity = unlock(KEY_FILE, PASSPHRASE)
    assert vault.open(seal(DOCUMENT, SHARED), identity)[0] == DOCUMENT
    with pytest.raises(Refusal):
        change_passphrase(KEY_FILE, "feil", "nytt")
    assert [path.name for path in tmp_path.rglob("*")] == ["home"]


@given(RECORDS)
@settings(max_examples=60)
def test_any_document_comes_back_as_it_was_sealed(record: Record) -> None:
    document = as_bytes(record)
    assert vault.open(seal(document, SHARED), BO) == (document, SHARED)


@given(st.dictionaries(st.text(), JSON, min_size=1), st.sampled_from((None, 0, 1, 4)), st.booleans(), NAMES)
def test_json_in_any_layout_comes_back_byte_for_byte(
    document: dict[str, object], indent: int | None, is_ascii: bool, name: str
) -> None:
    written = json.dumps(document, indent=indent, ensure_ascii=is_ascii).encode("utf-8", "replace")
    envelope = ALONE.with_reader(STRANGER, name, TODAY)
    for ending in (b"", b"\n", b"\r\n \n"):
        assert vault.open(seal(written + ending, envelope), IDENTITY) == (written + ending, envelope)


# What other programs have done to it


@given(st.sampled_from((None, 0, 2, 4)))
def test_the_envelope_is_found_after_another_program_has_laid_the_document_out(indent: int | None) -> None:
    import pyrage

    inside = json.loads(pyrage.decrypt(SEALED, [pyrage.x25519.Identity.from_str(BO.secret)]))
    document, envelope = parted(json.dumps(inside, indent=indent).encode())
    assert envelope == SHARED
    assert Record.model_validate_json(document) == Record.model_validate_json(DOCUMENT)


@pytest.mark.parametrize(
    "envelope",
    [
        "{}",
        '{"client": 1}',
        '{"client": "age1", "recovery": "age1"}',
        json.dumps({"client": IDENTITY.public, "recovery": RECOVERY.public, "more": 1}),
        json.dumps({"client": IDENTITY.public, "recovery": "age1" + "q" * 58}),
        json.dumps({"client": IDENTITY.public, "recovery": IDENTITY.public.upper()}),
        json.dumps({"client": IDENTITY.public, "recovery": IDENTITY.public.replace("a", " a")}),
    ],
)
def test_an_envelope_that_cannot_be_used_leaves_the_document_readable(envelope: str) -> None:
    assert parted(f'{{"a": 1, "sealed_for": {envelope}}}'.encode()) == (b'{"a": 1}', None)


@pytest.mark.parametrize("document", [DOCUMENT, b"", b"{}", b'{"a": ",\\n \\"sealed_for\\": {}"}', b"\xff"])
def test_a_document_without_an_envelope_is_as_it_is(document: bytes) -> None:
    assert parted(document) == (document, None)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A sealed document in which some bytes were lost, changed or put in."""
    content = SEALED
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(content)) | st.integers(0, 800))
        end = draw(st.one_of(st.just(start), st.just(len(content)), st.integers(start, start + 9)))
        piece = draw(
            st.binary(max_size=4) | st.sampled_from((b"-> ", b"\n", b"-> scrypt AAAA 10\n", b"---", b"A" * 64))
        )
        content = content[:start] + piece + content[end:]
    return content


@given(mutated())
@settings(max_examples=300)
def test_a_changed_file_is_refused_and_the_refusal_holds_nothing_of_it(content: bytes) -> None:
    try:
        assert vault.open(content, IDENTITY) == (DOCUMENT, SHARED)
        assert content == SEALED
    except Refusal as refusal:
        told = "".join(traceback.format_exception(refusal))
        assert PLANTED not in told
        assert IDENTITY.secret not in told


@pytest.mark.parametrize("content", [b"", DOCUMENT, SEALED[:-1], SEALED + b"x", SEALED[: len(SEALED) // 2], SEALED[1:]])
def test_a_damaged_file_is_named_as_one(content: bytes) -> None:
    with pytest.raises(Unreadable, match="ikke rørt") as refused:
        vault.open(content, IDENTITY)
    assert refused.value.problem == "den låste fila er skadet"
