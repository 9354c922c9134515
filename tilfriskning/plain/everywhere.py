"""The words that hold everywhere, and what each of them does."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from tilfriskning.errors import Refusal
from tilfriskning.library import Content
from tilfriskning.paths import Folder
from tilfriskning.plain.badday import show_now_of_anybody
from tilfriskning.plain.blocks.review import guided
from tilfriskning.plain.console import Console
from tilfriskning.plain.contents import choose_page
from tilfriskning.plain.copies import keep_list
from tilfriskning.plain.deleting import ask_label
from tilfriskning.plain.desk import Desk
from tilfriskning.plain.frame import Frame
from tilfriskning.plain.goals import open_goals, take_five_steps
from tilfriskning.plain.hour import HourTalk
from tilfriskning.plain.looks import look, look_back, open_toolbox
from tilfriskning.plain.now import breathe, show_lines, show_now, show_slip
from tilfriskning.plain.paper import write_out
from tilfriskning.plain.plan import show_plans
from tilfriskning.plain.privacy import Access
from tilfriskning.plain.rescue import save_elsewhere
from tilfriskning.plain.session_sheet import write_text
from tilfriskning.plain.tour import take_tour
from tilfriskning.plain.ways import Back, GoTo, Leave, Lock, Open, ToGroup, ToPlan, ToStart, Turn, Way
from tilfriskning.store.settings import Idle
from tilfriskning.texts import plain as says
from tilfriskning.texts import privacy as privacy_says
from tilfriskning.texts import screens as screen_says
from tilfriskning.texts import session as session_says


class Everywhere(Frame):
    """A sitting in which the same words lead to the same things at every question.

    Args:
        console: where lines come from and go to.
        plans: where clients' documents lie.
        content: what is read.
    """

    def __init__(self, console: Console, plans: Folder, content: Content) -> None:
        super().__init__(console, plans, content)
        self._is_plan_open = False
        self._hour: HourTalk | None = None
        self.is_public = False
        """Whether a group looks on, so that nobody's workbook is shown."""
        self.talk.words.update(
            {
                "neste": _raise(lambda: Turn(1)),
                "forrige": _raise(lambda: Turn(-1)),
                "tilbake": _raise(Back),
                "innhold": self._over(choose_page),
                "plan": self._over(lambda _: self.show_plan(None)),
                "nå": _until_back(self._show_now),
                "ring": _until_back(lambda: show_lines(self.talk, self.content.help_lines, self.is_stale)),
                "sprekk": _until_back(lambda: show_slip(self.talk, self.content.help_lines, self.workbook)),
                "pust": _until_back(lambda: breathe(self.talk)),
                "tegn": self._over(self._look),
                "merket": self._over(look_back),
                "kasse": self._over(open_toolbox),
                "hent": self._over(self._bring_back),
                "etterpå": self._over(lambda desk: guided(desk, desk.workbook.chosen_plans()[0])),
                "delt": self._over(keep_list),
                "mål": self._over(open_goals),
                "hinder": self._over(take_five_steps),
                "time": self._over(self._hold_hour),
                "gruppe": self._to_group,
                "omvisning": _until_back(lambda: take_tour(self.talk)),
                "passord": self._show_access,
                "lås": self._lock_now,
                "slett": self._delete,
                "lagre": self._save,
                "flytt": self._save_elsewhere,
                "måte": self._change_mode,
                "skjul": self._hide,
                "start": _raise(ToStart),
                "slutt": _raise(Leave),
            }
        )

    def show_plan(self, plan: str | None) -> None:
        """Show a plan; when one is shown already, this one instead."""
        if self.desk is None:
            return
        if self._is_plan_open:
            raise ToPlan(plan)
        self._is_plan_open = True
        try:
            show_plans(self.desk, plan)
        finally:
            self._is_plan_open = False

    def write_out(self, plan: str) -> None:
        """Write a plan to a file."""
        if self.desk and (file := write_out(self.desk, self.content.help_lines, plan, self.suggested)):
            self.wrote(file)

    def _over(self, do: Callable[[Desk], None]) -> Callable[[], None]:
        """What is done with the open workbook, and comes back to the same question."""

        def done() -> None:
            if self.desk is None:
                self.talk.say(screen_says.NO_WORKBOOK)
                return
            with suppress(Back):
                do(self.desk)

        return done

    def _show_now(self) -> None:
        if self.desk:
            show_now(self.talk, self.content.help_lines, self.is_stale, self.workbook, self.desk)
        else:
            folder = None if self.is_public else self.folder
            show_now_of_anybody(self.talk, folder, self.content, self.settings.mode, self.is_stale)

    def _hold_hour(self, desk: Desk) -> None:
        session = self.session
        if session is None:
            return
        if self._hour is None or self._hour.session is not session:
            self._hour = HourTalk(session, self._write_sheet)
        self._hour.hold(desk)

    def _to_group(self) -> None:
        try:
            self.save()
        except Refusal as refusal:
            self.talk.say(session_says.NOT_ENDED.format(problem=refusal))
            return
        raise ToGroup

    def _write_sheet(self, text: str) -> None:
        label = self.workbook.record.header.label if self.workbook else ""
        suggested = self.suggested(f"{label}-{session_says.SHEET_NAME}.txt")
        if file := write_text(self.talk, text, suggested):
            self.wrote(file)

    def _look(self, desk: Desk) -> None:
        if look(desk, desk.workbook.today):
            self._show_now()

    def access(self) -> Access | None:
        """Who can open the workbook that is open."""
        if self.book is None:
            return None
        return Access(self.talk, self.book, lambda: self.settings.idle, self._keep_idle)

    def _keep_idle(self, minutes: Idle) -> None:
        self.keep(replace(self.settings, idle=minutes))

    def _show_access(self) -> None:
        if access := self.access():
            with suppress(Back):
                access.show()
        else:
            self.talk.say(screen_says.NO_WORKBOOK)

    def _lock_now(self) -> None:
        if self.book and self.book.document.is_sealed:
            raise Lock(privacy_says.LOCKED_BY_YOU)
        self._show_access()

    def _delete(self) -> None:
        open_one = self.workbook.record.header.label if self.workbook else None
        labels = [open_one] if open_one else [client.label for client in self.folder.clients()]
        label = ask_label(self.talk, labels, is_open=open_one is not None) if labels else None
        if label is None:
            return
        self.close()
        try:
            self.folder.delete(label)
        except Refusal as refusal:
            self.talk.say(str(refusal))
        else:
            self.talk.say(privacy_says.DELETED.format(label=label))
        raise ToStart

    def _bring_back(self, desk: Desk) -> None:
        self.talk.say(screen_says.BROUGHT_BACK if desk.bring_back() else screen_says.BRING_BACK_NONE)

    def _save(self) -> None:
        try:
            self.save()
        except Refusal as refusal:
            self.talk.say(str(refusal))
        else:
            self.talk.say(says.SAVED)

    def _save_elsewhere(self) -> None:
        if self.book is None:
            self.talk.say(screen_says.NO_WORKBOOK)
        elif moved := save_elsewhere(self.talk, self.book):
            folder, label = moved
            key = self.book.document.key
            self.close()
            self.move_to(folder)
            raise Open(label, key=key)

    def _change_mode(self) -> None:
        self.keep_mode("together" if self.settings.mode == "alone" else "alone")
        self.talk.say(screen_says.MODE_NOW[self.settings.mode])
        if self.workbook is None:
            raise ToStart
        self.workbook.mode = self.settings.mode
        raise GoTo(self.workbook.record.progress.page or self.workbook.pages()[0].id)

    def _hide(self) -> None:
        if not self.console.can_clear:
            self.talk.say(says.CANNOT_CLEAR)
            return
        self.console.clear()
        self.talk.ask(says.HIDDEN)


def _raise(way: Callable[[], Way]) -> Callable[[], None]:
    def away() -> None:
        raise way()

    return away


def _until_back(do: Callable[[], None]) -> Callable[[], None]:
    def done() -> None:
        with suppress(Back):
            do()

    return done
