"""A sign is here now."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from tilfriskning.module.helplines import HelpLines
from tilfriskning.record import places
from tilfriskning.texts import help
from tilfriskning.texts import screens as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.flow import Hanging, Plain, Words
from tilfriskning.tui.widgets.help_lines import help_lines
from tilfriskning.tui.widgets.safety import safety
from tilfriskning.workbook import Workbook


class NowScreen(BookScreen[None]):
    """«Jeg merker et tegn nå»: part 3 of my plans, people first, under the two numbers for the worst moment.

    Args:
        workbook: whose plans; None when none is open.
        lines: the help lines.
        is_stale: whether the numbers are old.
    """

    HELP_TEXT = help.NOW

    def __init__(self, workbook: Workbook | None, lines: HelpLines, is_stale: bool) -> None:
        super().__init__(says.NOW_TITLE)
        self._workbook = workbook
        self._lines = lines
        self._is_stale = is_stale

    def contents(self) -> Iterator[Widget]:
        urgent = (says.NOW_LINE.format(urgent=line.urgent, number=line.number) for line in self._lines.urgent())
        yield Plain(Content(" · ".join(urgent)).stylize("bold"), classes="urgent")
        if self._workbook is None:
            yield Plain(says.NOW_NO_BOOK)
        else:
            for plan in self._workbook.chosen_plans():
                yield from _part3(self._workbook, plan)
        yield Plain(says.ALL_LINES, classes="part-title")
        yield from help_lines(self._lines, self._is_stale)
        yield from safety(("suicide", "overdose", "slip", "stopping"))


def _part3(workbook: Workbook, plan: str) -> Iterator[Widget]:
    template = workbook.module.plan(plan)
    yield Plain(says.NOW_OF_PLAN.format(plan=template.short), classes="part-title")
    people: list[Hanging] = []
    actions: list[Hanging] = []
    for row in template.part3.rows:
        written = places.row(workbook.record, f"{plan}.part3.{row.id}")
        people += [
            Hanging(Content.assemble((contact.name, "bold"), "  ", (contact.number, "bold")))
            for contact in written.contacts
            if not contact.is_blank
        ]
        for field in row.fields:
            if text := written.fields.get(field.id, "").strip():
                (people if row.contacts else actions).append(Hanging(Content(f"{field.label}: {text}"), Content("  ")))
        actions += [Hanging(Content(entry.text), Content("• ")) for entry in written.entries if entry.text.strip()]
    if people or actions:
        yield Words(*people, *actions)
    else:
        yield Plain(says.NOW_EMPTY)
        yield Words(*(Hanging(Content(text), Content("• ")) for text in workbook.actions(plan)))
