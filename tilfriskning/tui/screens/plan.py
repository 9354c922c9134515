"""The plans, to read and to change, from anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tilfriskning.texts import help, living, privacy
from tilfriskning.texts import screens as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.doors import Doors
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.plan_reading import PlanReading
from tilfriskning.tui.widgets.plan_sheet import PlanSheet
from tilfriskning.tui.widgets.press import Press
from tilfriskning.tui.widgets.rows import Row, Rows, only
from tilfriskning.tui.widgets.safety import safety
from tilfriskning.workbook import Workbook


class PlanScreen(BookScreen[None]):
    """One plan at a time, every part of it.

    Args:
        workbook: what it reads and writes.
        plan: the plan to show first.
        is_fixed: show the plans, do not let them be written.
        title: what stands over it.
    """

    HELP_TEXT = help.PLAN

    @dataclass
    class ExportWanted(Message):
        """The person wants the plan in a file."""

        plan: str

    @dataclass
    class AccessWanted(Message):
        """The person wants to lock the workbook, or see who can open it."""

    def __init__(self, workbook: Workbook, plan: str, is_fixed: bool = False, title: str = says.PLAN_TITLE) -> None:
        super().__init__(title)
        self.workbook = workbook
        self.plan = plan
        self._is_fixed = is_fixed
        if is_fixed:
            self.HELP_TEXT = help.READING

    def contents(self) -> Iterator[Widget]:
        workbook = self.workbook
        yield Rows(self._plans, self._show, classes="plans")
        yield Plain(workbook.module.plan(self.plan).title, classes="page-title")
        if self._is_fixed:
            yield PlanReading(workbook, self.plan)
            yield from safety(id for _, row in workbook.module.plan(self.plan).rows() for id in row.safety)
            return
        yield PlanSheet(workbook, self.plan)
        yield Plain(living.DOORS_TITLE, classes="part-title")
        yield Doors(workbook, self.plan)
        yield Press(says.EXPORT_PLAN, lambda: self.post_message(self.ExportWanted(self.plan)), classes="link")
        yield Press(privacy.TO_ACCESS, lambda: self.post_message(self.AccessWanted()), classes="link")

    async def show_plan(self, plan: str) -> None:
        """Show another plan."""
        if plan == self.plan:
            return
        self.plan = plan
        await self.page.show(self.contents())
        self.page.query(Rows).first().focus()

    def _plans(self) -> Iterator[Row]:
        for plan in self.workbook.module.plans:
            yield Row(plan.id, Content(plan.title), only(plan.id == self.plan))

    def _show(self, plan: str) -> None:
        self.run_worker(self.show_plan(plan))
