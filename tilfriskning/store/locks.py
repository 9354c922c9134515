"""One program at a time writes in a document. The others are told who it is."""

from __future__ import annotations

import getpass
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from tilfriskning.errors import AlreadyOpen, OnlyToRead
from tilfriskning.store import names
from tilfriskning.store.durable import make_private, why
from tilfriskning.texts import dates
from tilfriskning.texts import store as says


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Keep a document to oneself for as long as the context lasts. A process that dies lets go of it.

    Args:
        file: the document. It need not be there yet; its folder is made, closed to others, if it is not there.

    Raises:
        AlreadyOpen: somebody else has it.
        OnlyToRead: the folder cannot be written to.
    """
    from filelock import FileLock, Timeout

    label = names.label_of(file)
    lock = FileLock(names.lock(file), timeout=0, mode=0o600, thread_local=False)
    try:
        make_private(file.parent)
        lock.acquire()
    except Timeout:
        raise AlreadyOpen(says.ALREADY_OPEN.format(label=label, holder=_holder_in_words(file))) from None
    except OSError as error:
        problem = why(error)
        raise OnlyToRead(says.NOT_LOCKED.format(label=label, problem=problem, folder=file.parent)) from None
    try:
        _say_who(file)
        yield
    finally:
        with suppress(OSError):
            names.holder(file).unlink()
        lock.release()


def _say_who(file: Path) -> None:
    """Write down who has the document, in a file beside the lock: where a disk knows no locks, the lock's is taken."""
    holder = {"user": _user(), "process": os.getpid(), "since": datetime.now().isoformat(timespec="seconds")}
    with suppress(OSError):
        handle = os.open(names.holder(file), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as opened:
            json.dump(holder, opened)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        return ""


def _holder_in_words(file: Path) -> str:
    """Who has the document, as an addition to a sentence; empty if it cannot be told."""
    try:
        holder = json.loads(names.holder(file).read_bytes())
        since = datetime.fromisoformat(holder["since"])
        user = holder["user"] or says.UNKNOWN_USER
        return says.HOLDER.format(day=dates.long(since), time=dates.clock(since), user=user, process=holder["process"])
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return ""
