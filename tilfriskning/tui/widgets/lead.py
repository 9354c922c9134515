"""A line that leads to another screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from textual.containers import Vertical
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


def leads(ways: Mapping[str, str]) -> Vertical:
    """Lines that lead somewhere, close together.

    Args:
        ways: what each line says, by action.
    """
    return Vertical(*(Lead(label, action) for action, label in ways.items()), classes="leads")
