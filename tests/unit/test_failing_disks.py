"""Disks that are full, that cannot be written to, or that are taken out: words, the old document, and nothing else."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import pytest

from tests.unit.disks import files_in
from tilfriskning.errors import ChangedOnDisk, OnlyToRead, Refusal
from tilfriskning.record.record import Record
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.opened import OpenDocument
from tilfriskning.texts.store import DISK_PROBLEMS

NOW = datetime(2026, 11, 21, 14, 32)
FAILURES = (errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO)
CALLS = ("open", "write", "fsync", "replace")


@pytest.fixture
def folder(tmp_path: Path) -> PlansFolder:
    folder = PlansFolder(tmp_path / "plans")
    folder.add(saying("som den var"))
    return folder


@pytest.fixture
def document(folder: PlansFolder) -> Iterator[OpenDocument]:
    with folder.edit("kari") as document:
        yield document


def saying(text: str) -> Record:
    return Record.new("kari", NOW).model_copy(update={"answers": {"t1.a/b": text}})


def said(folder: PlansFolder) -> object:
    return folder.open("kari").answers["t1.a/b"]


def fail_from(monkeypatch: pytest.MonkeyPatch, call: str, number: int, code: int) -> None:
    """Let the disk fail at this call, from a certain time on."""
    real: Callable[..., object] = getattr(os, call)
    left = [number]

    def do(*given: object, **named: object) -> object:
        left[0] -= 1
        if left[0] <= 0:
            raise OSError(code, os.strerror(code))
        return real(*given, **named)

    monkeypatch.setattr(os, call, do)


@pytest.mark.parametrize("code", FAILURES)
@pytest.mark.parametrize("call", CALLS)
def test_a_save_that_fails_is_told_in_words_and_leaves_nothing(
    folder: PlansFolder, document: OpenDocument, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    document.save(saying("lagret før"))
    before = files_in(folder.path)
    with monkeypatch.context() as broken:
        fail_from(broken, call, 1, code)
        for _ in range(2):
            with pytest.raises(Refusal, match=DISK_PROBLEMS[errno.errorcode[code]]):
                document.save(saying("nytt"))
    assert files_in(folder.path) == before
    document.save(saying("nytt"))
    assert said(folder) == "nytt"


@pytest.mark.parametrize("number", [1, 2, 3, 4])
@pytest.mark.parametrize("call", CALLS)
def test_a_first_save_that_fails_anywhere_can_be_made_again(
    folder: PlansFolder, document: OpenDocument, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    before = files_in(folder.path)
    with monkeypatch.context() as broken:
        fail_from(broken, call, number, errno.ENOSPC)
        try:
            document.save(saying("nytt"))
        except Refusal:
            assert files_in(folder.path).keys() <= {"kari.json", ".kari.json.forrige"}
            assert said(folder) in ("som den var", "nytt"), "the latter when only the folder could not be synced"
    document.save(saying("igjen"))
    assert said(folder) == "igjen"
    assert files_in(folder.path)[".kari.json.forrige"] == before["kari.json"]


def test_a_folder_that_could_not_be_synced_is_not_taken_for_somebody_elses_change(
    folder: PlansFolder, document: OpenDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    document.save(saying("lagret før"))
    with monkeypatch.context() as broken:
        fail_from(broken, "fsync", 2, errno.EIO)
        with pytest.raises(Refusal, match="disken svarer ikke"):
            document.save(saying("byttet"))
    assert said(folder) == "byttet"
    document.save(saying("nytt"))
    assert said(folder) == "nytt"


@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES])
def test_a_client_that_cannot_be_written_can_be_read(
    folder: PlansFolder, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    real = os.open

    def only_to_read(path: str, flags: int, *more: int, **named: int) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR):
            raise OSError(code, os.strerror(code))
        return real(path, flags, *more, **named)

    monkeypatch.setattr(os, "open", only_to_read)
    with pytest.raises(OnlyToRead, match=DISK_PROBLEMS[errno.errorcode[code]]), folder.edit("kari"):
        pass
    assert said(folder) == "som den var"


@pytest.mark.posix
def test_a_file_made_unreadable_in_mid_sitting_is_mended_by_the_next_save(
    folder: PlansFolder, document: OpenDocument
) -> None:
    if os.geteuid() == 0:
        pytest.skip("modes keep nobody out who may do everything")
    (folder.path / "kari.json").chmod(0)
    document.save(saying("nytt"))
    assert said(folder) == "nytt"


def test_a_file_that_is_gone_is_not_made_again_by_itself(folder: PlansFolder, document: OpenDocument) -> None:
    away = (folder.path / "kari.json").rename(folder.path.parent / "away.json")
    for _ in range(2):
        with pytest.raises(ChangedOnDisk, match="flyttet eller slettet") as refused:
            document.save(saying("nytt"))
        assert refused.value.change == "file gone"
    assert files_in(folder.path) == {}
    away.rename(folder.path / "kari.json")
    document.save(saying("nytt"))
    assert said(folder) == "nytt"


def test_a_file_that_is_gone_is_made_again_when_somebody_wants_it(folder: PlansFolder, document: OpenDocument) -> None:
    (folder.path / "kari.json").unlink()
    document.overwrite(saying("nytt"), NOW)
    assert said(folder) == "nytt"
    assert files_in(folder.path).keys() == {"kari.json", ".kari.json.forrige"}
    document.save(saying("nyere"))


def test_a_folder_that_is_gone_is_not_made_again(folder: PlansFolder, document: OpenDocument) -> None:
    away = folder.path.rename(folder.path.parent / "away")
    for save in (document.save, lambda record: document.overwrite(record, NOW)):
        with pytest.raises(Refusal):
            save(saying("nytt"))
    with pytest.raises(ChangedOnDisk, match="ikke der lenger") as refused:
        document.save(saying("nytt"))
    assert refused.value.change == "folder gone"
    assert not folder.path.exists()
    away.rename(folder.path)
    document.save(saying("nytt"))
    assert said(folder) == "nytt"


def test_a_sitting_can_end_when_the_folder_is_gone(folder: PlansFolder) -> None:
    with folder.edit("kari"):
        folder.path.rename(folder.path.parent / "away")
    with pytest.raises(Refusal, match="ingen arbeidsbok"), folder.edit("kari"):
        pass
    assert not folder.path.exists()


def test_what_is_written_can_be_saved_elsewhere(folder: PlansFolder, document: OpenDocument, tmp_path: Path) -> None:
    folder.path.rename(folder.path.parent / "away")
    elsewhere = PlansFolder(tmp_path / "stick" / "plans")
    assert elsewhere.add(saying("nytt")).header.label == "kari"
    assert said(elsewhere) == "nytt"
    assert document.record == saying("som den var")


@pytest.mark.parametrize("call", ["link", "replace"])
def test_restoring_that_fails_leaves_the_broken_one(
    folder: PlansFolder, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    with folder.edit("kari") as document:
        document.save(saying("nytt"))
    (folder.path / "kari.json").write_bytes(b"{")
    with monkeypatch.context() as broken:
        fail_from(broken, call, 1, errno.ENOSPC)
        if call == "link":
            fail_from(broken, "write", 2, errno.ENOSPC)
        with pytest.raises(Refusal, match="disken er full"):
            folder.restore_last_good("kari", NOW)
    assert (folder.path / "kari.json").read_bytes() == b"{"
    assert folder.restore_last_good("kari", NOW) == saying("som den var")


# What a program that was killed has left


def test_half_written_files_of_a_killed_program_are_swept_away_when_the_client_is_opened(folder: PlansFolder) -> None:
    left = (".kari.json.a1b2c3d4.tmp", ".kari.json.forrige.0123abcd.tmp")
    kept = (".ola.json.0123abcd.tmp", ".kari.json.txt.0123abcd.tmp", "kari.json.0123abcd.tmp", ".kari.json.forrige")
    for name in (*left, *kept):
        (folder.path / name).write_bytes(b"{")
    folder.open("kari")
    folder.clients()
    assert files_in(folder.path).keys() == {"kari.json", *left, *kept}
    with folder.edit("KARI"):
        assert files_in(folder.path).keys() == {"kari.json", *kept}


def test_temporary_files_have_the_names_that_are_swept(folder: PlansFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object) -> NoReturn:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as broken, folder.edit("kari") as document:
        fail_from(broken, "replace", 2, errno.EIO)
        broken.setattr(os, "unlink", killed)
        for _ in range(2):
            with pytest.raises(Refusal):
                document.save(saying("nytt"))
    assert len([name for name in files_in(folder.path) if name.endswith(".tmp")]) == 2
    with folder.edit("kari"):
        assert files_in(folder.path).keys() == {"kari.json", ".kari.json.forrige"}
