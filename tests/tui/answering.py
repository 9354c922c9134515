"""Two ways through the same module that answer every question they meet: on the screens, and line by line.

Neither has a list of what is asked: each answers whatever the front shows. What one front leaves out is missing in its
document.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widget import Widget

from tilfriskning.module.plans import PART2
from tilfriskning.paths import content_folder, plans_folder
from tilfriskning.plain import listings, page, pick, questions, rows, signs, specifics, steps, versions
from tilfriskning.plain.app import Sitting
from tilfriskning.plain.console import Console
from tilfriskning.record import course
from tilfriskning.record.record import Record
from tilfriskning.texts import plain as says
from tilfriskning.tui.app import WorkbookApp
from tilfriskning.tui.screens.page import PageScreen
from tilfriskning.tui.screens.plan import PlanScreen
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.lines import Lines
from tilfriskning.tui.widgets.picker import Picker
from tilfriskning.tui.widgets.plan_row import ClosedRow
from tilfriskning.tui.widgets.press import Unfold
from tilfriskning.tui.widgets.rows import Rows
from tilfriskning.tui.widgets.sign_slots import SignSlots
from tilfriskning.tui.widgets.signs import Signs
from tilfriskning.tui.widgets.versions import Versions
from tilfriskning.workbook.versions import can_begin, is_begun

ID = re.compile(r"(?<![0-9a-z])[0-9a-f]{8}(?![0-9a-z])")
"""What tells things apart that a person has added."""

LETTERS = "ABC"
"""The places of part 2, as they are labelled."""

OWN = "påskrevet"
"""What begins every line that is added to a list."""


def text_at(place: str) -> str:
    """What is written at a place: the same on both fronts, and nowhere else."""
    return f"svar {ID.sub('*', place)}"


def text_in_list(part: str) -> str:
    """What is written in a part of a new line of a list."""
    return f"{OWN} {part}"


def comparable(record: Record) -> Any:
    """A document without times, ids and the order in which lines were added."""
    dumped = record.model_dump(mode="json")
    del dumped["header"]["changed"], dumped["progress"]["place"]
    for id, plan in dumped["plans"].items():
        texts = {sign.id: sign.text for sign in record.pool(id)}
        plan["signs"] = {slot: texts[sign] for slot, sign in plan["signs"].items()}
    return _without_ids(dumped)


def _without_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {ID.sub("*", key): _without_ids(each) for key, each in value.items()}
    if isinstance(value, list):
        return sorted((_without_ids(each) for each in value), key=lambda each: json.dumps(each, sort_keys=True))
    return ID.sub("*", value) if isinstance(value, str) else value


# On the screens


class OnScreens:
    """Somebody who answers whatever a screen shows.

    Args:
        app: the program.
        pilot: whose pauses let it draw.
    """

    def __init__(self, app: WorkbookApp, pilot: Pilot[None]) -> None:
        self._app = app
        self._pilot = pilot

    async def answer_everything(self) -> None:
        """Every page in order, then every plan."""
        screen = self._app.screen
        assert isinstance(screen, PageScreen)
        while True:
            await self._answer(screen)
            module, record = screen.workbook.module, screen.workbook.record
            if course.beside(module, record, screen.shown.id, 1) is None:
                break
            await screen.turn(1)
        self._app.action_plan()
        await self._pilot.pause()
        for plan in module.plans:
            shown = self._app.screen
            assert isinstance(shown, PlanScreen)
            await shown.show_plan(plan.id)
            await self._answer(shown)

    async def _answer(self, screen: PageScreen | PlanScreen) -> None:
        await self._pilot.pause()
        await self._open(screen)
        for picker in screen.query(Picker):
            await self._choose_first(picker, is_ticked="[x]")
        for lines in screen.query(Lines):
            _write_line(lines)
        await self._open(screen)
        for choice in screen.query(Rows):
            if type(choice) is Rows and "plans" not in choice.classes and not _within(choice, SignSlots):
                await self._choose_first(choice)
        for made in screen.query(Versions):
            await self._make_versions(made)
        for field in screen.query(Field):
            if not (field.is_written or _within(field, Lines) or _within(field, SignSlots)):
                field.workbook.write(field.place, text_at(field.place.name))
        for marked in screen.query(Signs):
            await self._mark(marked)
        for slots in screen.query(SignSlots):
            await self._fill(slots)

    async def _open(self, screen: PageScreen | PlanScreen) -> None:
        for row in [*screen.query(ClosedRow)]:
            await row.open()
        await self._pilot.pause()
        while folded := [fold for fold in screen.query(Unfold) if not fold.is_open]:
            for fold in folded:
                fold.toggle()
            await self._pilot.pause()

    async def _choose_first(self, rows: Rows, is_ticked: str = "(•)") -> None:
        able = [index for index, row in enumerate(rows._shown) if row.key]
        leads = [rows._shown[index].lead.plain.strip() for index in able]
        if able and not {is_ticked, "[x]"} & {*leads}:
            await self._press(rows, able[0])

    async def _press(self, rows: Rows, index: int) -> None:
        rows.highlighted = index
        rows.action_select()
        await self._pilot.pause()

    async def _make_versions(self, made: Versions) -> None:
        """A new version of each plan, once."""
        workbook = made._workbook
        for plan in made._plans:
            if can_begin(workbook.record, plan) and not workbook.record.revisions_of(plan):
                workbook.new_version(plan)
                made.redraw()
                await self._pilot.pause()

    async def _mark(self, marked: Signs) -> None:
        """The first sign under each heading, and every sign of one's own that has no mark."""
        marked.redraw()
        is_first = True
        for index, row in enumerate(marked._shown):
            own = not row.key.startswith("t")
            if row.key and (is_first or own) and row.lead.plain == "[ ] [ ] ":
                marked.highlighted = index
                marked.action_mark("J")
                marked.action_mark("F")
            is_first = not row.key

    async def _fill(self, slots: SignSlots) -> None:
        fields = [*slots.query(Field)]
        candidates = slots.query_one(Rows)
        candidates.redraw()
        able = [index for index, row in enumerate(candidates._shown) if row.key]
        if able and not fields[0].is_written:
            await self._press(candidates, able[0])
        for field, letter in zip(fields, LETTERS, strict=False):
            if not field.is_written:
                field.workbook.write(field.place, text_in_list(letter))


