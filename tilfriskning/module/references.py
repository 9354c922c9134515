"""Whether what blocks point to is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from pydantic import BaseModel

from tilfriskning.module.blocks import (
    AnyBlock,
    Checklist,
    Discussion,
    Form,
    FormQuestion,
    KeyPoint,
    PlanPrompt,
    PlanTemplateBlock,
    SkillPractice,
    Suggestions,
    Summary,
    TextBlock,
    WorkedExample,
)
from tilfriskning.module.plans import PART1, PART2, PART3, PlanTemplate
from tilfriskning.module.source import Loc
from tilfriskning.module.values import Field, Prompt, placed
from tilfriskning.texts import content as says

if TYPE_CHECKING:
    from tilfriskning.module.whole import WholePage, WholeTopic


class _AnyId:
    """The ids of files that cannot be read, or have not been."""

    def __contains__(self, id: object) -> bool:
        return True


ANY_ID = _AnyId()

Found = Iterator[tuple[Loc, str]]
"""Places and messages."""

ENTRIES, CONTACTS, SIGNS = "entries", "contacts", "signs"
"""Where an answer of a form can go, besides the fields of its row."""


class Checker:
    """Knows every block of a module, and says what a page points to that is not there.

    What is there but has faults itself is not missing: its own faults are named where it stands.

    Args:
        plans: the plans of the module that are whole.
        plan_ids: the ids of all plans, whole or not.
    """

    def __init__(self, plans: tuple[PlanTemplate, ...], plan_ids: Container[str]) -> None:
        self._plans = {plan.id: plan for plan in plans}
        self._plan_ids = plan_ids
        self.block_ids: Container[str] = ()
        """The ids of all blocks, whole or not."""
        self._blocks: dict[str, AnyBlock] = {}
        self._seen: Counter[str] = Counter()
        self._twice: set[str] = set()

    def add(self, page: WholePage) -> None:
        """Take a page in. All pages come before the first question."""
        for id in (page.id, *(block.id for block in page.blocks)):
            self._seen[id] += 1
        self._blocks.update((block.id, block) for block in page.blocks)

    def topic_faults(self, topic: WholeTopic) -> Found:
        """What is wrong with a topic's own fields."""
        yield from self._plan(("plan",), topic.plan)
        for index, page in enumerate(topic.pages):
            if not page.id.startswith(f"{topic.id}/"):
                yield ("pages", index, "id"), says.WRONG_TOPIC.format(topic=topic.id)

    def page_faults(self, page: WholePage) -> Found:
        """What is wrong with a page and its blocks."""
        yield from self._once(("id",), page.id)
        yield from self._plan(("plan",), page.plan)
        for index, block in enumerate(page.blocks):
            for loc, message in self.block_faults(block):
                yield ("blocks", index, *loc), message

    def block_faults(self, block: AnyBlock) -> Found:
        """What is wrong with a block."""
        yield from self._once(("id",), block.id)
        yield from _twice(placed(block))
        yield from self._refs(("recalls",), block.recalls)
        for loc, part in placed(block):
            if isinstance(part, Field):
                yield from self._refs((*loc, "reads"), part.reads)
            elif isinstance(part, Prompt):
                yield from self._prompt(loc, block, part)
        yield from self._kind(block)

    def _prompt(self, loc: Loc, block: AnyBlock, prompt: Prompt) -> Found:
        for plan in prompt.revises:
            yield from self._plan((*loc, "revises"), plan)
        if prompt.when is None:
            return
        asked = dict(block.parts()).get(prompt.when)
        if not (isinstance(asked, Prompt) and asked.input == "yes_no"):
            yield (*loc, "when"), says.NOT_YES_NO.format(id=prompt.when)

    def _kind(self, block: AnyBlock) -> Found:
        match block:
            case TextBlock():
                yield from self._rows(("shows",), block.shows)
            case Suggestions():
                yield from self._rows(("row",), (block.row,) if block.row else ())
            case Checklist() | Discussion() | SkillPractice():
                yield from self._plan(("pool",), block.pool)
            case PlanPrompt():
                yield from self._rows(("rows",), block.rows)
                yield from self._refs(("reads",), block.reads)
                for index, offered in enumerate(block.offers):
                    yield from self._rows(("offers", index, "row"), (offered.row,))
                    yield from self._refs(("offers", index, "reads"), offered.reads)
            case PlanTemplateBlock():
                yield from self._plan(("plan",), block.plan)
            case Form():
                yield from self._form(block)
            case WorkedExample():
                yield from self._example(block)
            case Summary():
                yield from self._refs(("reads",), block.reads)
                for index, id in enumerate(block.reads):
                    if id in self._blocks and not isinstance(self._blocks[id], KeyPoint):
                        yield ("reads", index), says.NOT_KEY_POINT.format(id=id)

    def _form(self, form: Form) -> Found:
        yield from self._plan(("pool",), form.pool)
        if bool(form.rows) == bool(form.pool and form.questions):
            yield (), says.FORM_OF_WHAT
        for index, row in enumerate(form.rows):
            yield from self._rows(("rows", index, "row"), (row.row,))
            for number, question in enumerate(row.questions):
                yield from self._into(("rows", index, "questions", number, "into"), row.row, question)

    def _into(self, loc: Loc, ref: str, question: FormQuestion) -> Found:
        plan, _, key = ref.partition(".")
        row = dict(self._plans[plan].rows()).get(key) if plan in self._plans else None
        if row is None or question.into == ENTRIES or (question.into == CONTACTS and row.contacts):
            return
        if question.into not in {field.id for field in row.fields}:
            yield loc, says.UNKNOWN_ROW_FIELD.format(row=ref, field=question.into)

    def _example(self, example: WorkedExample) -> Found:
        yield from self._plan(("plan",), example.plan)
        if example.plan not in self._plans:
            return
        plan = self._plans[example.plan]
        keys, rows = set(plan.keys()), dict(plan.rows())
        for index, filled in enumerate(example.rows):
            if filled.row not in keys:
                yield ("rows", index, "row"), says.UNKNOWN_ROW.format(row=f"{example.plan}.{filled.row}")
                continue
            known = {field.id for field in rows[filled.row].fields} if filled.row in rows else set()
            for answer in filled.fields:
                if answer.field not in known:
                    yield ("rows", index), says.UNKNOWN_ROW_FIELD.format(row=filled.row, field=answer.field)

    def _rows(self, loc: Loc, refs: tuple[str, ...]) -> Found:
        for ref in refs:
            plan, _, key = ref.partition(".")
            yield from self._plan(loc, plan)
            if plan in self._plans and key not in set(self._plans[plan].keys()):
                yield loc, says.UNKNOWN_ROW.format(row=ref)

    def _refs(self, loc: Loc, refs: tuple[str, ...]) -> Found:
        for index, ref in enumerate(refs):
            id, _, local = ref.partition("/")
            if id in self._blocks:
                if local and local not in dict(self._blocks[id].parts()):
                    yield (*loc, index), says.UNKNOWN_PART.format(block=id, local=local)
            elif id not in self.block_ids:
                yield (*loc, index), says.UNKNOWN_BLOCK.format(id=id)

    def _plan(self, loc: Loc, id: str | None) -> Found:
        if id is not None and id not in self._plans and id not in self._plan_ids:
            yield loc, says.UNKNOWN_PLAN.format(id=id)

    def _once(self, loc: Loc, id: str) -> Found:
        if self._seen[id] > 1:
            yield loc, says.ID_TWICE.format(id=id)


