"""The start: which workbook, and alone or together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tilfriskning.module.values import Mode
from tilfriskning.store.clients import Clients
from tilfriskning.texts import help, privacy
from tilfriskning.texts import screens as says
from tilfriskning.texts import session as session_says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.client_rows import CLIENT, LOOK, client_rows
from tilfriskning.tui.widgets.flow import Hanging, Plain, Words
from tilfriskning.tui.widgets.rows import Row, Rows, only, remark
from tilfriskning.tui.widgets.search import Search

FEW = 8
"""So many clients are found by looking."""


class StartScreen(BookScreen[None]):
    """The clients in the folder, a new one, the example.

    Args:
        clients: the clients, the one to go on with first.
        mode: the way of working that is preselected.
        notes: what there is to say about folders and content.
        once: what is said this once to those who work together.
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
    class AccessWanted(Message):
        """The person wants to lock a workbook, or see who can open it."""

        label: str
        is_locked: bool

    @dataclass
    class DeleteWanted(Message):
        """A workbook is to be taken away."""

    @dataclass
    class ModeChosen(Message):
        """Alone or together was chosen."""

        mode: Mode

    class GroupWanted(Message):
        """An hour with a group was asked for."""

    NEW, EXAMPLE, GROUP = "new", "example", "group"
    ACCESS, DELETE = "access", "delete"

    def __init__(self, clients: Clients, mode: Mode, notes: Sequence[str], once: Sequence[str] = ()) -> None:
        super().__init__(says.APP)
        self._clients = clients
        self._mode: Mode = mode
        self._notes = notes
        self._once = once
        lines = (Hanging(Content(line), gap=number > 0) for number, line in enumerate(once))
        self._note = Words(*lines, classes="key-point")
        self._search = Search(session_says.SEARCH_HINT)
        self._list = Rows(self._choices, self._choose)

    def contents(self) -> Iterator[Widget]:
        yield Plain(says.START_TITLE, classes="page-title")
        self._show_note()
        yield self._note
        if self._is_long:
            yield self._search
        yield self._list
        yield Plain(says.MODE_TITLE, classes="label")
        yield Rows(self._modes, self._choose_mode)
        for note in self._notes:
            yield Plain(note, classes="dated")
        yield Plain(says.HERE_TO_STAY, classes="dated")

    @property
    def _is_long(self) -> bool:
        """Whether there are so many clients that one would rather search than look."""
        return len(self._clients) > FEW

    def _choices(self) -> Iterator[Row]:
        searched = self._search.value
        yield from client_rows(self._clients, searched)
        yield from [remark("")] if self._clients else []
        yield Row(self.NEW, Content(says.NEW_CLIENT))
        yield Row(self.EXAMPLE, Content(says.SEE_EXAMPLE))
        if self._mode == "together":
            yield Row(self.GROUP, Content(session_says.GROUP_START))
        if self._clients and not searched.strip():
            if not self._clients[0].problem:
                yield Row(self.ACCESS, Content(privacy.ACCESS_OF.format(label=self._clients[0].label)))
            yield Row(self.DELETE, Content(privacy.DELETE))

    def on_input_changed(self) -> None:
        self._list.redraw()

    def on_input_submitted(self) -> None:
        """Open the first one that was found."""
        if there := self._clients.named(self._search.value):
            self.post_message(self.Opened(there[0].label))

    def on_key(self, event: events.Key) -> None:
        """Letters that are typed over the list are searched for."""
        letter = event.character or ""
        if self._is_long and letter.isalpha() and self.focused is not self._search:
            event.stop()
            self._search.focus()
            self._search.insert_text_at_cursor(letter)

    def _choose(self, key: str) -> None:
        if key == self.NEW:
            self.post_message(self.NewWanted())
        elif key == self.EXAMPLE:
            self.post_message(self.ExampleWanted())
        elif key.startswith(LOOK):
            self.post_message(self.LookWanted(key.removeprefix(LOOK)))
        elif key == self.GROUP:
            self.post_message(self.GroupWanted())
        elif key == self.ACCESS:
            self.post_message(self.AccessWanted(self._clients[0].label, self._clients[0].is_locked))
        elif key == self.DELETE:
            self.post_message(self.DeleteWanted())
        else:
            self.post_message(self.Opened(key.removeprefix(CLIENT)))

    def _modes(self) -> Iterator[Row]:
        for mode, text in says.MODES.items():
            yield Row(mode, Content(text), only(mode == self._mode))

    def _choose_mode(self, mode: str) -> None:
        self._mode = "together" if mode == "together" else "alone"
        self.post_message(self.ModeChosen(self._mode))
        self._list.redraw()
        self._show_note()

    def _show_note(self) -> None:
        """What is said once is for those who work together."""
        self._note.display = self._mode == "together" and bool(self._once)

    async def action_close(self) -> None:
        """Nothing lies under the start."""
