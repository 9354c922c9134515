"""The gentle questions that make an action somebody's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget

from tilfriskning.record import places
from tilfriskning.record.living_places import DetailAt
from tilfriskning.record.plan import DETAILS, Detail
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import practice as says
from tilfriskning.tui.widgets.drawn import Drawn
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.offered import offered
from tilfriskning.tui.widgets.press import Unfold
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.practice import people


class Specifics(Vertical, Drawn):
    """For each entry of a plan row: who, when, where, what to say. Asked, never required.

    Args:
        workbook: what it reads and writes.
        row: the plan row.
    """

    def __init__(self, workbook: Workbook, row: str) -> None:
        super().__init__()
        self._workbook = workbook
        self._row = row
        self._shown: tuple[tuple[str, str], ...] = ()

    def compose(self) -> ComposeResult:
        self._shown = self._entries()
        yield Plain(says.SPECIFIC_LEAD, classes="label")
        for id, text in self._shown:
            yield Unfold(text, self._questions(id), is_open=len(self._shown) == 1)

    def redraw(self) -> None:
        if self._shown != self._entries():
            self.refresh(recompose=True)

    def _entries(self) -> tuple[tuple[str, str], ...]:
        entries = places.row(self._workbook.record, self._row).entries
        return tuple((entry.id, entry.text.strip()) for entry in entries if entry.text.strip())

    def _questions(self, id: str) -> Callable[[], Iterable[Widget]]:
        return lambda: questions(self._workbook, self._row, id)


def questions(workbook: Workbook, row: str, entry: str) -> Iterator[Widget]:
    """The four questions about an entry: a list first, own words next."""
    for part in DETAILS:
        place = DetailAt(row, entry, part)
        yield Plain(says.QUESTIONS[part], classes="label")
        yield offered(workbook, place, _offers(workbook, part), says.CHOOSE)
        yield Field(workbook, place, page_says.OWN_WORDS)


def _offers(workbook: Workbook, part: Detail) -> tuple[str, ...]:
    known = people(workbook) if part == "who" else ()
    return (*known, *says.OFFERS[part])
