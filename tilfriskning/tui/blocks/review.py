"""Review of the plan after a relapse."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from textual.widget import Widget

from tilfriskning.module.blocks import Review
from tilfriskning.record.places import SignAt
from tilfriskning.record.plan import new_id
from tilfriskning.texts import pages as says
from tilfriskning.tui.blocks.parts import copies, sheet_question
from tilfriskning.tui.blocks.sheets import Sheets
from tilfriskning.tui.widgets.flow import Plain, Words, words
from tilfriskning.tui.widgets.lines import Lines
from tilfriskning.tui.widgets.versions import Versions
from tilfriskning.workbook import Workbook

MISSED = "signs_missed"
"""The question about signs that were overlooked; rows under it put them into the lists."""


def draw(block: Review, workbook: Workbook) -> Iterator[Widget]:
    """The questions on a dated sheet, then a new version and sharing it."""
    yield Sheets(workbook, block, lambda sheet: _questions(block, workbook, sheet))
    yield Words(*words(block.new_version.text.said(workbook.mode)), classes="question")
    yield Versions(workbook)
    yield Words(*words(block.share.text.said(workbook.mode)), classes="question")
    yield copies(workbook)


def _questions(block: Review, workbook: Workbook, sheet: str) -> Iterator[Widget]:
    for prompt in block.prompts:
        yield from sheet_question(workbook, block, prompt, sheet)
        if prompt.id == MISSED:
            for plan in workbook.module.plans:
                yield Plain(says.MISSED_SIGNS.format(plan=plan.short), classes="label")
                yield _missed(workbook, plan.id)


def _missed(workbook: Workbook, pool: str) -> Lines:
    def written() -> Iterable[tuple[SignAt]]:
        for sign in workbook.record.pool(pool):
            if sign.origin == "review" and sign.text.strip():
                yield (SignAt(pool, sign.id, origin="review"),)

    blank: Callable[[], tuple[SignAt]] = lambda: (SignAt(pool, new_id(), origin="review"),)  # noqa: E731
    return Lines(workbook, written, blank, (says.OWN_SIGN,))