def _within(widget: Widget, kind: type[Widget]) -> bool:
    return any(isinstance(above, kind) for above in widget.ancestors)


def _write_line(lines: Lines) -> None:
    parts = [[child] if isinstance(child, Field) else [*child.query(Field)] for child in lines.children]
    if any(field.workbook.read(field.place).startswith(OWN) for line in parts for field in line):
        return
    for field in next(line for line in parts if not any(part.is_written for part in line)):
        field.workbook.write(field.place, _own(field))


def _own(field: Field) -> str:
    name = ID.sub("*", field.place.name).rpartition("/")[2]
    return text_in_list({"*": "entry"}.get(name, name))


async def on_screens(label: str) -> None:
    """Answer everything on the screens."""
    app = WorkbookApp(plans_folder(), content_folder(), label)
    async with app.run_test(size=(100, 300)) as pilot:
        await pilot.pause()
        await OnScreens(app, pilot).answer_everything()
        await pilot.pause()


# Line by line

PARTS = {
    "Skriv med egne ord": "entry",
    says.OWN_WORDS: "entry",
    "Navn": "name",
    "Telefon": "number",
    "Et eget tegn": "text",
    "Hvem sa det?": "said_by",
    "Hvem": "person",
    "Når og hvor": "when",
    "Hvilken versjon": "version",
}
"""What the parts of a line are called in the document."""

MANY = 3000
"""Lines that are more than any module asks for."""

PLAN_WAYS = range(2, 7)
"""What one can write in a plan, by number: from name and date to the signatures."""


