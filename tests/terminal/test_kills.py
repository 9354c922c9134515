"""The program is killed again and again while somebody writes: the document is whole, and holds what was written.

`KILLS=200 .venv/bin/pytest -m slow -n 0 -s tests/terminal/test_kills.py` tries 200 times, and prints the figure.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from datetime import datetime
from pathlib import Path
from random import Random

import pytest

from tests.terminal.terminal import Start, Terminal
from tilfriskning.record.record import Progress
from tilfriskning.store.files import PlansFolder

KILLS = int(os.environ.get("KILLS", "20"))

SAFE = 1.0
"""Seconds after which what was sent must be on the disk, whatever ends the process."""

PLACES = (
    ("front/opening", "front.opening/symptoms"),
    ("t2/respond_form", "mh.part3.contact_team/say"),
    ("t2/practice", "t2.practice/what"),
    ("t2/goal", "t1.goal/goal"),
    ("t4/copies", "t4.keep.discuss/place"),
    ("t3/respond_form", "sud.part3.sober_support/how"),
)
"""Pages and fields of each kind that the program comes back to: a note, a plan row, a dated sheet, a goal."""

SLOW_DISK = """\
import os, sys, time
real = os.fsync
def fsync(number):
    time.sleep(0.05)
    real(number)
os.fsync = fsync
from tilfriskning.cli import main
sys.exit(main())
"""
"""The program on a disk that takes its time, so that a kill falls into a save."""


def end(terminal: Terminal, way: str) -> None:
    if way == "window":
        terminal.close_window()
    else:
        terminal.signal(getattr(signal, way))
    terminal.ended()


def write_until(terminal: Terminal, rng: Random, seconds: float) -> list[tuple[float, str]]:
    """Type letters and words in a person's time; returns when each was sent."""
    sent: list[tuple[float, str]] = []
    stop = time.monotonic() + seconds
    while time.monotonic() < stop:
        letter = rng.choice("abcdefghijklmnoprstuvyæøå ") if sent and sent[-1][1] != " " else "x"
        terminal.type(letter)
        sent.append((time.monotonic(), letter))
        pause = time.monotonic() + rng.uniform(0.005, 0.08)
        terminal.wait_until(lambda pause=pause: time.monotonic() > pause, "the next letter")  # type: ignore[misc]
    return sent


def strings(value: object) -> list[str]:
    """Every text in a document."""
    if isinstance(value, str):
        return [value]
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return [text for each in inside for text in strings(each)]


@pytest.mark.slow
@pytest.mark.timeout(60 + 10 * KILLS)
def test_no_kill_loses_what_was_written_a_second_before(start: Start, plans: PlansFolder, tmp_path: Path) -> None:
    slow = tmp_path / "slow_disk.py"
    slow.write_text(SLOW_DISK, encoding="utf-8")
    letters = 0
    for number in range(KILLS):
        rng = Random(number)
        page, place = PLACES[number % len(PLACES)]
        label = f"kari{number}"
        record = plans.create(label, datetime.now())
        plans.save(record.model_copy(update={"progress": Progress(page=page, place=place, seen=(page,))}))
        command = (sys.executable, str(slow)) if number % 2 else (sys.executable, "-m", "tilfriskning")
        terminal = start(label, command=command)
        terminal.wait_until(lambda terminal=terminal: terminal.is_writing, f"the field {place}")  # type: ignore[misc]
        sent = write_until(terminal, rng, rng.uniform(0.2, 3.0))
        way = rng.choice(["SIGKILL", "SIGKILL", "SIGTERM", "SIGHUP", "window"])
        killed = time.monotonic()
        end(terminal, way)
        safe = "".join(letter for moment, letter in sent if killed - moment > SAFE)
        found = strings(plans.open(label).model_dump())
        assert any(text.startswith(safe) for text in found), f"{number}: {way} at {place} lost of {safe!r}"
        letters += len(safe)
    print(f"\n{KILLS} kills, {letters} letters older than {SAFE} s: 0 lost")
