"""Strategies or tips, and empty rows for one's own."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from tilfriskning.module.blocks import Suggestions
from tilfriskning.tui.blocks.parts import listing
from tilfriskning.tui.widgets.plan_row import entries
from tilfriskning.workbook import Workbook


def draw(block: Suggestions, workbook: Workbook) -> Iterator[Widget]:
    """The list, then the empty rows, which belong to a plan row."""
    yield from listing(block.items, workbook)
    if block.row and block.free_rows:
        yield entries(workbook, block.row, least=block.free_rows)
