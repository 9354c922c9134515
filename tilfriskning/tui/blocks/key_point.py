"""A highlighted statement."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from tilfriskning.module.blocks import KeyPoint
from tilfriskning.tui.blocks.parts import points
from tilfriskning.workbook import Workbook


def draw(block: KeyPoint, workbook: Workbook) -> Iterator[Widget]:
    """The statements, set apart."""
    yield points((point.text.said(workbook.mode) for point in block.points), "key-point")
