"""What is found when the power goes in the middle of a change to encryption: nothing is lost, and it can be opened."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import pytest

from tests.unit.disks import Call, Files, after_any_power_cut, after_power_cut, files_in, recorded
from tests.unit.keys import IDENTITY, KEY_FILE
from tests.unit.locked import BO, KEYS, RECOVERY, SHARED
from tilfriskning.errors import Refusal
from tilfriskning.record.record import Record
from tilfriskning.store import encryption, vault
from tilfriskning.store.document import as_bytes, from_bytes
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.keys import Identity
from tilfriskning.store.opened import OpenDocument
from tilfriskning.store.sealing import sealing_of
from tilfriskning.store.vault import Envelope, NewKeys

pytestmark = pytest.mark.posix

NOW = datetime(2026, 11, 21, 14, 32)
NEW_IDENTITY, NEW_RECOVERY = Identity.new(), Identity.new()
NEW_KEYS = NewKeys(
    b"the new key file",
    NEW_IDENTITY,
    NEW_RECOVERY,
    Envelope(client=NEW_IDENTITY.public, recovery=NEW_RECOVERY.public),
)
BEHIND_THE_PASSPHRASE = {KEY_FILE: IDENTITY, NEW_KEYS.key_file: NEW_IDENTITY}
CLEAR, SEALED, KEY = "kari.json", "kari.json.age", "kari.key.age"


def saying(text: str) -> Record:
    return Record.new("kari", NOW).model_copy(update={"answers": {"t1.a/b": text}})


FIRST, OPENED, OURS, ASIDE = map(saying, ("den første", "som den var", "vårt", "deres"))
BROKEN = b'{"header": '


@dataclass
class Watched:
    """A folder, and all that was asked of the disk in a change."""

    folder: PlansFolder
    before: Files = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)

    def change(self, key: Identity | None, do: Callable[[OpenDocument], None]) -> None:
        """Do something in a sitting, and watch."""
        with self.folder.edit("kari", key) as opened:
            self.before = files_in(self.folder.path)
            with recorded() as self.calls:
                do(opened)

    def at_any_moment(self) -> Iterator[Files]:
        """Every folder that may be found after a power cut in between, each once."""
        seen = set()
        for files in after_any_power_cut(self.before, self.calls):
            state = tuple(sorted(files.items()))
            if state not in seen:
                seen.add(state)
                yield files

    def in_the_end(self) -> Iterator[Files]:
        return after_power_cut(self.before, self.calls)


@pytest.fixture
def kari(tmp_path: Path) -> Watched:
    """A client in the clear, with a last good document, one that was broken and one that was replaced."""
    folder = PlansFolder(tmp_path / "plans")
    folder.add(FIRST)
    with folder.edit("kari") as opened:
        opened.save(OPENED)
    (folder.path / "kari.json.ødelagt-2026-11-02").write_bytes(BROKEN)
    (folder.path / "kari.json.erstattet-2026-11-03").write_bytes(as_bytes(ASIDE))
    return Watched(folder)


@pytest.fixture
def locked(kari: Watched) -> Watched:
    kari.change(None, lambda opened: encryption.turn_on(opened, OPENED, KEYS))
    with kari.folder.edit("kari", IDENTITY) as opened:
        encryption.let_in(opened, OPENED, SHARED)
    return kari


def opened_by(files: Files, *keys: Identity) -> list[bytes]:
    """What can be read of the files: what is in the clear, and what one of the keys opens."""
    read = []
    for content in files.values():
        for key in keys:
            try:
                read.append(vault.open(content, key)[0])
                break
            except Refusal:
                continue
        else:
            read.append(content)
    return read


def the_document(files: Files, key: Identity) -> Record:
    """The document as the program would open it."""
    if SEALED in files:
        return from_bytes(Path(SEALED), vault.open(files[SEALED], key)[0])
    return from_bytes(Path(CLEAR), files[CLEAR])


def go_on_from(files: Files, key: Identity) -> tuple[Files, tuple[str, ...]]:
    """The next sitting, with the key, and what it says."""
    with TemporaryDirectory() as path:
        for name, content in files.items():
            (Path(path) / name).write_bytes(content)
        with PlansFolder(Path(path)).edit("kari", key) as opened:
            notices = opened.notices
            opened.save(opened.record)
        return files_in(Path(path)), notices


def in_the_clear(files: Files) -> list[str]:
    return [name for name, content in files.items() if name != KEY and not content.startswith(b"age-encryption.org/v1")]


def test_turning_it_on_loses_nothing_at_any_moment_and_the_next_sitting_finishes_it(kari: Watched) -> None:
    kari.change(None, lambda opened: encryption.turn_on(opened, OURS, KEYS))
    states = list(kari.at_any_moment())
    assert len(states) > 30
    for files in states:
        assert the_document(files, IDENTITY) in (OPENED, OURS)
        assert SEALED not in files or files[KEY] == KEY_FILE
        read = opened_by(files, IDENTITY)
        assert {BROKEN, as_bytes(ASIDE)} <= {*read}
        assert as_bytes(OPENED) in read
        after, notices = go_on_from(files, IDENTITY)
        assert notices == ()
        assert the_document(after, IDENTITY) == the_document(files, IDENTITY)
        assert {BROKEN, as_bytes(ASIDE)} <= {*opened_by(after, IDENTITY)}
        assert SEALED not in files or in_the_clear(after) == []
    for files in kari.in_the_end():
        assert in_the_clear(files) == []
        assert the_document(files, RECOVERY) == OURS


def test_turning_it_off_loses_nothing_at_any_moment(locked: Watched) -> None:
    locked.change(IDENTITY, lambda opened: encryption.turn_off(opened, OURS))
    states = list(locked.at_any_moment())
    assert len(states) > 30
    for files in states:
        assert the_document(files, IDENTITY) in (OPENED, OURS)
        assert SEALED not in files or files[KEY] == KEY_FILE
        assert {BROKEN, as_bytes(ASIDE), as_bytes(OPENED)} <= {*opened_by(files, IDENTITY)}
        after, notices = go_on_from(files, IDENTITY)
        assert notices == ()
        assert the_document(after, IDENTITY) == the_document(files, IDENTITY)
        assert SEALED not in files or in_the_clear(after) == []
    for files in locked.in_the_end():
        assert files.keys() & {SEALED, KEY} == set()
        assert the_document(files, BO) == OURS


def test_new_keys_open_whatever_the_old_ones_do_not(locked: Watched) -> None:
    locked.change(RECOVERY, lambda opened: encryption.replace_keys(opened, OURS, NEW_KEYS))
    for files in locked.at_any_moment():
        assert the_document(files, BEHIND_THE_PASSPHRASE[files[KEY]]) in (OPENED, OURS)
        recovered = [key for key in (RECOVERY, NEW_RECOVERY) if opens(files[SEALED], key)]
        assert recovered
        assert {BROKEN, as_bytes(ASIDE)} <= {*opened_by(files, *recovered, RECOVERY)}
    for files in locked.in_the_end():
        assert the_document(files, NEW_IDENTITY) == the_document(files, NEW_RECOVERY) == OURS
        assert not any(opens(content, key) for content in files.values() for key in (IDENTITY, RECOVERY, BO))


def test_letting_somebody_out_never_keeps_the_client_out(locked: Watched) -> None:
    locked.change(IDENTITY, lambda opened: encryption.let_in(opened, OURS, KEYS.envelope))
    for files in locked.at_any_moment():
        for key in (IDENTITY, RECOVERY):
            assert the_document(files, key) in (OPENED, OURS)
            assert {BROKEN, as_bytes(ASIDE)} <= {*opened_by(files, key)}
    for files in locked.in_the_end():
        assert not any(opens(content, BO) for content in files.values())


def test_an_encrypted_save_is_the_old_one_or_the_new_one(locked: Watched) -> None:
    def save_twice(opened: OpenDocument) -> None:
        opened.save(OURS)
        opened.save(FIRST)

    locked.change(IDENTITY, save_twice)
    for files in locked.at_any_moment():
        assert the_document(files, BO) in (OPENED, OURS, FIRST)
        assert as_bytes(OPENED) in opened_by(files, BO)
        assert in_the_clear({name: content for name, content in files.items() if not name.endswith(".tmp")}) == []
    assert all(the_document(files, BO) == FIRST for files in locked.in_the_end())


def test_saved_elsewhere_it_is_there_with_its_key_or_not_there(locked: Watched, tmp_path: Path) -> None:
    other = PlansFolder(tmp_path / "other")
    with locked.folder.edit("kari", IDENTITY) as opened, recorded() as calls:
        other.add(OURS, sealing_of(opened))
    for files in after_any_power_cut({}, calls):
        assert SEALED not in files or (files[KEY] == KEY_FILE and the_document(files, RECOVERY) == OURS)


def test_a_client_is_deleted_last_of_all_that_there_is(locked: Watched) -> None:
    before = files_in(locked.folder.path)
    with recorded() as calls:
        locked.folder.delete("kari")
    for files in after_any_power_cut(before, calls):
        assert files.keys() <= {KEY} or the_document(files, IDENTITY) == OPENED
        assert SEALED not in files or KEY in files
    assert list(after_power_cut(before, calls)) == [{}] * 3


def opens(content: bytes, key: Identity) -> bool:
    try:
        vault.open(content, key)
    except Refusal:
        return False
    return True


# A disk that refuses something once, in the middle


@contextmanager
def refusing(number: int) -> Iterator[list[str]]:
    """A disk that refuses the call of this number, and does what it is asked before and after."""
    asked: list[str] = []

    def unless_refused(name: str) -> Callable[..., Any]:
        real = getattr(os, name)

        def do(*words: Any, **named: Any) -> Any:
            if name != "open" or words[1] & os.O_CREAT:
                asked.append(name)
                if len(asked) == number:
                    raise OSError(errno.EIO, os.strerror(errno.EIO))
            return real(*words, **named)

        return do

    with patch.multiple(
        os,
        open=unless_refused("open"),
        write=unless_refused("write"),
        fsync=unless_refused("fsync"),
        replace=unless_refused("replace"),
        unlink=unless_refused("unlink"),
    ):
        yield asked


Change = Callable[[OpenDocument], None]
CHANGES: dict[str, tuple[Identity | None, Change, tuple[Identity, ...]]] = {
    "on": (None, lambda opened: encryption.turn_on(opened, OURS, KEYS), (IDENTITY, RECOVERY)),
    "off": (IDENTITY, lambda opened: encryption.turn_off(opened, OURS), (IDENTITY,)),
    "let out": (IDENTITY, lambda opened: encryption.let_in(opened, OURS, KEYS.envelope), (IDENTITY, RECOVERY)),
    "new keys": (RECOVERY, lambda opened: encryption.replace_keys(opened, OURS, NEW_KEYS), (RECOVERY, NEW_RECOVERY)),
}


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize("step", [7, pytest.param(1, marks=pytest.mark.slow)])
def test_a_disk_that_refuses_anything_once_costs_nothing_and_the_sitting_goes_on(
    name: str, step: int, tmp_path: Path
) -> None:
    key, change, keys = CHANGES[name]
    for number in count(1, step):
        folder = PlansFolder(tmp_path / str(number))
        folder.add(OPENED)
        (folder.path / "kari.json.ødelagt-2026-11-02").write_bytes(BROKEN)
        if key:
            with folder.edit("kari") as opened:
                encryption.turn_on(opened, OPENED, KEYS)
                encryption.let_in(opened, OPENED, SHARED)
        with folder.edit("kari", key) as opened:
            with suppress(Refusal), refusing(number) as asked:
                change(opened)
            files = files_in(folder.path)
            assert any(the_document_opens(files, each) for each in keys), number
            assert BROKEN in opened_by(files, *keys), number
            assert not opened.is_sealed or in_the_clear(files) == [] or opened.notices, number
            assert SEALED in files or KEY not in files or opened.notices or asked[-1:] == ["unlink"], number
            opened.save(FIRST)
            files = files_in(folder.path)
            assert the_document(files, opened.key or IDENTITY) == FIRST, number
            assert SEALED not in files or the_document(files, BEHIND_THE_PASSPHRASE[files[KEY]]) == FIRST, number
            with suppress(Refusal):
                change(opened)
            opened.save(OURS)
        files = files_in(folder.path)
        last = {"off": IDENTITY, "new keys": NEW_IDENTITY}.get(name, IDENTITY)
        assert the_document(files, last) == OURS, number
        assert BROKEN in opened_by(files, last, *keys), number
        assert (SEALED in files) is (name != "off"), number
        after, _ = go_on_from(files, last)
        assert name == "off" or in_the_clear(after) == [], number
        if len(asked) < number:
            assert number > 10
            return


def the_document_opens(files: Files, key: Identity) -> bool:
    try:
        return the_document(files, key) in (OPENED, OURS)
    except Refusal:
        return False
