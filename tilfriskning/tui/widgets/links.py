"""What may be wanted from anywhere, and is opened by the application."""

from __future__ import annotations

from collections.abc import Callable

from textual.message import Message

from tilfriskning.tui.widgets.press import Press


class GoalsWanted(Message):
    """The person wants to see the goals."""


class ProblemWanted(Message):
    """The person wants to take a problem in small steps."""


class HourWanted(Message):
    """The two want to go to the hour."""


class EndWanted(Message):
    """The hour is over."""


class Link(Press):
    """A line that opens something.

    Args:
        text: what it says.
        wanted: makes the message that asks for it.
    """

    def __init__(self, text: str, wanted: Callable[[], Message]) -> None:
        super().__init__(text, lambda: self.post_message(wanted()), classes="link")
