"""The places in a document where a person writes text, each as a value that can read and write it.

Writing at a place whose thing is not there yet makes it; a thing that has been emptied stays, blank, until `tidy`.
So an empty line on the screen is only a place with a new id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol, TypeVar

from tilfriskning.record.plan import Contact, Entry, PlanRow, RecoveryPlan
from tilfriskning.record.record import Copy, Record, Sheet


class Place(Protocol):
    """A place to write."""

    @property
    def name(self) -> str:
        """The place in one word, the same at every start."""

    def read(self, record: Record) -> str:
        """What stands there."""

    def write(self, record: Record, text: str) -> Record:
        """The record with this text there."""


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_HasId)


def found(things: Iterable[T], id: str) -> T | None:
    """The thing with this id."""
    return next((thing for thing in things if thing.id == id), None)


def put(things: tuple[T, ...], thing: T) -> tuple[T, ...]:
    """The things with this one in the place of the one with the same id, or last."""
    if found(things, thing.id) is None:
        return (*things, thing)
    return tuple(thing if other.id == thing.id else other for other in things)


@dataclass(frozen=True, slots=True)
class AnswerAt:
    """The answer to a prompt."""

    key: str
    """`block/local`."""

    @property
    def name(self) -> str:
        return self.key

    def read(self, record: Record) -> str:
        answer = record.answers.get(self.key, "")
        return answer if isinstance(answer, str) else ""

    def write(self, record: Record, text: str) -> Record:
        return record.model_copy(update={"answers": {**record.answers, self.key: text}})


@dataclass(frozen=True, slots=True)
class SheetAt:
    """An answer on a dated sheet."""

    block: str
    """The block."""
    sheet: str
    """The sheet's id."""
    local: str
    """The answer's id in the block."""
    on: date
    """The date the sheet gets when it is made."""

    @property
    def name(self) -> str:
        return f"{self.block}/{self.local}"

    def read(self, record: Record) -> str:
        sheet = found(record.sheets, self.sheet)
        answer = sheet.answers.get(self.local, "") if sheet else ""
        return answer if isinstance(answer, str) else ""

    def write(self, record: Record, text: str) -> Record:
        return self.tick(record, text)

    def is_ticked(self, record: Record) -> bool:
        """Whether the answer is a tick that is set."""
        sheet = found(record.sheets, self.sheet)
        return bool(sheet and sheet.answers.get(self.local) is True)

    def tick(self, record: Record, answer: str | bool) -> Record:
        """The record with this answer on the sheet."""
        sheet = found(record.sheets, self.sheet) or Sheet(id=self.sheet, block=self.block, on=self.on)
        changed = sheet.model_copy(update={"answers": {**sheet.answers, self.local: answer}})
        return record.model_copy(update={"sheets": put(record.sheets, changed)})


def change_plan(record: Record, plan: str, change: Callable[[RecoveryPlan], RecoveryPlan]) -> Record:
    """The record with a plan changed."""
    return record.with_plan(plan, change(record.plan(plan)))


def change_row(record: Record, ref: str, change: Callable[[PlanRow], PlanRow]) -> Record:
    """The record with the plan row that `ref` points to (`mh.part1.stress`) changed."""
    plan, _, key = ref.partition(".")
    return change_plan(
        record, plan, lambda old: old.model_copy(update={"rows": {**old.rows, key: change(old.row(key))}})
    )


def row(record: Record, ref: str) -> PlanRow:
    """The plan row that `ref` points to; empty if nothing is written in it."""
    plan, _, key = ref.partition(".")
    return record.plan(plan).row(key)


@dataclass(frozen=True, slots=True)
class EntryAt:
    """One line of a plan row."""

    row: str
    """The plan row."""
    id: str
    """The entry's id."""
    origin: str | None = None
    """What the entry is picked from, when it is made."""

    @property
    def name(self) -> str:
        return f"{self.row}/{self.id}"

    def read(self, record: Record) -> str:
        entry = found(row(record, self.row).entries, self.id)
        return entry.text if entry else ""

    def write(self, record: Record, text: str) -> Record:
        def change(old: PlanRow) -> PlanRow:
            entry = found(old.entries, self.id) or Entry(id=self.id, text="", origin=self.origin)
            return old.model_copy(update={"entries": put(old.entries, entry.model_copy(update={"text": text}))})

        return change_row(record, self.row, change)


@dataclass(frozen=True, slots=True)
class ContactAt:
    """The name or the number of a contact in a plan row."""

    row: str
    """The plan row."""
    id: str
    """The contact's id."""
    part: Literal["name", "number"]
    """Which of the two."""

    @property
    def name(self) -> str:
        return f"{self.row}/{self.id}/{self.part}"

    def read(self, record: Record) -> str:
        contact = found(row(record, self.row).contacts, self.id)
        return str(getattr(contact, self.part)) if contact else ""

    def write(self, record: Record, text: str) -> Record:
        def change(old: PlanRow) -> PlanRow:
            contact = found(old.contacts, self.id) or Contact(id=self.id)
            return old.model_copy(update={"contacts": put(old.contacts, contact.model_copy(update={self.part: text}))})

        return change_row(record, self.row, change)


@dataclass(frozen=True, slots=True)
class RowFieldAt:
    """A short answer of a plan row."""

    row: str
    """The plan row."""
    field: str
    """The field's id in the plan template."""

    @property
    def name(self) -> str:
        return f"{self.row}/{self.field}"

    def read(self, record: Record) -> str:
        return row(record, self.row).fields.get(self.field, "")

    def write(self, record: Record, text: str) -> Record:
        return change_row(
            record, self.row, lambda old: old.model_copy(update={"fields": {**old.fields, self.field: text}})
        )


@dataclass(frozen=True, slots=True)
class PlanFieldAt:
    """A field of a plan's header, or of its signatures."""

    plan: str
    """The plan."""
    part: Literal["header", "signatures"]
    """Which of the two."""
    field: str
    """The field's id in the plan template."""

    @property
    def name(self) -> str:
        return f"{self.plan}.{self.part}/{self.field}"

    def read(self, record: Record) -> str:
        fields: dict[str, str] = getattr(record.plan(self.plan), self.part)
        return fields.get(self.field, "")

    def write(self, record: Record, text: str) -> Record:
        def change(old: RecoveryPlan) -> RecoveryPlan:
            return old.model_copy(update={self.part: {**getattr(old, self.part), self.field: text}})

        return change_plan(record, self.plan, change)


CopyPart = Literal["person", "when", "version", "task", "successor"]


@dataclass(frozen=True, slots=True)
class CopyAt:
    """A field of a copy: who has it, since when, which version; what they do, who takes over."""

    id: str
    """The copy's id."""
    part: CopyPart
    """Which of them."""

    @property
    def name(self) -> str:
        return f"copies/{self.id}/{self.part}"

    def read(self, record: Record) -> str:
        copy = found(record.copies, self.id)
        return str(getattr(copy, self.part)) if copy else ""

    def write(self, record: Record, text: str) -> Record:
        copy = (found(record.copies, self.id) or Copy(id=self.id)).model_copy(update={self.part: text})
        return record.model_copy(update={"copies": put(record.copies, copy)})
