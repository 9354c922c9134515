"""A sign is here now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.message import Message
from textual.widget import Widget

from tilfriskning.export.now import Now, now_outline
from tilfriskning.module.helplines import HelpLines
from tilfriskning.record.noticing import DayAt
from tilfriskning.texts import now as says
from tilfriskning.texts import screens
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.help_lines import numbers, worst_moment
from tilfriskning.tui.widgets.lead import leads
from tilfriskning.tui.widgets.noticed import Noticed
from tilfriskning.tui.widgets.now import FirstAction, FirstPerson, RestOfPlans
from tilfriskning.tui.widgets.press import Press
from tilfriskning.tui.widgets.safety import safety
from tilfriskning.workbook import Workbook


class NowScreen(BookScreen[None]):
    """«Jeg merker et tegn nå»: my first person and my first action, under the two numbers for the worst moment.

    Args:
        workbook: whose plans; None when there are none to see.
        lines: the help lines.
        is_stale: whether the numbers are old.
        is_read: whether the client is only read, so that nothing can be noted.
        remark: what there is to say about what is read.
    """

    HELP_TEXT = says.NOW_HELP

    @dataclass
    class OpenWanted(Message):
        """The person wants to open the workbook that is read here."""

        label: str

    def __init__(
        self, workbook: Workbook | None, lines: HelpLines, is_stale: bool, is_read: bool = False, remark: str = ""
    ) -> None:
        super().__init__(screens.NOW_TITLE)
        self.workbook = workbook
        self._lines = lines
        self._is_stale = is_stale
        self._is_read = is_read
        self._remark = remark

    def contents(self) -> Iterator[Widget]:
        yield worst_moment(self._lines)
        yield FirstPerson(self._now)
        yield FirstAction(self._now)
        yield RestOfPlans(self._now)
        if self._remark:
            yield Plain(self._remark, classes="dated")
        yield leads(says.NOW_LEADS)
        yield Plain(says.MORE_LINES, classes="part-title")
        yield from numbers(self._lines, self._is_stale)
        yield from safety(("suicide", "overdose", "slip", "stopping"))
        if self.workbook:
            yield from self._to_open(self.workbook) if self._is_read else self._to_note(self.workbook)

    def _to_note(self, workbook: Workbook) -> Iterator[Widget]:
        yield Plain(says.NOTICED, classes="part-title")
        yield Plain(says.NOTICED_KEYS, classes="keys")
        yield Noticed(workbook, workbook.today, ("J",))
        yield Plain(says.NOTE, classes="label")
        yield Field(workbook, DayAt(workbook.today), says.NOTE_HINT)

    def _to_open(self, workbook: Workbook) -> Iterator[Widget]:
        label = workbook.record.header.label
        yield Plain(says.ONLY_READING, classes="dated")
        yield Press(
            says.OPEN_BOOK.format(label=label), lambda: self.post_message(self.OpenWanted(label)), classes="link"
        )

    def _now(self) -> Now:
        return now_outline(self.workbook, self._lines)
