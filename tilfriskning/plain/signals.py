"""When somebody ends the process, it goes the way of all endings: what was written is saved first."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from tilfriskning.ending import SIGNALS


@contextmanager
def leaving_in_order() -> Iterator[None]:
    """Let a signal that ends the process end it by an exception, once: everything that is open is closed on the way.

    Windows sends none when its window is closed. Each change is on the disk by then, and a lock ends with its process.
    """

    def leave(number: int, frame: FrameType | None) -> None:  # noqa: ARG001  # as Python calls it
        for each in SIGNALS:
            signal.signal(each, signal.SIG_IGN)
        raise SystemExit(128 + number)

    before = {number: signal.signal(number, leave) for number in SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
