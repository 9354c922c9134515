"""The hour is over: what was written, where, and what the program cannot see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Button

from tilfriskning.texts import session as says
from tilfriskning.texts import session_help as help
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.flow import Hanging, Plain, Words
from tilfriskning.tui.widgets.press import Press
from tilfriskning.tui.widgets.rows import Row, Rows, tick


class EndedScreen(BookScreen[None]):
    """Every file that the program wrote while it was open. None is deleted unless it is marked.

    Args:
        said: what has happened: the workbook closed, the hour counted.
        files: the files.
    """

    HELP_TEXT = help.ENDED

    @dataclass
    class DeleteWanted(Message):
        """Files are to be deleted."""

        files: tuple[Path, ...]

    class StartWanted(Message):
        """Back to the start."""

    class QuitWanted(Message):
        """The program is to be closed."""

    def __init__(self, said: Sequence[str], files: Sequence[Path]) -> None:
        super().__init__(says.ENDED_TITLE)
        self._said = said
        self._files = files
        self._marked: set[str] = set()

    def contents(self) -> Iterator[Widget]:
        yield Plain(says.ENDED_TITLE, classes="page-title")
        for said in self._said:
            yield Plain(said)
        yield Plain(says.WROTE if self._files else says.WROTE_NOTHING, classes="question")
        if self._files:
            yield Rows(self._rows, self._mark)
            yield Plain(says.WROTE_HELP, classes="dated")
            yield Press(says.DELETE, self._delete, classes="link")
        yield Plain(says.NOT_SEEN_TITLE, classes="question")
        yield Words(*(Hanging(Content(line), Content("– ")) for line in says.NOT_SEEN))
        yield Horizontal(
            Button(Content(says.TO_START), id="start", compact=True),
            Button(Content(says.QUIT), id="quit", compact=True),
            classes="turning",
        )

    def _rows(self) -> Iterator[Row]:
        for file in self._files:
            below = Content(str(file.parent)).stylize("italic")
            yield Row(str(file), Content(_named(file)), tick(str(file) in self._marked), below)

    def _mark(self, file: str) -> None:
        self._marked ^= {file}

    def _delete(self) -> None:
        if self._marked:
            self.post_message(self.DeleteWanted(tuple(file for file in self._files if str(file) in self._marked)))
        else:
            self.notify(says.DELETE_NONE, markup=False)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self.post_message(self.StartWanted() if event.button.id == "start" else self.QuitWanted())

    async def action_close(self) -> None:
        """Nothing lies under it: the workbook is closed."""


def _named(file: Path) -> str:
    kind = next((kind for end, kind in says.WROTE_KINDS.items() if file.name.endswith(end)), "")
    return says.WROTE_FILE.format(name=file.name, kind=kind) if kind else file.name
