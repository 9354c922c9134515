"""A document that this version of the program does not understand, as it stands."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from tilfriskning.texts import help
from tilfriskning.texts import screens as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.flow import Plain


class RawScreen(BookScreen[None]):
    """The text of a file.

    Args:
        label: the client.
        text: what the file says.
    """

    HELP_TEXT = help.READING

    def __init__(self, label: str, text: str) -> None:
        super().__init__(says.RAW_TITLE.format(label=label))
        self._text = text

    def contents(self) -> Iterator[Widget]:
        yield Plain(self._text)
