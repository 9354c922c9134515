"""Working together: the hour, goals, an hour with a group, and leaving somebody else's machine."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tilfriskning.errors import Refusal
from tilfriskning.library import Content
from tilfriskning.module.model import Page
from tilfriskning.paths import Folder
from tilfriskning.record.sessions import Form
from tilfriskning.store import names
from tilfriskning.store.durable import remove, why
from tilfriskning.texts import screens as screen_says
from tilfriskning.texts import session as says
from tilfriskning.tui import screens
from tilfriskning.tui.frame import Frame

if TYPE_CHECKING:
    from tilfriskning.workbook.session import Session


class Sessions(Frame):
    """An application in which two people, or a group, can hold an hour.

    Args:
        plans: where clients' documents lie.
    """

    _content: Content

    def __init__(self, plans: Folder) -> None:
        super().__init__(plans)
        self._session: Session | None = None

    @property
    def session(self) -> Session | None:
        """The hour with the client who is open."""
        from tilfriskning.workbook.session import Session

        if self.workbook is None:
            self._session = None
        elif self._session is None or self._session.workbook is not self.workbook:
            self._session = Session(self.workbook)
        return self._session

    def _close_book(self) -> None:
        super()._close_book()
        self._session = None

    # From screen to screen

    async def go_to_page(self, page: Page) -> None:
        """Show a page: where pages are shown already, else on top."""
        shown = next((screen for screen in reversed(self.screen_stack) if isinstance(screen, screens.PageScreen)), None)
        if shown is not None:
            while self.screen is not shown:
                self.pop_screen()
            await shown.go(page)
        elif self.workbook:
            self.push_screen(screens.PageScreen(self.workbook, page))

    def action_hour(self) -> None:
        """The hour."""
        if self.session is None:
            self.notify(says.NO_HOUR, markup=False)
        else:
            self.show_over(screens.HourScreen(self.session))

    def on_hour_wanted(self) -> None:
        self.action_hour()

    async def on_hour_screen_page_wanted(self, event: screens.HourScreen.PageWanted) -> None:
        await self.go_to_page(self._content.module.page(event.page))

    def action_goals(self) -> None:
        """The goals."""
        from tilfriskning.workbook.goals import goals

        found = goals(self.workbook) if self.workbook else None
        if self.workbook is None or found is None:
            self.notify(screen_says.NO_WORKBOOK, markup=False)
        else:
            self.show_over(screens.GoalsScreen(self.workbook, found))

    def on_goals_wanted(self) -> None:
        self.action_goals()

    def action_problem(self) -> None:
        """What stands in the way, in five small steps."""
        if self.workbook is None:
            self.notify(screen_says.NO_WORKBOOK, markup=False)
        else:
            self.show_over(screens.ProblemScreen(self.workbook))

    def on_problem_wanted(self) -> None:
        self.action_problem()

    # The sheet for the journal

    def on_hour_screen_sheet_wanted(self) -> None:
        if self.session:
            self.show_over(screens.SessionSheetScreen(self.session))

    def on_session_sheet_screen_copy_wanted(self, event: screens.SessionSheetScreen.CopyWanted) -> None:
        self.copy_to_clipboard(event.text)
        self.notify(says.COPIED, markup=False)

    def on_session_sheet_screen_file_wanted(self, event: screens.SessionSheetScreen.FileWanted) -> None:
        self.run_worker(self._write_sheet(event.text), exclusive=True)

    async def _write_sheet(self, text: str) -> None:
        from tilfriskning.export import files

        if self.workbook is None:
            return
        suggested = self.suggested(f"{self.workbook.record.header.label}-{says.SHEET_NAME}.txt")
        name = await self.push_screen_wait(
            screens.AskPath(says.WRITE_TITLE, suggested, (says.WRITE_HELP,), says.WRITE_DO)
        )
        if name is None:
            return
        try:
            files.write(name, text.encode())
        except Refusal as refusal:
            self.refuse(refusal)
        else:
            self.wrote(Path(name).expanduser())
            self.notify(says.WRITTEN.format(file=name), markup=False)

    # A group

    def action_group(self) -> None:
        """An hour with a group. Whoever was open is saved and closed first."""
        if self.workbook is not None:
            if not self._is_saved():
                return
            self._close_book()
            self.notify(says.GROUP_BOOK_OPEN, markup=False)
        self.show_only(screens.GroupScreen(self._content.module))

    def on_start_screen_group_wanted(self) -> None:
        self.action_group()

    # The end

    def action_end_hour(self) -> None:
        """End the hour."""
        self.run_worker(self._end_hour(), exclusive=True)

    def on_end_wanted(self) -> None:
        self.action_end_hour()

    async def _end_hour(self) -> None:
        said = []
        group = next((screen for screen in self.screen_stack if isinstance(screen, screens.GroupScreen)), None)
        if session := self.session:
            session.end()
            if not self._is_saved():
                return
            if session.is_counted:
                said += self._count(session.hour.topic, session.hour.form)
            said.insert(0, says.ENDED)
            self._close_book()
        elif group:
            if await self.push_screen_wait(
                screens.Confirm(f"{says.COUNT} {says.COUNT_LEAD}", says.COUNT_YES, says.COUNT_NO)
            ):
                said += self._count(group.topic.id if group.topic else "", "group")
            said.insert(0, says.ENDED_GROUP)
        # No message of the hour stays, and nothing can be pasted into somebody else's workbook from within.
        self.clear_notifications()
        self._clipboard = ""
        self.show_only(screens.EndedScreen(said, self.written()))

    def _is_saved(self) -> bool:
        """Save, and say so when it cannot be done."""
        try:
            if self._book:
                self._book.saver.save()
        except Refusal as refusal:
            self.refuse(Refusal(says.NOT_ENDED.format(problem=refusal)))
            return False
        return True

    def _count(self, topic: str, form: Form) -> list[str]:
        from tilfriskning.store.tally import count_hour

        try:
            file = count_hour(self._plans.path, datetime.now().date(), self._content.module.id, topic, form)
        except Refusal as refusal:
            return [str(refusal)]
        self.wrote(file, names.lock(file))
        return [says.COUNTED.format(file=file)]

    def on_ended_screen_delete_wanted(self, event: screens.EndedScreen.DeleteWanted) -> None:
        self.run_worker(self._delete(event.files), exclusive=True)

    async def _delete(self, marked: tuple[Path, ...]) -> None:
        sure = says.DELETE_SURE_ONE if len(marked) == 1 else says.DELETE_SURE.format(count=len(marked))
        if not await self.push_screen_wait(screens.Confirm(sure, says.DELETE_YES, says.DELETE_NO)):
            return
        said = [says.DELETED]
        for file in marked:
            try:
                remove((file,))
            except OSError as error:
                said.append(says.NOT_DELETED.format(file=file, problem=why(error)))
        self.show_only(screens.EndedScreen(said, self.written()))

    async def on_ended_screen_quit_wanted(self) -> None:
        await self.action_quit()
