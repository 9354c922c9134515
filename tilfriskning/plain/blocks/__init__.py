"""Each kind of block as things that are said and asked; one file for each kind that asks much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

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
from tilfriskning.plain.blocks import (
    checklist,
    discussion,
    form,
    plan_prompt,
    practice,
    review,
    session_format,
    skill_practice,
    suggestions,
    to_read,
)
from tilfriskning.plain.reading import earlier, paragraphs, safety
from tilfriskning.plain.steps import Say, Step
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.layout import LaidOut, laid_out


def page_steps(blocks: tuple[AnyBlock, ...], workbook: Workbook) -> Iterator[Step]:
    """The blocks of a page."""
    for placed in laid_out(blocks, workbook):
        warning = Say(tuple(safety(placed.safety)))
        yield _opening(placed, workbook)
        if placed.warns_first:
            yield warning
        if not placed.is_offered:
            yield from _kind(placed.block, workbook)
        if not placed.warns_first:
            yield warning


def _opening(placed: LaidOut, workbook: Workbook) -> Say:
    block = placed.block
    lines = [""]
    if placed.label:
        lines.append(placed.label)
    if block.title:
        lines.append(block.title)
    if block.body:
        lines += paragraphs(block.body.said(workbook.mode))
    return Say((*lines, *earlier(workbook, block.recalls)))


def _kind(block: AnyBlock, workbook: Workbook) -> Iterable[Step]:
    match block:
        case TextBlock():
            return to_read.text(block, workbook)
        case KeyPoint():
            return to_read.key_point(block, workbook)
        case Agenda():
            return to_read.agenda(block, workbook)
        case Epigraph():
            return to_read.told_by(block.person, workbook)
        case StressModel():
            return to_read.stress_model(block, workbook)
        case SessionFormat():
            return session_format.steps(block, workbook)
        case Discussion():
            return discussion.steps(block, workbook)
        case Examples():
            return to_read.examples(block, workbook)
        case Suggestions():
            return suggestions.steps(block, workbook)
        case SymptomTable():
            return suggestions.of_symptoms(block, workbook)
        case Checklist():
            return checklist.steps(block, workbook)
        case Form():
            return form.steps(block, workbook)
        case PlanPrompt():
            return plan_prompt.steps(block, workbook)
        case PlanTemplateBlock():
            return plan_prompt.template(block, workbook)
        case WorkedExample():
            return to_read.worked_example(block, workbook)
        case SkillPractice():
            return skill_practice.steps(block, workbook)
        case HomePractice():
            return practice.home_practice(block, workbook)
        case GoalFollowup():
            return practice.goal_followup(block, workbook)
        case Review():
            return review.steps(block, workbook)
        case RecoveryStory():
            return to_read.told_by(block.person, workbook)
        case Summary():
            return to_read.summary(block, workbook)
    assert_never(block)