def plan_faults(plan: PlanTemplate, ids: Sequence[str]) -> Found:
    """What is wrong with an empty plan, besides its own fields.

    Args:
        plan: the plan.
        ids: the ids of all plans.
    """
    if ids.count(plan.id) > 1:
        yield ("id",), says.ID_TWICE.format(id=plan.id)
    for part in (PART1, PART3):
        rows = getattr(plan, part).rows
        yield from _twice(((part, "rows", index), row) for index, row in enumerate(rows))
        for index, row in enumerate(rows):
            yield from _twice(((part, "rows", index, "fields", number), each) for number, each in enumerate(row.fields))
            if row.refers_to is not None and row.refers_to not in ids:
                yield (part, "rows", index, "refers_to"), says.UNKNOWN_PLAN.format(id=row.refers_to)
    for name, parts in (("header", plan.header), ("signatures", plan.signatures)):
        yield from _twice(((name, index), each) for index, each in enumerate(parts))
    yield from _twice(((PART2, "slots", index), slot) for index, slot in enumerate(plan.part2.slots))


def _twice(parts: Iterable[tuple[Loc, BaseModel]]) -> Found:
    seen: set[str] = set()
    for loc, part in parts:
        id = getattr(part, "id", None)
        if id in seen:
            yield (*loc, "id"), says.ID_TWICE.format(id=id)
        elif id:
            seen.add(id)
