"""The empty plans, as authors write them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field as Bounds

from tilfriskning.module.values import Field, Line, LocalId, Prose, SafetyId, Value

PART1, PART2, PART3 = "part1", "part2", "part3"


class TemplateRow(Value):
    """A row of a plan: a cause, or an action."""

    id: LocalId
    """Unique in its part; rows of different plans are matched by it."""
    title: Line
    """What the row is about, as the plan shows it."""
    detail: Prose | None = None
    """A line more, shown where the row is written."""
    refers_to: LocalId | None = None
    """The plan that stands in for this row; a line of own text is possible all the same."""
    contacts: Line | None = None
    """Label of the row's contacts (name and number); none if the row has no contacts."""
    fields: tuple[Field, ...] = ()
    """Short answers of their own, such as what to say."""
    entries: Line
    """What the row's list of entries asks for."""
    safety: tuple[SafetyId, ...] = ()
    """Safety texts that stand beside the row wherever it is shown or printed."""


class TemplatePart(Value):
    """Part 1 or part 3: a table of two columns."""

    title: Line
    """Heading."""
    columns: Annotated[tuple[Line, ...], Bounds(min_length=2, max_length=2)]
    """Headings of the columns."""
    rows: Annotated[tuple[TemplateRow, ...], Bounds(min_length=1)]
    """The rows."""


class SignSlot(Value):
    """A place for a warning sign in part 2."""

    id: LocalId
    """a, b or c."""
    label: Line
    """The letter, as shown."""


class SignPart(Value):
    """Part 2: the most important warning signs."""

    title: Line
    """Heading."""
    lead: Line
    """The line above the signs."""
    slots: Annotated[tuple[SignSlot, ...], Bounds(min_length=1)]
    """The places."""


class PlanTemplate(Value):
    """An empty plan."""

    id: LocalId
    """Short name: the plan's key in documents and commands."""
    title: Line
    """The full name of the plan."""
    short: Line
    """A word or two for narrow places."""
    choice: Line
    """The plan in the question which plans to make."""
    header: Annotated[tuple[Field, ...], Bounds(min_length=1)]
    """Name and date."""
    part1: TemplatePart
    """Causes and how to prevent them."""
    part2: SignPart
    """Warning signs."""
    part3: TemplatePart
    """Actions."""
    signatures: tuple[Field, ...] = ()
    """Who signs, and when."""

    def rows(self) -> Iterator[tuple[str, TemplateRow]]:
        """The rows of parts 1 and 3 with their keys (`part1.stress`)."""
        for part, rows in ((PART1, self.part1.rows), (PART3, self.part3.rows)):
            for row in rows:
                yield f"{part}.{row.id}", row

    def row(self, key: str) -> TemplateRow:
        """The row with this key.

        Raises:
            KeyError: there is no such row.
        """
        return dict(self.rows())[key]

    def keys(self) -> Iterator[str]:
        """The keys of all places to write, signs included, in the order of the plan."""
        yield from (f"{PART1}.{row.id}" for row in self.part1.rows)
        yield from (f"{PART2}.{slot.id}" for slot in self.part2.slots)
        yield from (f"{PART3}.{row.id}" for row in self.part3.rows)
