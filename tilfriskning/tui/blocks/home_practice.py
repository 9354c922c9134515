"""Something to do before next time."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from tilfriskning.module.blocks import HomePractice
from tilfriskning.texts import pages as says
from tilfriskning.tui.blocks.choices import how_did_it_go
from tilfriskning.tui.blocks.parts import fields
from tilfriskning.tui.blocks.sheets import Sheets
from tilfriskning.tui.widgets.rows import Row, Rows, only
from tilfriskning.workbook import Workbook

OWN = "own"
"""The choice of none of the alternatives."""


def draw(block: HomePractice, workbook: Workbook) -> Iterator[Widget]:
    """The alternatives, then what, when, where and with whom."""
    yield Sheets(workbook, block, lambda sheet: _practice(block, workbook, sheet))


def _practice(block: HomePractice, workbook: Workbook, sheet: str) -> Iterator[Widget]:
    yield alternatives(block, workbook, sheet)
    yield from fields(workbook, block, block.fields, sheet)
    yield from how_did_it_go(workbook, block, sheet)


def alternatives(block: HomePractice, workbook: Workbook, sheet: str) -> Rows:
    """The ideas to choose between, and one's own."""
    choice = workbook.at(block.id, "choice", sheet)

    def rows() -> Iterator[Row]:
        chosen = workbook.read(choice)
        for item in block.alternatives:
            yield Row(item.id, Content(item.text.said(workbook.mode)), only(chosen == item.id))
        yield Row(OWN, Content(says.OWN_IDEA), only(chosen == OWN))

    return Rows(rows, lambda local: workbook.tick(choice, local))
