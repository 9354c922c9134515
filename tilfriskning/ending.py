"""What ends the program from outside: signals, and on Windows the closing of its window."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from tilfriskning.errors import Refusal

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

if sys.platform == "win32":
    SIGNALS = (signal.SIGTERM, signal.SIGBREAK)
    """Of these, ctrl+break sends the second; whoever ends the process from outside leaves it no time at all."""
else:
    SIGNALS = (signal.SIGTERM, signal.SIGHUP)
    """The second one comes when the window is closed."""

WINDOW_CLOSED = (2, 5, 6)
"""Events of a Windows console: it is closed, the person logs off, the machine is turned off."""

_kept: list[object] = []
"""What Windows calls must not be collected: Windows keeps no hold of it."""


def heed_signals(loop: AbstractEventLoop, leave: Callable[[int], object]) -> None:
    """Leave in order when a signal ends the program.

    Args:
        loop: what the program runs in.
        leave: saves everything and goes; it gets the exit status that shells expect.
    """
    for number in SIGNALS:
        if sys.platform == "win32":  # the loop knows no signals there, but one of Python's own wakes it
            signal.signal(number, lambda number, _: loop.call_soon_threadsafe(leave, 128 + number))
        else:
            loop.add_signal_handler(number, leave, 128 + number)


def heed_closed_window(save: Callable[[], object]) -> None:
    """Save when the window is closed, where no signal tells of it.

    Windows calls this in a thread of its own, waits for it for five seconds, and ends the process when it returns.

    Args:
        save: what to do. A refusal is no use any more: there is no window to show it in.
    """
    if sys.platform == "win32":
        from ctypes import WINFUNCTYPE, WinDLL, wintypes

        def handle(event: int) -> bool:
            if event not in WINDOW_CLOSED:
                return False
            with suppress(Refusal):
                save()
            return True

        handler = WINFUNCTYPE(wintypes.BOOL, wintypes.DWORD)(handle)
        if WinDLL("kernel32").SetConsoleCtrlHandler(handler, True):
            _kept.append(handler)
