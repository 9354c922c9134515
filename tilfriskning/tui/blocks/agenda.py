"""The themes of the module or of a topic."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from tilfriskning.module.blocks import Agenda
from tilfriskning.tui.blocks.parts import numbered
from tilfriskning.workbook import Workbook


def draw(block: Agenda, workbook: Workbook) -> Iterator[Widget]:
    """The themes, numbered."""
    yield numbered(item.text.said(workbook.mode) for item in block.items)
