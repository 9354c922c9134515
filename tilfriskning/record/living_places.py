"""Places to write around a plan: what makes an action one's own, who signs and why, rehearsals, what came before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from tilfriskning.record.bridge import Chain
from tilfriskning.record.last_time import LastTime
from tilfriskning.record.places import Place, change_plan, change_row, found, put, row
from tilfriskning.record.plan import Detail, Entry, PlanRow, RecoveryPlan, Signer, new_id
from tilfriskning.record.record import Record, Revision
from tilfriskning.record.rehearsal import Rehearsal
from tilfriskning.record.sign_places import SignAt


@dataclass(frozen=True, slots=True)
class DetailAt:
    """Who, when, where or what to say, of an entry of a plan row."""

    row: str
    """The plan row."""
    id: str
    """The entry's id."""
    part: Detail
    """Which of them."""

    @property
    def name(self) -> str:
        return f"{self.row}/{self.id}/{self.part}"

    def read(self, record: Record) -> str:
        entry = found(row(record, self.row).entries, self.id)
        return str(getattr(entry, self.part)) if entry else ""

    def write(self, record: Record, text: str) -> Record:
        def change(old: PlanRow) -> PlanRow:
            entry = found(old.entries, self.id) or Entry(id=self.id, text="")
            return old.model_copy(update={"entries": put(old.entries, entry.model_copy(update={self.part: text}))})

        return change_row(record, self.row, change)


@dataclass(frozen=True, slots=True)
class SignerAt:
    """The name of somebody else who signs a plan, or the date."""

    plan: str
    """The plan."""
    id: str
    """The signer's id."""
    part: Literal["name", "date"]
    """Which of the two."""

    @property
    def name(self) -> str:
        return f"{self.plan}.others/{self.id}/{self.part}"

    def read(self, record: Record) -> str:
        signer = found(record.plan(self.plan).others, self.id)
        return str(getattr(signer, self.part)) if signer else ""

    def write(self, record: Record, text: str) -> Record:
        def change(old: RecoveryPlan) -> RecoveryPlan:
            signer = (found(old.others, self.id) or Signer(id=self.id)).model_copy(update={self.part: text})
            return old.model_copy(update={"others": put(old.others, signer)})

        return change_plan(record, self.plan, change)


@dataclass(frozen=True, slots=True)
class DraftReasonAt:
    """Why the next version of a plan is another than the one before it. The first version needs no reason."""

    plan: str
    """The plan."""
    on: date
    """The day that the beginning of the version gets if nobody has begun it by name."""

    @property
    def name(self) -> str:
        return f"{self.plan}.reason"

    def read(self, record: Record) -> str:
        revisions, needed = record.revisions_of(self.plan), record.next_version_of(self.plan) - 1
        return revisions[needed - 1].reason if 1 <= needed <= len(revisions) else ""

    def write(self, record: Record, text: str) -> Record:
        revisions, needed = record.revisions_of(self.plan), record.next_version_of(self.plan) - 1
        if needed < 1:
            return record
        missing = range(needed - len(revisions))
        begun = tuple(Revision(id=new_id(), on=self.on, plan=self.plan) for _ in missing)
        last = (*revisions, *begun)[needed - 1].model_copy(update={"reason": text})
        return record.model_copy(update={"revisions": put((*record.revisions, *begun), last)})


@dataclass(frozen=True, slots=True)
class ChainAt:
    """One end of what leads to what."""

    id: str
    """The chain's id."""
    part: Literal["first", "then"]
    """Which end."""

    @property
    def name(self) -> str:
        return f"chains/{self.id}/{self.part}"

    def read(self, record: Record) -> str:
        chain = found(record.chains, self.id)
        return str(getattr(chain, self.part)) if chain else ""

    def write(self, record: Record, text: str) -> Record:
        chain = (found(record.chains, self.id) or Chain(id=self.id)).model_copy(update={self.part: text})
        return record.model_copy(update={"chains": put(record.chains, chain)})


@dataclass(frozen=True, slots=True)
class LastTimeAt:
    """When a relapse was."""

    plan: str
    """The plan whose signs came before it."""
    id: str
    """The line's id."""

    @property
    def name(self) -> str:
        return f"last_times/{self.id}"

    def read(self, record: Record) -> str:
        time = found(record.last_times, self.id)
        return time.when if time else ""

    def write(self, record: Record, text: str) -> Record:
        time = found(record.last_times, self.id) or LastTime(id=self.id, plan=self.plan)
        return record.model_copy(update={"last_times": put(record.last_times, time.model_copy(update={"when": text}))})


@dataclass(frozen=True, slots=True)
class HeardAt:
    """A sign that somebody tells of. It gets F, and the name of whoever stands at another place."""

    pool: str
    """The plan whose pool it is."""
    id: str
    """The sign's id."""
    who: Place
    """Where the name of the one who tells it stands."""

    @property
    def name(self) -> str:
        return f"{self.pool}.signs/{self.id}/heard"

    def read(self, record: Record) -> str:
        return SignAt(self.pool, self.id).read(record)

    def write(self, record: Record, text: str) -> Record:
        is_new = record.sign(self.pool, self.id) is None
        written = SignAt(self.pool, self.id, origin="helper").write(record, text)
        return SignAt(self.pool, self.id, "said_by").write(written, self.who.read(record)) if is_new else written


@dataclass(frozen=True, slots=True)
class RehearsalAt:
    """When an action was rehearsed, with whom, or what the person would change."""

    action: str
    """The action."""
    id: str
    """The rehearsal's id."""
    part: Literal["when", "with_whom", "change"]
    """Which of the three."""

    @property
    def name(self) -> str:
        return f"rehearsals/{self.id}/{self.part}"

    def read(self, record: Record) -> str:
        rehearsal = found(record.rehearsals, self.id)
        return str(getattr(rehearsal, self.part)) if rehearsal else ""

    def write(self, record: Record, text: str) -> Record:
        rehearsal = found(record.rehearsals, self.id) or Rehearsal(id=self.id, action=self.action)
        return record.model_copy(
            update={"rehearsals": put(record.rehearsals, rehearsal.model_copy(update={self.part: text}))}
        )
