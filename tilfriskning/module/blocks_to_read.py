"""The kinds of block that are only read."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from tilfriskning.module.block import BlockBase, Some
from tilfriskning.module.values import BlockId, Item, Line, LocalId, Person, Prose, RowRef, Value


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


class Examples(BlockBase):
    """One or more short stories of invented people."""

    kind: Literal["examples"]
    """The kind of block."""
    people: Annotated[tuple[Person, ...], Some]
    """The people."""


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


class PlanTemplateBlock(BlockBase):
    """The plan as it stands, with every row."""

    kind: Literal["plan_template"]
    """The kind of block."""
    plan: LocalId
    """Which plan."""
