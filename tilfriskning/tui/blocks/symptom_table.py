"""Symptoms and how to cope with them."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from tilfriskning.module.blocks import SymptomTable
from tilfriskning.tui.blocks.parts import listing
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.workbook import Workbook


def draw(block: SymptomTable, workbook: Workbook) -> Iterator[Widget]:
    """Each symptom with its strategies under it."""
    for row in block.rows:
        yield Plain(row.symptom, classes="label")
        yield from listing(row.strategies, workbook)
