"""A new version of the plans, and why."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical

from tilfriskning.record.living_places import DraftReasonAt
from tilfriskning.texts import pages as says
from tilfriskning.tui.widgets.drawn import Drawn
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.press import Press
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.versions import can_begin, is_begun


class Versions(Vertical, Drawn):
    """Begins a new version of one plan, or of the chosen ones, and asks for the reason.

    Args:
        workbook: what it reads and changes.
        plan: the plan; all chosen ones if left out.
    """

    def __init__(self, workbook: Workbook, plan: str | None = None) -> None:
        super().__init__()
        self._workbook = workbook
        self._plans = (plan,) if plan else workbook.chosen_plans()
        self._shown: object = None

    def compose(self) -> ComposeResult:
        record, self._shown = self._workbook.record, self._state()
        for plan in self._plans:
            if is_begun(record, plan):
                number = record.next_version_of(plan)
                yield Plain(says.VERSION.format(plan=self._title(plan), number=number), classes="label")
                yield Field(self._workbook, DraftReasonAt(plan, self._workbook.today), says.REASON, is_note=True)
        for plan in self._plans:
            if can_begin(record, plan):
                said = says.NEXT_VERSION if is_begun(record, plan) else says.NEW_VERSION
                label = said.format(plan=self._title(plan), number=record.next_version_of(plan))
                yield Press(label, self._maker(plan), classes="link")

    def _maker(self, plan: str) -> Callable[[], None]:
        def make() -> None:
            self._workbook.new_version(plan)
            self.redraw()

        return make

    def redraw(self) -> None:
        if self._shown != self._state():
            self.refresh(recompose=True)

    def _state(self) -> object:
        record = self._workbook.record
        return [(record.next_version_of(id), is_begun(record, id), can_begin(record, id)) for id in self._plans]

    def _title(self, plan: str) -> str:
        return self._workbook.module.plan(plan).title
