"""Taking a workbook away for good."""

from __future__ import annotations

from collections.abc import Iterator

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Input

from tilfriskning.store.labels import same_name
from tilfriskning.texts import privacy as says
from tilfriskning.texts import screens, vault
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.problem import Problem


class DeleteScreen(BookScreen[str]):
    """Asks for the label of the workbook that is to be taken away. Its answer is that label, as it is kept.

    Args:
        labels: the workbooks that may be named.
        is_open: whether it is the one that is open, and no other.
    """

    HELP_TEXT = says.DELETE_HELP
    FIRST = "Input"

    def __init__(self, labels: tuple[str, ...], is_open: bool) -> None:
        super().__init__(screens.APP)
        self._labels = labels
        self._is_open = is_open
        self._problem = Problem()

    def contents(self) -> Iterator[Widget]:
        yield Plain(says.DELETE, classes="page-title")
        yield Plain(says.DELETE_ONE.format(label=self._labels[0]) if self._is_open else says.DELETE_ANY)
        yield Plain(vault.COPIES_ELSEWHERE, classes="after")
        yield Plain(says.DELETE_LABEL, classes="label")
        yield Input(id="label", classes="answer")
        yield self._problem
        yield Horizontal(
            Button(Content(says.CANCEL), id="cancel", compact=True),
            Button(Content(says.DELETE_DO), id="delete", compact=True),
            classes="turning",
        )

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go on to the buttons: taking away is a press of its own."""
        event.stop()
        if self._named() is not None:
            self.page.query_one("#delete").focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        event.stop()
        if event.button.id == "cancel":
            self.dismiss()
        elif label := self._named():
            self.dismiss(label)

    def _named(self) -> str | None:
        typed = same_name(self.page.query_one(Input).value.strip())
        label = next((label for label in self._labels if same_name(label) == typed), None)
        self._problem.say("" if label else says.DELETE_OTHER)
        return label
