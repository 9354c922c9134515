"""Where there is no terminal to draw on, the program says so in words."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal.locked import lock, open_access, unlock
from tests.terminal.terminal import ROOT, Start
from tilfriskning.texts import commands as says
from tilfriskning.texts import privacy

pytestmark = pytest.mark.usefixtures("kari")


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tilfriskning", *words],
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=30,
        cwd=ROOT,
        check=False,
    )


def test_without_a_terminal_the_program_says_so() -> None:
    done = run("kari")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.strip() == says.NO_TERMINAL.format(command="tilfriskning kari --plain")


def test_a_word_that_is_no_client_and_no_command_is_wrong_use_even_without_a_terminal(kari: Path) -> None:
    done = run("karl")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert [file.name for file in kari.parent.glob("*.json")] == ["kari.json"]


WATCH = """
import os, socket
def told(what):
    with open(os.environ["CONNECTIONS"], "a") as report:
        report.write(f"{what}\\n")
real = socket.socket.__init__
def watched(self, family=-1, *rest, **named):
    if family not in (socket.AF_UNIX,) and not named.get("fileno"):
        told(family)
    real(self, family, *rest, **named)
socket.socket.__init__ = watched
def refused(*words, **named):
    told("getaddrinfo")
    raise OSError
socket.getaddrinfo = refused
told(f"watched {os.getpid()}")
"""
"""Python reads this in every process before anything else, the one that opens a key included."""


@pytest.fixture
def connections(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that tells which processes have been watched, and what they have connected to."""
    code = tmp_path / "watch"
    code.mkdir()
    (code / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    monkeypatch.setenv("CONNECTIONS", str(tmp_path / "connections"))
    monkeypatch.setenv("WATCHED_PATH", f"{code}{os.pathsep}{ROOT}")
    return tmp_path / "connections"


def connected(report: Path) -> list[str]:
    """What was connected to; fails if nobody watched."""
    lines = report.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("watched")
    return [line for line in lines if not line.startswith("watched")]


@pytest.mark.posix
def test_a_whole_sitting_opens_no_connection_and_looks_up_no_name(start: Start, connections: Path) -> None:
    terminal = start("kari", variables={"PYTHONPATH": os.environ["WATCHED_PATH"]})
    terminal.wait_until(lambda: terminal.is_writing, "the field where the person stopped")
    for key in ("f2", "escape", "f3", "f4", "ctrl+q"):
        terminal.press(key)
    assert terminal.ended() == 0
    assert connected(connections) == []


@pytest.mark.posix
@pytest.mark.slow
def test_a_sitting_with_a_locked_workbook_opens_no_connection(start: Start, connections: Path, kari: Path) -> None:
    lock(kari)
    terminal = start("kari", variables={"PYTHONPATH": os.environ["WATCHED_PATH"]})
    unlock(terminal)
    open_access(terminal)
    terminal.wait_for(privacy.ACCESS_WHO)
    for key in ("f3", "f4", "f8", "space", "ctrl+q"):
        terminal.press(key)
    assert terminal.ended() == 0
    assert connected(connections) == []
    assert len(connections.read_text(encoding="utf-8").splitlines()) > 1  # the process that opens the key, too
