"""A QR code for the phone, on the screen."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen

from tilfriskning.tui.widgets.flow import Plain

BLACK_ON_WHITE = "#000000 on #ffffff"


class CodeScreen(Screen[None]):
    """Nothing but the code, as a phone needs it; any key goes back.

    Args:
        code: the code in half blocks.
    """

    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = code

    def compose(self) -> ComposeResult:
        yield Plain(Content(self._code).stylize(BLACK_ON_WHITE), classes="code")

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        self.dismiss()

    def on_click(self) -> None:
        self.dismiss()
