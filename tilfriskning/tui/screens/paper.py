"""Writing the plan out: which form, what comes along, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Button, Input

from tilfriskning.export.formats import (
    DEFAULT_PARTS,
    FOR_PLANS,
    KINDS,
    PARTS,
    WITH_NOTES,
    Format,
    Wish,
    remarks,
    suggested,
)
from tilfriskning.module.helplines import HelpLines
from tilfriskning.texts import help
from tilfriskning.texts import paper as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.press import Press
from tilfriskning.tui.widgets.rows import Row, Rows, tick, toggled
from tilfriskning.tui.widgets.said import Said
from tilfriskning.workbook import Workbook

FOR_THE_POCKET: tuple[Format, ...] = ("card", "qr")
"""Forms that one has a single one of: they begin with all chosen plans."""

NOTES = "notes"


class PaperScreen(BookScreen[None]):
    """First the form, then what comes along and where the file is to lie.

    Args:
        workbook: whose plans.
        lines: where to call; some forms have them.
        plan: the plan that was shown.
        beside: where a file with this name lies when nobody says otherwise.
    """

    HELP_TEXT = help.PAPER

    @dataclass
    class Wanted(Message):
        """The person wants a file."""

        wish: Wish
        """What; its kind of file is still to be taken from the name."""
        file: str
        """Where."""

    @dataclass
    class CodeWanted(Message):
        """The person wants to see the code."""

        plans: tuple[str, ...]
        """The plans it is to hold."""

    def __init__(self, workbook: Workbook, lines: HelpLines, plan: str, beside: Callable[[str], str]) -> None:
        super().__init__(says.SCREEN_TITLE)
        self._beside = beside
        self._workbook, self._lines, self._plan = workbook, lines, plan
        self._format: Format | None = None
        self._plans: tuple[str, ...] = ()
        self._parts: tuple[str, ...] = DEFAULT_PARTS
        self._notes = False

    async def on_mount(self) -> None:
        self.call_after_refresh(self._focus_first)

    def contents(self) -> Iterator[Widget]:
        if self._format is None:
            yield Plain(says.WHICH_FORM)
            yield Rows(self._forms, self._choose, classes="forms")
            return
        yield Plain(says.FORMS[self._format], classes="page-title")
        yield Plain(says.ABOUT[self._format])
        yield from self._questions(self._format)
        yield Said(lambda: "\n".join(remarks(self._workbook, self._lines, self._wish())), classes="after")
        if self._format == "qr":
            yield Press(says.SHOW_CODE, lambda: self.post_message(self.CodeWanted(self._plans)), classes="link")
        yield Plain(says.WHERE, classes="label")
        yield Input(self._beside(suggested(self._format, self._workbook, self._plan)))
        if len(KINDS[self._format]) > 1:
            yield Plain(
                says.ENDING.format(kinds=says.OR.join(f".{kind}" for kind in KINDS[self._format])), classes="dated"
            )
        yield Horizontal(
            Button(Content(says.WRITE), id="write", compact=True),
            Button(Content(says.BACK), id="back", compact=True),
            classes="turning",
        )

    def _questions(self, format: Format) -> Iterator[Widget]:
        if format in FOR_PLANS:
            yield Plain(says.WHICH_PLANS, classes="label")
            yield Rows(self._plan_rows, self._tick_plan)
        if format == "supporter":
            yield Plain(says.WHICH_PARTS, classes="label")
            yield Rows(self._part_rows, self._tick_part)
        if format in WITH_NOTES:
            yield Rows(lambda: (Row(NOTES, Content(says.WITH_NOTES), tick(self._notes)),), self._tick_notes)

    def _forms(self) -> Iterator[Row]:
        return (Row(format, Content(text)) for format, text in says.FORMS.items())

    def _plan_rows(self) -> Iterator[Row]:
        for plan in self._workbook.module.plans:
            yield Row(plan.id, Content(plan.title), tick(plan.id in self._plans))

    def _part_rows(self) -> Iterator[Row]:
        return (Row(part, Content(says.NAME_OF_PARTS[part]), tick(part in self._parts)) for part in PARTS)

    def _tick_plan(self, plan: str) -> None:
        known = (each.id for each in self._workbook.module.plans)
        self._plans = toggled(self._plans, plan, known) or self._plans
        self.redraw()

    def _tick_part(self, part: str) -> None:
        self._parts = toggled(self._parts, part, PARTS)
        self.redraw()

    def _tick_notes(self, _: str) -> None:
        self._notes = not self._notes

    def _wish(self) -> Wish:
        format = self._format or "md"
        return Wish(format, KINDS[format][0], self._plans, self._parts, self._notes)

    # What is pressed

    def _choose(self, format: str) -> None:
        self._format = next(known for known in KINDS if known == format)
        chosen = self._workbook.chosen_plans()
        self._plans = chosen if self._format in FOR_THE_POCKET else (self._plan,)
        self._notes = False
        self.run_worker(self._show())

    async def _show(self) -> None:
        await self.page.show(self.contents())
        self._focus_first()

    def _focus_first(self) -> None:
        self.page.query("Rows, Input").first(Widget).focus(scroll_visible=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.post_message(self.Wanted(self._wish(), event.value))

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        if event.button.id == "write":
            self.post_message(self.Wanted(self._wish(), self.query_one(Input).value))
        else:
            await self.action_close()

    async def action_close(self) -> None:
        if self._format is None:
            self.dismiss()
        else:
            self._format = None
            await self._show()
