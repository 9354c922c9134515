"""The way into a locked workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Input

from tilfriskning.store.keys import Identity
from tilfriskning.texts import privacy as says
from tilfriskning.texts import screens
from tilfriskning.tui.screens.slow import SlowScreen
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.pasted import Secret
from tilfriskning.tui.widgets.press import Press
from tilfriskning.tui.widgets.rows import tick


class UnlockScreen(SlowScreen[Identity]):
    """Asks for the passphrase or the recovery key. Its answer is the key, which need not be the right one.

    Args:
        label: the client.
        key_from: gives the key by what is typed, or refuses. Slow.
        said: what there is to say first: why it is locked, or why it is asked again.
    """

    HELP_TEXT = says.UNLOCK_HELP
    FIRST = "Input"

    def __init__(self, label: str, key_from: Callable[[str], Identity], said: str = "") -> None:
        super().__init__(screens.APP, says.OPENING)
        self._label = label
        self._key_from = key_from
        self._said = said
        self._field = Secret()

    def contents(self) -> Iterator[Widget]:
        yield Plain(says.UNLOCK_TITLE.format(label=self._label), classes="page-title")
        if self._said:
            yield Plain(self._said, classes="remark")
        yield Plain(says.UNLOCK)
        yield self._field
        yield Press(lambda: f"{tick(not self._field.password).plain}{says.SHOW_TYPED}", self._show_or_hide)
        yield self.status
        yield Horizontal(
            Button(Content(says.OPEN), id="open", compact=True),
            Button(Content(says.BACK), id="back", compact=True),
            classes="turning",
        )
        yield Plain(says.UNLOCK_HELPS, classes="dated")

    def _show_or_hide(self) -> None:
        self._field.password = not self._field.password

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._open()

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        event.stop()
        if event.button.id == "open":
            self._open()
        else:
            await self.action_close()

    def _open(self) -> None:
        typed = self._field.value
        self.work_out(lambda: self._key_from(typed))

    async def action_close(self) -> None:
        self.forget()
        self.dismiss()
