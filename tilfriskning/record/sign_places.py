"""Places to write about warning signs: the sign itself, who said it, and where it stands in a plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tilfriskning.record.places import change_plan
from tilfriskning.record.plan import Origin, RecoveryPlan, Sign
from tilfriskning.record.record import Record


@dataclass(frozen=True, slots=True)
class SignAt:
    """The text of a sign, or who said it."""

    pool: str
    """The plan whose pool it is."""
    id: str
    """The sign's id."""
    part: Literal["text", "said_by"] = "text"
    """Which of the two."""
    origin: Origin = "other"
    """Where the sign comes from, when it is made."""
    group: str = ""
    """The group it belongs to, when it is made."""

    @property
    def name(self) -> str:
        return f"{self.pool}.signs/{self.id}/{self.part}"

    def read(self, record: Record) -> str:
        sign = record.sign(self.pool, self.id)
        return str(getattr(sign, self.part)) if sign else ""

    def write(self, record: Record, text: str) -> Record:
        new = Sign(id=self.id, text="", origin=self.origin, group=self.group, f=self.origin == "helper")
        sign = record.sign(self.pool, self.id) or new
        return record.with_sign(self.pool, sign.model_copy(update={self.part: text}))


@dataclass(frozen=True, slots=True)
class SlotAt:
    """A sign where it stands in part 2: the text is the sign's own."""

    plan: str
    """The plan."""
    slot: str
    """a, b or c."""
    new: str
    """The id that the sign gets when one is written straight into an empty place."""

    @property
    def name(self) -> str:
        return f"{self.plan}.part2.{self.slot}"

    def read(self, record: Record) -> str:
        sign = record.sign(self.plan, record.plan(self.plan).signs.get(self.slot, ""))
        return sign.text if sign else ""

    def write(self, record: Record, text: str) -> Record:
        id = record.plan(self.plan).signs.get(self.slot)
        if id is None:
            id = self.new
            record = place_sign(record, self.plan, self.slot, id)
        return SignAt(self.plan, id, origin="plan").write(record, text)


def place_sign(record: Record, plan: str, slot: str, sign: str | None) -> Record:
    """The record with a sign at a place in part 2; None empties the place."""

    def change(old: RecoveryPlan) -> RecoveryPlan:
        others = {place: id for place, id in old.signs.items() if place != slot and id != sign}
        return old.model_copy(update={"signs": dict(sorted(({**others, slot: sign} if sign else others).items()))})

    return change_plan(record, plan, change)
