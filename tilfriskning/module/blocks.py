"""One model for each kind of block, and the union of them on `kind`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, StringConstraints
from pydantic import Field as Bounds

from tilfriskning.module.values import (
    BlockId,
    Count,
    Field,
    Item,
    Line,
    LocalId,
    Person,
    Prompt,
    Prose,
    Ref,
    RowRef,
    SafetyId,
    Utterance,
    Value,
    placed,
)

Some = Bounds(min_length=1)


class BlockBase(Value):
    """What every block has."""

    dated: ClassVar[bool] = False
    """Whether the answers are kept in sheets, one for each date."""

    id: BlockId
    """Unique in the module, and a public contract: answers are keyed by it."""
    title: Line | None = None
    """Heading."""
    body: Prose | None = None
    """Text under the heading."""
    recalls: tuple[Ref, ...] = ()
    """Blocks whose answers are shown again here."""
    safety: tuple[SafetyId, ...] = ()
    """Safety texts that stand at the end of the block."""

    def parts(self) -> Iterator[tuple[str, BaseModel]]:
        """Everything in the block that has a local id, in order."""
        for _, part in placed(self):
            if local := getattr(part, "id", None):
                yield local, part

    def part(self, local: str) -> BaseModel:
        """The part with this local id.

        Raises:
            KeyError: the block has no such part.
        """
        for name, part in self.parts():
            if name == local:
                return part
        raise KeyError(f"{self.id}/{local}")

    def pickable(self) -> tuple[tuple[str, Item], ...]:
        """The entries that a plan row can take from here, each with the heading it stands under."""
        return ()


class TextBlock(BlockBase):
    """Reading text."""

    kind: Literal["text"]
    """The kind of block."""
    body: Prose
    """The text."""
    items: tuple[Item, ...] = ()
    """A list that belongs to the text, after it."""
    after: Prose | None = None
    """Text after the list."""
    shows: tuple[RowRef, ...] = ()
    """Plan rows that are shown, and can be written in, under the text."""


class KeyPoint(BlockBase):
    """A highlighted statement (Hovedpunkt)."""

    kind: Literal["key_point"]
    """The kind of block."""
    points: Annotated[tuple[Item, ...], Some]
    """The statements; the summary of the topic repeats them."""


class Agenda(BlockBase):
    """The themes of the module or of a topic."""

    kind: Literal["agenda"]
    """The kind of block."""
    items: Annotated[tuple[Item, ...], Some]
    """The themes, in order."""


class Epigraph(BlockBase):
    """An opening quotation by a person in recovery."""

    kind: Literal["epigraph"]
    """The kind of block."""
    person: Person
    """Who says it; the story is the quotation."""


class StressModel(BlockBase):
    """The stress-vulnerability figure."""

    kind: Literal["model"]
    """The kind of block."""
    vulnerability: Line
    """The first thing that raises the risk."""
    stress: Line
    """The second thing that raises the risk."""
    raises: Line
    """What the first two do to the risk."""
    outcome: Line
    """What the risk is of."""
    lowers: Line
    """What the protections do to the risk."""
    protection: Line
    """Heading of the protections."""
    items: Annotated[tuple[Item, ...], Some]
    """What works against the risk."""


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


class Examples(BlockBase):
    """One or more short stories of invented people."""

    kind: Literal["examples"]
    """The kind of block."""
    people: Annotated[tuple[Person, ...], Some]
    """The people."""


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


class PlanTemplateBlock(BlockBase):
    """The plan as it stands, with every row."""

    kind: Literal["plan_template"]
    """The kind of block."""
    plan: LocalId
    """Which plan."""


class ExampleContact(Value):
    """A contact in a worked example."""

    name: Line
    """Who."""
    number: Annotated[str, StringConstraints(pattern=r"^[0-9 \u00a0]+$")]
    """An invented number, which begins with 0 so that nobody has it, or a public help line."""


class ExampleAnswer(Value):
    """A field of a plan row in a worked example."""

    field: LocalId
    """The id of the field in the plan row."""
    text: Line
    """What the person wrote."""


class ExampleRow(Value):
    """A filled row of a worked example."""

    row: Annotated[str, StringConstraints(pattern=r"^part[123]\.[a-z][a-z0-9_]*$")]
    """The row in the plan, as `part1.stress`; a sign as `part2.a`."""
    contacts: tuple[ExampleContact, ...] = ()
    """People to reach."""
    fields: tuple[ExampleAnswer, ...] = ()
    """Answers to the fields of the row."""
    entries: tuple[Line, ...] = ()
    """What the person wrote in the row."""


class WorkedExample(BlockBase):
    """A plan filled in by an invented person."""

    kind: Literal["worked_example"]
    """The kind of block."""
    plan: LocalId
    """Which plan."""
    name: Line
    """First name of the person."""
    date: Line
    """When the plan was written, as a person would write it."""
    rows: Annotated[tuple[ExampleRow, ...], Some]
    """The filled rows."""


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


class RecoveryStory(BlockBase):
    """A story told by a person in recovery (Tilfriskningshjørnet)."""

    kind: Literal["recovery_story"]
    """The kind of block."""
    person: Person
    """Who tells it, and the story."""


class Summary(BlockBase):
    """The key points of a topic, gathered."""

    kind: Literal["summary"]
    """The kind of block."""
    reads: Annotated[tuple[BlockId, ...], Some]
    """The key points."""


AnyBlock = (
    TextBlock
    | KeyPoint
    | Agenda
    | Epigraph
    | StressModel
    | SessionFormat
    | Discussion
    | Examples
    | Suggestions
    | SymptomTable
    | Checklist
    | Form
    | PlanPrompt
    | PlanTemplateBlock
    | WorkedExample
    | SkillPractice
    | HomePractice
    | GoalFollowup
    | Review
    | RecoveryStory
    | Summary
)

Block = Annotated[AnyBlock, Bounds(discriminator="kind")]
"""Any block, told apart by `kind`."""
