"""The order of writes, and what is found when the power goes at any moment of it."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import pytest

from tests.unit.disks import Call, Files, after_any_power_cut, after_power_cut, files_in, recorded
from tilfriskning.record.record import Record
from tilfriskning.store.document import as_bytes
from tilfriskning.store.durable import write_durably
from tilfriskning.store.files import PlansFolder

NOW = datetime(2026, 11, 21, 14, 32)
DOCUMENT, LAST_GOOD = "kari.json", ".kari.json.forrige"
BROKEN, REPLACED, LEFT = (f"kari.json.{why}-2026-11-21" for why in ("ødelagt", "erstattet", "lagt-bort"))
DAMAGED = b'{"header": '

pytestmark = pytest.mark.posix


def saying(text: str) -> Record:
    return Record.new("kari", NOW).model_copy(update={"answers": {"t1.a/b": text}})


OPENED, OURS, OURS_LATER, THEIRS = map(as_bytes, map(saying, ("som den var", "vårt", "vårt igjen", "deres")))


@dataclass
class Watched:
    """A folder, and all that was asked of the disk since a moment."""

    folder: PlansFolder
    before: Files = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)

    @contextmanager
    def from_here(self) -> Iterator[None]:
        """Watch from here to the end of the context. What is in the folder counts as safely on the disk."""
        self.before = files_in(self.folder.path)
        with recorded() as self.calls:
            yield

    def at_any_moment(self) -> Iterator[Files]:
        """Every folder that may be found after a power cut in between."""
        return after_any_power_cut(self.before, self.calls)

    def in_the_end(self) -> Iterator[Files]:
        """Every folder that may be found after a power cut when all is done."""
        return after_power_cut(self.before, self.calls)


@pytest.fixture
def kari(tmp_path: Path) -> Watched:
    folder = PlansFolder(tmp_path / "plans")
    folder.add(saying("som den var"))
    return Watched(folder)


@pytest.fixture(params=["hard links", "no hard links"])
def any_disk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Disks that can give a file a second name, and those that cannot."""

    def fail(*_: object, **__: object) -> NoReturn:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    if request.param == "no hard links":
        monkeypatch.setattr(os, "link", fail)


def holds(files: Files, name: str, *contents: bytes | None) -> bool:
    return files.get(name) in contents


# The order of writes


def test_a_save_is_write_fsync_replace_and_fsync_of_the_folder(kari: Watched) -> None:
    with kari.folder.edit("kari") as document:
        document.save(saying("vårt"))
        with kari.from_here():
            document.save(saying("vårt igjen"))
    assert [call.kind for call in kari.calls] == ["make", "write", "sync", "replace", "sync folder"]
    assert {call.name for call in kari.calls[:4]} == {kari.calls[0].name}
    assert kari.calls[3].to == DOCUMENT


def test_the_last_good_one_is_on_the_disk_before_the_first_save_and_only_then(kari: Watched) -> None:
    with kari.folder.edit("kari") as document:
        with kari.from_here():
            document.save(saying("vårt"))
            document.save(saying("vårt igjen"))
        assert [call.to or call.kind for call in kari.calls if call.kind in ("replace", "sync folder")] == [
            LAST_GOOD,
            "sync folder",
            DOCUMENT,
            "sync folder",
            DOCUMENT,
            "sync folder",
        ]


@pytest.mark.parametrize("most", [1, 7])
def test_a_disk_that_takes_a_few_bytes_at_a_time_gets_all_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, content: write(handle, content[:most]))
    write_durably(tmp_path / "x", OURS)
    assert (tmp_path / "x").read_bytes() == OURS


# The model of a disk


def test_the_model_ends_where_the_disk_does(kari: Watched) -> None:
    with kari.folder.edit("kari") as document, kari.from_here():
        document.save(saying("vårt"))
        (kari.folder.path / DOCUMENT).write_bytes(THEIRS)
        kari.calls.append(Call("make", DOCUMENT))
        kari.calls.append(Call("write", DOCUMENT, content=THEIRS))
        kari.calls.append(Call("sync", DOCUMENT))
        document.overwrite(saying("vårt igjen"), NOW)
    assert list(kari.in_the_end()) == [files_in(kari.folder.path)] * 3


