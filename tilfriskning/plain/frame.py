"""What a sitting has: somebody to talk to, a plans folder, the content, and a workbook when one is open."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from tilfriskning.errors import Refusal
from tilfriskning.library import Content
from tilfriskning.module.values import Mode
from tilfriskning.paths import Folder
from tilfriskning.plain.book import OpenBook
from tilfriskning.plain.console import Console
from tilfriskning.plain.desk import Desk
from tilfriskning.plain.rescue import say_not_saved
from tilfriskning.plain.talk import Talk
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.settings import SETTINGS_FILE, Settings
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.session import Session


class Frame:
    """A sitting that saves what is written, however it ends.

    Args:
        console: where lines come from and go to.
        plans: where clients' documents lie.
        content: what is read.
    """

    def __init__(self, console: Console, plans: Folder, content: Content) -> None:
        self.talk = Talk(console, before=self._before)
        self.console = console
        console.patience = self._patience
        self.plans = plans
        self.folder = PlansFolder(plans.path)
        self.settings = self.folder.settings()
        self.content = content
        self.book: OpenBook | None = None
        self.desk: Desk | None = None
        self._told = ""
        self._wrote: dict[Path, None] = {}
        self._session: Session | None = None

    @property
    def session(self) -> Session | None:
        """The hour with the client who is open."""
        if self.workbook is None:
            self._session = None
        elif self._session is None or self._session.workbook is not self.workbook:
            self._session = Session(self.workbook)
        return self._session

    @property
    def workbook(self) -> Workbook | None:
        """The workbook that is open."""
        return self.book.workbook if self.book else None

    @property
    def is_stale(self) -> bool:
        """Whether the numbers of the help lines are old."""
        return self.content.help_lines.is_stale(datetime.now().date())

    def keep_mode(self, mode: Mode) -> None:
        """Remember the way of working."""
        self.keep(replace(self.settings, mode=mode))

    def keep(self, settings: Settings) -> None:
        """Remember what was chosen."""
        self.settings = settings
        self.folder.keep(settings)
        self.wrote(self.folder.path / SETTINGS_FILE)

    def wrote(self, *files: Path) -> None:
        """Remember files that were written: whoever ends an hour on somebody else's machine is told of each."""
        self._wrote |= dict.fromkeys(file.absolute() for file in files)

    def written(self) -> tuple[Path, ...]:
        """The files that were written in this sitting, and that are still there."""
        there = (file for file in self._wrote if file.is_file())
        return tuple(sorted(there, key=lambda file: (file.parent, file.name.lstrip("."))))

    def suggested(self, name: str) -> str:
        """Where to write a file when nobody says otherwise: when two work together, beside the plans folder."""
        return str(self.folder.path.parent / name) if self.settings.mode == "together" else name

    def move_to(self, folder: PlansFolder) -> None:
        """Go on in another plans folder."""
        self.folder, self.plans = folder, Folder(folder.path, "option")

    def close(self) -> None:
        """Save, and let go of the client.

        Raises:
            Refusal: it could not be saved; the client is let go of all the same.
        """
        book, self.book, self.desk, self._told = self.book, None, None, ""
        if book:
            try:
                book.close()
            finally:
                self.wrote(*book.written())

    def save(self) -> None:
        """Save now.

        Raises:
            Refusal: it could not be saved.
        """
        if self.book:
            self.book.save()

    def _patience(self) -> float:
        """Seconds after which a workbook that nobody touches is locked; 0 for one without a lock."""
        is_sealed = self.book is not None and self.book.document.is_sealed and self.book.trouble is None
        return self.settings.idle * 60.0 if is_sealed else 0.0

    def _before(self) -> None:
        """Tell, once, that the last change is not on the disk."""
        trouble: Refusal | None = self.book.trouble if self.book else None
        if self.book and trouble and str(trouble) != self._told:
            self._told = str(trouble)
            say_not_saved(self.talk, self.book, trouble)
