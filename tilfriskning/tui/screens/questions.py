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
from tilfriskning.tui.widgets.marks import LEADS_ON
from tilfriskning.tui.widgets.rows import Row, Rows


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


class Choose(BookScreen[str]):
    """One of several ways, in words.

    Args:
        question: what has happened.
        ways: what each way says, by key; Escape takes the last one.
    """

    HELP_TEXT = help.QUESTION
    FIRST = "Rows"

    def __init__(self, question: str, ways: dict[str, str]) -> None:
        super().__init__(says.APP)
        self._question = question
        self._ways = ways

    def contents(self) -> Iterator[Widget]:
        yield Plain(self._question)
        yield Rows(lambda: (Row(key, Content(text), LEADS_ON) for key, text in self._ways.items()), self.dismiss)

    async def action_close(self) -> None:
        self.dismiss(list(self._ways)[-1])


class AskPath(BookScreen[str]):
    """Where something is to be written; None when it is not to be written.

    Args:
        title: what stands over it.
        path: the suggestion.
        remarks: what to think of first.
        do: what the button says.
    """

    HELP_TEXT = help.QUESTION
    FIRST = "Input"

    def __init__(self, title: str, path: str, remarks: tuple[str, ...], do: str) -> None:
        super().__init__(title)
        self._path = path
        self._remarks = remarks
        self._do = do

    def contents(self) -> Iterator[Widget]:
        for remark in self._remarks:
            yield Words(*words(remark), classes="after")
        yield Input(self._path)
        yield Horizontal(
            Button(Content(self._do), id="write", compact=True),
            Button(Content(says.CLOSE), id="close", compact=True),
            classes="turning",
        )

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        self.dismiss(self.query_one(Input).value if event.button.id == "write" else None)
