"""What one client has written: one document."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from tilfriskning.record.bridge import Chain
from tilfriskning.record.differences import differences
from tilfriskning.record.last_time import LastTime
from tilfriskning.record.looks import Day, Tool
from tilfriskning.record.plan import RecoveryPlan, Sign, Written
from tilfriskning.record.rehearsal import Rehearsal
from tilfriskning.record.sessions import Hour, ProblemSolving, Step
from tilfriskning.record.versions import Version

SCHEMA_VERSION = 2
"""Raised by each change of the document; `migrations` leads older ones here."""

PlanState = Literal["empty", "begun", "signed"]
"""How far a plan is, for the list of clients."""

Answer = str | bool
"""A text, a choice by id, or a tick."""


class Header(Written):
    """What a list of clients needs to know; first in the document, within 1 KB."""

    schema_version: int
    """Version of the document's format."""
    label: str
    """What the person chose to call the workbook; also the file's name."""
    changed: datetime
    """When the document last changed."""
    plans: dict[str, PlanState] = {}
    """The chosen plans and how far they are."""
    look_on: date | None = None
    """The day of the next look at the signs; None when the person has not asked for one."""
    review_on: date | None = None
    """The day to look at the plans again, if one is set."""


class Sheet(Written):
    """The answers to a dated block on one occasion: a home practice, a goal step, a skill practice, a review."""

    id: str
    """Unique in the document."""
    block: str
    """The block it answers."""
    on: date
    """The day it was begun."""
    answers: dict[str, Answer] = {}
    """By local id."""
    origin: str | None = None
    """The step of a goal that it was made from."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written."""
        return not any(answer if isinstance(answer, bool) else answer.strip() for answer in self.answers.values())


CopyForm = Literal["paper", "phone"]
"""What a copy is on."""


class Copy(Written):
    """Somebody who has a copy of a plan."""

    id: str
    """Unique in the document."""
    person: str = ""
    """Who."""
    when: str = ""
    """When they got it, in the person's words."""
    version: str = ""
    """Which version they got, in the person's words."""
    has: dict[str, int] = {}
    """The number of the version that they have of each plan."""
    parts: tuple[str, ...] = ()
    """Which parts they got (`part1`); all of it if none is named."""
    on: CopyForm | None = None
    """On paper or on a phone."""
    task: str = ""
    """What they have been told to do."""
    is_told: bool = False
    """Whether they have been told what to do."""
    has_ended: bool = False
    """Whether they are no longer a contact."""
    successor: str = ""
    """Who takes over from them."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written."""
        texts = (self.person, self.when, self.version, self.task, self.successor)
        return not any(text.strip() for text in texts)


class Revision(Written):
    """A new version of a plan."""

    id: str
    """Unique in the document."""
    on: date
    """The day the version was made."""
    plan: str
    """Which plan."""
    reason: str = ""
    """Why, in the person's words."""


class Progress(Written):
    """Where the person is in the module."""

    page: str | None = None
    """The page that is open."""
    place: str | None = None
    """The field on the page."""
    seen: tuple[str, ...] = ()
    """Pages that have been open."""


