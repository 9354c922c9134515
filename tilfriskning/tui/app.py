"""The application: the only module that knows all screens, and what leads from one to another."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from textual.binding import Binding

from tilfriskning.errors import Refusal
from tilfriskning.library import Content, open_content
from tilfriskning.module.values import Mode
from tilfriskning.opening import take_away
from tilfriskning.paths import Folder, other_plans_folder
from tilfriskning.record import course
from tilfriskning.texts import screens as says
from tilfriskning.texts import session as session_says
from tilfriskning.tui import screens
from tilfriskning.tui.badday import BadDay
from tilfriskning.tui.book import OpenBook
from tilfriskning.tui.deleting import Deleting
from tilfriskning.tui.living import Living
from tilfriskning.tui.offering import Offering
from tilfriskning.tui.paper import Papers
from tilfriskning.tui.rescue import Rescue
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.sessions import Sessions
from tilfriskning.workbook import Workbook

if TYPE_CHECKING:
    from tilfriskning.store.keys import Identity
    from tilfriskning.tui.widgets.plan_row import PlanWanted
    from tilfriskning.tui.widgets.signs import Signs


class WorkbookApp(Living, Sessions, Papers, BadDay, Offering, Deleting, Rescue):
    """The workbook on the screen.

    Args:
        plans: where clients' documents lie.
        content: where the content lies.
        label: the client to open at once; none shows the start.
        is_session: whether two people work together, and begin with the hour.
    """

    BINDINGS = [
        Binding("f1,question_mark", "help", show=False),
        Binding("f2,2", "plan", show=False),
        Binding("f3", "now", show=False, priority=True),
        Binding("3", "now", show=False),
        Binding("f4", "help_lines", show=False, priority=True),
        Binding("4", "help_lines", show=False),
        Binding("f8,8", "hide", show=False),
        Binding("ctrl+s", "save", show=False),
        Binding("ctrl+z", "bring_back", show=False),
        Binding("ctrl+q", "quit", show=False, priority=True),
    ]

    def __init__(self, plans: Folder, content: Folder, label: str | None = None, is_session: bool = False) -> None:
        super().__init__(plans)
        if is_session:
            self._settings = replace(self._settings, mode="together")
        self._is_session = is_session
        self._content: Content = open_content(content.path)
        self._label = label

    def on_mount(self) -> None:
        if self._label is not None:
            self.open_client(self._label, with_hour=self._is_session)
        elif self._folder.latest():
            self.show_start()
        else:
            self.push_screen(screens.WelcomeScreen(self._folder.new_label, self._settings.mode))

    # Clients

    def show_start(self) -> None:
        """Show the clients in the folder."""
        clients = self._folder.latest()
        notes = [says.PLANS_FOLDER.format(folder=self._plans.path)]
        if other := other_plans_folder(self._plans):
            notes.append(says.ALSO_THERE.format(folder=other))
        if self._content.faults:
            notes.append(says.CONTENT_HAS_FAULTS)
        once: tuple[str, ...] = ()
        if len(clients) > 1 and not self._settings.told_journal:
            once = (session_says.JOURNAL_TITLE, session_says.JOURNAL)
        self._tell_once(bool(once))
        self.show_only(screens.StartScreen(clients, self._settings.mode, notes, once))

    def open_client(self, label: str, with_hour: bool = False, key: Identity | None = None) -> None:
        """Open a client where the person stopped; if that cannot be, ask what to do."""
        self._close_book()
        try:
            self._book = OpenBook(
                self,
                self._folder,
                label,
                self._content.module,
                self._settings.mode,
                self.say_saved,
                self.say_not_saved,
                key := key or self.own_key(label),
            )
        except Refusal as refusal:
            self.show_start()
            self.rescue(label, refusal, key, then="hour" if with_hour else "")
            return
        workbook = self._book.workbook
        workbook.subscribe(self._changed)
        page = course.start(workbook.module, workbook.record)
        if with_hour and self.session:
            self.show_only(screens.HourScreen(self.session))
        elif page is None:
            self.show_only(screens.PlanScreen(workbook, workbook.chosen_plans()[0]))
        else:
            self.show_only(screens.PageScreen(workbook, page))
        self.opened()

    def _changed(self) -> None:
        if isinstance(self.screen, BookScreen):
            self.screen.workbook_changed()

    def on_start_screen_opened(self, event: screens.StartScreen.Opened) -> None:
        self.open_client(event.label, with_hour=self._settings.mode == "together")

    def on_start_screen_look_wanted(self, event: screens.StartScreen.LookWanted) -> None:
        self.look_at_signs_of(event.label)

    def on_start_screen_new_wanted(self) -> None:
        self.push_screen(screens.WelcomeScreen(self._folder.new_label, self._settings.mode, is_known=True))

    def on_start_screen_example_wanted(self) -> None:
        from tilfriskning.record.example import example_record

        record = example_record(self._content.module, datetime.now())
        example = Workbook(self._content.module, record, self._settings.mode)
        plan = example.chosen_plans()[0]
        name = next(iter(record.plan(plan).header.values()), "")
        self.push_screen(screens.PlanScreen(example, plan, is_fixed=True, title=says.EXAMPLE_TITLE.format(name=name)))

    def on_start_screen_access_wanted(self, event: screens.StartScreen.AccessWanted) -> None:
        if event.is_locked:
            self.unlock(event.label, then="access")
            return
        self.open_client(event.label)
        if self.workbook is not None:
            self.action_access()

    def on_start_screen_delete_wanted(self) -> None:
        self.action_delete()

    def on_plan_screen_access_wanted(self) -> None:
        self.action_access()

    def on_start_screen_mode_chosen(self, event: screens.StartScreen.ModeChosen) -> None:
        self._keep_mode(event.mode)
        self._tell_once(len(self._folder.latest()) > 1)

    def _tell_once(self, is_told: bool) -> None:
        """Those who work together are told about journals once."""
        if is_told and self._settings.mode == "together" and not self._settings.told_journal:
            self.keep(replace(self._settings, told_journal=True))

    def on_welcome_screen_finished(self, event: screens.WelcomeScreen.Finished) -> None:
        self._keep_mode(event.mode)
        try:
            record = self._folder.create(event.label, datetime.now())
        except Refusal as refusal:
            self.refuse(refusal)
            return
        self.open_client(record.header.label)

    def _keep_mode(self, mode: Mode) -> None:
        self.keep(replace(self._settings, mode=mode))

    # From screen to screen

    def action_help(self) -> None:
        """Help for this screen."""
        if isinstance(self.screen, BookScreen):
            self.show_over(screens.HelpScreen(self.screen.HELP_TEXT))

    def on_help_screen_tour_wanted(self) -> None:
        self.action_tour()

    def action_tour(self) -> None:
        """Show the program round."""
        self.show_over(screens.TourScreen())

    def action_plan(self) -> None:
        """My plan."""
        if self.workbook is None:
            self.notify(says.NO_WORKBOOK, markup=False)
            return
        self.show_over(screens.PlanScreen(self.workbook, self.workbook.chosen_plans()[0]))

    def action_hide(self) -> None:
        """Hide the screen."""
        if not isinstance(self.screen, screens.HiddenScreen):
            self.push_screen(screens.HiddenScreen())

    def action_contents(self) -> None:
        """All pages."""
        if self.workbook is None:
            self.notify(says.NO_WORKBOOK, markup=False)
            return
        self.show_over(screens.ContentsScreen(self.workbook))

    async def action_turn(self, step: int) -> None:
        """The next page, from the footer."""
        if isinstance(self.screen, screens.PageScreen | screens.HourScreen | screens.GroupScreen):
            await self.screen.turn(step)

    def action_start(self) -> None:
        """Close the workbook and go to the start."""
        self._close_book()
        self.show_start()

    def on_ended_screen_start_wanted(self) -> None:
        self.action_start()

    def action_bring_back(self) -> None:
        """Bring back what was taken away last."""
        place = self.workbook.bring_back() if self.workbook else None
        self.notify(says.BROUGHT_BACK if place else says.BRING_BACK_NONE, markup=False)

    async def action_mode(self) -> None:
        """The other way of working."""
        self._keep_mode("together" if self._settings.mode == "alone" else "alone")
        self.notify(says.MODE_NOW[self._settings.mode], markup=False)
        if self.workbook is None:
            return
        self.workbook.mode = self._settings.mode
        for screen in self.screen_stack:
            if isinstance(screen, screens.PageScreen):
                await screen.show_again()

    async def on_plan_wanted(self, event: PlanWanted) -> None:
        if isinstance(self.screen, screens.PlanScreen):
            await self.screen.show_plan(event.plan)
        elif self.workbook:
            self.show_over(screens.PlanScreen(self.workbook, event.plan))

    def on_page_screen_contents_wanted(self) -> None:
        self.action_contents()

    async def on_contents_screen_page_wanted(self, event: screens.ContentsScreen.PageWanted) -> None:
        if self.workbook:
            self.pop_screen()
            await self.go_to_page(self.workbook.module.page(event.page))

    def on_signs_opened(self, event: Signs.Opened) -> None:
        if self.workbook:
            self.workbook.take_in(event.pool, event.sign)
            self.push_screen(screens.SignScreen(self.workbook, event.pool, event.sign))


def run(plans: Folder, content: Folder, label: str | None, is_session: bool = False) -> int:
    """Open the workbook on the screen.

    Args:
        plans: where clients' documents lie.
        content: where the content lies.
        label: the client to open at once; none shows the start.
        is_session: whether two people work together, and begin with the hour.

    Returns:
        The exit status.
    """
    app = WorkbookApp(plans, content, label, is_session)
    take_away()
    app.run()
    if app.farewell:
        print(app.farewell)
        return app.return_code or 1
    return app.return_code or 0
