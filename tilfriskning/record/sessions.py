"""What belongs to sessions: the hour itself, the steps of a goal, and a problem taken in five small steps."""

from __future__ import annotations

from datetime import date
from typing import Literal

from tilfriskning.record.plan import Written

GoalKind = Literal["health", "substance_use"]
"""What a recovery goal is about."""

Form = Literal["individual", "group"]
"""How an hour was held."""


class Step(Written):
    """A step on the way to a goal. When, where and whether it was done stand on the sheet that was made from it."""

    id: str
    """Unique in the document."""
    goal: GoalKind = "health"
    """The goal it leads to."""
    text: str = ""
    """What the person wrote."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written."""
        return not self.text.strip()


class Hour(Written):
    """A session. What was reviewed, practised and planned in it stands on dated sheets."""

    id: str
    """Unique in the document."""
    on: date
    """The day."""
    after: str = ""
    """The last sheet that was there when the hour began; those after it belong to the hour."""
    topic: str = ""
    """The topic of the day, by id."""
    form: Form = "individual"
    """Alone with a therapist, or in a group."""
    did: str = ""
    """What was done, in the client's words."""
    plan_changes: str = ""
    """What was changed in the plans, in the client's words."""
    next_time: str = ""
    """What to take up next time."""
    is_over: bool = False
    """Whether the hour was ended."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written or chosen."""
        return not any(text.strip() for text in (self.topic, self.did, self.plan_changes, self.next_time))


class Idea(Written):
    """Something that could be done about a problem."""

    id: str
    """Unique in the document."""
    text: str = ""
    """What the person wrote."""


class ProblemSolving(Written):
    """A problem, taken in five small steps."""

    id: str
    """Unique in the document."""
    on: date
    """The day it was begun."""
    problem: str = ""
    """First step: what stands in the way."""
    ideas: tuple[Idea, ...] = ()
    """Second step: what could be done."""
    weighed: str = ""
    """Third step: what is good and less good about the ideas."""
    choice: str = ""
    """Fourth step: the idea to try, by id."""
    first: str = ""
    """Fifth step: what to do first."""
    when: str = ""
    """Fifth step: when, and with whom."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written."""
        texts = (self.problem, self.weighed, self.first, self.when, *(idea.text for idea in self.ideas))
        return not any(text.strip() for text in texts)

    @property
    def chosen(self) -> str:
        """The words of the idea to try; empty if none is chosen."""
        return next((idea.text.strip() for idea in self.ideas if idea.id == self.choice), "")
