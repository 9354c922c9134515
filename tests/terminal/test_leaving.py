"""However the program ends, what was written is on the disk and the terminal is as it was."""

from __future__ import annotations

import signal
import sys
import time
from pathlib import Path

import pytest

from tests.terminal.terminal import ALTERNATE_SCREEN, BRACKETED_PASTE, MOUSE, Start, Terminal
from tilfriskning.store.files import PlansFolder
from tilfriskning.texts import screens as says

pytestmark = [pytest.mark.posix, pytest.mark.usefixtures("kari")]

PLACE, TEXT = "front.opening/symptoms", "Jeg sov dårlig i april"

TYPED_BEFORE = 1.0
"""Seconds after which a text that was typed must be on the disk, whatever ends the process."""


def write_something(start: Start) -> Terminal:
    terminal = start("kari")
    terminal.wait_until(lambda: terminal.is_writing, "the field where the person stopped")
    terminal.type(TEXT)
    terminal.wait_for(TEXT)
    return terminal


def written(plans: PlansFolder) -> object:
    return plans.open("kari").answers.get(PLACE)


def is_restored(terminal: Terminal) -> bool:
    return terminal.is_cursor_shown and not terminal.modes & {ALTERNATE_SCREEN, BRACKETED_PASTE, *MOUSE}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_saves_what_was_just_typed_and_restores_the_terminal(
    start: Start, plans: PlansFolder, number: signal.Signals
) -> None:
    terminal = write_something(start)
    terminal.signal(number)
    assert terminal.ended() == 128 + number
    assert written(plans) == TEXT
    assert is_restored(terminal)


def test_ctrl_q_saves_what_was_just_typed_and_ends_well(start: Start, plans: PlansFolder) -> None:
    terminal = write_something(start)
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
    assert written(plans) == TEXT
    assert is_restored(terminal)


def test_ctrl_c_does_not_end_the_program(start: Start) -> None:
    terminal = write_something(start)
    terminal.press("ctrl+c")
    terminal.press("escape", "ctrl+c")
    terminal.wait_for(says.QUIT_KEY.split(".")[0])


def test_a_closed_window_saves_what_was_just_typed(start: Start, plans: PlansFolder) -> None:
    terminal = write_something(start)
    terminal.close_window()
    terminal.ended()
    assert written(plans) == TEXT


def test_a_kill_loses_nothing_that_was_typed_a_second_before(start: Start, plans: PlansFolder) -> None:
    terminal = write_something(start)
    since = time.monotonic()
    terminal.wait_until(lambda: time.monotonic() - since > TYPED_BEFORE, "a second gone")
    terminal.signal(signal.SIGKILL)
    assert terminal.ended() == -signal.SIGKILL
    assert written(plans) == TEXT


def test_a_crash_apologises_shows_no_answers_and_loses_none(start: Start, plans: PlansFolder, tmp_path: Path) -> None:
    code = tmp_path / "crashing"
    code.mkdir()
    (code / "crash.py").write_text(
        "import sys\n"
        "from tilfriskning.tui import app\n"
        "def broken(self):\n"
        "    planted = 'hemmeligheten ' + self.workbook.record.answers['front.opening/symptoms']\n"
        "    raise RuntimeError(planted)\n"
        "app.WorkbookApp.action_plan = broken\n"
        "from tilfriskning.cli import main\n"
        "sys.exit(main())\n",
        encoding="utf-8",
    )
    terminal = start("kari", command=(sys.executable, str(code / "crash.py")))
    terminal.wait_until(lambda: terminal.is_writing, "the field where the person stopped")
    terminal.type(TEXT)
    terminal.wait_for(TEXT)
    before = len(terminal.output)
    terminal.press("f2")
    assert terminal.ended() == 1
    after = terminal.output[before:].decode(errors="replace")
    assert says.CRASHED.splitlines()[0] in after
    assert "hemmeligheten" not in after
    assert "Traceback" not in after
    assert written(plans) == TEXT
    assert is_restored(terminal)


def test_a_sitting_writes_only_in_the_plans_folder(start: Start, kari: Path, tmp_path: Path) -> None:
    def manifest() -> dict[str, int]:
        outside = (file for file in tmp_path.rglob("*") if not file.is_relative_to(kari.parent))
        return {str(file): file.stat().st_mtime_ns for file in outside if file.is_file()}

    before = manifest()
    terminal = write_something(start)
    terminal.press("f2")
    terminal.wait_for(says.PLAN_TITLE)
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
    assert manifest() == before
