"""Suggestions to take over into a plan row."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from tilfriskning.record.offers import Offer
from tilfriskning.texts import pages as says
from tilfriskning.tui.widgets.rows import Row, Rows, heading, tick
from tilfriskning.workbook import Workbook


class Picker(Rows):
    """Entries that can be taken over into a plan row. Enter takes one over; right and left open and close its help.

    Args:
        workbook: what it reads and writes.
        row: the plan row.
        reads: the blocks and answers that offer entries.
    """

    BINDINGS = [("right", "open_help(True)"), ("left", "open_help(False)")]

    def __init__(self, workbook: Workbook, row: str, reads: tuple[str, ...]) -> None:
        self._workbook = workbook
        self._row = row
        self._reads = reads
        self._opened: set[str] = set()
        super().__init__(self._offer_rows, self._pick, classes="picker")

    def action_open_help(self, is_open: bool) -> None:
        """Show, or hide, how to do the highlighted thing."""
        (self._opened.add if is_open else self._opened.discard)(self.key)
        self.redraw()

    def _offers(self) -> dict[str, Offer]:
        return {f"{number} {offer.ref}": offer for number, offer in enumerate(self._workbook.offers(self._reads))}

    def _offer_rows(self) -> Iterable[Row]:
        above = ""
        for key, offer in self._offers().items():
            if offer.heading and offer.heading != above:
                yield heading(offer.heading)
            above = offer.heading
            fold = says.HELP_OPEN if key in self._opened else says.HELP_CLOSED
            text = Content(f"{offer.text}{fold if offer.help else ''}")
            help = Content(offer.help).stylize("italic") if key in self._opened else None
            yield Row(key, text, tick(self._workbook.is_picked(self._row, offer)), help)

    def _pick(self, key: str) -> None:
        offer = self._offers()[key]
        if not self._workbook.is_picked(self._row, offer):
            self._workbook.pick(self._row, offer)
