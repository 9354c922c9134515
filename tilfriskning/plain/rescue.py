"""What to do when a document cannot be opened, or cannot be saved. Whatever is chosen, nothing is lost."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from tilfriskning.errors import ChangedOnDisk, Newer, OnlyToRead, Refusal, Unreadable, WrongKey
from tilfriskning.module.model import Module
from tilfriskning.plain.book import OpenBook
from tilfriskning.plain.plan import read_plans
from tilfriskning.plain.talk import Talk
from tilfriskning.plain.ways import Open
from tilfriskning.record.record import Record
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.keys import Identity
from tilfriskning.texts import dates
from tilfriskning.texts import plain as says
from tilfriskning.texts import screens as screen_says
from tilfriskning.workbook import Workbook

MINE, THEIRS = range(2)


def rescue(talk: Talk, folder: PlansFolder, module: Module, label: str, refusal: Refusal, key: Identity | None) -> None:
    """Ask what to do with a client that cannot be opened.

    Args:
        talk: who is asked.
        folder: where the document lies.
        module: the content.
        label: the client.
        refusal: why it cannot be opened.
        key: what was to open it if it is locked.

    Raises:
        Open: it can be opened now.
    """
    match refusal:
        case WrongKey() if key is None or folder.last_good(label, key) is None:
            talk.say("", str(refusal))
            raise Open(label, is_asked=True)
        case Newer():
            found = folder.read_newer(label, key) if _wants_to_read(talk, refusal) else None
            if isinstance(found, Record):
                _read(talk, module, found)
            elif found is not None:
                talk.say("", screen_says.RAW_TITLE.format(label=label), found)
        case Unreadable() | WrongKey():
            _mend(talk, folder, label, refusal, key)
        case OnlyToRead():
            if _wants_to_read(talk, refusal):
                try:
                    _read(talk, module, folder.open(label, key))
                except Refusal as unreadable:
                    talk.say(str(unreadable))
        case _:
            talk.say("", str(refusal))


def _wants_to_read(talk: Talk, refusal: Refusal) -> bool:
    return talk.choose(("", str(refusal)), (screen_says.READ_PLANS, screen_says.GO_BACK)) == 0


def _read(talk: Talk, module: Module, record: Record) -> None:
    read_plans(talk, Workbook(module, record), screen_says.READING_TITLE.format(label=record.header.label))


def _mend(talk: Talk, folder: PlansFolder, label: str, refusal: Refusal, key: Identity | None) -> None:
    ways = [screen_says.GO_BACK]
    if good := folder.last_good(label, key):
        ways.insert(0, screen_says.FETCH_LAST_GOOD.format(date=dates.long(good.header.changed.date())))
    if talk.choose(("", str(refusal)), ways) != 0 or not good:
        return
    try:
        folder.restore_last_good(label, datetime.now(), key)
    except Refusal as again:
        talk.say(str(again))
        return
    talk.say(screen_says.RESTORED)
    raise Open(label, key=key)


def say_not_saved(talk: Talk, book: OpenBook, refusal: Refusal) -> None:
    """Say that what was written is not on the disk; when somebody else has written there, ask what is to stay.

    Raises:
        Open: what lies on the disk is to stay; it is opened anew.
    """
    if not isinstance(refusal, ChangedOnDisk) or refusal.change != "written":
        talk.say("", says.NOT_SAVED.format(problem=refusal))
        return
    ways = (screen_says.KEEP_MINE, screen_says.TAKE_THEIRS, screen_says.DECIDE_LATER)
    way = talk.choose(("", str(refusal)), ways)
    try:
        if way == MINE:
            book.save_by(lambda record: book.document.overwrite(record, datetime.now()))
            talk.say(says.SAVED)
        elif way == THEIRS:
            book.save_by(lambda record: book.document.take_theirs(record, datetime.now()))
            raise Open(book.workbook.record.header.label, key=book.document.key)
    except Refusal as again:
        talk.say(str(again))


def save_elsewhere(talk: Talk, book: OpenBook) -> tuple[PlansFolder, str] | None:
    """Ask for another folder, and write the workbook there.

    Returns:
        The folder and the label that it has there; None if it stays where it is.
    """
    question = ("", screen_says.ELSEWHERE_TITLE, screen_says.ELSEWHERE)
    said = talk.ask(says.FOLDER, question, {says.NO_WORD: says.WORD_NO})
    if not said.text:
        return None
    folder = PlansFolder(Path(said.text).expanduser().absolute())
    try:
        moved = book.save_by(folder.add)
    except Refusal as refusal:
        talk.say(str(refusal))
        return None
    talk.say(screen_says.MOVED.format(folder=folder.path))
    return folder, moved.header.label
