"""The key points of a topic, gathered."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from tilfriskning.module.blocks import KeyPoint, Summary
from tilfriskning.tui.blocks.parts import points
from tilfriskning.workbook import Workbook


def draw(block: Summary, workbook: Workbook) -> Iterator[Widget]:
    """The statements of the key points."""
    read = (workbook.module.blocks.get(id) for id in block.reads)
    statements = (point for found in read if isinstance(found, KeyPoint) for point in found.points)
    yield points((point.text.said(workbook.mode) for point in statements), "key-point")
