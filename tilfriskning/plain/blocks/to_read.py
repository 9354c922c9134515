"""The kinds that are only read."""

from __future__ import annotations

from collections.abc import Iterator

from tilfriskning.export.outline import plan_outline
from tilfriskning.module.blocks import Agenda, Examples, KeyPoint, StressModel, Summary, TextBlock, WorkedExample
from tilfriskning.module.values import Item, Person
from tilfriskning.plain import reading
from tilfriskning.plain.blocks.suggestions import listing
from tilfriskning.plain.rows import row_steps
from tilfriskning.plain.steps import Say, Step
from tilfriskning.record.example import example_record
from tilfriskning.texts import plain as says
from tilfriskning.workbook import Workbook


def text(block: TextBlock, workbook: Workbook) -> Iterator[Step]:
    """The list, the text after it, and the plan rows."""
    yield from listing(block.items, workbook)
    if block.after:
        yield Say(("", *reading.paragraphs(block.after.said(workbook.mode))))
    for row in block.shows:
        yield from row_steps(workbook, row)


def key_point(block: KeyPoint, workbook: Workbook) -> Iterator[Step]:
    """The statements."""
    yield _points(block.points, workbook)


def agenda(block: Agenda, workbook: Workbook) -> Iterator[Step]:
    """The themes, numbered."""
    yield Say(tuple(reading.numbered(item.text.said(workbook.mode) for item in block.items)))


def told_by(person: Person, workbook: Workbook) -> Iterator[Step]:
    """An opening quotation, or a story of somebody in recovery."""
    yield Say(tuple(reading.story(person, workbook.mode)))


def examples(block: Examples, workbook: Workbook) -> Iterator[Step]:
    """The stories, one after another."""
    for person in block.people:
        yield Say(("", *reading.story(person, workbook.mode)))


def stress_model(block: StressModel, workbook: Workbook) -> Iterator[Step]:
    """Two things that raise a risk, and what works against it, in words."""
    yield Say(
        (
            "",
            block.vulnerability,
            block.stress,
            says.DOES_WHAT.format(does=block.raises, what=block.outcome),
            "",
            f"{block.protection}:",
            *reading.items(block.items, workbook.mode),
            says.DOES_WHAT.format(does=block.lowers, what=block.outcome),
        )
    )


def worked_example(block: WorkedExample, workbook: Workbook) -> Iterator[Step]:
    """The plan, to read."""
    example = Workbook(workbook.module, example_record(workbook.module, workbook.now()), workbook.mode)
    yield Say(("", *reading.plan(plan_outline(example, block.plan))))


def summary(block: Summary, workbook: Workbook) -> Iterator[Step]:
    """The statements of the key points."""
    read = (workbook.module.blocks.get(id) for id in block.reads)
    yield _points(tuple(point for found in read if isinstance(found, KeyPoint) for point in found.points), workbook)


def _points(points: tuple[Item, ...], workbook: Workbook) -> Say:
    return Say(tuple(line for point in points for line in (*reading.paragraphs(point.text.said(workbook.mode)), "")))
