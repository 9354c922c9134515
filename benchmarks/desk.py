"""What the programs find: a home of their own, clients' documents, and the commands to measure."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks.window import Window
from tilfriskning.library import open_content
from tilfriskning.module.model import Module, Page
from tilfriskning.module.values import Prose, placed
from tilfriskning.paths import shipped_content
from tilfriskning.record.looks import Day
from tilfriskning.record.plan import Entry, PlanRow, RecoveryPlan, Sign
from tilfriskning.record.record import Progress, Record, Revision, Sheet
from tilfriskning.store import document
from tilfriskning.store.files import PlansFolder

ROOT = Path(__file__).parents[1]
FLOORS = Path(__file__).parent / "floors"

NOW = datetime(2026, 11, 21, 14, 32)
SIZE = 20_000
"""Bytes of an ordinary document."""
WEEKS, VERSIONS = 520, 100
"""Of ten years."""

READING, WRITING, MARKING = "t2/own_causes", "front/opening", "t2/checklist"
"""Pages: two questions under a text; three fields; the longest list of signs."""


class Desk:
    """A folder with everything in it.

    Args:
        folder: an empty folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.module: Module = open_content(shipped_content()).module
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder / "home"),
            "LANG": "C.UTF-8",
            "PYTHONPATH": str(ROOT),
        }
        (folder / "home").mkdir()

    # Commands

    def ours(self, *words: str, plans: Path) -> list[str]:
        """The program, as a person starts it."""
        return [str(Path(sys.executable).with_name("tilfriskning")), *words, "--plans", str(plans)]

    def floor(self, name: str, *words: str) -> list[str]:
        """A floor."""
        return [sys.executable, str(FLOORS / f"{name}.py"), *words]

    def open(self, command: Sequence[str]) -> Window:
        """A window with a program in it."""
        return Window(command, self.environment)

    # Documents

    def plans(self, name: str, record: Record) -> Path:
        """A folder with one client, kari, who has written this."""
        folder = PlansFolder(self._folder / name)
        if not folder.has("kari"):
            folder.create("kari", NOW)
        folder.save(record)
        return folder.path

    def crowd(self, count: int) -> Path:
        """A folder with this many clients."""
        folder = PlansFolder(self._folder / f"crowd-{count}")
        if folder.clients():
            return folder.path
        folder.create("klient-0", NOW)
        for number in range(1, count):
            record = self.record().relabelled(f"klient-{number}").stamped(NOW - timedelta(minutes=number))
            (folder.path / f"klient-{number}.json").write_bytes(document.as_bytes(record))
        return folder.path

    def record(self, page: str = READING, place: str | None = None, size: int = 2000) -> Record:
        """A client who stopped at a page and has written about this many bytes."""
        progress = Progress(page=page, place=place, seen=tuple(each.id for each in self.module.pages[:30]))
        record = Record.new("kari", NOW).model_copy(update={"choice": ("mh", "sud"), "progress": progress})
        signs = tuple(Sign(id=f"s{number}", text="Jeg sover lite", j=True) for number in range(3))
        record = record.with_pool("mh", signs)
        entries: tuple[Entry, ...] = ()
        while len(document.as_bytes(record)) < size:
            many = range(len(entries), len(entries) + 12)
            entries += tuple(Entry(id=f"e{n}", text=f"Gå tur med hunden, tur nummer {n}") for n in many)
            rows = {"part1.stress": PlanRow(entries=entries)}
            record = record.with_plan("mh", RecoveryPlan(rows=rows, signs={"a": "s0"}))
        return record.stamped(NOW)

    def ten_years(self, place: str | None = None) -> Record:
        """A client who has looked at the signs, and written, every week for ten years."""
        block = next(id for id, block in self.module.blocks.items() if block.dated)
        days = [NOW.date() - timedelta(weeks=number) for number in range(WEEKS)]
        text = "Det gikk fint, og jeg vil gjøre det igjen neste uke."
        sheets = tuple(Sheet(id=f"w{n}", block=block, on=day, answers={"note": text}) for n, day in enumerate(days))
        revisions = tuple(Revision(id=f"v{n}", on=days[n], plan="mh", reason=text) for n in range(VERSIONS))
        marked = {"looked": True, "j": ("mh/s0", "mh/s1", "mh/s2"), "f": ("mh/s0",), "beside": "Søster"}
        looks = tuple(Day(on=day, note=text, seen_as="sign").model_copy(update=marked) for day in reversed(days))
        return self.record(place=place, size=SIZE).model_copy(
            update={"sheets": sheets, "revisions": revisions, "days": looks, "look_every": 7}
        )

    def page_texts(self) -> Path:
        """All that stands on each page, for the floor that turns them."""
        file = self._folder / "pages.json"
        file.write_text(json.dumps(["\n\n".join(_texts(page)) for page in self.module.pages]), encoding="utf-8")
        return file


def _texts(page: Page) -> Iterator[str]:
    yield page.title
    for block in page.blocks:
        yield from (part.alone for _, part in placed(block) if isinstance(part, Prose))
