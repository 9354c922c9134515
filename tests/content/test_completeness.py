"""Everything the programme's workbook has is there: every block, in its order, with at least what it must hold."""

from __future__ import annotations

from typing import get_args

import pytest

from tests.content.reading import words
from tests.content.required import REQUIRED, Block
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
from tilfriskning.module.loader import Loaded
from tilfriskning.module.model import Module
from tilfriskning.module.plans import PlanTemplate
from tilfriskning.module.references import CONTACTS, SIGNS
from tilfriskning.module.values import Mode

every_block = pytest.mark.parametrize("required", REQUIRED.blocks, ids=lambda block: block["id"])
MODES: tuple[Mode, ...] = get_args(Mode)


def test_the_shipped_content_has_no_faults(loaded: Loaded) -> None:
    assert [str(fault) for fault in loaded.faults] == []


def test_every_required_block_is_there_in_its_order(module: Module) -> None:
    required = [block["id"] for block in REQUIRED.blocks]
    assert len(required) == 125
    assert [id for id in module.blocks if id in set(required)] == required


@every_block
def test_a_block_has_its_kind(module: Module, required: Block) -> None:
    assert module.block(required["id"]).kind == required["kind"]


@every_block
def test_a_block_holds_at_least_what_it_must(module: Module, required: Block) -> None:
    found = counts(module, module.block(required["id"]))
    assert {what: found[what] for what, least in required.get("min", {}).items() if found[what] < least} == {}


@every_block
def test_a_block_has_the_parts_that_are_named(module: Module, required: Block) -> None:
    assert names(module.block(required["id"])) >= set(required.get("names", ()))


def test_the_lists_of_signs_have_their_groups(module: Module) -> None:
    for required in REQUIRED.blocks:
        block = module.block(required["id"])
        if isinstance(block, Checklist):
            found = {group.id: group for group in block.groups}
            for group in required["groups"]:
                assert len(found[group["id"]].items) >= group["items"]
                assert found[group["id"]].free_rows >= group["free_rows"]


def test_the_forms_ask_for_every_field_of_their_rows(module: Module) -> None:
    for required in REQUIRED.blocks:
        block = module.block(required["id"])
        if isinstance(block, Form) and block.rows:
            for group, row in zip(required["groups"], block.rows, strict=True):
                assert [row.row] == group["flow"]
                assert {field for question in row.questions for field in question.fields} >= set(group["fields"])
                contacts = [question for question in row.questions if question.into == CONTACTS]
                assert bool(contacts) >= bool(group.get("repeat"))


def test_everything_on_a_page_is_one_task(module: Module) -> None:
    """A page asks for one thing: never two plan rows of different parts, never two dated exercises."""
    for page in module.pages:
        parts = {row.split(".")[1] for block in page.blocks if isinstance(block, PlanPrompt) for row in block.rows}
        assert len(parts) <= 1, page.id
        assert sum(block.dated for block in page.blocks) <= 1, page.id


def counts(module: Module, block: AnyBlock) -> dict[str, int]:
    """What a block holds, under the names of `required.json`."""
    match block:
        case TextBlock():
            return {"items": len(block.items), "words": text_words(block)}
        case KeyPoint():
            return {"items": len(block.points)}
        case Agenda() | StressModel():
            return {"items": len(block.items)}
        case Epigraph() | RecoveryStory():
            return {"people": 1}
        case SessionFormat():
            return {"steps": len(block.steps), "review_fields": len(block.prompts)}
        case Discussion() | PlanPrompt():
            return {"prompts": len(block.prompts)}
        case Examples():
            return {"people": len(block.people)}
        case Suggestions():
            return {"items": len(block.items), "free_rows": block.free_rows}
        case SymptomTable():
            return {"rows": len(block.rows), "strategies": sum(len(row.strategies) for row in block.rows)}
        case Checklist():
            free_rows = sum(group.free_rows for group in block.groups)
            return {"items": sum(len(group.items) for group in block.groups), "free_rows": free_rows}
        case Form():
            questions = [question for row in block.rows for question in row.questions] + list(block.questions)
            fields = sum(len(question.fields) for question in questions if question.into != SIGNS) + block.free_rows
            return {"rows": len(block.rows) + block.free_rows, "fields": fields, "subquestions": len(questions)}
        case PlanTemplateBlock():
            plan = module.plan(block.plan)
            return {"rows": len(tuple(plan.keys())), "fields": writable_fields(plan)}
        case WorkedExample():
            return {"cells": len({row.row for row in block.rows if row.entries or row.contacts or row.fields})}
        case SkillPractice():
            return {
                "steps": len(block.steps),
                "substeps": len(block.substeps),
                "fields": 2 * len(block.fields),
                "review_questions": len(block.review_questions),
                "feedback_points": len(block.feedback_points),
            }
        case HomePractice():
            return {"alternatives": len(block.alternatives), "fields": len(block.fields)}
        case GoalFollowup():
            return {"prompts": len(block.prompts), "fields": len(block.fields)}
        case Review():
            return {"prompts": len(block.prompts), "steps": len((block.new_version, block.share))}
        case Summary():
            points = [
                point for id in block.reads if isinstance(kp := module.block(id), KeyPoint) for point in kp.points
            ]
            return {"items": len(points)}


def names(block: AnyBlock) -> set[str]:
    """The names that a block gives to its parts, and what it is about."""
    found = {local for local, _ in block.parts()}
    if isinstance(block, PlanTemplateBlock | WorkedExample):
        found.add(block.plan)
    if isinstance(block, Discussion):
        found |= {prompt.mark for prompt in block.prompts if prompt.mark}
    return found


def text_words(block: TextBlock) -> int:
    """The words of a text with its list, in the shorter of its wordings."""
    texts = [block.body, *(item.text for item in block.items), *([block.after] if block.after else [])]
    return min(sum(len(words(text.said(mode))) for text in texts) for mode in MODES)


def writable_fields(plan: PlanTemplate) -> int:
    """How many places of an empty plan are to be filled; a row that refers to another plan is none."""
    rows = [row for _, row in plan.rows() if not row.refers_to]
    return len(plan.header) + len(rows) + len(plan.part2.slots) + len(plan.signatures)
