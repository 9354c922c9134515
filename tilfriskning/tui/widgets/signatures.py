"""Who signs a plan: the form, and those who have signed it."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from tilfriskning.export.outline import plan_outline
from tilfriskning.module.values import Field as Asked
from tilfriskning.record.places import PlanFieldAt
from tilfriskning.record.versions import Version
from tilfriskning.texts import pages as page_says
from tilfriskning.tui.widgets.drawn import Drawn
from tilfriskning.tui.widgets.flow import Hanging, Words
from tilfriskning.tui.widgets.labelled import labelled
from tilfriskning.workbook import Workbook

DATE = "_date"
"""Ends the id of a date, after the id of the signature it belongs to."""


class Signatures(Vertical, Drawn):
    """The names under a plan: to fill in while it is a draft, to read once it is signed.

    Args:
        workbook: what it reads and writes.
        plan: the plan.
        has_room: whether those who have not signed can still do so.
    """

    def __init__(self, workbook: Workbook, plan: str, has_room: bool = False) -> None:
        super().__init__()
        self._workbook = workbook
        self._plan = plan
        self._has_room = has_room
        self._shown: Version | None = None

    def compose(self) -> ComposeResult:
        self._shown = self._workbook.record.in_force(self._plan)
        asked = self._workbook.module.plan(self._plan).signatures
        if self._shown is None:
            yield from self._fields(asked)
            return
        signed = self._shown.written.signatures
        yield Words(*self._names(), classes="after")
        if self._has_room:
            yield from self._fields(tuple(field for field in asked if field.id.removesuffix(DATE) not in signed))

    def redraw(self) -> None:
        if self._shown != self._workbook.record.in_force(self._plan):
            self.refresh(recompose=True)

    def _names(self) -> Iterator[Hanging]:
        outline = plan_outline(self._workbook, self._plan, self._shown)
        yield Hanging(Content(outline.version_in_words()).stylize("bold"))
        for line in outline.signatures:
            if line.text:
                yield Hanging(Content(line.text), Content(f"{line.label}: "))

    def _fields(self, asked: tuple[Asked, ...]) -> Iterator[Widget]:
        for field in asked:
            place = PlanFieldAt(self._plan, "signatures", field.id)
            yield labelled(self._workbook, field.label, place, field.hint or page_says.WRITE_HERE)