class Record(Written):
    """One client's document."""

    header: Header
    """First in the file."""
    choice: tuple[str, ...] = ()
    """The plans the person wants to make."""
    plans: dict[str, RecoveryPlan] = {}
    """The plans by id."""
    signs: dict[str, tuple[Sign, ...]] = {}
    """The pool of warning signs of each plan."""
    answers: dict[str, Answer] = {}
    """Answers by `block/local`."""
    set_aside: tuple[str, ...] = ()
    """Prompts and rows that do not concern the person (*Gjelder ikke meg*)."""
    sheets: tuple[Sheet, ...] = ()
    """Dated answers, in the order they were begun."""
    copies: tuple[Copy, ...] = ()
    """Who has the plan."""
    revisions: tuple[Revision, ...] = ()
    """New versions of the plans, in the order they were begun: the second of a plan, the third, …"""
    steps: tuple[Step, ...] = ()
    """The steps on the way to the goals, in order. The goals themselves are answers to the goal follow-up."""
    hours: tuple[Hour, ...] = ()
    """The sessions, in order."""
    problems: tuple[ProblemSolving, ...] = ()
    """Problems taken in five small steps, in the order they were begun."""
    look_every: int | None = None
    """Days from one look at the signs to the next; None when the person has not asked for looks."""
    days: tuple[Day, ...] = ()
    """What was noticed, day by day."""
    tools: tuple[Tool, ...] = ()
    """What helps, in the order it was written down."""
    versions: tuple[Version, ...] = ()
    """The versions that have been put away, in order. The plans themselves are the drafts beside them."""
    chains: tuple[Chain, ...] = ()
    """What leads to what, across the plans."""
    last_times: tuple[LastTime, ...] = ()
    """What came before a relapse, one line a time."""
    rehearsals: tuple[Rehearsal, ...] = ()
    """Which actions have been rehearsed, in order."""
    progress: Progress = Progress()
    """Where the person is."""

    @classmethod
    def new(cls, label: str, now: datetime) -> Record:
        """An empty document."""
        return cls(header=Header(schema_version=SCHEMA_VERSION, label=label, changed=now))

    def plan(self, id: str) -> RecoveryPlan:
        """The plan with this id; empty if nothing is written in it."""
        return self.plans.get(id) or RecoveryPlan()

    def pool(self, plan: str) -> tuple[Sign, ...]:
        """The warning signs of a plan: its own, then those of other plans that belong to it as well."""
        own = self.signs.get(plan, ())
        others = (sign for pool, signs in self.signs.items() if pool != plan for sign in signs if plan in sign.also_in)
        return (*own, *others)

    def sign(self, plan: str, id: str) -> Sign | None:
        """A sign of a pool."""
        return next((sign for sign in self.pool(plan) if sign.id == id), None)

    def sheets_of(self, block: str) -> tuple[Sheet, ...]:
        """The dated answers to a block, oldest first."""
        return tuple(sheet for sheet in self.sheets if sheet.block == block)

    def revisions_of(self, plan: str) -> tuple[Revision, ...]:
        """When the second version of a plan was begun, the third, and so on."""
        return tuple(revision for revision in self.revisions if revision.plan == plan)

    def versions_of(self, plan: str) -> tuple[Version, ...]:
        """The versions of a plan that have been put away, oldest first."""
        return tuple(version for version in self.versions if version.plan == plan)

    def agreed(self, plan: str) -> Version | None:
        """The version of a plan that was signed last."""
        return next((version for version in reversed(self.versions_of(plan)) if version.is_signed), None)

    def in_force(self, plan: str) -> Version | None:
        """The signed version that the plan still reads as; None if it is a draft."""
        agreed = self.agreed(plan)
        return agreed if agreed and not differences(agreed, self._as_it_stands(plan)) else None

    def version_of(self, plan: str) -> int:
        """The number of the plan's version as it stands, from 1."""
        standing = self.in_force(plan)
        return standing.number if standing else self.next_version_of(plan)

    def next_version_of(self, plan: str) -> int:
        """The number that the version gets which is put away next."""
        begun = 1 + len(self.revisions_of(plan))
        put_away = self.versions_of(plan)
        return max(begun, put_away[-1].number + 1) if put_away else begun

    def draft(self, plan: str) -> Version:
        """The plan as it stands, as a version; its own names are those that are filled in and not signed yet."""
        number, revisions = self.version_of(plan), self.revisions_of(plan)
        revision = revisions[number - 2] if 2 <= number < len(revisions) + 2 else None
        said = {"number": number, "on": revision.on, "reason": revision.reason} if revision else {"number": number}
        return self._as_it_stands(plan).model_copy(update=said)

    def _as_it_stands(self, plan: str) -> Version:
        written = self.plan(plan).tidy()
        signs = {slot: sign for slot, id in written.signs.items() if (sign := self.sign(plan, id))}
        return Version(
            id="",
            plan=plan,
            number=1,
            on=self.header.changed.date(),
            written=written,
            signs={slot: sign.text for slot, sign in signs.items() if sign.text.strip()},
            shared=tuple(slot for slot, sign in signs.items() if self._is_shared(plan, sign)),
            chains=tuple(chain for chain in self.chains if not chain.is_blank),
            set_aside=tuple(key.removeprefix(f"{plan}.") for key in self.set_aside if key.startswith(f"{plan}.")),
        )

    def _is_shared(self, plan: str, sign: Sign) -> bool:
        return bool(sign.also_in) or sign not in self.signs.get(plan, ())

    def with_plan(self, id: str, plan: RecoveryPlan) -> Record:
        """The record with another plan."""
        return self.model_copy(update={"plans": {**self.plans, id: plan}})

    def with_pool(self, plan: str, signs: tuple[Sign, ...]) -> Record:
        """The record with another pool of signs."""
        return self.model_copy(update={"signs": {**self.signs, plan: signs}})

    def with_sign(self, plan: str, sign: Sign) -> Record:
        """The record with a sign changed in the pool where it has its home, or else put last in this plan's."""
        homes = (pool for pool, signs in self.signs.items() if any(_is_at_home(old, sign, plan, pool) for old in signs))
        home = next(homes, plan)
        own = self.signs.get(home, ())
        changed = tuple(sign if other.id == sign.id else other for other in own)
        return self.with_pool(home, changed if sign in changed else (*own, sign))

    def relabelled(self, label: str) -> Record:
        """The record of a client who is called something else."""
        return self.model_copy(update={"header": self.header.model_copy(update={"label": label})})

    def stamped(self, now: datetime) -> Record:
        """The record with a header that says what it holds now."""
        plans: dict[str, PlanState] = {id: self._state(id) for id in self.choice or tuple(self.plans)}
        return self.model_copy(update={"header": self.header.model_copy(update={"changed": now, "plans": plans})})

    def _state(self, plan: str) -> PlanState:
        if self.in_force(plan):
            return "signed"
        return "empty" if self.plan(plan).is_blank else "begun"


def _is_at_home(old: Sign, sign: Sign, plan: str, pool: str) -> bool:
    """Whether a sign that one comes to by way of a plan lives in this pool."""
    return old.id == sign.id and (pool == plan or plan in old.also_in)
