"""Something to do before next time, and a step towards a goal."""

from __future__ import annotations

from collections.abc import Iterator

from tilfriskning.module.blocks import GoalFollowup, HomePractice
from tilfriskning.plain.blocks.parts import alternatives, fields, how_did_it_go
from tilfriskning.plain.blocks.sheets import Sheets
from tilfriskning.plain.goals import open_goals
from tilfriskning.plain.questions import Lead, Write, at
from tilfriskning.plain.reading import ARROW, paragraphs
from tilfriskning.plain.steps import Step
from tilfriskning.record.places import AnswerAt
from tilfriskning.texts import goals as goal_says
from tilfriskning.texts import plain as says
from tilfriskning.workbook import Workbook


def home_practice(block: HomePractice, workbook: Workbook) -> Iterator[Step]:
    """The alternatives, then what, when, where and with whom."""
    sheets = Sheets(workbook, block)
    yield sheets
    yield alternatives(workbook, block, lambda: sheets.current, says.CHOOSE_ONE)
    yield from fields(workbook, block, block.fields, sheets)
    yield from how_did_it_go(workbook, block, sheets)


def goal_followup(block: GoalFollowup, workbook: Workbook) -> Iterator[Step]:
    """The goal, which is the same in every topic, then the step of this week."""
    for prompt in block.prompts:
        place = AnswerAt(f"{workbook.goal_block(block.id)}/{prompt.id}")
        yield Write(workbook, at(place), [*paragraphs(prompt.text.said(workbook.mode))], prompt.hint)
    yield Lead([], [(goal_says.OPEN.removeprefix(ARROW), open_goals)])
    sheets = Sheets(workbook, block)
    yield sheets
    yield from fields(workbook, block, block.fields, sheets)
    yield from how_did_it_go(workbook, block, sheets)
