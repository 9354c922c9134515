"""A line to search in, over a list."""

from __future__ import annotations

from textual.binding import Binding
from textual.widgets import Input


class Search(Input):
    """Narrows the list under it while one types. Down goes to the list; Escape empties it first.

    Args:
        hint: stands in it while it is empty.
    """

    BINDINGS = [
        Binding("down", "screen.focus_next", show=False),
        Binding("escape", "empty", show=False),
    ]

    def __init__(self, hint: str) -> None:
        super().__init__(placeholder=hint, select_on_focus=False)

    def action_empty(self) -> None:
        """Empty it, and go back to the list."""
        self.value = ""
        self.screen.focus_next()
