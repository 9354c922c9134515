"""Letting somebody in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Input

from tilfriskning.errors import Refusal
from tilfriskning.store.keys import public_key, read_public_key
from tilfriskning.store.vault import Envelope
from tilfriskning.texts import privacy as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.flow import Plain, Words, words
from tilfriskning.tui.widgets.pasted import Pasted
from tilfriskning.tui.widgets.problem import Problem


class LetInScreen(BookScreen[Envelope]):
    """Asks whom to let in, and for their public key. Its answer is the envelope with them.

    Args:
        envelope: who can open the workbook before.
        today: the day.
    """

    HELP_TEXT = says.ACCESS_HELP
    FIRST = "Input"

    def __init__(self, envelope: Envelope, today: date) -> None:
        super().__init__(says.ACCESS_TITLE)
        self._envelope = envelope
        self._today = today
        self._who, self._theirs = Input(classes="answer"), Pasted(classes="answer")
        self._problem = Problem()

    def contents(self) -> Iterator[Widget]:
        yield Plain(says.LET_IN_TITLE, classes="page-title")
        yield Words(*words(says.LET_IN_WORDS))
        yield Plain(says.LET_IN_NAME, classes="label")
        yield self._who
        yield Plain(says.LET_IN_KEY, classes="label")
        yield self._theirs
        yield self._problem
        yield Horizontal(
            Button(Content(says.LET_IN_DO), id="do", compact=True),
            Button(Content(says.CANCEL), id="cancel", compact=True),
            classes="turning",
        )

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if event.input is self._who:
            self._theirs.focus()
        else:
            self._let_in()

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        event.stop()
        if event.button.id == "do":
            self._let_in()
        else:
            await self.action_close()

    def _let_in(self) -> None:
        try:
            wider = self._envelope.with_reader(_key_in(self._theirs.value), self._who.value, self._today)
        except Refusal as refusal:
            self._problem.say(str(refusal))
        else:
            self.dismiss(wider)


def _key_in(typed: str) -> str:
    """The public key that was pasted, or that lies in the file that was named."""
    try:
        return public_key(typed)
    except Refusal:
        file = Path(typed.strip()).expanduser()
        if not typed.strip() or not file.is_file():
            raise
    return read_public_key(file)