class LineByLine(io.TextIOBase):
    """Somebody who answers whatever is asked on the line.

    Args:
        monkeypatch: lets it know which question is open.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.sink = io.StringIO()
        self._open: list[steps.Asked] = []
        self._asked: list[steps.Asked] = []
        self._plan_ways = self._through_plans()
        self._is_over = False
        self._lines = 0
        for kind in _kinds(steps.Asked):
            if "ask" in vars(kind):
                monkeypatch.setattr(kind, "ask", self._watched(vars(kind)["ask"]))

    def _watched(self, ask: Callable[..., None]) -> Callable[..., None]:
        def watched(question: steps.Asked, desk: Any) -> None:
            self._open.append(question)
            try:
                ask(question, desk)
            finally:
                self._open.pop()

        return watched

    def isatty(self) -> bool:
        return False

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
        shown = self.sink.getvalue()
        self._lines += 1
        assert self._lines < MANY, f"asked over and over again:\n{shown}"
        self.sink.seek(0)
        self.sink.truncate()
        prompt = shown.rpartition("\n")[2]
        answer = self._answer(self._open[-1] if self._open else None, prompt, shown)
        return f"{answer}\n" if answer is not None else ""

    def _answer(self, question: steps.Asked | None, prompt: str, shown: str) -> str | None:
        if says.PLAN_HOW in shown:
            return next(self._plan_ways, "")
        if f"2. {says.NOT_YET}" in shown:
            return "2"
        match question:
            case page.EndOfPage():
                return "" if prompt == says.END_OF_PAGE else self._at_the_end()
            case questions.Write():
                return "" if says.STANDS in shown else self._written(question)
            case questions.Choose():
                return "" if question._chosen() else "1"
            case questions.Tick():
                return "" if any(map(question._is_ticked, question._answers)) else "1"
            case pick.Pick():
                return "" if any(map(question._shelf.has, question._shelf.offers())) else "1"
            case listings.Lines():
                return self._in_list(question, prompt, shown)
            case signs.Marks():
                return "" if question._signs[0].j or question._signs[0].f else "1JF"
            case signs.Slots():
                return self._slots(shown)
            case rows.RowMenu():
                return self._next_of(question, len(question._rows))
            case specifics.Specifics():
                return self._next_of(question, len(question.entries))
            case versions.Versions():
                return self._new_version(question)
        return ""

    def _at_the_end(self) -> str | None:
        if self._is_over:
            return None
        self._is_over = True
        return ":plan"

    def _written(self, question: questions.Write) -> str:
        if question._offered:
            return "1"
        name = question._at().name
        slot = re.fullmatch(rf"\w+\.{PART2}\.(\w)", name)
        return text_in_list(slot[1].upper()) if slot else text_at(name)

    def _in_list(self, question: listings.Lines, prompt: str, shown: str) -> str:
        if prompt == says.NOTICED:
            return "JF"
        label = prompt.removesuffix(": ")
        is_first = label == question._labels[0]
        if label not in PARTS or question.name.endswith(".others"):
            return ""
        if is_first and (says.ANOTHER in shown or OWN in shown):
            return ""
        return text_in_list(PARTS[label])

    def _slots(self, shown: str) -> str:
        empty = [letter for letter in LETTERS if f"\n{letter}: {says.NOTHING_YET}" in shown]
        if "A" in empty and says.SIGNS_TO_CHOOSE in shown:
            return "1"
        return empty[0] if empty else ""

    def _new_version(self, question: versions.Versions) -> str:
        record = question._workbook.record
        begun = [plan for plan in question.plans if is_begun(record, plan)]
        able = [plan for plan in question.plans if can_begin(record, plan)]
        wanted = next((plan for plan in able if not record.revisions_of(plan)), None)
        return str(len(begun) + able.index(wanted) + 1) if wanted else ""

    def _next_of(self, question: steps.Asked, most: int) -> str:
        number = self._count(question)
        return str(number) if number <= most else ""

    def _count(self, question: steps.Asked) -> int:
        self._asked.append(question)
        return sum(asked is question for asked in self._asked)

    def _through_plans(self) -> Iterator[str]:
        """What is chosen in the first plan, then in the other one; then it is over."""
        for other in ("9", ""):
            yield from map(str, PLAN_WAYS)
            yield other


def _kinds(kind: type[steps.Asked]) -> Iterator[type[steps.Asked]]:
    for each in kind.__subclasses__():
        yield each
        yield from _kinds(each)


def line_by_line(label: str, content: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answer everything line by line."""
    source = LineByLine(monkeypatch)
    console = Console(source, source.sink, lambda: (80, 24))  # type: ignore[arg-type]
    Sitting(console, plans_folder(), content).run(label)
