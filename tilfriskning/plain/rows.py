"""Rows of a plan, asked for in their parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tilfriskning.module.plans import PART3
from tilfriskning.plain.desk import Desk
from tilfriskning.plain.listings import Lines
from tilfriskning.plain.pick import Pick, Shelf
from tilfriskning.plain.questions import Lead, Write, at
from tilfriskning.plain.reading import ARROW, paragraphs
from tilfriskning.plain.specifics import Specifics
from tilfriskning.plain.steps import Asked, Say, Step, go_through
from tilfriskning.plain.ways import Back
from tilfriskning.record import places
from tilfriskning.record.places import EntryAt, RowFieldAt
from tilfriskning.record.plan import new_id
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as says
from tilfriskning.workbook import Workbook, lists


def row_steps(workbook: Workbook, ref: str, reads: Sequence[str] | None = None) -> Iterator[Step]:
    """Everything in a plan row.

    Args:
        workbook: what it reads and changes.
        ref: the row, as `mh.part1.stress`.
        reads: blocks that offer entries; those of every prompt about the row if left out.
    """
    row = workbook.module.row(ref)
    yield Say(("", row.title, *(paragraphs(row.detail.said(workbook.mode)) if row.detail else ())))
    if row.refers_to:
        yield _reference(workbook, row.refers_to)
    if row.contacts:
        yield contacts(workbook, ref, [row.contacts])
    for field in row.fields:
        yield row_field(workbook, ref, field.id, [field.label])
    offered = workbook.reads_for(ref) if reads is None else tuple(reads)
    if offered:
        yield pick(workbook, ref, offered)
    yield entries(workbook, ref, [row.entries])
    if f".{PART3}." in ref:
        yield Specifics(workbook, ref)


def pick(workbook: Workbook, ref: str, reads: Sequence[str]) -> Pick:
    """What blocks and earlier answers offer to take over into a plan row."""
    return Pick(
        workbook,
        f"{ref}/pick",
        Shelf(
            offers=lambda: workbook.offers(tuple(reads)),
            has=lambda offer: workbook.is_picked(ref, offer),
            take=lambda offer: workbook.pick(ref, offer),
            blank=lambda: EntryAt(ref, new_id()),
        ),
        says.IN_PLAN,
        set_aside=ref,
    )


def row_field(workbook: Workbook, ref: str, field: str, question: Sequence[str]) -> Write:
    """A short answer of a plan row."""
    found = next(each for each in workbook.module.row(ref).fields if each.id == field)
    return Write(workbook, at(RowFieldAt(ref, field)), question, found.hint, set_aside=ref)


def contacts(workbook: Workbook, ref: str, question: Sequence[str]) -> Lines:
    """The contacts of a plan row."""
    labels = page_says.NAME, page_says.NUMBER
    return Lines(workbook, f"{ref}/contacts", question, lists.contacts(workbook, ref), labels, set_aside=ref)


def entries(workbook: Workbook, ref: str, question: Sequence[str]) -> Lines:
    """The entries of a plan row."""
    return Lines(workbook, f"{ref}/entries", question, lists.entries(workbook, ref), [says.OWN_WORDS], set_aside=ref)


def _reference(workbook: Workbook, plan: str) -> Lead:
    title = workbook.module.plan(plan).title
    is_chosen = plan in workbook.chosen_plans()
    way = (page_says.OPEN_PLAN if is_chosen else page_says.BEGIN_PLAN).format(plan=title).removeprefix(ARROW)

    def show(desk: Desk) -> None:
        chosen = desk.workbook.chosen_plans()
        if plan not in chosen:
            desk.workbook.choose_plans((*chosen, plan))
        desk.open_plan(plan)

    return Lead([page_says.SEE_PLAN.format(plan=title)], [(way, show)])


class RowMenu(Asked):
    """Several rows of a plan, to choose which to write in.

    Args:
        workbook: what it reads and changes.
        rows: the rows, each with the blocks that offer entries; None for those of every prompt about it.
        question: what is said over them.
    """

    def __init__(
        self, workbook: Workbook, rows: Sequence[tuple[str, tuple[str, ...] | None]], question: Sequence[str] = ()
    ) -> None:
        self._workbook = workbook
        self._rows = rows
        self._question = question
        self.name = f"{rows[0][0]}/entries"

    def holds(self, place: str) -> bool:
        return any(place.startswith(f"{row}/") for row, _ in self._rows)

    def ask(self, desk: Desk) -> None:
        while True:
            titles = [says.LABELLED.format(label=self._title(row), text=self._state(row)) for row, _ in self._rows]
            index = desk.talk.choose(("", *self._question, says.ROWS_HOW), titles, says.NUMBER_OR_ON)
            if index is None:
                return
            row, reads = self._rows[index]
            try:
                go_through(desk, [*row_steps(self._workbook, row, reads)])
            except Back:
                continue

    def _title(self, row: str) -> str:
        return self._workbook.module.row(row).title

    def _state(self, row: str) -> str:
        if self._workbook.is_set_aside(row):
            return page_says.NOT_FOR_ME.casefold()
        return says.NOTHING_YET if places.row(self._workbook.record, row).is_blank else says.SOMETHING
