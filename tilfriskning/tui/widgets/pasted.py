"""Fields of one line that take all lines of what is pasted, and one that nobody else is to see."""

from __future__ import annotations

from textual import events
from textual.widgets import Input


class Pasted(Input):
    """A field for something that people paste: Textual's own takes its first line only."""

    def on_paste(self, event: events.Paste) -> None:
        """Put all lines of it in the field."""
        event.stop()
        event.prevent_default()
        self.replace(" ".join(event.text.splitlines()), *self.selection)


class Secret(Pasted):
    """A field that shows a dot for each sign. What is typed cannot be copied out of it.

    Args:
        classes: style classes.
    """

    def __init__(self, classes: str | None = None) -> None:
        super().__init__(password=True, classes=classes)

    def action_copy(self) -> None:
        """Copy nothing."""

    def action_cut(self) -> None:
        """Take away what is selected, and copy nothing."""
        self.delete_selection()
