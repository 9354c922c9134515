"""One program at a time writes for a client; the others are told who it is, and can read."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest

from tests.unit.disks import files_in
from tilfriskning.errors import AlreadyOpen
from tilfriskning.record.record import Record
from tilfriskning.store.files import PlansFolder

NOW = datetime(2026, 11, 21, 14, 32)
HOLDER = ".kari.holder"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PlansFolder:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "ola")
    folder = PlansFolder(tmp_path / "plans")
    folder.create("kari", NOW)
    return folder


def refused(folder: PlansFolder) -> str:
    with pytest.raises(AlreadyOpen) as refusal, folder.edit("kari"):
        pass
    return str(refusal.value)


def test_who_has_a_client_open_is_told(folder: PlansFolder) -> None:
    before = datetime.now()
    with folder.edit("kari"):
        said = refused(PlansFolder(folder.path))
    assert "«kari» er allerede åpen" in said
    assert f"av brukeren ola (prosess {os.getpid()})" in said
    assert any(f"{moment:%H:%M}" in said for moment in (before, datetime.now()))


def test_a_client_who_is_open_elsewhere_can_be_read(folder: PlansFolder) -> None:
    with folder.edit("kari") as document:
        changed = Record.new("kari", NOW).model_copy(update={"answers": {"t1.a/b": "nytt"}})
        document.save(changed)
        assert PlansFolder(folder.path).open("kari") == changed


def test_nothing_stays_of_who_it_was(folder: PlansFolder) -> None:
    with folder.edit("kari"):
        assert (folder.path / HOLDER).read_text().count("ola") == 1
    assert not (folder.path / HOLDER).exists()
    assert files_in(folder.path).keys() == {"kari.json"}


@pytest.mark.posix
def test_only_the_owner_can_read_who_has_a_client(folder: PlansFolder) -> None:
    with folder.edit("kari"):
        assert {path.stat().st_mode & 0o777 for path in folder.path.iterdir()} == {0o600}


@pytest.mark.parametrize("text", [None, "", "[]", "{}", '{"user": "x", "process": 1, "since": 7}', "\xff", "[" * 9999])
def test_a_client_is_kept_even_if_it_cannot_be_told_who_has_it(folder: PlansFolder, text: str | None) -> None:
    with folder.edit("kari"):
        (folder.path / HOLDER).unlink()
        if text is not None:
            (folder.path / HOLDER).write_text(text)
        assert "vindu. Alt er som det var." in refused(folder)


def test_a_user_without_a_name_is_unknown(folder: PlansFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError

    monkeypatch.setattr("getpass.getuser", nobody)
    with folder.edit("kari"):
        assert "av brukeren ukjent" in refused(folder)


def test_a_label_that_is_to_be_one_is_kept_too(folder: PlansFolder) -> None:
    with folder.lock("ny"):
        with pytest.raises(AlreadyOpen):
            PlansFolder(folder.path).create("ny", NOW)
        assert not folder.has("ny")
