"""Asks for one part or row of a plan."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from tilfriskning.module.blocks import PlanPrompt
from tilfriskning.module.plans import PART2
from tilfriskning.tui.widgets.flow import Words, words
from tilfriskning.tui.widgets.plan_row import PlanRowView
from tilfriskning.tui.widgets.sign_slots import SignSlots
from tilfriskning.workbook import Workbook


def draw(block: PlanPrompt, workbook: Workbook) -> Iterator[Widget]:
    """The question, then the rows it asks for: the same rows that the plan shows."""
    for prompt in block.prompts:
        yield Words(*words(prompt.text.said(workbook.mode)), classes="question")
    signs = dict.fromkeys(row.split(".")[0] for row in block.rows if f".{PART2}." in row)
    for plan in signs:
        yield SignSlots(workbook, plan)
    rows = [row for row in block.rows if f".{PART2}." not in row]
    for row in rows:
        yield PlanRowView(workbook, row, block.reads_of(row), is_open=len(rows) == 1)
