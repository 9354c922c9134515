"""A bad day when no workbook is open: whose it is, and what can be read of the plan without opening it."""

from __future__ import annotations

from datetime import datetime

from tilfriskning.errors import Newer, Refusal, Unreadable
from tilfriskning.library import Content
from tilfriskning.module.values import Mode
from tilfriskning.plain.now import ask_whose, show_locked, show_now
from tilfriskning.plain.talk import Talk
from tilfriskning.record.record import Record
from tilfriskning.store.files import Client, PlansFolder
from tilfriskning.texts import now as says
from tilfriskning.workbook import Workbook


def show_now_of_anybody(talk: Talk, folder: PlansFolder | None, content: Content, mode: Mode, is_stale: bool) -> None:
    """The page for a bad day, read only: nothing is locked, nothing is written.

    Args:
        talk: who is told.
        folder: where the clients lie; None when nobody's page is to be seen.
        content: what is read.
        mode: alone or together.
        is_stale: whether the numbers are old.

    Raises:
        Open: the workbook is to be opened.
    """
    lines, client, clients = content.help_lines, None, _clients(folder)
    if len(clients) > 1:
        client = ask_whose(talk, lines, clients)
        if client is None:
            return
    elif clients:
        client = clients[0]
    if client is not None and client.is_locked:
        show_locked(talk, client.label, lines, is_stale)
        return
    record, remark = _whatever_can_be_read(folder, client.label) if folder and client else (None, says.NO_BOOK)
    workbook = Workbook(content.module, record, mode, datetime.now) if record else None
    show_now(talk, lines, is_stale, workbook, None, remark)


def _clients(folder: PlansFolder | None) -> list[Client]:
    try:
        found = folder.clients() if folder else ()
    except Refusal:
        return []
    return sorted(found, key=lambda client: str(client.changed or ""), reverse=True)


def _whatever_can_be_read(folder: PlansFolder, label: str) -> tuple[Record | None, str]:
    """The document, or what is known of it, or the last good one; and what there is to say about it."""
    try:
        return folder.open(label), ""
    except Newer as refusal:
        known = folder.read_newer(label)
        return (known if isinstance(known, Record) else None), str(refusal)
    except Unreadable as refusal:
        good = folder.last_good(label)
        return good, says.OLDER_USED if good else str(refusal)
    except Refusal as refusal:
        return None, str(refusal)
