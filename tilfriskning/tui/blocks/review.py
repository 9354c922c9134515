"""Review of the plan after a relapse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content
from textual.widget import Widget

from tilfriskning.module.blocks import Review
from tilfriskning.module.values import Prompt
from tilfriskning.texts import pages as says
from tilfriskning.texts import relapse
from tilfriskning.tui.blocks.choices import copies
from tilfriskning.tui.blocks.parts import sheet_question
from tilfriskning.tui.blocks.sheets import Sheets
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Plain, Words, words
from tilfriskning.tui.widgets.lines import Lines
from tilfriskning.tui.widgets.rows import Row, Rows, only
from tilfriskning.tui.widgets.versions import Versions
from tilfriskning.workbook import Workbook, lists
from tilfriskning.workbook.relapse import EVENT, NEXT, TELL, WORKED

MISSED = "signs_missed"
"""The question about signs that were overlooked; rows under it put them into the lists."""


def draw(block: Review, workbook: Workbook) -> Iterator[Widget]:
    """The questions on a dated sheet, then a new version and sharing it."""
    yield Sheets(workbook, block, lambda sheet: _whole_sheet(block, workbook, sheet))
    yield Words(*words(block.new_version.text.said(workbook.mode)), classes="question")
    yield Versions(workbook)
    yield Words(*words(block.share.text.said(workbook.mode)), classes="question")
    yield copies(workbook)


def _whole_sheet(block: Review, workbook: Workbook, sheet: str) -> Iterator[Widget]:
    yield from what_it_was(block, workbook, sheet)
    yield from questions(block, block.prompts, workbook, sheet)
    yield from learning_card(block, workbook, sheet)
    yield from whom_to_tell(block, workbook, sheet)


def what_it_was(block: Review, workbook: Workbook, sheet: str) -> Iterator[Widget]:
    """A slip or a relapse."""
    place = workbook.at(block.id, EVENT, sheet)

    def rows() -> Iterator[Row]:
        chosen = workbook.read(place)
        for event, text in says.EVENTS.items():
            yield Row(event, Content(text), only(chosen == event))

    yield Plain(relapse.EVENT, classes="question")
    yield Rows(rows, lambda event: workbook.tick(place, event))


def questions(block: Review, prompts: Sequence[Prompt], workbook: Workbook, sheet: str) -> Iterator[Widget]:
    """Questions of the review, each with room for an answer."""
    for prompt in prompts:
        yield from sheet_question(workbook, block, prompt, sheet)
        if prompt.id == MISSED:
            for plan in workbook.module.plans:
                yield Plain(says.MISSED_SIGNS.format(plan=plan.short), classes="label")
                yield _missed(workbook, plan.id)


def learning_card(block: Review, workbook: Workbook, sheet: str) -> Iterator[Widget]:
    """Two sentences to take along."""
    yield Plain(relapse.CARD_TITLE, classes="row-heading")
    yield Plain(relapse.CARD_LEAD)
    for local, label, hint in (
        (WORKED, relapse.WORKED, relapse.WORKED_HINT),
        (NEXT, relapse.NEXT, relapse.NEXT_HINT),
    ):
        yield Plain(label, classes="label")
        yield Field(workbook, workbook.at(block.id, local, sheet), hint)


def whom_to_tell(block: Review, workbook: Workbook, sheet: str) -> Iterator[Widget]:
    """Who is to hear of it."""
    yield Plain(relapse.TELL_TITLE, classes="question")
    yield Field(workbook, workbook.at(block.id, TELL, sheet), relapse.TELL_HINT)


def _missed(workbook: Workbook, pool: str) -> Lines:
    return Lines(workbook, lists.missed_signs(workbook, pool), (says.OWN_SIGN,))
