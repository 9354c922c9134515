"""The offer of a lock, and what is good to know first."""

from __future__ import annotations

from collections.abc import Iterator

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button

from tilfriskning.texts import privacy as says
from tilfriskning.texts import screens
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.flow import Plain, Words, words
from tilfriskning.tui.widgets.rows import Row, Rows


class OfferScreen(BookScreen[bool]):
    """Whether to lock the workbook. Its answer is yes or no.

    Args:
        is_likely: whether yes stands ready.
    """

    HELP_TEXT = says.LOCK_HELP
    YES, LATER = "yes", "later"

    def __init__(self, is_likely: bool) -> None:
        super().__init__(screens.APP)
        self._is_likely = is_likely

    def contents(self) -> Iterator[Widget]:
        yield Plain(says.OFFER_TITLE, classes="page-title")
        yield Words(*words(says.OFFER))
        ways = Rows(self._rows, lambda way: self.dismiss(way == self.YES))
        yield ways
        self.call_after_refresh(self._stand_at, ways)

    def _rows(self) -> Iterator[Row]:
        yield Row(self.YES, Content(says.OFFER_YES))
        yield Row(self.LATER, Content(says.OFFER_LATER))

    def _stand_at(self, ways: Rows) -> None:
        ways.highlighted = 0 if self._is_likely else 1
        ways.focus()

    async def action_close(self) -> None:
        self.dismiss(False)


class FirstScreen(BookScreen[bool]):
    """What is good to know before the lock. Its answer is whether to go on."""

    HELP_TEXT = says.LOCK_HELP

    def __init__(self) -> None:
        super().__init__(screens.APP)

    def contents(self) -> Iterator[Widget]:
        yield Plain(says.FIRST_TITLE, classes="page-title")
        yield Words(*words(says.FIRST))
        go_on = Button(Content(says.GO_ON), id="next", compact=True)
        yield Horizontal(go_on, Button(Content(says.BACK), id="back", compact=True), classes="turning")
        self.call_after_refresh(go_on.focus, False)

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        event.stop()
        if event.button.id == "back":
            self.dismiss(False)
        else:
            await self.action_next()

    async def action_next(self) -> None:
        """Scroll down in a small window; at the end, go on."""
        if self.page.scroll_y < self.page.max_scroll_y:
            await super().action_next()
        else:
            self.dismiss(True)

    async def action_close(self) -> None:
        self.dismiss(False)
