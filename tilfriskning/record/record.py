"""What one client has written: one document."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from tilfriskning.record.looks import Day, Tool
from tilfriskning.record.plan import RecoveryPlan, Sign, Written
from tilfriskning.record.sessions import Hour, ProblemSolving, Step

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


class Copy(Written):
    """Somebody who has a copy of a plan."""

    id: str
    """Unique in the document."""
    person: str = ""
    """Who."""
    when: str = ""
    """When they got it, in the person's words."""
    version: str = ""
    """Which version they got."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written."""
        return not (self.person.strip() or self.when.strip() or self.version.strip())


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
    """New versions of the plans, in order."""
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
        """The warning signs of a plan."""
        return self.signs.get(plan, ())

    def sign(self, plan: str, id: str) -> Sign | None:
        """A sign of a pool."""
        return next((sign for sign in self.pool(plan) if sign.id == id), None)

    def sheets_of(self, block: str) -> tuple[Sheet, ...]:
        """The dated answers to a block, oldest first."""
        return tuple(sheet for sheet in self.sheets if sheet.block == block)

    def version_of(self, plan: str) -> int:
        """The number of the plan's version, from 1."""
        return 1 + sum(revision.plan == plan for revision in self.revisions)

    def with_plan(self, id: str, plan: RecoveryPlan) -> Record:
        """The record with another plan."""
        return self.model_copy(update={"plans": {**self.plans, id: plan}})

    def with_pool(self, plan: str, signs: tuple[Sign, ...]) -> Record:
        """The record with another pool of signs."""
        return self.model_copy(update={"signs": {**self.signs, plan: signs}})

    def relabelled(self, label: str) -> Record:
        """The record of a client who is called something else."""
        return self.model_copy(update={"header": self.header.model_copy(update={"label": label})})

    def stamped(self, now: datetime) -> Record:
        """The record with a header that says what it holds now."""
        plans: dict[str, PlanState] = {id: self._state(self.plan(id)) for id in self.choice or tuple(self.plans)}
        return self.model_copy(update={"header": self.header.model_copy(update={"changed": now, "plans": plans})})

    @staticmethod
    def _state(plan: RecoveryPlan) -> PlanState:
        if plan.is_signed:
            return "signed"
        return "empty" if plan.is_blank else "begun"
