"""The hours after a slip."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from tilfriskning.export.now import Now, now_outline
from tilfriskning.module.helplines import HelpLines
from tilfriskning.texts import now as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.flow import Words, words
from tilfriskning.tui.widgets.help_lines import worst_moment
from tilfriskning.tui.widgets.lead import Lead
from tilfriskning.tui.widgets.now import FirstPerson
from tilfriskning.tui.widgets.safety import safety
from tilfriskning.workbook import Workbook


class SlipScreen(BookScreen[None]):
    """«Etter en sprekk»: whom to call, what keeps one safe, and that it is not the end.

    Args:
        workbook: whose people; None when none is open.
        lines: the help lines.
    """

    HELP_TEXT = says.SLIP_HELP

    def __init__(self, workbook: Workbook | None, lines: HelpLines) -> None:
        super().__init__(says.SLIP_TITLE)
        self._workbook = workbook
        self._lines = lines

    def contents(self) -> Iterator[Widget]:
        yield worst_moment(self._lines)
        yield FirstPerson(self._now)
        yield Words(*words(says.SLIP), classes="after")
        yield Lead(says.TO_NOW, "now")
        yield from safety(("overdose", "tolerance", "suicide", "stopping"))

    def _now(self) -> Now:
        return now_outline(self._workbook, self._lines)
