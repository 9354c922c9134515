"""The least that a page takes: PageDown pushes a screen with the whole text of the next page in one widget.

The argument is a JSON file with the texts.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Header, Static


class Leaf(Screen[None]):
    """One page.

    Args:
        text: what it says.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        yield Header()
        yield Static(Content(self._text))
        yield Footer()


class Pages(App[None]):
    """Turns the pages.

    Args:
        texts: the pages in order.
    """

    BINDINGS = [("pagedown", "turn", "Turn"), ("ctrl+q", "quit", "Quit")]

    def __init__(self, texts: list[str]) -> None:
        super().__init__()
        self._texts = texts
        self._turned = 0

    def compose(self) -> ComposeResult:
        yield Static("READY")

    def action_turn(self) -> None:
        """Show the next page, and begin anew after the last."""
        text = self._texts[self._turned % len(self._texts)]
        self._turned += 1
        self.push_screen(Leaf(f"{self._turned}\n{text}"))


if __name__ == "__main__":
    Pages(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))).run()
