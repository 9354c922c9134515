"""Questions as awaited values."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Input

from tilfriskning.record.places import SignAt
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import screens as says
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Plain, Words, words
from tilfriskning.workbook import Workbook


class Confirm(ModalScreen[bool]):
    """A yes or a no.

    Args:
        question: what is asked.
        yes: what the button for yes says.
        no: what the button for no says; it is the one that stands ready.
    """

    BINDINGS = [Binding("escape", "no", show=False)]

    def __init__(self, question: str, yes: str, no: str) -> None:
        super().__init__()
        self._question = question
        self._yes = yes
        self._no = no

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="dialog"):
            yield Plain(self._question)
            with Horizontal(classes="turning"):
                yield Button(Content(self._no), id="no", compact=True)
                yield Button(Content(self._yes), id="yes", compact=True)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        self.dismiss(event.button.id == "yes")

    def action_no(self) -> None:
        self.dismiss(False)


class AskFile(ModalScreen[str | None]):
    """Where a file is to be written.

    Args:
        name: the suggested name.
        warnings: what to think of first.
    """

    BINDINGS = [Binding("escape", "close", show=False)]

    def __init__(self, name: str, warnings: tuple[str, ...]) -> None:
        super().__init__()
        self._name = name
        self._warnings = warnings

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="dialog"):
            yield Plain(says.EXPORT_TITLE, classes="part-title")
            for warning in self._warnings:
                yield Words(*words(warning))
            yield Input(self._name)
            with Horizontal(classes="turning"):
                yield Button(Content(says.EXPORT_DO), id="write", compact=True)
                yield Button(Content(says.CLOSE), id="close", compact=True)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        self.dismiss(self.query_one(Input).value if event.button.id == "write" else None)

    def action_close(self) -> None:
        self.dismiss(None)


class SignDialog(ModalScreen[None]):
    """More about a sign: its words, and who has seen it.

    Args:
        workbook: what it reads and writes.
        pool: the plan whose sign it is.
        sign: the sign's id.
    """

    BINDINGS = [Binding("escape", "close", show=False)]

    def __init__(self, workbook: Workbook, pool: str, sign: str) -> None:
        super().__init__()
        self._workbook = workbook
        self._pool = pool
        self._sign = sign

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="dialog"):
            yield Plain(says.SIGN_TITLE, classes="part-title")
            yield Plain(says.SIGN_TEXT, classes="label")
            yield Field(self._workbook, SignAt(self._pool, self._sign), page_says.WRITE_HERE)
            yield Plain(says.SIGN_WHO, classes="label")
            yield Field(self._workbook, SignAt(self._pool, self._sign, "said_by"), page_says.NAME)
            with Horizontal(classes="turning"):
                yield Button(Content(says.CLOSE), id="close", compact=True)

    def on_button_pressed(self) -> None:
        self.dismiss()

    def action_close(self) -> None:
        self.dismiss()
