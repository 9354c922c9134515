"""A line that leads to another screen."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from tilfriskning.tui.widgets.press import Press


class Lead(Press):
    """A line that leads somewhere when it is chosen.

    Args:
        label: what it says.
        action: the action of the application that leads there.
    """

    @dataclass
    class Chosen(Message):
        """The person wants to go there."""

        action: str

    def __init__(self, label: str, action: str) -> None:
        super().__init__(label, lambda: self.post_message(self.Chosen(action)), classes="link")
