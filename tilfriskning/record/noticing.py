"""Days and tools in a document: found, changed, and as places to write."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from tilfriskning.module.values import Mark
from tilfriskning.record.looks import Day, Shelf, Tool
from tilfriskning.record.places import found, put
from tilfriskning.record.record import Record


def day(record: Record, on: date) -> Day:
    """What was noticed on a day; empty if nothing was."""
    place = _place(record, on)
    return record.days[place] if _is_there(record, place, on) else Day(on=on)


def with_day(record: Record, on: date, **changed: Any) -> Record:
    """The record with something about a day changed. Days stand in order, whenever they are written."""
    place, new = _place(record, on), day(record, on).model_copy(update=changed)
    after = record.days[place + _is_there(record, place, on) :]
    return record.model_copy(update={"days": (*record.days[:place], new, *after)})


def toggled(record: Record, on: date, sign: str, mark: Mark) -> Record:
    """The record with a mark set on a sign that day, or taken off."""
    name = mark.lower()
    before: tuple[str, ...] = getattr(day(record, on), name)
    after = tuple(other for other in before if other != sign) if sign in before else (*before, sign)
    return with_day(record, on, **{name: after})


@dataclass(frozen=True, slots=True)
class DayAt:
    """A text about a day."""

    on: date
    """The day."""
    part: Literal["note", "beside"] = "note"
    """The person's own line, or who else noticed something."""

    @property
    def name(self) -> str:
        return f"days/{self.on.isoformat()}/{self.part}"

    def read(self, record: Record) -> str:
        return str(getattr(day(record, self.on), self.part))

    def write(self, record: Record, text: str) -> Record:
        return with_day(record, self.on, **{self.part: text})


@dataclass(frozen=True, slots=True)
class ToolAt:
    """Something in the toolbox."""

    shelf: Shelf
    """Where it lies."""
    id: str
    """Its id."""
    origin: str | None = None
    """What it is picked from, when it is made."""

    @property
    def name(self) -> str:
        return f"tools/{self.shelf}/{self.id}"

    def read(self, record: Record) -> str:
        tool = found(record.tools, self.id)
        return tool.text if tool else ""

    def write(self, record: Record, text: str) -> Record:
        tool = found(record.tools, self.id) or Tool(id=self.id, shelf=self.shelf, text="", origin=self.origin)
        return record.model_copy(update={"tools": put(record.tools, tool.model_copy(update={"text": text}))})


def _place(record: Record, on: date) -> int:
    return bisect_left(record.days, on, key=lambda each: each.on)


def _is_there(record: Record, place: int, on: date) -> bool:
    return place < len(record.days) and record.days[place].on == on
