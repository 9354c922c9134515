"""Questions as awaited values."""

from __future__ import annotations

from collections.abc import Iterator

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Input

from tilfriskning.texts import help
from tilfriskning.texts import screens as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.flow import Plain, Words, words


class Confirm(BookScreen[bool]):
    """A yes or a no.

    Args:
        question: what is asked.
        yes: what the button for yes says.
        no: what the button for no says; it is the one that stands ready.
    """

    HELP_TEXT = help.QUESTION
    FIRST = "Button"

    def __init__(self, question: str, yes: str, no: str) -> None:
        super().__init__(says.APP)
        self._question = question
        self._yes = yes
        self._no = no

    def contents(self) -> Iterator[Widget]:
        yield Plain(self._question)
        yield Horizontal(
            Button(Content(self._no), id="no", compact=True),
            Button(Content(self._yes), id="yes", compact=True),
            classes="turning",
        )

    def on_button_pressed(self, event: Button.Pressed) -> None:
        self.dismiss(event.button.id == "yes")

    async def action_close(self) -> None:
        self.dismiss(False)


class AskFile(BookScreen[str]):
    """Where a file is to be written; None when it is not to be written.

    Args:
        name: the suggested name.
        warnings: what to think of first.
    """

    HELP_TEXT = help.QUESTION
    FIRST = "Input"

    def __init__(self, name: str, warnings: tuple[str, ...]) -> None:
        super().__init__(says.EXPORT_TITLE)
        self._suggested = name
        self._warnings = warnings

    def contents(self) -> Iterator[Widget]:
        for warning in self._warnings:
            yield Words(*words(warning), classes="after")
        yield Input(self._suggested)
        yield Horizontal(
            Button(Content(says.EXPORT_DO), id="write", compact=True),
            Button(Content(says.CLOSE), id="close", compact=True),
            classes="turning",
        )

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        self.dismiss(self.query_one(Input).value if event.button.id == "write" else None)
