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
from tilfriskning.module.plans import PART2
from tilfriskning.texts import pages as says
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
from tilfriskning.workbook import Workbook, rows_of


def draw_page(blocks: tuple[AnyBlock, ...], workbook: Workbook) -> Iterator[Widget]:
    """The blocks of a page.

    What a plan prompt offers is drawn there, to pick from, and not once more as a list. The instructions of a list of
    signs come before it. A safety text stands once on a page, under the first block that it is about, but over the
    questions after a relapse, which stir up more than others.
    """
    offered = {ref for block in blocks if isinstance(block, PlanPrompt) and len(block.rows) == 1 for ref in block.reads}
    warned: set[str] = set()
    for block in sorted(blocks, key=lambda block: not _instructs(block)) if any(map(_instructs, blocks)) else blocks:
        about = [id for id in (*block.safety, *_of_rows(block, workbook)) if id not in warned]
        warned.update(about)
        yield from _opening(block, workbook)
        if isinstance(block, Review):
            yield from safety(about)
        if block.id not in offered:
            yield from _kind(block, workbook)
        if not isinstance(block, Review):
            yield from safety(about)


def _instructs(block: AnyBlock) -> bool:
    return isinstance(block, Discussion) and all(prompt.input == "pool" for prompt in block.prompts)


def _of_rows(block: AnyBlock, workbook: Workbook) -> Iterator[str]:
    """The safety texts of the plan rows that a block shows."""
    module = workbook.module
    if isinstance(block, PlanTemplateBlock | WorkedExample):
        yield from (id for _, row in module.plan(block.plan).rows() for id in row.safety)
    else:
        rows = (row for row in rows_of(block) if f".{PART2}." not in row)
        yield from (id for row in rows for id in module.row(row).safety)


def _opening(block: AnyBlock, workbook: Workbook) -> Iterator[Widget]:
    if label := _label(block):
        yield Plain(label, classes="box-label")
    if block.title:
        yield Plain(block.title, classes="block-title")
    if block.body:
        yield Words(*words(block.body.said(workbook.mode)))
    yield from earlier(workbook, block.recalls)


def _label(block: AnyBlock) -> str | None:
    if isinstance(block, PlanPrompt):
        return says.WORK_WITH_PART[block.rows[0].split(".")[1]]
    return says.KIND.get(block.kind)


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
