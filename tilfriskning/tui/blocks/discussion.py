"""Questions to talk or think about."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from tilfriskning.module.blocks import Discussion
from tilfriskning.tui.blocks.parts import question
from tilfriskning.workbook import Workbook


def draw(block: Discussion, workbook: Workbook) -> Iterator[Widget]:
    """The questions, each with room for an answer."""
    for prompt in block.prompts:
        yield from question(workbook, block, prompt)
