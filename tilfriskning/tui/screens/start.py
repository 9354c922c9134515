"""The start: which workbook, and alone or together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tilfriskning.module.values import Mode
from tilfriskning.store.files import Client
from tilfriskning.texts import dates, help, looks
from tilfriskning.texts import screens as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.rows import Row, Rows, only


class StartScreen(BookScreen[None]):
    """The clients in the folder, a new one, the example.

    Args:
        clients: the clients, the one to go on with first.
        mode: the way of working that is preselected.
        notes: what there is to say about folders and content.
    """

    HELP_TEXT = help.START
    FIRST = "Rows"

    @dataclass
    class Opened(Message):
        """A client was chosen."""

        label: str

    @dataclass
    class LookWanted(Message):
        """The person wants to look at the signs of a client."""

        label: str

    @dataclass
    class NewWanted(Message):
        """A new client was asked for."""

    @dataclass
    class ExampleWanted(Message):
        """The example was asked for."""

    @dataclass
    class ModeChosen(Message):
        """Alone or together was chosen."""

        mode: Mode

    NEW, EXAMPLE, CLIENT, LOOK = "new", "example", "client ", "look "

    def __init__(self, clients: Sequence[Client], mode: Mode, notes: Sequence[str]) -> None:
        super().__init__(says.APP)
        self._clients = clients
        self._mode: Mode = mode
        self._notes = notes

    def contents(self) -> Iterator[Widget]:
        yield Plain(says.START_TITLE, classes="page-title")
        yield Rows(self._choices, self._choose)
        yield Plain(says.MODE_TITLE, classes="label")
        yield Rows(self._modes, self._choose_mode)
        for note in self._notes:
            yield Plain(note, classes="dated")
        yield Plain(says.HERE_TO_STAY, classes="dated")

    def _choices(self) -> Iterator[Row]:
        for number, client in enumerate(self._clients):
            said = says.CONTINUE if number == 0 and not client.problem else says.OPEN_CLIENT
            yield Row(f"{self.CLIENT}{client.label}", Content(said.format(label=client.label)), below=_state(client))
            if client.look_on and client.look_on <= date.today():
                below = Content(looks.LOOK_WAITS_BELOW).stylize("italic")
                yield Row(
                    f"{self.LOOK}{client.label}", Content(looks.LOOK_WAITS.format(label=client.label)), below=below
                )
        yield Row(self.NEW, Content(says.NEW_CLIENT))
        yield Row(self.EXAMPLE, Content(says.SEE_EXAMPLE))

    def _choose(self, key: str) -> None:
        if key == self.NEW:
            self.post_message(self.NewWanted())
        elif key == self.EXAMPLE:
            self.post_message(self.ExampleWanted())
        elif key.startswith(self.LOOK):
            self.post_message(self.LookWanted(key.removeprefix(self.LOOK)))
        else:
            self.post_message(self.Opened(key.removeprefix(self.CLIENT)))

    def _modes(self) -> Iterator[Row]:
        for mode, text in says.MODES.items():
            yield Row(mode, Content(text), only(mode == self._mode))

    def _choose_mode(self, mode: str) -> None:
        self._mode = "together" if mode == "together" else "alone"
        self.post_message(self.ModeChosen(self._mode))


def _state(client: Client) -> Content:
    if client.changed is None:
        return Content(says.CANNOT_OPEN.format(problem=client.problem)).stylize("italic")
    return Content(says.LAST_CHANGED.format(date=dates.long(client.changed.date()))).stylize("italic")
