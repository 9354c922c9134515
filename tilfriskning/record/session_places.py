"""The places where a person writes about an hour, a goal's steps, or a problem."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tilfriskning.record.places import found, put
from tilfriskning.record.record import Record
from tilfriskning.record.sessions import GoalKind, Hour, Idea, ProblemSolving, Step

HourPart = Literal["did", "plan_changes", "next_time"]
ProblemPart = Literal["problem", "weighed", "first", "when"]


@dataclass(frozen=True, slots=True)
class HourAt:
    """A text about an hour."""

    new: Hour
    """The hour as it is when nothing is written yet."""
    part: HourPart
    """Which text."""

    @property
    def name(self) -> str:
        return f"hours/{self.part}"

    def read(self, record: Record) -> str:
        return str(getattr(hour_in(record, self.new), self.part))

    def write(self, record: Record, text: str) -> Record:
        return with_hour(record, hour_in(record, self.new).model_copy(update={self.part: text}))


def hour_in(record: Record, new: Hour) -> Hour:
    """The hour as it stands in the record; as it was made if it does not stand there yet."""
    return found(record.hours, new.id) or new


def with_hour(record: Record, hour: Hour) -> Record:
    """The record with an hour."""
    return record.model_copy(update={"hours": put(record.hours, hour)})


@dataclass(frozen=True, slots=True)
class StepAt:
    """A step on the way to a goal."""

    id: str
    """The step's id."""
    goal: GoalKind
    """The goal it belongs to when it is made."""

    @property
    def name(self) -> str:
        return f"steps/{self.id}"

    def read(self, record: Record) -> str:
        step = found(record.steps, self.id)
        return step.text if step else ""

    def write(self, record: Record, text: str) -> Record:
        step = found(record.steps, self.id) or Step(id=self.id, goal=self.goal)
        return record.model_copy(update={"steps": put(record.steps, step.model_copy(update={"text": text}))})


@dataclass(frozen=True, slots=True)
class ProblemAt:
    """One of the five steps that are texts."""

    new: ProblemSolving
    """The problem as it is when nothing is written yet."""
    part: ProblemPart
    """Which text."""

    @property
    def name(self) -> str:
        return f"problems/{self.part}"

    def read(self, record: Record) -> str:
        return str(getattr(problem_in(record, self.new), self.part))

    def write(self, record: Record, text: str) -> Record:
        return with_problem(record, problem_in(record, self.new).model_copy(update={self.part: text}))


@dataclass(frozen=True, slots=True)
class IdeaAt:
    """Something that could be done about a problem."""

    new: ProblemSolving
    """The problem as it is when nothing is written yet."""
    id: str
    """The idea's id."""

    @property
    def name(self) -> str:
        return f"problems/ideas/{self.id}"

    def read(self, record: Record) -> str:
        idea = found(problem_in(record, self.new).ideas, self.id)
        return idea.text if idea else ""

    def write(self, record: Record, text: str) -> Record:
        problem = problem_in(record, self.new)
        ideas = put(problem.ideas, Idea(id=self.id, text=text))
        return with_problem(record, problem.model_copy(update={"ideas": ideas}))


def problem_in(record: Record, new: ProblemSolving) -> ProblemSolving:
    """The problem as it stands in the record; as it was made if it does not stand there yet."""
    return found(record.problems, new.id) or new


def with_problem(record: Record, problem: ProblemSolving) -> Record:
    """The record with a problem."""
    return record.model_copy(update={"problems": put(record.problems, problem)})
