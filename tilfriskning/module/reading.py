"""A block as something to read together: its texts and questions, in order, with nothing to fill in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tilfriskning.module.block import BlockBase
from tilfriskning.module.blocks import KeyPoint, PlanTemplateBlock, StressModel, Summary, WorkedExample
from tilfriskning.module.blocks_to_answer import FormQuestion, FormRow, SignGroup, SkillPractice, SkillStep, SymptomRow
from tilfriskning.module.model import Module, Page
from tilfriskning.module.plans import PlanTemplate
from tilfriskning.module.values import Item, Mode, Person, Prompt, Utterance, placed

Sort = Literal["heading", "text", "point", "question", "line"]
"""How a piece is shown: a heading, text with paragraphs, an entry of a list, a question, a line that somebody says."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Something to read."""

    sort: Sort
    """How it is shown."""
    text: str
    """What it says, as content text."""
    who: str = ""
    """Who says it."""


def pieces(module: Module, page: Page, mode: Mode) -> Iterator[Piece]:
    """What a group reads on a page, block by block."""
    for block in page.blocks:
        if block.title:
            yield Piece("heading", block.title)
        if block.body:
            yield Piece("text", block.body.said(mode))
        match block:
            case WorkedExample():
                yield from _example(module, block)
            case PlanTemplateBlock():
                yield from _template(module.plan(block.plan))
            case Summary():
                yield from (each for id in block.reads for each in _parts(module.block(id), mode))
            case StressModel():
                yield from _model(block)
                yield from _parts(block, mode)
            case SkillPractice():
                yield Piece("heading", block.skill)
                yield Piece("text", block.purpose.said(mode))
                yield from _parts(block, mode)
            case _:
                yield from _parts(block, mode)
        if after := getattr(block, "after", None):
            yield Piece("text", after.said(mode))


def _parts(block: BlockBase, mode: Mode) -> Iterator[Piece]:
    for _, part in placed(block):
        match part:
            case Prompt() | FormQuestion():
                yield Piece("question", part.text.said(mode))
            case Item() if isinstance(block, KeyPoint):
                yield Piece("text", part.text.said(mode))
            case Item():
                yield Piece("point", part.text.said(mode))
                if part.help:
                    yield Piece("text", part.help.said(mode))
            case Person():
                yield Piece("text", part.story.said(mode), f"{part.name}, {part.about}" if part.about else part.name)
            case SkillStep():
                yield Piece("heading", part.title)
                yield Piece("text", part.text.said(mode))
            case SignGroup() | FormRow():
                yield Piece("heading", part.title)
            case SymptomRow():
                yield Piece("heading", part.symptom)
            case Utterance():
                yield Piece("line", part.says, part.who)


def _template(plan: PlanTemplate) -> Iterator[Piece]:
    yield Piece("heading", plan.part1.title)
    yield from (Piece("point", row.title) for row in plan.part1.rows)
    yield Piece("heading", plan.part2.title)
    yield Piece("point", plan.part2.lead)
    yield Piece("heading", plan.part3.title)
    yield from (Piece("point", row.title) for row in plan.part3.rows)


def _model(block: StressModel) -> Iterator[Piece]:
    yield Piece("line", block.vulnerability)
    yield Piece("line", block.stress)
    yield Piece("heading", f"{block.outcome}: {block.raises}")
    yield Piece("heading", f"{block.protection}: {block.lowers}")


def _example(module: Module, block: WorkedExample) -> Iterator[Piece]:
    titles = {key: row.title for key, row in module.plan(block.plan).rows()}
    for row in block.rows:
        yield Piece("heading", titles.get(row.row, row.row.rpartition(".")[2].upper()))
        for text in (*(answer.text for answer in row.fields), *row.entries):
            yield Piece("point", text)
