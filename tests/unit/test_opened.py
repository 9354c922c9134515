"""A document in one sitting: the last good one, and changes that others make meanwhile."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from tests.unit.disks import files_in
from tilfriskning.errors import ChangedOnDisk, Newer, Refusal, Unreadable
from tilfriskning.record.record import SCHEMA_VERSION, Record
from tilfriskning.store.document import as_bytes
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.opened import OpenDocument

NOW = datetime(2026, 11, 21, 14, 32)
LAST_GOOD = ".kari.json.forrige"
BROKEN, REPLACED, LEFT = (f"kari.json.{why}-2026-11-21" for why in ("ødelagt", "erstattet", "lagt-bort"))
NEWER = b'{"header": {"schema_version": %d}}' % (SCHEMA_VERSION + 1)


@pytest.fixture
def folder(tmp_path: Path) -> PlansFolder:
    folder = PlansFolder(tmp_path / "plans")
    folder.add(saying("som den var"))
    return folder


@pytest.fixture
def file(folder: PlansFolder) -> Path:
    return folder.path / "kari.json"


@pytest.fixture
def document(folder: PlansFolder) -> Iterator[OpenDocument]:
    with folder.edit("kari") as document:
        yield document


def saying(text: str, label: str = "kari") -> Record:
    return Record.new(label, NOW).model_copy(update={"answers": {"t1.a/b": text}})


def sit(folder: PlansFolder, *texts: str) -> None:
    """A sitting in which this is saved."""
    with folder.edit("kari") as document:
        for text in texts:
            document.save(saying(text))


def put_in_place(file: Path, content: bytes) -> None:
    """Write as a program does that puts a new file in the place of the old one."""
    other = file.with_name("other")
    other.write_bytes(content)
    other.replace(file)


# The last good one


def test_a_sitting_without_changes_writes_nothing(folder: PlansFolder) -> None:
    before = files_in(folder.path)
    sit(folder)
    assert files_in(folder.path) == before
    assert folder.last_good("kari") is None


def test_the_last_good_one_is_the_document_as_the_sitting_opened_it(folder: PlansFolder) -> None:
    sit(folder, "en", "to")
    assert folder.last_good("kari") == saying("som den var")
    sit(folder, "tre", "fire")
    assert folder.last_good("kari") == saying("to")
    sit(folder)
    assert folder.last_good("kari") == saying("to")
    assert folder.open("kari") == saying("fire")


@pytest.mark.posix
def test_only_the_owner_can_read_the_last_good_one(folder: PlansFolder) -> None:
    sit(folder, "en")
    assert (folder.path / LAST_GOOD).stat().st_mode & 0o777 == 0o600


def test_what_is_kept_beside_a_document_is_no_client(folder: PlansFolder, file: Path) -> None:
    sit(folder, "en")
    file.write_bytes(b"{")
    folder.restore_last_good("kari", NOW)
    assert files_in(folder.path).keys() == {"kari.json", LAST_GOOD, BROKEN}
    assert [client.label for client in folder.clients()] == ["kari"]


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b"{}", b'{"header": {"schema_version": 0}}'])
def test_a_document_that_cannot_be_used_is_never_kept_as_the_last_good_one(
    folder: PlansFolder, file: Path, content: bytes
) -> None:
    sit(folder, "en")
    before = files_in(folder.path)[LAST_GOOD]
    file.write_bytes(content)
    with pytest.raises(Unreadable), folder.edit("kari"):
        pass
    with pytest.raises(Unreadable):
        folder.save(saying("to"))
    assert files_in(folder.path) == {"kari.json": content, LAST_GOOD: before}


def test_the_last_good_one_takes_the_place_of_one_that_cannot_be_used(folder: PlansFolder, file: Path) -> None:
    sit(folder, "en")
    file.write_bytes(b"{")
    assert folder.restore_last_good("KARI", NOW) == saying("som den var")
    assert folder.open("kari") == saying("som den var")
    assert files_in(folder.path)[BROKEN] == b"{"
    sit(folder, "to")


def test_broken_ones_are_kept_beside_each_other(folder: PlansFolder, file: Path) -> None:
    sit(folder, "en")
    for content in (b"{", b"[", b""):
        file.write_bytes(content)
        folder.restore_last_good("kari", NOW)
    kept = files_in(folder.path)
    assert [kept[name] for name in (BROKEN, f"{BROKEN}-2", f"{BROKEN}-3")] == [b"{", b"[", b""]


def test_a_document_that_can_be_used_is_not_replaced_by_the_last_good_one(folder: PlansFolder) -> None:
    sit(folder, "en")
    before = files_in(folder.path)
    assert folder.restore_last_good("kari", NOW) == saying("en")
    assert files_in(folder.path) == before


def test_a_newer_document_is_not_replaced_by_the_last_good_one(folder: PlansFolder, file: Path) -> None:
    sit(folder, "en")
    file.write_bytes(NEWER)
    with pytest.raises(Newer):
        folder.restore_last_good("kari", NOW)
    assert files_in(folder.path).keys() == {"kari.json", LAST_GOOD}
    assert file.read_bytes() == NEWER


@pytest.mark.parametrize("kept", [None, b"", b"{", NEWER])
def test_without_a_last_good_one_the_broken_one_stands(folder: PlansFolder, file: Path, kept: bytes | None) -> None:
    file.write_bytes(b"{")
    if kept is not None:
        (folder.path / LAST_GOOD).write_bytes(kept)
    before = files_in(folder.path)
    assert folder.last_good("kari") is None
    with pytest.raises(Refusal, match="ingen tidligere utgave"):
        folder.restore_last_good("kari", NOW)
    assert files_in(folder.path) == before


@pytest.mark.parametrize("label", ["ola", "../kari", ""])
def test_who_is_no_client_has_no_last_good_one(folder: PlansFolder, label: str) -> None:
    for ask in (folder.last_good, folder.read_newer, lambda label: folder.restore_last_good(label, NOW)):
        with pytest.raises(Refusal, match="ingen arbeidsbok"):
            ask(label)


def test_the_last_good_one_of_a_client_whom_somebody_has_open_is_not_restored(folder: PlansFolder, file: Path) -> None:
    with folder.edit("kari") as document:
        document.save(saying("en"))
        file.write_bytes(b"{")
        with pytest.raises(Refusal, match="allerede åpen"):
            folder.restore_last_good("kari", NOW)
    assert file.read_bytes() == b"{"


# Changed on the disk


@pytest.mark.parametrize("saved_before", [False, True])
@pytest.mark.parametrize("theirs", [as_bytes(saying("deres")), as_bytes(saying("som den VAR")), b"{", b"", NEWER])
def test_what_others_wrote_is_not_written_over(
    folder: PlansFolder, file: Path, document: OpenDocument, theirs: bytes, saved_before: bool
) -> None:
    if saved_before:
        document.save(saying("vårt"))
    put_in_place(file, theirs)
    for _ in range(2):
        with pytest.raises(ChangedOnDisk, match="Det er ikke skrevet over") as refused:
            document.save(saying("nytt"))
        assert refused.value.change == "written"
    assert file.read_bytes() == theirs
    assert not [name for name in files_in(folder.path) if name.endswith(".tmp")]


def test_a_file_that_is_written_in_is_noticed_like_one_that_is_replaced(file: Path, document: OpenDocument) -> None:
    file.write_bytes(as_bytes(saying("deres")))
    with pytest.raises(ChangedOnDisk):
        document.save(saying("nytt"))


def test_a_change_that_comes_while_we_write_is_noticed(
    file: Path, document: OpenDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    document.save(saying("vårt"))
    fsync = os.fsync

    def slow_fsync(handle: int) -> None:
        fsync(handle)
        file.write_bytes(b"deres")

    monkeypatch.setattr(os, "fsync", slow_fsync)
    with pytest.raises(ChangedOnDisk):
        document.save(saying("nytt"))
    assert file.read_bytes() == b"deres"


def test_the_same_bytes_under_another_stamp_are_no_change(file: Path, document: OpenDocument) -> None:
    for text in ("en", "to"):
        put_in_place(file, file.read_bytes())
        document.save(saying(text))
        os.utime(file, ns=(1, 1))
    document.save(saying("tre"))


def test_a_change_that_is_taken_back_is_no_change(file: Path, document: OpenDocument) -> None:
    before = file.read_bytes()
    put_in_place(file, as_bytes(saying("deres")))
    with pytest.raises(ChangedOnDisk):
        document.save(saying("nytt"))
    put_in_place(file, before)
    document.save(saying("nytt"))


# Both are kept


def test_both_can_be_clients(folder: PlansFolder, file: Path) -> None:
    file.write_bytes(as_bytes(saying("deres")))
    labels = [folder.add(saying(text)).header.label for text in ("vårt", "vårt igjen")]
    assert labels == ["kari-min", "kari-min-2"]
    assert folder.open("kari-min") == saying("vårt", "kari-min")
    assert folder.open("kari-min-2") == saying("vårt igjen", "kari-min-2")
    assert folder.open("kari") == saying("deres")


@pytest.mark.parametrize("theirs", [as_bytes(saying("deres")), b"{"])
def test_ours_can_take_the_place_and_theirs_is_kept(
    folder: PlansFolder, file: Path, document: OpenDocument, theirs: bytes
) -> None:
    put_in_place(file, theirs)
    document.overwrite(saying("vårt"), NOW)
    assert folder.open("kari") == saying("vårt")
    assert files_in(folder.path)[REPLACED] == theirs
    assert folder.last_good("kari") == saying("som den var")
    document.save(saying("vårt igjen"))
    assert files_in(folder.path)[REPLACED] == theirs


def test_overwriting_what_nobody_has_changed_keeps_nothing_more(folder: PlansFolder, document: OpenDocument) -> None:
    document.overwrite(saying("vårt"), NOW)
    assert files_in(folder.path).keys() == {"kari.json", LAST_GOOD}


def test_a_newer_document_is_not_even_overwritten_when_asked(file: Path, document: OpenDocument) -> None:
    put_in_place(file, NEWER)
    with pytest.raises(Newer):
        document.overwrite(saying("vårt"), NOW)
    assert file.read_bytes() == NEWER


def test_one_can_go_on_with_theirs_and_ours_is_kept(folder: PlansFolder, file: Path, document: OpenDocument) -> None:
    put_in_place(file, as_bytes(saying("deres", "somebody")))
    assert document.take_theirs(saying("vårt"), NOW) == document.record == saying("deres")
    assert files_in(folder.path)[LEFT] == as_bytes(saying("vårt"))
    document.save(saying("deres, og mer"))
    assert folder.open("kari") == saying("deres, og mer")


@pytest.mark.parametrize("theirs", [b"{", NEWER])
def test_one_cannot_go_on_with_what_cannot_be_used(
    folder: PlansFolder, file: Path, document: OpenDocument, theirs: bytes
) -> None:
    put_in_place(file, theirs)
    with pytest.raises(Unreadable):
        document.take_theirs(saying("vårt"), NOW)
    assert files_in(folder.path) == {"kari.json": theirs}
    with pytest.raises(ChangedOnDisk):
        document.save(saying("vårt"))
