"""Each kind of block as widgets; one file a kind, loaded when a page has such a block."""

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
        yield Words(*words(block.body.said(workbook.mode)), classes=None if placed.label or block.title else "after")
    yield from earlier(workbook, block.recalls)


def _kind(block: AnyBlock, workbook: Workbook) -> Iterator[Widget]:
    match block:
        case TextBlock():
            from tilfriskning.tui.blocks import text

            return text.draw(block, workbook)
        case KeyPoint():
            from tilfriskning.tui.blocks import key_point

            return key_point.draw(block, workbook)
        case Agenda():
            from tilfriskning.tui.blocks import agenda

            return agenda.draw(block, workbook)
        case Epigraph():
            from tilfriskning.tui.blocks import epigraph

            return epigraph.draw(block, workbook)
        case StressModel():
            from tilfriskning.tui.blocks import stress_model

            return stress_model.draw(block, workbook)
        case SessionFormat():
            from tilfriskning.tui.blocks import session_format

            return session_format.draw(block, workbook)
        case Discussion():
            from tilfriskning.tui.blocks import discussion

            return discussion.draw(block, workbook)
        case Examples():
            from tilfriskning.tui.blocks import examples

            return examples.draw(block, workbook)
        case Suggestions():
            from tilfriskning.tui.blocks import suggestions

            return suggestions.draw(block, workbook)
        case SymptomTable():
            from tilfriskning.tui.blocks import symptom_table

            return symptom_table.draw(block, workbook)
        case Checklist():
            from tilfriskning.tui.blocks import checklist

            return checklist.draw(block, workbook)
        case Form():
            from tilfriskning.tui.blocks import form

            return form.draw(block, workbook)
        case PlanPrompt():
            from tilfriskning.tui.blocks import plan_prompt

            return plan_prompt.draw(block, workbook)
        case PlanTemplateBlock():
            from tilfriskning.tui.blocks import plan_template

            return plan_template.draw(block, workbook)
        case WorkedExample():
            from tilfriskning.tui.blocks import worked_example

            return worked_example.draw(block, workbook)
        case SkillPractice():
            from tilfriskning.tui.blocks import skill_practice

            return skill_practice.draw(block, workbook)
        case HomePractice():
            from tilfriskning.tui.blocks import home_practice

            return home_practice.draw(block, workbook)
        case GoalFollowup():
            from tilfriskning.tui.blocks import goal_followup

            return goal_followup.draw(block, workbook)
        case Review():
            from tilfriskning.tui.blocks import review

            return review.draw(block, workbook)
        case RecoveryStory():
            from tilfriskning.tui.blocks import recovery_story

            return recovery_story.draw(block, workbook)
        case Summary():
            from tilfriskning.tui.blocks import summary

            return summary.draw(block, workbook)
    assert_never(block)
