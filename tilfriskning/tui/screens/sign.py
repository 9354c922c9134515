"""More about a sign: its words, and who has seen it."""

from __future__ import annotations

from collections.abc import Iterator

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button

from tilfriskning.record.sign_places import SignAt
from tilfriskning.texts import help, together
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import screens as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.press import Press
from tilfriskning.tui.widgets.rows import tick
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.signs_together import share


class SignScreen(BookScreen[None]):
    """A sign that was chosen in the list.

    Args:
        workbook: what it reads and writes.
        pool: the plan whose sign it is.
        sign: the sign's id.
    """

    HELP_TEXT = help.SIGN

    def __init__(self, workbook: Workbook, pool: str, sign: str) -> None:
        super().__init__(says.SIGN_TITLE)
        self._workbook = workbook
        self._pool = pool
        self._sign = sign

    def contents(self) -> Iterator[Widget]:
        yield Plain(says.SIGN_TEXT, classes="label")
        yield Field(self._workbook, SignAt(self._pool, self._sign), page_says.WRITE_HERE)
        yield Plain(says.SIGN_WHO, classes="label")
        yield Field(self._workbook, SignAt(self._pool, self._sign, "said_by"), page_says.NAME)
        if len(self._workbook.module.plans) > 1:
            yield Press(self._shared, self._share, classes="link")
        yield Horizontal(Button(Content(says.CLOSE), compact=True), classes="turning")

    def _share(self) -> None:
        if not share(self._workbook, self._pool, self._sign):
            self.notify(together.STANDS_THERE, markup=False)

    def _shared(self) -> str:
        sign = self._workbook.record.sign(self._pool, self._sign)
        return f"{tick(bool(sign and sign.also_in)).plain}{says.SIGN_SHARED}"

    def on_button_pressed(self) -> None:
        self.dismiss()
