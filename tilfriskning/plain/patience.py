"""How long a question waits while a locked workbook is open."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Timer
from types import FrameType

HAS_ALARM = sys.platform != "win32"
"""Whether an alarm clock can end the waiting for a line."""

WARNING = 60.0
"""Seconds between a warning and the lock."""


class StoodStill(Exception):
    """Nobody has typed anything for longer than a locked workbook stands open."""


@contextmanager
def no_longer_than(seconds: float, warn: Callable[[], None], cover: Callable[[], None]) -> Iterator[None]:
    """Wait for a line no longer than this, and the time of a warning.

    Where the machine has an alarm clock, it ends the waiting. Where it has none, nothing can: what is on the screen is
    covered when the time is over, and the line that ends the waiting is no answer.

    Args:
        seconds: how long; 0 for as long as anybody likes.
        warn: says that the time is soon over. What is being typed stays.
        cover: takes away what can be read.

    Raises:
        StoodStill: nobody has typed anything.
    """
    if not seconds:
        yield
    elif sys.platform == "win32" or not HAS_ALARM:
        with _covered_after(seconds, warn, cover):
            yield
    else:
        with _woken_after(seconds, warn):
            yield


if sys.platform != "win32":

    @contextmanager
    def _woken_after(seconds: float, warn: Callable[[], None]) -> Iterator[None]:
        is_warned = False

        def wake(number: int, frame: FrameType | None) -> None:  # noqa: ARG001  # as Python calls it
            nonlocal is_warned
            if is_warned:
                raise StoodStill
            is_warned = True
            signal.setitimer(signal.ITIMER_REAL, WARNING)
            warn()

        before = signal.signal(signal.SIGALRM, wake)
        signal.setitimer(signal.ITIMER_REAL, seconds)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)


@contextmanager
def _covered_after(seconds: float, warn: Callable[[], None], cover: Callable[[], None]) -> Iterator[None]:
    is_over = Event()

    def end() -> None:
        is_over.set()
        cover()

    clocks = Timer(seconds, warn), Timer(seconds + WARNING, end)
    for clock in clocks:
        clock.daemon = True
        clock.start()
    try:
        yield
    finally:
        for clock in clocks:
            clock.cancel()
    if is_over.is_set():
        clocks[-1].join()
        raise StoodStill
