"""A step towards a goal."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from tilfriskning.module.blocks import GoalFollowup
from tilfriskning.record.places import AnswerAt
from tilfriskning.texts import goals as goal_says
from tilfriskning.texts import pages as says
from tilfriskning.tui.blocks.choices import how_did_it_go
from tilfriskning.tui.blocks.parts import fields
from tilfriskning.tui.blocks.sheets import Sheets
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Words, words
from tilfriskning.tui.widgets.links import GoalsWanted, Link
from tilfriskning.workbook import Workbook


def draw(block: GoalFollowup, workbook: Workbook) -> Iterator[Widget]:
    """The goal, which is the same in every topic, then the step of this week."""
    for prompt in block.prompts:
        yield Words(*words(prompt.text.said(workbook.mode)), classes="question")
        yield Field(workbook, AnswerAt(f"{workbook.goal_block(block.id)}/{prompt.id}"), prompt.hint or says.WRITE_HERE)
    yield Link(goal_says.OPEN, GoalsWanted)
    yield Sheets(workbook, block, lambda sheet: _step(block, workbook, sheet))


def _step(block: GoalFollowup, workbook: Workbook, sheet: str) -> Iterator[Widget]:
    yield from fields(workbook, block, block.fields, sheet)
    yield from how_did_it_go(workbook, block, sheet)
