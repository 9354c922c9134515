"""The start icon: the command that it holds comes out as it went in, on every kind of machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tilfriskning.cli import main
from tilfriskning.icon import STAY_OPEN, make_icons
from tilfriskning.store.files import PlansFolder
from tilfriskning.texts import commands as says

HARD = ["min bok", "--plans", '/tmp/100 % «rart» $HOME `x` "y" \\z']


def desktop(home: Path) -> Path:
    (home / "Desktop").mkdir()
    return home / "Desktop"


@pytest.mark.posix
def test_linux_gets_an_entry_in_the_menu_and_on_the_desktop(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    files = make_icons(HARD)
    assert files == (own_home / ".local/share/applications/arbeidsbok.desktop",)
    assert [file.parent for file in make_icons(HARD)[1:]] == []
    there = desktop(own_home)
    assert make_icons(HARD)[1] == there / "arbeidsbok.desktop"
    assert os.access(there / "arbeidsbok.desktop", os.X_OK)
    entry = dict(line.split("=", 1) for line in files[0].read_text(encoding="utf-8").splitlines() if "=" in line)
    assert entry["Terminal"] == "true"
    unescaped = entry["Exec"].replace("%%", "%").replace("\\\\", "\\")
    ran = subprocess.run(["sh", "-c", f"printf '%s\\n' {unescaped}"], capture_output=True, encoding="utf-8", check=True)
    assert ran.stdout.splitlines() == ["sh", "-c", STAY_OPEN, sys.executable, "-P", "-m", "tilfriskning", *HARD]


@pytest.mark.posix
@pytest.mark.parametrize(("program", "is_said"), [("true", False), ("false", True)])
def test_on_linux_the_window_stays_when_something_has_gone_wrong(program: str, is_said: bool) -> None:
    ran = subprocess.run(
        ["sh", "-c", STAY_OPEN, program], input="\n", capture_output=True, encoding="utf-8", check=True
    )
    assert (says.ICON_STAYS in ran.stdout) is is_said


@pytest.mark.posix
def test_a_mac_gets_a_file_that_its_terminal_runs(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(sys, "executable", shutil.which("echo"))
    there = desktop(own_home)
    assert make_icons(HARD) == (there / "arbeidsbok.command",)
    ran = subprocess.run([there / "arbeidsbok.command"], capture_output=True, encoding="utf-8", check=True)
    assert ran.stdout.strip() == " ".join(["-P", "-m", "tilfriskning", *HARD])


def test_windows_gets_a_file_that_its_command_window_runs(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    there = desktop(own_home)
    (file,) = make_icons(["--plans", "C:\\100 % mitt & ditt\\æøå", "--content", "D:\\"])
    assert file == there / "arbeidsbok.cmd"
    lines = file.read_bytes().decode("utf-8").split("\r\n")
    assert (
        lines[3]
        == f'"{sys.executable}" "-P" "-m" "tilfriskning" "--plans" "C:\\100 %% mitt & ditt\\æøå" "--content" "D:\\\\"'
    )


@pytest.mark.posix
def test_the_command_opens_the_folders_that_are_in_use(
    own_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import datetime

    monkeypatch.setattr(sys, "platform", "linux")
    PlansFolder(tmp_path / "plans").create("kari", datetime.now())
    assert main(["shortcut", "kari", "--plain"]) == 0
    file = own_home / ".local/share/applications/arbeidsbok.desktop"
    assert capsys.readouterr().out.splitlines()[0] == says.ICON_MADE.format(file=file)
    assert f'"kari" "--plans" "{tmp_path / "plans"}" "--plain"' in file.read_text(encoding="utf-8")
    assert main(["shortcut", "ola"]) == 2


def test_what_is_no_icon_of_ours_is_never_written_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    (file,) = make_icons([])
    make_icons(["kari"])
    assert '"kari"' in file.read_text(encoding="utf-8")
    file.write_text("noe annet", encoding="utf-8")
    assert main(["shortcut"]) == 1
    assert file.read_text(encoding="utf-8") == "noe annet"
