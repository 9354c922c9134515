"""Where there is no terminal to draw on, the program says so in words."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal.terminal import ROOT, Start
from tilfriskning.texts import commands as says

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
    assert done.stderr.strip() == says.NO_TERMINAL


def test_a_word_that_is_no_client_and_no_command_is_wrong_use_even_without_a_terminal(kari: Path) -> None:
    done = run("karl")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert [file.name for file in kari.parent.glob("*.json")] == ["kari.json"]


def test_a_whole_sitting_opens_no_connection_and_looks_up_no_name(start: Start, tmp_path: Path) -> None:
    code = tmp_path / "unconnected.py"
    code.write_text(
        "import socket, sys\n"
        "real = socket.socket.__init__\n"
        "def watched(self, family=-1, *rest, **named):\n"
        "    if family not in (socket.AF_UNIX,) and not named.get('fileno'):\n"
        "        open(sys.argv.pop(), 'w').write(str(family))\n"
        "    real(self, family, *rest, **named)\n"
        "socket.socket.__init__ = watched\n"
        "def refused(*words, **named):\n"
        "    open(sys.argv.pop(), 'w').write('getaddrinfo')\n"
        "socket.getaddrinfo = refused\n"
        "report = sys.argv.pop()\n"
        "from tilfriskning.cli import main\n"
        "status = main()\n"
        "open(report, 'a').close()\n"
        "sys.exit(status)\n",
        encoding="utf-8",
    )
    report = tmp_path / "connections"
    terminal = start("kari", str(report), command=(sys.executable, str(code)))
    terminal.wait_until(lambda: terminal.is_writing, "the field where the person stopped")
    for key in ("f2", "escape", "f3", "f4", "ctrl+q"):
        terminal.press(key)
    terminal.ended()
    assert report.read_text(encoding="utf-8") == ""
