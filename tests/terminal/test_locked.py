"""However a sitting with a locked workbook ends, what was written can be read nowhere without the key."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.locked import lock, open_access, unlock
from tests.terminal.terminal import Start, Terminal
from tests.unit.keys import IDENTITY, PASSPHRASE
from tilfriskning.record.places import ContactAt
from tilfriskning.store.files import PlansFolder
from tilfriskning.texts import privacy as says
from tilfriskning.texts import screens

pytestmark = pytest.mark.posix

PLACE, SENTENCE, NAME = "front.opening/symptoms", "Jeg sov ikke i april", "Solfrid Nordahl"
IN_PLAN = ContactAt("mh.part3.contact_team", "solfrid", "name")
"""What is typed, and a name that stands in the plan."""

SHARED_MEMORY = Path("/dev/shm")

CRASHING = """
import sys
from tilfriskning.tui import app
def broken(self):
    raise RuntimeError("hemmeligheten " + repr(self.workbook.record))
app.WorkbookApp.action_now = broken
from tilfriskning.cli import main
sys.exit(main())
"""


@pytest.fixture
def named(kari: Path, plans: PlansFolder) -> Path:
    """A client in the clear, with somebody's name in the plan."""
    plans.save(IN_PLAN.write(plans.open("kari"), NAME))
    return kari


@pytest.fixture
def places(tmp_path: Path) -> Iterator[list[Path]]:
    """Where a program may leave something: the home, the folder for temporary files, the plans folder, shared memory.

    Of shared memory only what has come meanwhile.
    """
    before = set(SHARED_MEMORY.glob("*"))
    found = [tmp_path]
    yield found
    assert leaks([*found, *(set(SHARED_MEMORY.glob("*")) - before)]) == []


def leaks(places: list[Path]) -> list[str]:
    """The files in which something of the workbook, or the passphrase, can be read."""
    codes = ("utf-8", "utf-16-le", "utf-16-be")
    planted = [text.encode(code) for text in (SENTENCE, NAME, PASSPHRASE) for code in codes]
    files = [file for place in places for file in (place, *place.rglob("*")) if file.is_file()]
    assert files
    return [str(file) for file in files if any(text in file.read_bytes() for text in planted)]


def write_and_look(terminal: Terminal) -> None:
    """Write the sentence, and see the name in the plan."""
    unlock(terminal)
    terminal.type(SENTENCE)
    terminal.wait_for(SENTENCE)
    terminal.press("f2")
    terminal.wait_for(screens.PLAN_TITLE)
    terminal.press("end")
    terminal.press("escape", "f8")
    terminal.wait_for(screens.HIDDEN)
    assert SENTENCE not in terminal.text
    terminal.press("space")
    terminal.wait_for(SENTENCE)
    terminal.wait_for(SAVED)


SAVED = screens.SAVED.split()[0]
ENDS = {"quit": 0, "crash": 1, "SIGTERM": 128 + signal.SIGTERM, "SIGKILL": -signal.SIGKILL, "window": None}
"""How a sitting ends, and the exit status."""


@pytest.mark.parametrize("way", [pytest.param(way, marks=[pytest.mark.slow] * (way != "SIGKILL")) for way in ENDS])
def test_nothing_of_a_locked_workbook_can_be_read_after_a_sitting(
    start: Start, named: Path, plans: PlansFolder, places: list[Path], tmp_path: Path, way: str
) -> None:
    lock(named)
    assert leaks(places) == []
    code = tmp_path / "crash.py"
    code.write_text(CRASHING, encoding="utf-8")
    program = [str(code)] if way == "crash" else ["-m", "tilfriskning"]
    terminal = start("kari", command=(sys.executable, *program))
    write_and_look(terminal)
    if way == "window":
        terminal.close_window()
    elif way in ("quit", "crash"):
        terminal.press("ctrl+q" if way == "quit" else "f3")
    else:
        terminal.signal(getattr(signal, way))
    status = terminal.ended()
    assert ENDS[way] in (None, status)
    assert not any(text in left_on_screen(terminal) for text in (SENTENCE, NAME, PASSPHRASE, "hemmeligheten"))
    assert "hemmeligheten" not in terminal.output.decode(errors="replace")
    assert all(word not in title for title in titles(terminal) for word in (SENTENCE, NAME, "kari"))
    record = plans.open("kari", IDENTITY)
    assert record.answers[PLACE] == SENTENCE
    assert IN_PLAN.read(record) == NAME


def left_on_screen(terminal: Terminal) -> str:
    """What stands in the window when the program has given it back, if it could."""
    _, ended, left = terminal.output.rpartition(b"\x1b[?1049l")
    return left.decode(errors="replace") if ended else ""


def titles(terminal: Terminal) -> list[str]:
    """What the program has called its window."""
    parts = terminal.output.split(b"\x1b]")[1:]
    return [part.partition(b"\x07")[0].decode(errors="replace") for part in parts if part[:1] in (b"0", b"2")]


@pytest.mark.slow
@pytest.mark.usefixtures("named")
def test_a_workbook_that_gets_a_lock_in_a_sitting_leaves_nothing_in_the_clear(
    start: Start, plans: PlansFolder, places: list[Path]
) -> None:
    terminal = start("kari")
    terminal.wait_until(lambda: terminal.is_writing, "the field where the person stopped")
    terminal.type(SENTENCE)
    terminal.wait_for(SENTENCE, SAVED)
    assert leaks(places) != []
    open_access(terminal)
    terminal.wait_for(says.OFFER_TITLE)
    terminal.wait_until(lambda: says.OFFER_YES in terminal.chosen, "yes lit up")
    terminal.press("enter")
    terminal.wait_for(says.FIRST_TITLE)
    terminal.wait_until(lambda: says.GO_ON in terminal.chosen, "the button lit up")
    terminal.press("enter")
    terminal.wait_for(says.AGAIN)
    terminal.wait_until(lambda: terminal.is_writing, "the field for the passphrase")
    terminal.type(PASSPHRASE)
    terminal.wait_for("•" * len(PASSPHRASE))
    terminal.press("enter")
    terminal.wait_until(lambda: terminal.is_writing and not terminal.line.strip("▌ "), "the second field")
    terminal.type(PASSPHRASE)
    terminal.press("enter")
    terminal.wait_for(says.RECOVERY_TITLE)
    terminal.wait_until(lambda: terminal.is_writing, "the field for the last group")
    row = next(number for number, line in enumerate(terminal.lines) if says.RECOVERY_END in line)
    terminal.type(next(line for line in reversed(terminal.lines[:row]) if line.strip()).split()[-1])
    terminal.press("enter")
    terminal.wait_for(says.IS_ON[:20])
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
    assert plans.is_locked("kari")
    terminal = start("kari")
    unlock(terminal)
    terminal.wait_for(SENTENCE)
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
