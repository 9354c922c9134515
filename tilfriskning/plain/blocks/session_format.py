"""The shape of a session, with short dated notes."""

from __future__ import annotations

from collections.abc import Iterator

from tilfriskning.module.blocks import SessionFormat
from tilfriskning.plain.blocks.parts import sheet_question
from tilfriskning.plain.blocks.sheets import Sheets
from tilfriskning.plain.reading import numbered
from tilfriskning.plain.steps import Say, Step
from tilfriskning.workbook import Workbook


def steps(block: SessionFormat, workbook: Workbook) -> Iterator[Step]:
    """The steps, then the notes of one date."""
    yield Say(tuple(numbered(item.text.said(workbook.mode) for item in block.steps)))
    sheets = Sheets(workbook, block)
    yield sheets
    for prompt in block.prompts:
        yield sheet_question(workbook, block, prompt, sheets)
