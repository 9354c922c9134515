"""The recovery key, which is shown once."""

from __future__ import annotations

from collections.abc import Iterator

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Input

from tilfriskning.texts import privacy as says
from tilfriskning.texts import screens
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.problem import Problem


class RecoveryScreen(BookScreen[bool]):
    """Shows the recovery key in groups to be copied by hand. Its answer is whether that is done.

    Args:
        paper: the key as `keys.on_paper` gives it.
    """

    HELP_TEXT = says.LOCK_HELP
    FIRST = "Input"

    def __init__(self, paper: str) -> None:
        super().__init__(screens.APP)
        self._paper = paper
        self._problem = Problem()

    def contents(self) -> Iterator[Widget]:
        yield Plain(says.RECOVERY_TITLE, classes="page-title")
        yield Plain(says.RECOVERY)
        yield Plain(Content(self._paper).stylize("bold"), classes="paper")
        yield Plain(says.RECOVERY_END, classes="label")
        yield Input(id="last", classes="answer")
        yield self._problem
        yield Horizontal(
            Button(Content(says.RECOVERY_DONE), id="done", compact=True),
            Button(Content(says.CANCEL), id="cancel", compact=True),
            classes="turning",
        )

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._confirm()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        event.stop()
        if event.button.id == "done":
            self._confirm()
        else:
            self.dismiss(False)

    def _confirm(self) -> None:
        field = self.page.query_one(Input)
        if field.value.strip().upper() == self._paper.split()[-1]:
            self.dismiss(True)
            return
        self._problem.say(says.RECOVERY_OTHER)
        field.focus()
        field.action_select_all()

    async def action_close(self) -> None:
        self.dismiss(False)
