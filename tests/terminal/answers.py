"""Which of the questions of the module a record has no answer to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tilfriskning.module.blocks import (
    AnyBlock,
    Checklist,
    Discussion,
    Form,
    GoalFollowup,
    HomePractice,
    Review,
    SessionFormat,
    SkillPractice,
)
from tilfriskning.module.model import Module
from tilfriskning.record import places
from tilfriskning.record.record import Record
from tilfriskning.workbook import Workbook, rows_of


def unanswered(module: Module, record: Record, blocks: Iterable[AnyBlock]) -> list[str]:
    """Every place to answer in these blocks at which nothing stands."""
    asked = _Asked(module, record)
    return [place for block in blocks for place in (*asked.of(block), *asked.rows(block))]


class _Asked:
    def __init__(self, module: Module, record: Record) -> None:
        self._workbook = Workbook(module, record)
        self._record = record

    def of(self, block: AnyBlock) -> Iterator[str]:
        match block:
            case Discussion():
                yield from self._of_discussion(block)
            case SessionFormat() | Review():
                yield from self._on_sheet(block, (prompt.id for prompt in block.prompts))
            case HomePractice():
                asked = [field.id for field in block.fields]
                yield from self._on_sheet(block, [*asked, "choice", "done", "how_it_went"])
            case GoalFollowup():
                goal = self._workbook.goal_block(block.id)
                yield from self._missing(f"{goal}/{prompt.id}" for prompt in block.prompts)
                yield from self._on_sheet(block, [*(field.id for field in block.fields), "done", "how_it_went"])
            case SkillPractice():
                yield from self._on_sheet(block, _of_skill(block))
            case Checklist():
                yield from self._of_pool(block.pool, {group.id for group in block.groups if group.free_rows})
            case Form(pool=str(pool)):
                yield from self._of_pool(pool, {"unique"})

    def rows(self, block: AnyBlock) -> Iterator[str]:
        """What is missing in the plan rows that a block shows."""
        for ref in rows_of(block):
            plan, part, slot = ref.split(".")
            if part == "part2":
                if not self._record.plan(plan).signs.get(slot):
                    yield ref
                continue
            asked, written = self._workbook.module.row(ref), places.row(self._record, ref)
            if not isinstance(block, Form) and not written.entries:
                yield f"{ref}/entries"
            if asked.contacts and not any(contact.name and contact.number for contact in written.contacts):
                yield f"{ref}/contacts"
            yield from (f"{ref}/{field.id}" for field in asked.fields if not written.fields.get(field.id))

    def _of_discussion(self, block: Discussion) -> Iterator[str]:
        for prompt in block.prompts:
            match prompt.input:
                case "note" | "place" | "yes_no":
                    yield from self._missing([f"{block.id}/{prompt.id}"])
                case "plans":
                    yield from [] if self._record.choice else ["choice"]
                case "copies":
                    whole = (copy.person and copy.when and copy.version for copy in self._record.copies)
                    yield from [] if any(whole) else ["copies"]

    def _of_pool(self, pool: str, groups: set[str]) -> Iterator[str]:
        signs = self._record.pool(pool)
        yield from (f"{pool} [{mark}]" for mark in ("J", "F") if not any(sign.has(mark) for sign in signs))
        yield from (f"{pool} {group}" for group in groups - {sign.group for sign in signs if sign.origin != "list"})

    def _missing(self, keys: Iterable[str]) -> Iterator[str]:
        return (key for key in keys if not self._record.answers.get(key))

    def _on_sheet(self, block: AnyBlock, locals_: Iterable[str]) -> Iterator[str]:
        sheets = self._record.sheets_of(block.id)
        answers = sheets[-1].answers if sheets else {}
        return (f"{block.id}/{local}" for local in locals_ if not answers.get(local))


def _of_skill(block: SkillPractice) -> Iterator[str]:
    yield block.substeps[0].id
    yield from (prompt.id for prompt in (*block.review_questions, *block.feedback_points))
    yield from (f"{step}.{field.id}" for step in ("try_it", "own") for field in block.fields)
    yield "more_1"
