"""Choosing a passphrase."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Input

from tilfriskning.texts import privacy as says
from tilfriskning.texts import screens
from tilfriskning.tui.screens.base import Result
from tilfriskning.tui.screens.slow import SlowScreen
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.pasted import Secret
from tilfriskning.tui.widgets.press import Press
from tilfriskning.tui.widgets.rows import tick


class NewPassphraseScreen(SlowScreen[Result], Generic[Result]):
    """Asks for a new passphrase, twice unless it is shown. Its answer is what is made of it.

    Args:
        make: makes the answer of the old passphrase and the new one, or refuses. Slow.
        said: what there is to say first.
        asks_old: whether the old one is asked for too; else it is given as empty.
    """

    HELP_TEXT = says.LOCK_HELP
    FIRST = "Input"

    def __init__(self, make: Callable[[str, str], Result], said: str = "", asks_old: bool = False) -> None:
        super().__init__(screens.APP, says.LOCKING)
        self._make = make
        self._said = said
        self._old = [Secret("answer")] if asks_old else []
        self._new, self._again = Secret("answer"), Secret("answer")

    def contents(self) -> Iterator[Widget]:
        yield Plain(says.CHOOSE_TITLE, classes="page-title")
        if self._said:
            yield Plain(self._said, classes="remark")
        yield Plain(says.CHOOSE)
        for field in self._old:
            yield Plain(says.OLD_PASSPHRASE, classes="label")
            yield field
        yield Plain(says.NEW_PASSPHRASE, classes="label")
        yield self._new
        self._again_label = Plain(says.AGAIN, classes="label")
        yield self._again_label
        yield self._again
        yield Press(lambda: f"{tick(self._is_shown).plain}{says.SHOW_TYPED}", self._show_or_hide, classes="show")
        yield self.status
        yield Horizontal(
            Button(Content(says.GO_ON), id="next", compact=True),
            Button(Content(says.CANCEL), id="cancel", compact=True),
            classes="turning",
        )

    @property
    def _is_shown(self) -> bool:
        return not self._new.password

    def _show_or_hide(self) -> None:
        is_shown = not self._is_shown
        for field in (*self._old, self._new):
            field.password = not is_shown
        self._again.display = self._again_label.display = not is_shown

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to the next field; from the last one, go on."""
        event.stop()
        fields = [field for field in (*self._old, self._new, self._again) if field.display]
        if event.input is fields[-1]:
            self._go_on()
        else:
            self.focus_next()

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        event.stop()
        if event.button.id == "next":
            self._go_on()
        else:
            await self.action_close()

    def _go_on(self) -> None:
        old, new = "".join(field.value for field in self._old), self._new.value
        if not self._is_shown and new != self._again.value:
            self._again.focus()
            self.say(says.NOT_ALIKE)
            self._again.value = ""
            return
        self.work_out(lambda: self._make(old, new))

    async def action_close(self) -> None:
        """Go back; not while a passphrase is being changed, since it would be changed all the same."""
        if not self.is_busy:
            self.forget()
            self.dismiss()
