"""Answers go where the programme's workbook sends them, and come back where it asks for them again."""

from __future__ import annotations

import pytest

from tests.content.required import REQUIRED, Block
from tilfriskning.module.blocks import (
    AnyBlock,
    Checklist,
    Discussion,
    Form,
    GoalFollowup,
    HomePractice,
    PlanPrompt,
    PlanTemplateBlock,
    Review,
    SkillPractice,
    Summary,
    TextBlock,
)
from tilfriskning.module.model import Module
from tilfriskning.module.plans import PART3
from tilfriskning.module.values import Field, Prompt
from tilfriskning.workbook import rows_of

SHOWN_AGAIN = [
    ("t1.relapse.discuss", "front.opening"),
    ("t4.revise", "front.opening"),
    ("t2.stress.plan", "t2.causes.discuss/other"),
    ("t2.respond.plan", "t3.symptoms.table"),
    ("t2.practice", "t2.respond.discuss"),
    ("t3.practice", "t3.respond.discuss"),
    ("t4.practise.discuss", "t2.respond.discuss"),
    ("t4.practise.discuss", "t3.respond.discuss"),
    ("t4.practice", "t4.practise.discuss"),
]
"""Where an answer, or a list, of another block is offered or shown once more."""

with_flow = pytest.mark.parametrize(
    "required", [block for block in REQUIRED.blocks if "flow" in block], ids=lambda block: block["id"]
)
with_reads = pytest.mark.parametrize(
    "required", [block for block in REQUIRED.blocks if "reads" in block], ids=lambda block: block["id"]
)


@with_flow
def test_answers_go_where_they_belong(module: Module, required: Block) -> None:
    assert targets(module.block(required["id"])) >= set(required["flow"])


@with_flow
def test_every_plan_row_that_answers_go_to_is_in_the_plan(module: Module, required: Block) -> None:
    rows = {f"{plan.id}.{key}" for plan in module.plans for key in plan.keys()}  # noqa: SIM118  # no dict
    assert rows >= {target for target in required["flow"] if ".part" in target}


@with_reads
def test_what_a_block_offers_is_read_from_where_it_belongs(module: Module, required: Block) -> None:
    block = module.block(required["id"])
    for read in required["reads"]:
        other = module.block(read)
        if isinstance(block, TextBlock):
            assert isinstance(other, PlanTemplateBlock)
            plan = module.plan(other.plan)
            assert block.shows == tuple(f"{plan.id}.{PART3}.{row.id}" for row in plan.part3.rows)
        elif isinstance(other, Form) and other.rows:
            # the same rows: what is written in the form stands there already
            assert set(rows_of(other)) <= set(rows_of(block))
        else:
            assert isinstance(block, PlanPrompt | Summary)
            assert read in block.reads


@pytest.mark.parametrize(("block", "shown"), SHOWN_AGAIN)
def test_an_answer_is_shown_again_where_it_is_of_use(module: Module, block: str, shown: str) -> None:
    assert any(ref == shown or ref.startswith(f"{shown}/") for ref in again(module.block(block)))


def targets(block: AnyBlock) -> set[str]:
    """Where the answers of a block go, under the names of `required.json`."""
    found = set(rows_of(block))
    for _, part in block.parts():
        if isinstance(part, Prompt):
            found |= {"note": {"notes"}, "yes_no": {"notes"}, "plans": {"choice.plans"}}.get(part.input, set())
            found |= {"sharing"} if part.input in ("place", "copies") else set()
            found |= {"revision"} if part.revises else set()
    match block:
        case Checklist() | Discussion() | Form() | SkillPractice() if block.pool:
            found.add(f"signs.{block.pool}")
        case Review():
            # the pages of its two steps, and of signs that were missed, come with the review's own issue
            found |= {"revision", "sharing", "signs.mh", "signs.sud"}
    match block:
        case HomePractice():
            found.add("log.practice")
        case GoalFollowup():
            found.add("log.goal")
        case SkillPractice():
            found.add("log.skill")
    return found


def again(block: AnyBlock) -> set[str]:
    """The blocks, and parts of blocks, whose answers or entries stand in this block once more."""
    fields = [part for _, part in block.parts() if isinstance(part, Field)]
    found = {*block.recalls, *(ref for field in fields for ref in field.reads)}
    return found | set(block.reads) if isinstance(block, PlanPrompt) else found
