"""An exercise form: plan rows in questions, or rows for one's own signs."""

from __future__ import annotations

from collections.abc import Iterator

from tilfriskning.module.blocks import Form, FormQuestion
from tilfriskning.module.references import CONTACTS, ENTRIES
from tilfriskning.plain.listings import Lines
from tilfriskning.plain.reading import paragraphs
from tilfriskning.plain.rows import contacts, entries, row_field
from tilfriskning.plain.signs import Marks, ask_who_noticed
from tilfriskning.plain.steps import Asked, Say, Step
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as says
from tilfriskning.workbook import Workbook, lists


def steps(block: Form, workbook: Workbook) -> Iterator[Step]:
    """The questions of each plan row; or the rows for own signs, with the list to mark them."""
    for row in block.rows:
        yield Say(("", row.title))
        for asked in row.questions:
            yield _answer(asked, row.row, workbook)
    if block.pool:
        yield from _own_signs(block, block.pool, workbook)


def _answer(asked: FormQuestion, row: str, workbook: Workbook) -> Asked:
    question = [*paragraphs(asked.text.said(workbook.mode))]
    if asked.into == CONTACTS:
        return contacts(workbook, row, question)
    if asked.into == ENTRIES:
        return entries(workbook, row, question)
    return row_field(workbook, row, asked.into, question)


def _own_signs(block: Form, pool: str, workbook: Workbook) -> Iterator[Step]:
    question = [line for asked in block.questions for line in paragraphs(asked.text.said(workbook.mode))]
    listing = lists.unique_signs(workbook, pool)
    name = f"{pool}.signs/{lists.UNIQUE}"
    yield Lines(workbook, name, question, listing, [page_says.OWN_SIGN], added=ask_who_noticed)
    yield Marks(workbook, pool, [page_says.OWN_SIGNS, *says.J_AND_F], lambda sign: sign.is_own)
