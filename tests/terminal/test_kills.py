"""The program is killed again and again while somebody writes: the document is whole, and holds what was written.

`KILLS=200 .venv/bin/pytest -m slow -n 0 -s tests/terminal/test_kills.py` tries 200 times, and prints the figure.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from random import Random

import pytest

from tests.terminal.terminal import KEYS, Start, Terminal
from tilfriskning.record.record import Progress
from tilfriskning.store.files import PlansFolder
from tilfriskning.texts import screens as says

pytestmark = pytest.mark.posix

KILLS = int(os.environ.get("KILLS", "12"))

SIGNS = 12
"""So many signs are marked, one after the other."""

SAFE = 1.0
"""Seconds after which what was sent must be on the disk, whatever ends the process."""

TEXTS = (
    ("front/opening", "front.opening/symptoms"),
    ("t2/respond_form", "mh.part3.contact_team/say"),
    ("t2/practice", "t2.practice/what"),
    ("t2/goal", "t1.goal/goal"),
    ("t4/copies", "t4.keep.discuss/place"),
    ("t3/respond_form", "sud.part3.sober_support/how"),
)
"""Pages and fields of each kind that the program comes back to: a note, a plan row, a dated sheet, a goal."""

MARKS = "t2/checklist"
"""The page with the signs that are marked with J."""

SLOW_DISK = """\
import os, sys, time
real = os.fsync
def fsync(number):
    if saving := os.environ.get("SAVING"):
        open(saving, "w").close()
        time.sleep(0.08)
        real(number)
        os.unlink(saving)
    else:
        real(number)
os.fsync = fsync
from tilfriskning.cli import main
sys.exit(main())
"""
"""The program on a disk that takes its time, and says by a file when it is at it."""


def end(terminal: Terminal, way: str) -> None:
    if way == "window":
        terminal.close_window()
    else:
        terminal.signal(getattr(signal, way))
    terminal.ended()


def send_until(terminal: Terminal, rng: Random, seconds: float, keys: Iterable[str]) -> list[tuple[float, str]]:
    """Press keys in a person's time; returns when each was sent."""
    sent: list[tuple[float, str]] = []
    stop = time.monotonic() + seconds
    for key in keys:
        if time.monotonic() > stop:
            break
        terminal.type(key)
        sent.append((time.monotonic(), key))
        pause = time.monotonic() + rng.uniform(0.005, 0.08)
        terminal.wait_until(lambda pause=pause: time.monotonic() > pause, "the next key")  # type: ignore[misc]
    return sent


def letters(rng: Random) -> Iterator[str]:
    """Letters and words without end."""
    before = " "
    while True:
        before = rng.choice("abcdefghijklmnoprstuvyæøå ") if before != " " else "x"
        yield before


def marks() -> Iterator[str]:
    """J on one sign after the other, then F on and off the last one without end."""
    yield "j"
    for _ in range(SIGNS - 1):
        yield KEYS["down"] + "j"
    while True:
        yield "f"


def strings(value: object) -> list[str]:
    """Every text in a document."""
    if isinstance(value, str):
        return [value]
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return [text for each in inside for text in strings(each)]


@pytest.mark.slow
@pytest.mark.timeout(60 + 10 * KILLS)
def test_no_kill_loses_what_was_written_a_second_before(start: Start, plans: PlansFolder, tmp_path: Path) -> None:
    slow, saving = tmp_path / "slow_disk.py", tmp_path / "saving"
    slow.write_text(SLOW_DISK, encoding="utf-8")
    safe_keys = in_save = 0
    for number in range(KILLS):
        rng = Random(number)
        kinds = [*TEXTS, (MARKS, "")]
        page, place = kinds[number % len(kinds)]
        label, is_slow = f"kari{number}", number % 2 == 1
        record = plans.create(label, datetime.now())
        plans.save(record.model_copy(update={"progress": Progress(page=page, place=place or None, seen=(page,))}))
        saving.unlink(missing_ok=True)
        variables = {"SAVING": str(saving)} if is_slow else {}
        terminal = start(label, command=(sys.executable, str(slow)), variables=variables)
        if place:
            terminal.wait_until(lambda terminal=terminal: terminal.is_writing, f"the field {place}")  # type: ignore[misc]
        else:
            terminal.wait_for(says.KEYS[-1][2])
            terminal.press("tab")
            terminal.wait_until(lambda terminal=terminal: terminal.chosen.startswith("[ ] [ ]"), "a sign")  # type: ignore[misc]
        sent = send_until(terminal, rng, rng.uniform(0.2, 3.0), letters(rng) if place else marks())
        if is_slow:
            terminal.wait_until(saving.exists, "a save that is not done")
        in_save += saving.exists()
        way = rng.choice(["SIGKILL", "SIGKILL", "SIGTERM", "SIGHUP", "window"])
        killed = time.monotonic()
        end(terminal, way)
        safe = [key for moment, key in sent if killed - moment > SAFE]
        kept = plans.open(label)
        if place:
            text = "".join(safe)
            assert any(found.startswith(text) for found in strings(kept.model_dump())), f"{number}: {way} at {place}"
        else:
            marked = [sign.j for sign in kept.pool("mh")]
            count = min(len(safe), SIGNS)
            assert marked[:count] == [True] * count, f"{number}: {way} at {page}"
        safe_keys += len(safe)
    assert in_save > KILLS // 4
    print(f"\n{KILLS} kills, {in_save} of them inside a save, {safe_keys} keys older than {SAFE} s: 0 lost")
