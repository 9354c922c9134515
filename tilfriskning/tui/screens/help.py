"""Help for the screen under it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.message import Message
from textual.widget import Widget

from tilfriskning.texts import help, tour
from tilfriskning.texts import screens as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.flow import Plain, Words, words
from tilfriskning.tui.widgets.press import Press


class HelpScreen(BookScreen[None]):
    """«Slik virker siden».

    Args:
        text: help for the screen it was asked on.
    """

    @dataclass
    class TourWanted(Message):
        """The person wants to be shown round."""

    def __init__(self, text: str) -> None:
        super().__init__(says.HELP_TITLE)
        self._text = text

    def contents(self) -> Iterator[Widget]:
        yield Words(*words(self._text))
        yield Words(*words(help.EVERYWHERE), classes="after")
        yield Press(tour.OPEN, lambda: self.post_message(self.TourWanted()), classes="link")
        yield Plain(says.CLOSE_WITH_ESC, classes="after")
