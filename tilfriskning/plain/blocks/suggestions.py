"""Lists of strategies and tips, with empty rows for one's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tilfriskning.module import prose
from tilfriskning.module.blocks import Suggestions, SymptomTable
from tilfriskning.module.values import Item
from tilfriskning.plain import reading
from tilfriskning.plain.questions import Explain
from tilfriskning.plain.rows import entries
from tilfriskning.plain.steps import Say, Step
from tilfriskning.workbook import Workbook


def steps(block: Suggestions, workbook: Workbook) -> Iterator[Step]:
    """The list, then the empty rows, which belong to a plan row."""
    yield from listing(block.items, workbook)
    if block.row and block.free_rows:
        yield entries(workbook, block.row, [workbook.module.row(block.row).entries])


def of_symptoms(block: SymptomTable, workbook: Workbook) -> Iterator[Step]:
    """Each symptom with its strategies under it."""
    for row in block.rows:
        yield Say(("", row.symptom))
        yield from listing(row.strategies, workbook)


def listing(found: Sequence[Item], workbook: Workbook) -> Iterator[Step]:
    """A list to read; where entries have a line of help, it is there for the asking."""
    mode = workbook.mode
    if any(item.help for item in found):
        texts = [(item.text.said(mode), prose.plain(item.help.said(mode)) if item.help else "") for item in found]
        yield Explain(texts)
    elif found:
        yield Say(tuple(reading.items(found, mode)))
