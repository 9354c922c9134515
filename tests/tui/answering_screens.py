"""Somebody who answers whatever a screen shows."""

from __future__ import annotations

from textual.pilot import Pilot
from textual.widget import Widget

from tests.tui.answering import ID, LETTERS, OWN, text_at, text_in_list
from tilfriskning.paths import content_folder, plans_folder
from tilfriskning.record import course
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
from tilfriskning.workbook.versions import can_begin


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
        screen.redraw()
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
        await self._pilot.pause()
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
