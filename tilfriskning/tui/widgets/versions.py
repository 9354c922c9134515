"""The versions of the plans, and a new one."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical

from tilfriskning.record.places import ReasonAt
from tilfriskning.record.record import Revision
from tilfriskning.texts import dates
from tilfriskning.texts import pages as says
from tilfriskning.tui.widgets.drawn import Drawn
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.press import Press
from tilfriskning.workbook import Workbook


class Versions(Vertical, Drawn):
    """The versions of one plan, or of all chosen ones, each with the reason for it.

    Args:
        workbook: what it reads and changes.
        plan: the plan; all chosen ones if left out.
    """

    def __init__(self, workbook: Workbook, plan: str | None = None) -> None:
        super().__init__()
        self._workbook = workbook
        self._plans = (plan,) if plan else workbook.chosen_plans()
        self._shown: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        self._shown = self._ids()
        for plan in self._plans:
            revisions = [revision for revision in self._workbook.record.revisions if revision.plan == plan]
            for number, revision in enumerate(revisions, 2):
                yield Plain(self._said(plan, number, revision), classes="label")
                yield Field(self._workbook, ReasonAt(revision.id), says.REASON, is_note=True)
        for plan in self._plans:
            yield Press(says.NEW_VERSION.format(plan=self._title(plan)), self._maker(plan), classes="link")

    def _maker(self, plan: str) -> Callable[[], None]:
        def make() -> None:
            self._workbook.new_version(plan)
            self.redraw()

        return make

    def redraw(self) -> None:
        if self._shown != self._ids():
            self.refresh(recompose=True)

    def _ids(self) -> tuple[str, ...]:
        return tuple(revision.id for revision in self._workbook.record.revisions)

    def _said(self, plan: str, number: int, revision: Revision) -> str:
        return says.VERSION.format(plan=self._title(plan), number=number, date=dates.long(revision.on))

    def _title(self, plan: str) -> str:
        return self._workbook.module.plan(plan).title