@pytest.mark.parametrize("forgotten", ["sync", "sync folder"])
def test_the_model_loses_what_was_not_synced(kari: Watched, forgotten: str) -> None:
    with kari.folder.edit("kari") as document:
        document.save(saying("vårt"))
        with kari.from_here():
            document.save(saying("vårt igjen"))
    kari.calls = [call for call in kari.calls if call.kind != forgotten]
    assert not all(holds(files, DOCUMENT, OURS_LATER) for files in kari.in_the_end())


# Power cuts


def test_after_a_power_cut_in_a_save_the_document_is_the_old_or_the_new_one(kari: Watched) -> None:
    with kari.folder.edit("kari") as document, kari.from_here():
        document.save(saying("vårt"))
        document.save(saying("vårt igjen"))
    for files in kari.at_any_moment():
        assert holds(files, DOCUMENT, OPENED, OURS, OURS_LATER)
        assert holds(files, LAST_GOOD, OPENED) or holds(files, DOCUMENT, OPENED)
        assert holds(files, LAST_GOOD, OPENED, None)
    assert all(holds(files, DOCUMENT, OURS_LATER) for files in kari.in_the_end())


def test_after_a_power_cut_in_a_later_sitting_the_last_good_one_is_that_of_either(kari: Watched) -> None:
    with kari.folder.edit("kari") as document:
        document.save(saying("vårt"))
    with kari.folder.edit("kari") as document, kari.from_here():
        document.save(saying("vårt igjen"))
    for files in kari.at_any_moment():
        assert holds(files, DOCUMENT, OURS, OURS_LATER)
        assert holds(files, LAST_GOOD, OPENED, OURS)
        assert holds(files, LAST_GOOD, OURS) or holds(files, DOCUMENT, OURS)


def test_after_a_power_cut_a_new_client_is_there_or_not(kari: Watched) -> None:
    with kari.from_here():
        created = kari.folder.create("ola", NOW)
    assert all(holds(files, "ola.json", None, as_bytes(created)) for files in kari.at_any_moment())
    assert all(holds(files, "ola.json", as_bytes(created)) for files in kari.in_the_end())


@pytest.mark.usefixtures("any_disk")
def test_after_a_power_cut_in_restoring_the_broken_one_is_still_there(kari: Watched) -> None:
    with kari.folder.edit("kari") as document:
        document.save(saying("vårt"))
    (kari.folder.path / DOCUMENT).write_bytes(DAMAGED)
    with kari.from_here():
        kari.folder.restore_last_good("kari", NOW)
    for files in kari.at_any_moment():
        assert holds(files, DOCUMENT, DAMAGED, OPENED)
        assert holds(files, DOCUMENT, DAMAGED) or holds(files, BROKEN, DAMAGED)
    assert all(holds(files, DOCUMENT, OPENED) for files in kari.in_the_end())


@pytest.mark.usefixtures("any_disk")
@pytest.mark.parametrize("theirs", [THEIRS, DAMAGED])
def test_after_a_power_cut_in_overwriting_what_others_wrote_is_still_there(kari: Watched, theirs: bytes) -> None:
    with kari.folder.edit("kari") as document:
        (kari.folder.path / DOCUMENT).write_bytes(theirs)
        with kari.from_here():
            document.overwrite(saying("vårt"), NOW)
    for files in kari.at_any_moment():
        assert holds(files, DOCUMENT, theirs, OURS)
        assert holds(files, DOCUMENT, theirs) or holds(files, REPLACED, theirs)
    assert all(holds(files, DOCUMENT, OURS) for files in kari.in_the_end())


def test_ours_is_on_the_disk_before_one_goes_on_with_theirs(kari: Watched) -> None:
    with kari.folder.edit("kari") as document:
        (kari.folder.path / DOCUMENT).write_bytes(THEIRS)
        with kari.from_here():
            document.take_theirs(saying("vårt"), NOW)
    assert all(holds(files, DOCUMENT, THEIRS) for files in kari.at_any_moment())
    assert all(holds(files, LEFT, OURS) for files in kari.in_the_end())
