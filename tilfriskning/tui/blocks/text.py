"""Reading text, with a list and plan rows that belong to it."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from tilfriskning.module.blocks import TextBlock
from tilfriskning.tui.blocks.parts import listing
from tilfriskning.tui.widgets.flow import Words, words
from tilfriskning.workbook import Workbook


def draw(block: TextBlock, workbook: Workbook) -> Iterator[Widget]:
    """The list, the text after it, and the plan rows."""
    if block.items:
        yield from listing(block.items, workbook)
    if block.after:
        yield Words(*words(block.after.said(workbook.mode)), classes="after")
    if not block.shows:
        return
    from tilfriskning.tui.widgets.plan_row import PlanRowView

    for row in block.shows:
        yield PlanRowView(workbook, row)
