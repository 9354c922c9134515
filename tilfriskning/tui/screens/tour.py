"""A tour of the program."""

from __future__ import annotations

from collections.abc import Iterator

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button

from tilfriskning.texts import help
from tilfriskning.texts import tour as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.flow import Plain, Words, words


class TourScreen(BookScreen[None]):
    """Four short pages, one after the other."""

    HELP_TEXT = help.TOUR
    FIRST = "#next"

    def __init__(self) -> None:
        super().__init__(_title(0))
        self._number = 0

    def contents(self) -> Iterator[Widget]:
        heading, text = says.PAGES[self._number]
        yield Plain(heading, classes="page-title")
        yield Words(*words(text))
        yield Horizontal(
            Button(Content(says.END if self._is_last else says.NEXT), id="next", compact=True),
            Button(Content(says.BACK), id="back", compact=True),
            classes="turning",
        )

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        await self._turn(1 if event.button.id == "next" else -1)

    async def action_next(self) -> None:
        await self._turn(1)

    async def action_previous(self) -> None:
        await self._turn(-1)

    @property
    def _is_last(self) -> bool:
        return self._number == len(says.PAGES) - 1

    async def _turn(self, step: int) -> None:
        """Go on, or back; beyond either end the tour is over."""
        self._number += step
        if not 0 <= self._number < len(says.PAGES):
            self.dismiss()
            return
        self._bar.say(_title(self._number))
        await self.page.show(self.contents())
        self.page.query_one(self.FIRST).focus()


def _title(number: int) -> str:
    return says.TITLE.format(number=number + 1, count=len(says.PAGES))
