"""Signing a plan."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from tilfriskning.record.living_places import DraftReasonAt
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import versions as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.changed import News
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.lines import Lines
from tilfriskning.tui.widgets.press import Press
from tilfriskning.tui.widgets.signatures import Signatures
from tilfriskning.workbook import Workbook, more_lists
from tilfriskning.workbook.versions import sign


class SigningScreen(BookScreen[None]):
    """«Skriv under»: what is new, why, who, and the line that does it.

    Args:
        workbook: what it reads and writes.
        plan: the plan.
    """

    HELP_TEXT = says.SIGN_HELP

    def __init__(self, workbook: Workbook, plan: str) -> None:
        super().__init__(says.SIGN_TITLE)
        self._workbook = workbook
        self._plan = plan

    def contents(self) -> Iterator[Widget]:
        workbook, plan, record = self._workbook, self._plan, self._workbook.record
        yield Plain(workbook.module.plan(plan).title, classes="page-title")
        yield Plain(says.SIGN_LEAD)
        standing = record.in_force(plan)
        if record.agreed(plan) and not standing:
            yield News(workbook, plan)
        if not standing and record.version_of(plan) > 1:
            yield Plain(says.WHY, classes="label")
            yield Field(workbook, DraftReasonAt(plan, workbook.today), says.WHY_HINT, is_note=True)
        yield Plain(page_says.SIGNATURES, classes="part-title")
        yield Signatures(workbook, plan, has_room=True)
        yield Plain(says.SIGN_OTHERS, classes="label")
        yield self._others()
        do = says.SIGN_TOO if standing else says.SIGN_DO
        yield Press(do.format(number=record.version_of(plan)), self._sign, classes="link")

    def _others(self) -> Lines:
        others = more_lists.signers(self._workbook, self._plan)
        return Lines(self._workbook, others, (page_says.NAME, says.DATE_HINT))

    def _sign(self) -> None:
        version = sign(self._workbook, self._plan)
        if version is None:
            self.notify(says.SIGN_FIRST, markup=False)
            return
        self.notify(says.SIGN_DONE.format(number=version.number), markup=False)
        self.run_worker(self.page.show(self.contents()))
