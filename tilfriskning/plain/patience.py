"""How long a question waits while a locked workbook is open."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Timer
from types import FrameType


class StoodStill(Exception):
    """Nobody has typed anything for longer than a locked workbook stands open."""


@contextmanager
def no_longer_than(seconds: float, cover: Callable[[], None]) -> Iterator[None]:
    """Wait for a line no longer than this.

    Where the machine has an alarm clock, it ends the waiting. Where it has none, nothing can: what is on the screen is
    covered when the time is over, and the line that ends the waiting is no answer.

    Args:
        seconds: how long; 0 for as long as anybody likes.
        cover: takes away what can be read.

    Raises:
        StoodStill: nobody has typed anything.
    """
    if not seconds:
        yield
    elif hasattr(signal, "setitimer"):
        with _woken_after(seconds):
            yield
    else:
        with _covered_after(seconds, cover):
            yield


@contextmanager
def _woken_after(seconds: float) -> Iterator[None]:
    before = signal.signal(signal.SIGALRM, _stood_still)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def _covered_after(seconds: float, cover: Callable[[], None]) -> Iterator[None]:
    is_over = Event()

    def end() -> None:
        is_over.set()
        cover()

    clock = Timer(seconds, end)
    clock.daemon = True
    clock.start()
    try:
        yield
    finally:
        clock.cancel()
    if is_over.is_set():
        clock.join()
        raise StoodStill


def _stood_still(number: int, frame: FrameType | None) -> None:  # noqa: ARG001  # as Python calls it
    raise StoodStill
