"""A screen that hides everything under it."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen

from tilfriskning.texts import screens as says
from tilfriskning.tui.widgets.flow import Plain


class HiddenScreen(Screen[None]):
    """Nothing but a line that says how to come back.

    Args:
        said: the line.
    """

    def __init__(self, said: str = says.HIDDEN) -> None:
        super().__init__()
        self._said = said

    def compose(self) -> ComposeResult:
        yield Plain(self._said, classes="hidden")

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        self.dismiss()

    def on_click(self) -> None:
        self.dismiss()
