"""A whole plan, laid out like the form on paper."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from tilfriskning.module.plans import PART1, PART3, TemplatePart
from tilfriskning.record.places import PlanFieldAt
from tilfriskning.texts import pages as says
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.labelled import labelled
from tilfriskning.tui.widgets.plan_row import PlanRowView
from tilfriskning.tui.widgets.safety import safety
from tilfriskning.tui.widgets.sign_slots import SignSlots
from tilfriskning.tui.widgets.signatures import Signatures
from tilfriskning.workbook import Workbook


class PlanSheet(Vertical):
    """Header, three parts and signatures of a plan.

    Args:
        workbook: what it reads and writes.
        plan: the plan.
    """

    def __init__(self, workbook: Workbook, plan: str) -> None:
        super().__init__()
        self._workbook = workbook
        self._plan = workbook.module.plan(plan)

    def compose(self) -> ComposeResult:
        plan = self._plan
        yield from self._header()
        yield from self._part(plan.part1, PART1)
        yield Plain(plan.part2.title, classes="part-title")
        yield Plain(plan.part2.lead, classes="label")
        yield SignSlots(self._workbook, plan.id)
        yield from self._part(plan.part3, PART3)
        yield Plain(says.SIGNATURES, classes="part-title")
        yield Plain(says.AGREEMENT)
        yield Signatures(self._workbook, plan.id)

    def _part(self, part: TemplatePart, key: str) -> Iterator[Widget]:
        yield Plain(part.title, classes="part-title")
        with_titles = Horizontal(*(Plain(column, classes="column") for column in part.columns), classes="columns")
        yield with_titles
        for row in part.rows:
            yield PlanRowView(self._workbook, f"{self._plan.id}.{key}.{row.id}")
        yield from safety(id for row in part.rows for id in row.safety)

    def _header(self) -> Iterator[Widget]:
        for field in self._plan.header:
            place = PlanFieldAt(self._plan.id, "header", field.id)
            yield labelled(self._workbook, field.label, place, field.hint or says.WRITE_HERE)
