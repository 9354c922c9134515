"""The shape of a session, with short dated notes."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from tilfriskning.module.blocks import SessionFormat
from tilfriskning.tui.blocks.parts import numbered, sheet_question
from tilfriskning.tui.blocks.sheets import Sheets
from tilfriskning.workbook import Workbook


def draw(block: SessionFormat, workbook: Workbook) -> Iterator[Widget]:
    """The steps, then the notes of one date."""
    yield numbered(item.text.said(workbook.mode) for item in block.steps)
    yield Sheets(workbook, block, lambda sheet: _notes(block, workbook, sheet))


def _notes(block: SessionFormat, workbook: Workbook, sheet: str) -> Iterator[Widget]:
    for prompt in block.prompts:
        yield from sheet_question(workbook, block, prompt, sheet)
