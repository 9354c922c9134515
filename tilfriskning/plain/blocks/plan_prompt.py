"""Asks for one part or row of a plan, or shows the plan as it stands."""

from __future__ import annotations

from collections.abc import Iterator

from tilfriskning.export.outline import plan_outline
from tilfriskning.module.blocks import PlanPrompt, PlanTemplateBlock
from tilfriskning.module.plans import PART2
from tilfriskning.plain import reading
from tilfriskning.plain.questions import Lead
from tilfriskning.plain.rows import RowMenu, row_steps
from tilfriskning.plain.signs import Slots
from tilfriskning.plain.steps import Say, Step
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as says
from tilfriskning.workbook import Workbook


def steps(block: PlanPrompt, workbook: Workbook) -> Iterator[Step]:
    """The question, then the rows it asks for: the same rows that the plan shows."""
    for prompt in block.prompts:
        yield Say(("", *reading.paragraphs(prompt.text.said(workbook.mode))))
    for plan in dict.fromkeys(row.split(".")[0] for row in block.rows if f".{PART2}." in row):
        yield Slots(workbook, plan)
    rows = [row for row in block.rows if f".{PART2}." not in row]
    if len(rows) == 1:
        yield from row_steps(workbook, rows[0], block.reads_of(rows[0]))
    elif rows:
        yield RowMenu(workbook, [(row, block.reads_of(row)) for row in rows])


def template(block: PlanTemplateBlock, workbook: Workbook) -> Iterator[Step]:
    """Ways to the plan: to read it, and to write in it."""
    title = workbook.module.plan(block.plan).title
    open_it = page_says.OPEN_PLAN.format(plan=title).removeprefix(reading.ARROW)
    yield Lead(
        [],
        [
            (says.READ_PLAN, lambda desk: desk.talk.say("", *reading.plan(plan_outline(workbook, block.plan)))),
            (open_it, lambda desk: desk.open_plan(block.plan)),
        ],
    )
