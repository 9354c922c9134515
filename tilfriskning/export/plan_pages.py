"""The plans as pages to print and sign, with notes after them; and the empty form of the plans."""

from __future__ import annotations

from collections.abc import Iterator

from tilfriskning.export.notes import Group, notes_outline
from tilfriskning.export.outline import Contact, Labelled, Part, PlanOutline, Row, plan_outline, safety_texts
from tilfriskning.export.pages import (
    Flowing,
    Heading,
    Items,
    Notice,
    Page,
    Pairs,
    Paper,
    Piece,
    Rules,
    Signatures,
    Table,
    TableRow,
    Words,
)
from tilfriskning.module.plans import PART1, PART2, PART3, PlanTemplate, TemplatePart, TemplateRow
from tilfriskning.texts import export as says
from tilfriskning.texts import paper as paper_says
from tilfriskning.workbook import Workbook

LINES_OF_A_ROW, LINES_OF_AN_ACTION = 3, 2
"""Lines for a pen in a row of part 1, and under an action with people and questions of its own."""


def plan_paper(workbook: Workbook, plans: tuple[str, ...], notes: bool = False) -> Paper:
    """Plans as they stand, one page each.

    Args:
        workbook: the client's workbook.
        plans: the ids of the plans, in the order they are to stand.
        notes: whether everything else the person wrote follows.

    Raises:
        KeyError: the module has no such plan.
    """
    outlines = [plan_outline(workbook, id) for id in plans]
    pages = [Page(plan.title, tuple(_plan(plan))) for plan in outlines]
    if notes:
        pages.append(Page(says.NOTES, tuple(_notes(workbook))))
    return Paper(" · ".join(page.title for page in pages), "sheet", tuple(pages))


def contact_line(contact: Contact) -> str:
    """Somebody with their number, on one line."""
    return ": ".join(part for part in (contact.name, contact.number) if part)


def _plan(plan: PlanOutline) -> Iterator[Piece]:
    yield Pairs(plan.header)
    yield Words(plan.version_in_words(), "quiet")
    yield from _part(plan.part1)
    yield Heading(plan.part2.title)
    yield Words(plan.part2.lead, "quiet")
    yield Pairs(plan.part2.signs)
    if plan.part2.bridge:
        yield Words(says.BRIDGE, "quiet")
        yield Items(plan.part2.bridge)
    yield from _part(plan.part3)
    if plan.older:
        yield Heading(says.OLDER)
        for row in plan.older:
            yield from _written(row)
    yield Heading(says.SIGNATURES)
    yield Words(says.AGREEMENT)
    yield Signatures(plan.signatures)


def _part(part: Part) -> Iterator[Piece]:
    yield Heading(part.title)
    rows = (TableRow(row.title, tuple(_row(row))) for row in part.rows)
    yield Table((part.columns[0], part.columns[1]), tuple(rows))


def _row(row: Row) -> Iterator[Flowing]:
    if row.is_set_aside:
        yield Words(says.NOT_FOR_ME, "quiet")
    if row.reference:
        yield Words(row.reference, "quiet")
    if row.is_open:
        yield Rules(1)
    yield from _written(row)
    yield from map(Notice.of, row.safety)


def _written(row: Row) -> Iterator[Flowing]:
    if row.contacts:
        yield Words(row.contacts_label, "quiet")
        yield Items(tuple(map(contact_line, row.contacts)))
    if row.fields:
        yield Pairs(row.fields)
    if row.entries:
        if row.entries_label and (row.contacts or row.fields):
            yield Words(row.entries_label, "quiet")
        yield Items(row.entries)


def _notes(workbook: Workbook) -> Iterator[Piece]:
    sections = notes_outline(workbook)
    yield Words(says.NOTES_LEAD if sections else says.NO_NOTES)
    for section in sections:
        yield Heading(section.title)
        if section.lead:
            yield Words(section.lead, "quiet")
        for group in section.groups:
            yield from _group(group)


def _group(group: Group) -> Iterator[Piece]:
    if group.title:
        yield Heading(group.title, 3)
    for lines in group.items:
        yield Pairs(lines)
    yield from map(Notice.of, group.safety)


# The empty form


def blank_paper(workbook: Workbook) -> Paper:
    """The empty form of every plan, with lines for a pen and the name of each row; nothing that anybody has written."""
    templates = workbook.module.plans
    pages = tuple(Page(template.title, tuple(_blank(template))) for template in templates)
    return Paper(" · ".join(page.title for page in pages), "form", pages)


def _blank(template: PlanTemplate) -> Iterator[Piece]:
    yield Words(paper_says.BLANK_LEAD, "quiet")
    yield Pairs(tuple(Labelled(field.label, "") for field in template.header))
    yield from _blank_part(template, PART1, template.part1)
    yield Heading(template.part2.title)
    signs = (TableRow(slot.label, (Rules(1),), f"{template.id}.{PART2}.{slot.id}") for slot in template.part2.slots)
    yield Table((paper_says.SIGN_LETTER, template.part2.lead), tuple(signs))
    yield from _blank_part(template, PART3, template.part3)
    yield Heading(says.SIGNATURES)
    yield Words(says.AGREEMENT)
    yield Signatures(tuple(Labelled(field.label, "") for field in template.signatures))


def _blank_part(template: PlanTemplate, id: str, part: TemplatePart) -> Iterator[Piece]:
    yield Heading(part.title)
    rows = (TableRow(row.title, tuple(_blank_row(row)), f"{template.id}.{id}.{row.id}") for row in part.rows)
    yield Table((part.columns[0], part.columns[1]), tuple(rows))


def _blank_row(row: TemplateRow) -> Iterator[Flowing]:
    labels = [field.label for field in row.fields]
    if row.contacts:
        labels = [row.contacts, paper_says.BLANK_NUMBER, *labels]
    if labels:
        yield Pairs(tuple(Labelled(label, "") for label in labels))
    yield Words(row.entries, "quiet")
    yield Rules(LINES_OF_AN_ACTION if labels else LINES_OF_A_ROW)
    yield from map(Notice.of, safety_texts(row.safety))
