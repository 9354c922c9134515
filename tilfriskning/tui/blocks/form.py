"""An exercise form: plan rows in questions, or rows for one's own signs."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from tilfriskning.module.blocks import Form, FormQuestion
from tilfriskning.module.references import CONTACTS, ENTRIES
from tilfriskning.record.places import RowFieldAt
from tilfriskning.texts import pages as says
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Plain, Words, words
from tilfriskning.tui.widgets.lines import Lines
from tilfriskning.tui.widgets.plan_row import contacts, entries
from tilfriskning.tui.widgets.press import not_for_me
from tilfriskning.tui.widgets.signs import Signs
from tilfriskning.workbook import Workbook, lists


def draw(block: Form, workbook: Workbook) -> Iterator[Widget]:
    """The questions of each plan row; or the rows for own signs, with the list to mark them."""
    for row in block.rows:
        yield Plain(row.title, classes="row-heading")
        for asked in row.questions:
            yield Words(*words(asked.text.said(workbook.mode)), classes="question")
            yield _answer(asked, row.row, workbook)
        yield not_for_me(workbook, row.row)
    if block.pool:
        yield from _own_signs(block, block.pool, workbook)


def _answer(asked: FormQuestion, row: str, workbook: Workbook) -> Widget:
    if asked.into == CONTACTS:
        return contacts(workbook, row)
    if asked.into == ENTRIES:
        return entries(workbook, row)
    field = next(field for field in workbook.module.row(row).fields if field.id == asked.into)
    return Field(workbook, RowFieldAt(row, field.id), field.hint or says.WRITE_HERE)


def _own_signs(block: Form, pool: str, workbook: Workbook) -> Iterator[Widget]:
    for asked in block.questions:
        yield Words(*words(asked.text.said(workbook.mode)), classes="question")
    yield Lines(workbook, lists.unique_signs(workbook, pool), (says.OWN_SIGN,), least=block.free_rows)
    yield Plain(says.SIGN_KEYS, classes="keys")
    yield Plain(says.COLUMNS, classes="label")
    yield Signs(workbook, pool, {}, lambda sign: sign.is_own)
