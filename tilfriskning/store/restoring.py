"""The last good document: one that can be used, where the document itself cannot."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tilfriskning.errors import Newer, Refusal, Unreadable, WrongKey
from tilfriskning.record.record import Record
from tilfriskning.store import document, names
from tilfriskning.store.durable import keep_as, why, write_durably
from tilfriskning.texts import store as says

if TYPE_CHECKING:
    from tilfriskning.store.keys import Identity


def last_good(file: Path, key: Identity | None = None) -> Record | None:
    """The document as it was when somebody last began to write in it; None if there is none that can be used.

    Raises:
        Locked: it is encrypted, and there is no key.
    """
    with suppress(Unreadable, WrongKey):
        _, record = _last_good(file, key)
        return record
    return None


def restore_last_good(file: Path, now: datetime, key: Identity | None = None) -> Record:
    """Put the last good document in the place of one that cannot be used, which is kept beside it.

    A document that can be used is left alone, and returned.

    Args:
        file: the document.
        now: the time.
        key: what opens it if it is encrypted. A document that it does not open is one that cannot be used, as long as
            it opens the last good one: damage can hide whom a document is encrypted for.

    Raises:
        Newer: a newer version of the program has written the document.
        Refusal: there is no last good document that can be used, or it could not be written. Nothing is lost.
    """
    try:
        return document.read(file, key)
    except Newer:
        raise
    except (Unreadable, WrongKey):
        pass
    label = names.label_of(file)
    try:
        content, record = _last_good(file, key)
        keep_as(file, names.aside(file, "ødelagt", now))
        write_durably(file, content)
    except (Unreadable, WrongKey):
        raise Refusal(says.NO_LAST_GOOD.format(label=label)) from None
    except OSError as error:
        raise Refusal(says.NOT_RESTORED.format(label=label, problem=why(error), folder=file.parent)) from None
    return record


def _last_good(file: Path, key: Identity | None) -> tuple[bytes, Record]:
    on_disk, _ = document.contents(names.last_good(file))
    content, _ = document.opened(file, on_disk, key)
    return on_disk, document.from_bytes(file, content)
