"""The kinds of block that ask for something, or offer something to take over."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field as Bounds

from tilfriskning.module.block import BlockBase, Some
from tilfriskning.module.values import Count, Field, Item, Line, LocalId, Prompt, Prose, Ref, RowRef, Utterance, Value


class SessionFormat(BlockBase):
    """The fixed shape of a session, with short dated notes."""

    dated: ClassVar[bool] = True

    kind: Literal["session_format"]
    """The kind of block."""
    steps: Annotated[tuple[Item, ...], Some]
    """The steps of a session, in order."""
    prompts: Annotated[tuple[Prompt, ...], Some]
    """What is reviewed, each with a note."""


class Discussion(BlockBase):
    """Questions to talk or think about (La oss snakke om det)."""

    kind: Literal["discussion"]
    """The kind of block."""
    prompts: Annotated[tuple[Prompt, ...], Some]
    """The questions."""
    pool: LocalId | None = None
    """The pool of signs that prompts with `input: pool` are about."""


class Suggestions(BlockBase):
    """A list of strategies or tips."""

    kind: Literal["suggestions"]
    """The kind of block."""
    items: Annotated[tuple[Item, ...], Some]
    """The suggestions; plan prompts that read this block offer them."""
    free_rows: Count = 0
    """Empty rows to write in."""
    row: RowRef | None = None
    """The plan row that the free rows belong to."""

    def pickable(self) -> tuple[tuple[str, Item], ...]:
        return tuple(("", item) for item in self.items)


class SymptomRow(Value):
    """A symptom with strategies against it."""

    id: LocalId
    """Unique in its block."""
    symptom: Line
    """Name of the symptom."""
    strategies: Annotated[tuple[Item, ...], Some]
    """Strategies; plan prompts that read the block offer them."""


class SymptomTable(BlockBase):
    """Symptoms and how to cope with them."""

    kind: Literal["symptom_table"]
    """The kind of block."""
    rows: Annotated[tuple[SymptomRow, ...], Some]
    """The symptoms."""

    def pickable(self) -> tuple[tuple[str, Item], ...]:
        return tuple((row.symptom, item) for row in self.rows for item in row.strategies)


class SignGroup(Value):
    """Warning signs of one sort."""

    id: LocalId
    """Unique in its block."""
    title: Line
    """Heading of the group."""
    items: Annotated[tuple[Item, ...], Some]
    """The signs."""
    free_rows: Count = 0
    """How many empty rows stand ready; more can always be added."""
    free_label: Line | None = None
    """What the empty rows ask for."""


class Checklist(BlockBase):
    """Warning signs with the marks J and F (Mestre det selv)."""

    kind: Literal["checklist"]
    """The kind of block."""
    pool: LocalId
    """The plan whose pool of signs the marks go to."""
    groups: Annotated[tuple[SignGroup, ...], Some]
    """The signs, sorted."""


class FormQuestion(Value):
    """A question of a form, and where its answer stands in the plan row."""

    id: LocalId
    """Unique in its block."""
    text: Prose
    """The question."""
    fields: Annotated[tuple[LocalId, ...], Some]
    """What is asked for, by name."""
    into: LocalId
    """`contacts`, `entries`, or the id of a field of the row; for a form of signs `signs`."""


class FormRow(Value):
    """A plan row, asked for in small questions."""

    row: RowRef
    """The plan row."""
    title: Line
    """Heading."""
    questions: Annotated[tuple[FormQuestion, ...], Some]
    """The questions, in order."""


class Form(BlockBase):
    """An exercise form (Mestre det selv): plan rows in questions, or rows for own signs."""

    kind: Literal["form"]
    """The kind of block."""
    rows: tuple[FormRow, ...] = ()
    """Plan rows to fill in."""
    pool: LocalId | None = None
    """The pool that own signs written here go to."""
    questions: tuple[FormQuestion, ...] = ()
    """Questions about own signs."""
    free_rows: Count = 0
    """How many empty rows stand ready for own signs."""


class RowOffers(Value):
    """What one row of a plan prompt offers."""

    row: RowRef
    """The plan row."""
    reads: tuple[Ref, ...] = ()
    """Blocks whose entries can be picked into it; none offers nothing."""


class PlanPrompt(BlockBase):
    """Asks for one part or row of a plan (La oss jobbe mer med del n)."""

    kind: Literal["plan_prompt"]
    """The kind of block."""
    prompts: Annotated[tuple[Prompt, ...], Some]
    """The question."""
    rows: Annotated[tuple[RowRef, ...], Some]
    """The plan rows it asks for."""
    reads: tuple[Ref, ...] = ()
    """Blocks whose entries can be picked into a row."""
    offers: tuple[RowOffers, ...] = ()
    """What single rows offer instead of `reads`."""

    def reads_of(self, row: str) -> tuple[str, ...]:
        """The blocks whose entries can be picked into this row."""
        return next((offered.reads for offered in self.offers if offered.row == row), self.reads)


class SkillStep(Value):
    """One of the seven steps of a skill practice."""

    id: Literal["go_through", "watch", "discuss", "try_it", "feedback", "more", "own"]
    """Which step."""
    title: Line
    """Heading."""
    text: Prose
    """What to do."""


class SkillPractice(BlockBase):
    """A skill, practised in seven steps (Test det ut)."""

    dated: ClassVar[bool] = True

    kind: Literal["skill_practice"]
    """The kind of block."""
    skill: Line
    """What is practised."""
    purpose: Prose
    """Why."""
    steps: Annotated[tuple[SkillStep, ...], Bounds(min_length=7, max_length=7)]
    """The seven steps, in order."""
    substeps: Annotated[tuple[Item, ...], Some]
    """The parts of the first step, to tick."""
    conversation: Annotated[tuple[Utterance, ...], Bounds(min_length=8, max_length=12)]
    """An example conversation, read in place of a demonstration when one works alone."""
    review_questions: Annotated[tuple[Prompt, ...], Some]
    """Asked after the demonstration."""
    fields: Annotated[tuple[Field, ...], Some]
    """With whom, when and where; asked when trying it and again when planning to do it alone."""
    feedback_points: Annotated[tuple[Prompt, ...], Some]
    """Asked after trying it."""
    pool: LocalId | None = None
    """The pool that signs seen by others go to, with mark F."""


class HomePractice(BlockBase):
    """Something to do before next time (Hjemmeøvelse)."""

    dated: ClassVar[bool] = True

    kind: Literal["home_practice"]
    """The kind of block."""
    alternatives: Annotated[tuple[Item, ...], Some]
    """Ideas to choose between; one's own is always possible."""
    fields: Annotated[tuple[Field, ...], Some]
    """What, when, where and with whom."""


class GoalFollowup(BlockBase):
    """A step towards a goal (Måloppfølging)."""

    dated: ClassVar[bool] = True

    kind: Literal["goal_followup"]
    """The kind of block."""
    prompts: Annotated[tuple[Prompt, ...], Some]
    """The goal itself; it stays the same from date to date."""
    fields: Annotated[tuple[Field, ...], Some]
    """The step, when, where and with whom."""


class Review(BlockBase):
    """Review of the plan after a relapse."""

    dated: ClassVar[bool] = True

    kind: Literal["review"]
    """The kind of block."""
    prompts: Annotated[tuple[Prompt, ...], Some]
    """The questions."""
    new_version: Item
    """First step afterwards: make a new version of the plan."""
    share: Item
    """Second step afterwards: share it again."""
