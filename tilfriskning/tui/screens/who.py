"""Whose bad day it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tilfriskning.module.helplines import HelpLines
from tilfriskning.store.files import Client
from tilfriskning.texts import now as says
from tilfriskning.texts import screens
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.help_lines import worst_moment
from tilfriskning.tui.widgets.rows import Row, Rows

DIGITS = "123456789"
"""One key for each of the first clients."""


class WhoScreen(BookScreen[None]):
    """Which client, in one key, under the numbers for the worst moment.

    Args:
        clients: the clients, the one that changed last first.
        lines: the help lines.
    """

    HELP_TEXT = says.WHO_HELP
    FIRST = "Rows"
    BINDINGS = [Binding(digit, f"choose({index})", show=False) for index, digit in enumerate(DIGITS)]

    @dataclass
    class Chosen(Message):
        """The bad day is this client's."""

        client: Client

    def __init__(self, clients: Sequence[Client], lines: HelpLines) -> None:
        super().__init__(screens.NOW_TITLE)
        self._clients = clients
        self._lines = lines

    def contents(self) -> Iterator[Widget]:
        yield worst_moment(self._lines)
        yield Plain(says.WHO_TITLE, classes="part-title")
        yield Plain(says.WHO, classes="keys")
        yield Rows(self._rows, lambda key: self.action_choose(int(key)))

    def action_choose(self, index: int) -> None:
        """Choose the client at this place."""
        if index < len(self._clients):
            self.post_message(self.Chosen(self._clients[index]))

    def _rows(self) -> Iterator[Row]:
        for index, client in enumerate(self._clients):
            below = Content(says.WHO_LOCKED).stylize("italic") if client.is_locked else None
            yield Row(str(index), Content(client.label), Content(f"{DIGITS[index : index + 1] or ' '}  "), below)
