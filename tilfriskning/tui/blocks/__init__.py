"""Each kind of block as widgets; one file a kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from textual.widget import Widget

from tilfriskning.module.blocks import (
    Agenda,
    AnyBlock,
    Checklist,
    Discussion,
    Epigraph,
    Examples,
    Form,
    GoalFollowup,
    HomePractice,
    KeyPoint,
    PlanPrompt,
    PlanTemplateBlock,
    RecoveryStory,
    Review,
    SessionFormat,
    SkillPractice,
    StressModel,
    Suggestions,
    Summary,
    SymptomTable,
    TextBlock,
    WorkedExample,
)
from tilfriskning.tui.blocks import (
    agenda,
    checklist,
    discussion,
    epigraph,
    examples,
    form,
    goal_followup,
    home_practice,
    key_point,
    plan_prompt,
    plan_template,
    recovery_story,
    review,
    session_format,
    skill_practice,
    stress_model,
    suggestions,
    summary,
    symptom_table,
    text,
    worked_example,
)
from tilfriskning.tui.blocks.parts import earlier
from tilfriskning.tui.widgets.flow import Plain, Words, words
from tilfriskning.tui.widgets.safety import safety
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.layout import LaidOut, laid_out


def draw_page(blocks: tuple[AnyBlock, ...], workbook: Workbook) -> Iterator[Widget]:
    """The blocks of a page."""
    for placed in laid_out(blocks, workbook):
        yield from _opening(placed, workbook)
        if placed.warns_first:
            yield from safety(placed.safety)
        if not placed.is_offered:
            yield from _kind(placed.block, workbook)
        if not placed.warns_first:
            yield from safety(placed.safety)


def _opening(placed: LaidOut, workbook: Workbook) -> Iterator[Widget]:
    block = placed.block
    if placed.label:
        yield Plain(placed.label, classes="box-label")
    if block.title:
        yield Plain(block.title, classes="block-title")
    if block.body:
        yield Words(*words(block.body.said(workbook.mode)))
    yield from earlier(workbook, block.recalls)


def _kind(block: AnyBlock, workbook: Workbook) -> Iterator[Widget]:
    match block:
        case TextBlock():
            return text.draw(block, workbook)
        case KeyPoint():
            return key_point.draw(block, workbook)
        case Agenda():
            return agenda.draw(block, workbook)
        case Epigraph():
            return epigraph.draw(block, workbook)
        case StressModel():
            return stress_model.draw(block, workbook)
        case SessionFormat():
            return session_format.draw(block, workbook)
        case Discussion():
            return discussion.draw(block, workbook)
        case Examples():
            return examples.draw(block, workbook)
        case Suggestions():
            return suggestions.draw(block, workbook)
        case SymptomTable():
            return symptom_table.draw(block, workbook)
        case Checklist():
            return checklist.draw(block, workbook)
        case Form():
            return form.draw(block, workbook)
        case PlanPrompt():
            return plan_prompt.draw(block, workbook)
        case PlanTemplateBlock():
            return plan_template.draw(block, workbook)
        case WorkedExample():
            return worked_example.draw(block, workbook)
        case SkillPractice():
            return skill_practice.draw(block, workbook)
        case HomePractice():
            return home_practice.draw(block, workbook)
        case GoalFollowup():
            return goal_followup.draw(block, workbook)
        case Review():
            return review.draw(block, workbook)
        case RecoveryStory():
            return recovery_story.draw(block, workbook)
        case Summary():
            return summary.draw(block, workbook)
    assert_never(block)
