"""The sheet for the journal, which the client reads and approves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tilfriskning.export.session_sheet import lines, render
from tilfriskning.record.sessions import Form
from tilfriskning.texts import session as says
from tilfriskning.texts import session_help as help
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.press import Press
from tilfriskning.tui.widgets.rows import Row, Rows, only, tick
from tilfriskning.tui.widgets.said import Said
from tilfriskning.workbook.session import Session

FORMS: dict[str, Form] = {"individual": "individual", "group": "group"}


class SessionSheetScreen(BookScreen[None]):
    """What of the hour goes into the journal. It leaves the program only when somebody asks for it.

    Args:
        session: the hour.
    """

    HELP_TEXT = help.SHEET

    @dataclass
    class CopyWanted(Message):
        """The sheet is to be copied."""

        text: str

    @dataclass
    class FileWanted(Message):
        """The sheet is to be written to a file."""

        text: str

    def __init__(self, session: Session) -> None:
        super().__init__(says.SHEET_TITLE)
        self._session = session
        self._left_out: frozenset[str] = frozenset()
        self._approved = ""

    def contents(self) -> Iterator[Widget]:
        yield Plain(says.SHEET_TITLE, classes="page-title")
        yield Plain(says.SHEET_LEAD)
        yield Plain(says.FORM_ASKED, classes="question")
        yield Rows(self._forms, self._hold)
        yield Plain(says.PLAN_CHANGES, classes="question")
        if changed := self._changed():
            yield Plain(changed, classes="dated")
        yield Field(self._session.workbook, self._session.at("plan_changes"), says.PLAN_CHANGES_HINT)
        yield Plain(says.SHEET_PARTS, classes="question")
        yield Rows(self._parts, self._leave_out)
        yield Plain(says.SHEET_READ, classes="question")
        yield Said(self._text, classes="figure")
        yield Press(self._approval, self._approve, classes="link")
        yield Press(says.COPY, lambda: self._hand_over(self.CopyWanted), classes="link")
        yield Press(says.WRITE, lambda: self._hand_over(self.FileWanted), classes="link")

    def _changed(self) -> str:
        titles = [self._session.workbook.module.plan(id).short for id in self._session.changed_plans()]
        return says.PLANS_CHANGED.format(plans=", ".join(titles)) if titles else ""

    def _forms(self) -> Iterator[Row]:
        for key, text in says.FORMS.items():
            yield Row(key, Content(text), only(self._session.hour.form == key))

    def _hold(self, form: str) -> None:
        self._session.held(FORMS[form])

    def _parts(self) -> Iterator[Row]:
        for line in lines(self._session):
            yield Row(line.id, Content(line.label), tick(line.id not in self._left_out))

    def _leave_out(self, part: str) -> None:
        self._left_out = self._left_out ^ {part}
        self.redraw()

    def _text(self) -> str:
        return render(self._session, self._left_out).rstrip()

    def _approval(self) -> str:
        return f"[{'x' if self._is_approved else ' '}] {says.APPROVE}"

    @property
    def _is_approved(self) -> bool:
        """Whether the client has approved the words that stand there now."""
        return self._approved == self._text()

    def _approve(self) -> None:
        self._approved = "" if self._is_approved else self._text()

    def _hand_over(self, wanted: type[CopyWanted] | type[FileWanted]) -> None:
        if self._is_approved:
            self.post_message(wanted(render(self._session, self._left_out, is_approved=True)))
        else:
            self.notify(says.APPROVE_FIRST, markup=False)
