"""The versions of the plans, and a new one."""

from __future__ import annotations

from collections.abc import Iterator

from tilfriskning.plain.desk import Desk
from tilfriskning.plain.questions import Write, at
from tilfriskning.plain.reading import ARROW
from tilfriskning.plain.steps import Asked
from tilfriskning.record.places import ReasonAt
from tilfriskning.record.record import Revision
from tilfriskning.texts import dates
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as says
from tilfriskning.workbook import Workbook


class Versions(Asked):
    """The versions of one plan, or of all chosen ones, each with the reason for it.

    Args:
        workbook: what it reads and changes.
        plan: the plan; all chosen ones if left out.
    """

    def __init__(self, workbook: Workbook, plan: str | None = None) -> None:
        self._workbook = workbook
        self._plan = plan

    @property
    def _plans(self) -> tuple[str, ...]:
        return (self._plan,) if self._plan else self._workbook.chosen_plans()

    def ask(self, desk: Desk) -> None:
        while True:
            written = [*self._revisions()]
            new = [page_says.NEW_VERSION.format(plan=self._title(plan)).removeprefix(ARROW) for plan in self._plans]
            ways = [*(self._said(number, revision) for number, revision in written), *new]
            index = desk.talk.choose(("", page_says.VERSIONS), ways, says.NUMBER_OR_ON)
            if index is None:
                return
            if index < len(written):
                self._ask_reason(desk, written[index][1])
            else:
                self._ask_reason(desk, self._workbook.new_version(self._plans[index - len(written)]))

    def _ask_reason(self, desk: Desk, revision: Revision) -> None:
        Write(self._workbook, at(ReasonAt(revision.id)), [page_says.REASON]).ask(desk)

    def _revisions(self) -> Iterator[tuple[int, Revision]]:
        for plan in self._plans:
            yield from enumerate((each for each in self._workbook.record.revisions if each.plan == plan), 2)

    def _said(self, number: int, revision: Revision) -> str:
        title = self._title(revision.plan)
        said = page_says.VERSION.format(plan=title, number=number, date=dates.long(revision.on))
        return says.LABELLED.format(label=said, text=revision.reason.strip()) if revision.reason.strip() else said

    def _title(self, plan: str) -> str:
        return self._workbook.module.plan(plan).title
