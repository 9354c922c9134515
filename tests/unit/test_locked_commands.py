"""What the commands show of a locked client, and the key of somebody who is let in."""

from __future__ import annotations

import json
import os
import sys
from datetime import datetime
from pathlib import Path

import pytest

from tests.unit.clients import written_workbook
from tests.unit.locked import BO, SHARED, lock_up
from tilfriskning.cli import COMMANDS, main
from tilfriskning.commands import terminal
from tilfriskning.paths import own_key
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.keys import public_key, read_key_file

NOW = datetime(2026, 11, 21, 14, 32)
Output = pytest.CaptureFixture[str]


@pytest.fixture
def locked(tmp_path: Path) -> PlansFolder:
    folder = PlansFolder(tmp_path / "plans")
    folder.create("kari", NOW)
    lock_up(folder, written_workbook().record, SHARED)
    os.utime(folder.path / "kari.json.age", (NOW.timestamp(), NOW.timestamp()))
    return folder


@pytest.mark.usefixtures("locked")
def test_the_list_shows_label_last_change_and_locked_and_no_plan(capsys: Output) -> None:
    assert main(["list"]) == 0
    assert capsys.readouterr().out == "kari  21. november 2026  låst\n"
    assert main(["list", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [
        {"label": "kari", "changed": "2026-11-21T14:32:00", "plans": {}, "problem": None, "locked": True}
    ]


@pytest.mark.usefixtures("locked")
@pytest.mark.parametrize("command", [command for command in ("export", "now") if command in COMMANDS])
def test_what_opens_a_client_opens_a_locked_one_with_a_key_and_no_other_way(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.setattr(terminal, "_has_terminal", lambda: False)
    assert main([command, "kari"]) == 1
    out, err = capsys.readouterr()
    assert "«kari» er låst" in err
    assert "Går langs elva." not in out
    own_key().parent.mkdir(parents=True)
    own_key().write_text(BO.secret)
    assert main([command, "kari"]) == 0
    assert len(capsys.readouterr().out) > len(out)


def test_the_key_is_made_once_and_shown_again(capsys: Output) -> None:
    shown = []
    for _ in range(2):
        assert main(["key"]) == 0
        out, err = capsys.readouterr()
        assert err == ""
        assert str(own_key()) in out
        shown.append(public_key(out))
    assert shown == [read_key_file(own_key()).public] * 2
    assert read_key_file(own_key()).secret not in out
    if sys.platform != "win32":
        assert own_key().stat().st_mode & 0o777 == 0o600
        assert own_key().parent.stat().st_mode & 0o777 == 0o700


def test_a_key_in_another_place_says_where_the_program_looks(tmp_path: Path, capsys: Output) -> None:
    place = tmp_path / "bo.txt"
    assert main(["key", "-o", str(place)]) == 0
    out = capsys.readouterr().out
    assert public_key(out) == read_key_file(place).public
    assert str(own_key()) in out
    assert not own_key().exists()


@pytest.mark.parametrize("content", ["", "noe annet", BO.public], ids=["empty", "other", "public key"])
def test_another_file_is_never_written_over_by_a_key(tmp_path: Path, capsys: Output, content: str) -> None:
    place = tmp_path / "bo.txt"
    place.write_text(content)
    assert main(["key", "-o", str(place)]) == 1
    assert "ikke rørt" in capsys.readouterr().err
    assert place.read_text() == content


def test_a_key_that_cannot_be_written_is_refused_in_words(own_home: Path, capsys: Output) -> None:
    (own_home / ".local").write_text("en fil")
    assert main(["key"]) == 1
    assert "Nøkkelen er ikke laget" in capsys.readouterr().err
