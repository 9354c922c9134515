"""The same deeds done twice: at the screens, and line by line. Afterwards everything on the disk is alike."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widget import Widget

from tests.tui.answering import ID
from tests.tui.journeys import LABEL, Sitting
from tests.tui.met import Met, asked_on_the_line
from tests.unit.clients import small_module
from tests.unit.line_by_line import Desk, help_lines
from tilfriskning.library import Content
from tilfriskning.module.model import Module
from tilfriskning.paths import content_folder, plans_folder
from tilfriskning.plain.questions import NOT_ME
from tilfriskning.plain.talk import SHOW
from tilfriskning.record.record import Record
from tilfriskning.store.files import PlansFolder
from tilfriskning.texts import living
from tilfriskning.tui.app import WorkbookApp

SCREENS, LINES = "skjerm", "linje"

CLOCK = re.compile(rb"\b(20\d\d-?\d\d-?\d\dT)[0-9:.]+(Z|[+-]\d\d:?\d\d)?")
"""When something was written, in a file that says so."""


class Person(Sitting):
    """Somebody at the screens who finds at once what they look for: that Tab and the palette lead there is tested
    elsewhere.
    """

    def __init__(self, app: WorkbookApp, pilot: Pilot[None]) -> None:
        super().__init__(app, pilot)
        self.met = Met()
        """What has been on the screens."""

    async def run(self, action: str) -> None:
        await self.app.run_action(action)
        await self._pilot.pause()

    async def press(self, *keys: str) -> None:
        await super().press(*keys)
        self.met.on(self.app.screen)

    async def go_to(self, fits: Callable[[Widget], bool], what: str) -> None:
        self.met.on(self.app.screen)
        if (focused := self.stands_in or self.app.focused) and fits(focused):
            return
        await self.until(lambda: any(map(fits, self.app.screen.focus_chain)), what)
        self.app.screen.set_focus(next(widget for widget in self.app.screen.focus_chain if fits(widget)))
        await self._pilot.pause()

    async def door(self, door: str) -> None:
        """Go through one of the doors of the plan for mental health."""
        await self.see_plan("mh")
        await self.choose(living.DOORS[door])


@dataclass(frozen=True)
class Deed:
    """One thing that is done in two ways."""

    of: tuple[str, ...]
    """The commands of the palette and the doors of the plan that it goes through."""
    at_screens: Callable[[Person], Awaitable[None]]
    """How it is done at the screens, from a page and back to it."""
    in_lines: tuple[str, ...]
    """What is typed to do it line by line, from the last page and back to it."""
    shows: tuple[str, ...] = ()
    """What is to be read on the line; on the screens it is looked for on the way."""


class Twins:
    """Two people with the same workbook, each with a plans folder, and a folder for what they write out.

    Args:
        home: where the folders lie.
        monkeypatch: leads the program to them.
        module: what they work with; the small one if left out.
    """

    def __init__(self, home: Path, monkeypatch: pytest.MonkeyPatch, module: Module | None = None) -> None:
        self._home = home
        self._module = module or small_module()
        self._monkeypatch = monkeypatch
        self.shown = ""
        """What the one at the lines has read."""
        self._asked = asked_on_the_line(monkeypatch)
        content = Content(self._module, help_lines, ())
        monkeypatch.setattr("tilfriskning.tui.app.open_content", lambda _: content)

    def begin(self, record: Record) -> None:
        """Lay the same workbook in front of both."""
        for front in (SCREENS, LINES):
            self._be(front)
            PlansFolder(plans_folder().path).save(record)

    async def do(self, *deeds: Deed, label: str | None = LABEL) -> None:
        """Do one thing after the other, on each front.

        Args:
            deeds: what is done.
            label: the client that is opened; None begins at the start.
        """
        self._be(SCREENS)
        async with _sitting(label) as person:
            for deed in deeds:
                await deed.at_screens(person)
        self._be(LINES)
        desk = Desk(plans_folder().path, self._module)
        self.shown = desk.sit(*(line for deed in deeds for line in deed.in_lines), label=label)
        words = " ".join(self.shown.split())
        known = {*desk.sitting().talk.words, NOT_ME, SHOW}
        missing = person.met.missing(self._asked, words, known)
        assert not missing, f"met at the screens, and not on the line: {missing}"
        for deed in deeds:
            for text in deed.shows:
                assert " ".join(text.split()) in words, f"{deed.of}: {text!r} is not said on the line"

    def check(self) -> None:
        """Everything that lies on the disk is alike but for times, and for the ids of what was added."""
        screens, lines = (self._left(front) for front in (SCREENS, LINES))
        assert sorted(lines) == sorted(screens)
        for name, content in screens.items():
            for part in content if isinstance(content, dict) else ():
                ours, theirs = lines[name].get(part), content[part]
                assert ours == theirs, f"{part} in {name}: on the line {ours}, at the screens {theirs}"
            assert lines[name] == content, name

    def record(self, front: str = LINES) -> Record:
        """The document that one of them has."""
        self._be(front)
        return PlansFolder(plans_folder().path).open(LABEL)

    def names(self, folder: str) -> list[str]:
        """The files that the one at the lines has in a folder."""
        return [file.name for file in (self._home / LINES / folder).iterdir()]

    def _be(self, front: str) -> None:
        for folder in ("planer", "filer"):
            (self._home / front / folder).mkdir(parents=True, exist_ok=True)
        self._monkeypatch.setenv("TILFRISKNING_PLANS", str(self._home / front / "planer"))
        self._monkeypatch.chdir(self._home / front / "filer")

    def _left(self, front: str) -> dict[str, Any]:
        """What each file holds, by its name; locks, and what is kept aside in case of damage, apart."""
        home = self._home / front
        found = {str(file.relative_to(home)): file for file in home.rglob("*") if file.is_file()}
        return {name: _compared(name, file.read_bytes()) for name, file in found.items() if not _is_aside(file)}


def _is_aside(file: Path) -> bool:
    return file.suffix == ".lock" or ".forrige" in file.name


def _compared(name: str, content: bytes) -> Any:
    if name.endswith(".json"):
        return _numbered(json.loads(content))
    return CLOCK.sub(rb"\1", content)


def _numbered(document: Any) -> Any:
    """A document without times and where the person stands, its ids numbered in the order in which they come."""
    if isinstance(document, dict) and "header" in document:
        document["header"].pop("changed")
        document["progress"].pop("place", None)
    known: dict[str, str] = {}
    said = ID.sub(lambda found: known.setdefault(found[0], f"#{len(known) + 1}"), json.dumps(document))
    return json.loads(said)


@asynccontextmanager
async def _sitting(label: str | None) -> AsyncIterator[Person]:
    app = WorkbookApp(plans_folder(), content_folder(), label)
    async with app.run_test(size=(80, 50), notifications=True) as pilot:
        await pilot.pause()
        yield Person(app, pilot)
