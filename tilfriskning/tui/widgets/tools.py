"""A shelf of the toolbox: its lines, and the module's strategies to take from."""

from __future__ import annotations

from collections.abc import Iterator

from textual.binding import Binding
from textual.content import Content

from tilfriskning.record.looks import Shelf
from tilfriskning.record.offers import Offer
from tilfriskning.texts import looks as says
from tilfriskning.texts import pages
from tilfriskning.tui.widgets.lines import Lines
from tilfriskning.tui.widgets.rows import Row, Rows, heading, tick
from tilfriskning.workbook import Workbook, more_lists, toolbox


def shelf_lines(workbook: Workbook, shelf: Shelf) -> Lines:
    """What lies on a shelf, one thing a line."""
    return Lines(workbook, more_lists.tools(workbook, shelf), (says.TOOL_HINTS[shelf],))


class ToolPicker(Rows):
    """The module's strategies. Enter takes one; right and left open and close its help.

    Args:
        workbook: what it reads and changes.
        shelf: where it is put.
    """

    BINDINGS = [
        Binding("right", "open_help(True)", show=False),
        Binding("left", "open_help(False)", show=False),
    ]

    def __init__(self, workbook: Workbook, shelf: Shelf) -> None:
        self._workbook = workbook
        self._shelf = shelf
        self._offers: dict[str, Offer] = {offer.ref: offer for offer in toolbox.tool_offers(workbook)}
        self._opened: set[str] = set()
        super().__init__(self._offer_rows, self._take, classes="picker")

    def action_open_help(self, is_open: bool) -> None:
        """Show, or hide, how to do the highlighted thing."""
        (self._opened.add if is_open else self._opened.discard)(self.key)
        self.redraw()

    def _offer_rows(self) -> Iterator[Row]:
        above = ""
        for ref, offer in self._offers.items():
            if offer.heading and offer.heading != above:
                yield heading(offer.heading)
            above = offer.heading
            is_open = ref in self._opened
            fold = (pages.HELP_OPEN if is_open else pages.HELP_CLOSED) if offer.help else ""
            help = Content(offer.help).stylize("italic") if is_open else None
            yield Row(ref, Content(f"{offer.text}{fold}"), tick(toolbox.is_taken(self._workbook, offer)), help)

    def _take(self, key: str) -> None:
        offer = self._offers[key]
        if not toolbox.is_taken(self._workbook, offer):
            toolbox.take(self._workbook, self._shelf, offer)
            self.notify(says.TAKEN, markup=False)
