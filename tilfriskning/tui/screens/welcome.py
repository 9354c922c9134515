"""The first start: what this is, what to call the workbook, alone or together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Button, Input

from tilfriskning.errors import Refusal
from tilfriskning.module.values import Mode
from tilfriskning.texts import help
from tilfriskning.texts import screens as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.flow import Plain, Words, words
from tilfriskning.tui.widgets.problem import Problem
from tilfriskning.tui.widgets.rows import Row, Rows, only

WHAT, LABEL, MODE = range(3)


class WelcomeScreen(BookScreen[None]):
    """Three short steps before page one.

    Args:
        valid: gives the label that a text makes, or refuses it.
        mode: the way of working that is preselected.
        is_known: whether the person has read what this is before, and begins with the name.
    """

    HELP_TEXT = help.WELCOME

    @dataclass
    class Finished(Message):
        """The workbook has a name and a way of working."""

        label: str
        mode: Mode

    def __init__(self, valid: Callable[[str], str], mode: Mode, is_known: bool = False) -> None:
        super().__init__(says.APP)
        self._valid = valid
        self._mode: Mode = mode
        self._first = LABEL if is_known else WHAT
        self._step = self._first
        self._label = ""
        self._problem = Problem()

    def contents(self) -> Iterator[Widget]:
        yield from (self._about, self._naming, self._way)[self._step]()
        yield Horizontal(
            Button(Content(says.NEXT), id="next", compact=True),
            *([Button(Content(says.BACK), id="back", compact=True)] if self._step > WHAT else []),
            classes="turning",
        )

    def _about(self) -> Iterator[Widget]:
        yield Plain(says.WELCOME_TITLE, classes="page-title")
        yield Words(*words(says.WELCOME))
        yield Words(*words(says.HERE_TO_STAY), *words(says.OWN_TEXT), classes="key-point")

    def _naming(self) -> Iterator[Widget]:
        yield Plain(says.LABEL_TITLE, classes="page-title")
        yield Input(self._label, placeholder=says.LABEL_HINT, id="label")
        self._problem = Problem()
        yield self._problem
        yield Words(*words(says.LABEL_HELP), classes="after")

    def _way(self) -> Iterator[Widget]:
        yield Plain(says.MODE_TITLE, classes="page-title")
        yield Rows(self._modes, self._choose_mode)

    def _modes(self) -> Iterator[Row]:
        for mode, text in says.MODES.items():
            yield Row(mode, Content(text), only(mode == self._mode))

    def _choose_mode(self, mode: str) -> None:
        self._mode = "together" if mode == "together" else "alone"
        self.post_message(self.Finished(self._label, self._mode))

    async def _show(self, step: int) -> None:
        self._step = step
        await self.page.show(self.contents())
        self._focus_first()

    async def on_mount(self) -> None:
        self.call_after_refresh(self._focus_first)

    def _focus_first(self) -> None:
        first = "Input" if self._step == LABEL else "Rows" if self._step == MODE else "#next"
        self.page.query(first).first().focus(scroll_visible=self._step != WHAT)

    async def on_input_submitted(self) -> None:
        await self._go_on()

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        event.stop()
        if event.button.id == "next":
            await self.action_next()
        else:
            await self._go_back()

    async def action_next(self) -> None:
        """Scroll down in a small window; at the end, go on."""
        if self.page.scroll_y < self.page.max_scroll_y:
            await super().action_next()
        else:
            await self._go_on()

    async def action_previous(self) -> None:
        await self._go_back()

    async def action_close(self) -> None:
        await self._go_back()

    async def _go_back(self) -> None:
        if self._step > self._first:
            await self._show(self._step - 1)
        elif self._first > WHAT:
            self.dismiss()

    async def _go_on(self) -> None:
        if self._step == LABEL:
            try:
                self._label = self._valid(self.page.query_one("#label", Input).value)
            except Refusal as refusal:
                self._problem.say(str(refusal))
                return
        if self._step == MODE:
            self.post_message(self.Finished(self._label, self._mode))
        else:
            await self._show(self._step + 1)
