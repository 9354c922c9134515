"""What several kinds of block are asked with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from tilfriskning.module import prose
from tilfriskning.module.blocks import AnyBlock, HomePractice
from tilfriskning.module.values import Field, Prompt
from tilfriskning.plain.blocks.sheets import Sheets
from tilfriskning.plain.listings import Lines
from tilfriskning.plain.questions import Choose, Write
from tilfriskning.plain.reading import paragraphs, recalled
from tilfriskning.plain.steps import Step
from tilfriskning.record.places import SheetAt
from tilfriskning.texts import pages as page_says
from tilfriskning.workbook import Workbook, lists

DONE, HOW = "done", "how_it_went"
"""The local ids of the answers to *Hvordan gikk det?*."""

CHOICE, OWN = "choice", "own"
"""The local id of the choice of a home practice, and the choice of none of the alternatives."""


def copies(workbook: Workbook, question: Sequence[str]) -> Lines:
    """Who has a copy of the plan, since when, and which version."""
    return Lines(workbook, "copies", question, lists.copies(workbook), page_says.COPIES)


def on_sheet(workbook: Workbook, block: AnyBlock, local: str, sheet: Callable[[], str]) -> Callable[[], SheetAt]:
    """The place of an answer on the sheet that is being written."""
    return lambda: workbook.at(block.id, local, sheet())


def sheet_question(workbook: Workbook, block: AnyBlock, prompt: Prompt, sheets: Sheets) -> Write:
    """A question whose answer stands on a dated sheet."""
    question = [*paragraphs(prompt.text.said(workbook.mode))]
    if prompt.recalls:
        question += recalled(workbook, prompt.recalls)
    place = on_sheet(workbook, block, prompt.id, lambda: sheets.current)
    return Write(workbook, place, question, prompt.hint, set_aside=f"{block.id}/{prompt.id}")


def fields(
    workbook: Workbook, block: AnyBlock, asked: Iterable[Field], sheets: Sheets, step: str = ""
) -> Iterator[Step]:
    """Short answers on a dated sheet, each with what can be taken over from elsewhere."""
    return fields_at(workbook, block, asked, lambda: sheets.current, step)


def fields_at(
    workbook: Workbook, block: AnyBlock, asked: Iterable[Field], sheet: Callable[[], str], step: str = ""
) -> Iterator[Step]:
    """The same on a sheet that is given by its id."""
    for field in asked:
        place = on_sheet(workbook, block, f"{step}{field.id}", sheet)
        offered = [offer.text for offer in workbook.offers(field.reads)]
        yield Write(workbook, place, [field.label], field.hint, offered=offered)


def alternatives(workbook: Workbook, block: HomePractice, sheet: Callable[[], str], question: str) -> Choose:
    """The ideas for a home practice to choose between, and one's own."""
    answers = {item.id: prose.plain(item.text.said(workbook.mode)) for item in block.alternatives}
    choice = on_sheet(workbook, block, CHOICE, sheet)
    return Choose(
        [question],
        answers | {OWN: page_says.OWN_IDEA},
        lambda: workbook.read(choice()),
        lambda local: workbook.tick(choice(), local),
        choice().name,
    )


def how_did_it_go(workbook: Workbook, block: AnyBlock, sheets: Sheets) -> Iterator[Step]:
    """Done or not, and some words about it, for afterwards."""
    done = on_sheet(workbook, block, DONE, lambda: sheets.current)
    how = on_sheet(workbook, block, HOW, lambda: sheets.current)
    yield Choose(
        [page_says.HOW_DID_IT_GO],
        page_says.DONE,
        lambda: workbook.read(done()),
        lambda key: workbook.tick(done(), key),
        done().name,
    )
    yield Write(workbook, how, [page_says.HOW_IT_WENT])
