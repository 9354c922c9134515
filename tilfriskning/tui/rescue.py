"""What to do when a document cannot be opened, or cannot be saved. Whatever is chosen, nothing is lost."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tilfriskning.errors import ChangedOnDisk, Locked, Newer, OnlyToRead, Refusal, Unreadable, WrongKey
from tilfriskning.library import Content
from tilfriskning.paths import Folder
from tilfriskning.record.record import Record
from tilfriskning.store.files import PlansFolder
from tilfriskning.texts import dates
from tilfriskning.texts import screens as says
from tilfriskning.tui import screens
from tilfriskning.tui.unlocking import Unlocking
from tilfriskning.workbook import Workbook

if TYPE_CHECKING:
    from tilfriskning.store.keys import Identity


class Rescue(Unlocking):
    """An application that asks what to do with a document that it cannot open or save.

    Args:
        plans: where clients' documents lie.
    """

    _content: Content

    def __init__(self, plans: Folder) -> None:
        super().__init__(plans)
        self._is_asking = False

    # A document that cannot be opened

    def rescue(self, label: str, refusal: Refusal, key: Identity | None = None, then: str = "") -> None:
        """Ask what to do with a client that cannot be opened.

        Args:
            label: the client.
            refusal: why.
            key: what was to open it if it is locked.
            then: the action to go on with when a passphrase has opened it after all.
        """
        match refusal:
            case Locked():
                self.unlock(label, then=then)
            case WrongKey() if key is None or self._folder.last_good(label, key) is None:
                self.unlock(label, said=str(refusal), then=then)
            case Newer():
                self.run_worker(self._read_newer(label, refusal, key))
            case Unreadable() | WrongKey():
                self.run_worker(self._mend(label, refusal, key))
            case OnlyToRead():
                self.run_worker(self._read_only(label, refusal, key))
            case _:
                self.refuse(refusal)

    async def _read_only(self, label: str, refusal: Refusal, key: Identity | None) -> None:
        ways = {"read": says.READ_PLANS, "back": says.GO_BACK}
        if await self.push_screen_wait(screens.Choose(str(refusal), ways)) != "read":
            return
        if key is None and self._folder.is_locked(label):
            key = self.own_key(label) or await self.ask_key(label)
            if key is None:
                return
        try:
            self._read(label, self._folder.open(label, key))
        except Refusal as unreadable:
            self.refuse(unreadable)

    async def _read_newer(self, label: str, refusal: Refusal, key: Identity | None) -> None:
        ways = {"read": says.READ_PLANS, "back": says.GO_BACK}
        if await self.push_screen_wait(screens.Choose(str(refusal), ways)) != "read":
            return
        found = self._folder.read_newer(label, key)
        if isinstance(found, Record):
            self._read(label, found)
        else:
            self.push_screen(screens.RawScreen(label, found))

    def _read(self, label: str, record: Record) -> None:
        workbook = Workbook(self._content.module, record, self._settings.mode)
        title = says.READING_TITLE.format(label=label)
        self.push_screen(screens.PlanScreen(workbook, workbook.chosen_plans()[0], is_fixed=True, title=title))

    async def _mend(self, label: str, refusal: Refusal, key: Identity | None) -> None:
        ways = {"back": says.GO_BACK}
        if good := self._folder.last_good(label, key):
            ways = {"fetch": says.FETCH_LAST_GOOD.format(date=dates.long(good.header.changed.date())), **ways}
        if await self.push_screen_wait(screens.Choose(str(refusal), ways)) != "fetch":
            return
        try:
            self._folder.restore_last_good(label, datetime.now(), key)
        except Refusal as again:
            self.refuse(again)
            return
        self.notify(says.RESTORED, markup=False)
        self.open_client(label, key=key)

    # A document that cannot be saved

    def say_saved(self) -> None:
        if self.saved == says.NOT_SAVED:
            self.take_away_warnings()
        super().say_saved()

    def say_not_saved(self, refusal: Refusal) -> None:
        """Say so. When somebody else has written, ask as soon as the person is not in the middle of a text."""
        from tilfriskning.tui.widgets.editor import Editor

        is_free = not (self._is_asking or isinstance(self.focused, Editor))
        if isinstance(refusal, ChangedOnDisk) and refusal.change == "written" and is_free:
            self._is_asking = True
            self.run_worker(self._choose_between(refusal))
        elif self.saved != says.NOT_SAVED:
            self.notify(says.NOT_SAVED_LONG.format(problem=refusal), severity="warning", markup=False)
        self.saved = says.NOT_SAVED

    async def _choose_between(self, refusal: ChangedOnDisk) -> None:
        ways = {"mine": says.KEEP_MINE, "theirs": says.TAKE_THEIRS, "later": says.DECIDE_LATER}
        way = await self.push_screen_wait(screens.Choose(str(refusal), ways))
        self._is_asking = False
        if self._book is None or way == "later":
            return
        document, label = self._book.document, self._book.workbook.record.header.label
        try:
            if way == "mine":
                self._book.saver.save_by(lambda record: document.overwrite(record, datetime.now()))
                self.say_saved()
            else:
                self._book.saver.save_by(lambda record: document.take_theirs(record, datetime.now()))
                self._close_book()
                self.open_client(label, key=document.key)
        except Refusal as again:
            self.refuse(again)

    def action_save_elsewhere(self) -> None:
        """Go on with the workbook in another folder."""
        self.run_worker(self._save_elsewhere(), exclusive=True)

    async def _save_elsewhere(self) -> None:

        if self._book is None:
            return
        from tilfriskning.store.sealing import sealing_of

        asked = screens.AskPath(says.ELSEWHERE_TITLE, str(Path.home()), (says.ELSEWHERE,), says.ELSEWHERE_DO)
        path = await self.push_screen_wait(asked)
        if not path or self._book is None:
            return
        folder = Folder(Path(path).expanduser().absolute(), "option")
        document = self._book.document
        try:
            moved = self._book.saver.save_by(lambda record: PlansFolder(folder.path).add(record, sealing_of(document)))
        except Refusal as refusal:
            self.refuse(refusal)
            return
        self._close_book()
        self._plans, self._folder = folder, PlansFolder(folder.path)
        self.notify(says.MOVED.format(folder=folder.path), markup=False)
        self.open_client(moved.header.label, key=document.key)
