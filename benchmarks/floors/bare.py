"""The least that Textual takes: a header, one text, a footer. Every key changes the text."""

from __future__ import annotations

from textual import events
from textual.app import App, ComposeResult
from textual.widgets import Footer, Header, Static


class Bare(App[None]):
    """Says READY."""

    BINDINGS = [("ctrl+q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        yield Header()
        yield Static("READY")
        yield Footer()

    def on_key(self, event: events.Key) -> None:
        """Show the key."""
        self.query_one(Static).update(f"READY {event.key} {event.time}")


if __name__ == "__main__":
    Bare().run()
