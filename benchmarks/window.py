"""A program in a terminal of its own: what it draws, and when.

What comes out is stamped as it is read and drawn afterwards, so that drawing delays no stamp.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyte

COLUMNS, ROWS = 100, 30
QUIET = 0.3
"""Seconds without a byte after which a program has settled."""
BURST = 0.04
"""Seconds without a byte after which the answer to a key is over."""
LATE = 0.5
"""Seconds after which a key counts as one that changes nothing."""
PATIENCE = 30.0

KEYS = {
    "down": "\x1b[B",
    "up": "\x1b[A",
    "tab": "\t",
    "escape": "\x1b",
    "pagedown": "\x1b[6~",
    "pageup": "\x1b[5~",
    "home": "\x1b[H",
    "ctrl+q": "\x11",
}

_ASKS_FOR_WHOLE_FRAMES, _WHOLE_FRAMES = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
_UNKNOWN_TO_PYTE = re.compile(
    rb"\x1b[P_^X].*?\x1b\\|\x1b\[[<=>][0-9;]*[a-zA-Z]|\x1b\[\??[0-9;]*\$[a-zA-Z]|\x1b\[[0-9;]*:[0-9;:]*m", re.DOTALL
)
_BEGUN = re.compile(rb"\x1b(?:[P_^X](?:(?!\x1b\\).)*|\[[0-?]*[ -/]*)?\Z", re.DOTALL)
_OTHER_SCREEN = re.compile(rb"(\x1b\[\?1049[hl])")
_SEQUENCE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[P_^X].*?\x1b\\|.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Started:
    """How a program came up. Times are in seconds from its start."""

    first_frame: float
    """Something stood on the screen."""
    live: float
    """What was waited for stood on the screen."""
    settled: float
    """Nothing changed any more."""
    cpu: float
    """Seconds of processor time until then."""
    memory: float
    """Most memory until then, in MB."""


@dataclass(frozen=True, slots=True)
class Answered:
    """How a key was answered, in milliseconds from the key."""

    first: float
    """The screen changed."""
    last: float
    """It changed for the last time."""


class Window:
    """A program in a terminal.

    Args:
        command: the program and its arguments.
        variables: all of its environment.
    """

    def __init__(self, command: Sequence[str], variables: Mapping[str, str]) -> None:
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self._seen: dict[int, tuple[Any, ...]] = {}
        self._undrawn: list[tuple[float, bytes]] = []
        self._rest = b""
        self.bytes = 0
        """How much the program has written."""
        self._is_over = False
        self._begun = time.perf_counter()
        self._process, self._terminal = pty.fork()
        if self._process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.execve(command[0], [*command], {**variables, "TERM": "xterm-256color", "COLORTERM": "truecolor"})

    def __enter__(self) -> Window:
        return self

    def __exit__(self, *error: object) -> None:
        if not self._is_over:
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)
        os.close(self._terminal)

    # What it draws

    @property
    def lines(self) -> list[str]:
        """The screen as it was drawn last."""
        return list(self._screen.display)

    def start(self, text: str) -> Started:
        """Wait until a text stands on the screen and nothing changes any more."""
        written = b""
        while text.encode() not in _SEQUENCE.sub(b"", written):
            if time.perf_counter() - self._begun > PATIENCE:
                raise TimeoutError(f"{text!r} never came. The screen:\n{self._drawn()}")
            self._read(0.005)
            written = b"".join(data for _, data in self._undrawn)
        self._wait(QUIET)
        cpu, memory = self.cpu(), self.memory("VmHWM")
        first = live = last = 0.0
        for when in self._draw():
            last = when
            first = first or (when if any(map(str.strip, self._screen.display)) else 0)
            live = live or (when if any(text in line for line in self._screen.display) else 0)
        return Started(first - self._begun, live - self._begun, last - self._begun, cpu, memory)

    def press(self, key: str, quiet: float = BURST) -> Answered | None:
        """Press a key, and wait for the end of the answer: so many seconds without a byte. None if nothing changed."""
        sent = self._send(key)
        if self._read(LATE):
            self._wait(quiet)
        changes = [(when - sent) * 1000 for when in self._draw()]
        return Answered(changes[0], changes[-1]) if changes else None

    def rest(self, seconds: float) -> None:
        """Leave it alone for a while."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self._read(left)
        list(self._draw())

    def _draw(self) -> Iterator[float]:
        """Draw what has been written. Yields the stamp of each piece that changed the screen."""
        for when, data in self._undrawn:
            data = self._rest + data
            begun = _BEGUN.search(data)
            self._rest = begun[0] if begun else b""
            whole = _UNKNOWN_TO_PYTE.sub(b"", data[: len(data) - len(self._rest)])
            self._stream.feed(_OTHER_SCREEN.sub(b"\\1\x1b[2J\x1b[H", whole))
            if self._has_changed():
                yield when
        self._undrawn.clear()

    def _has_changed(self) -> bool:
        rows = {row: tuple(self._screen.buffer[row][column] for column in range(COLUMNS)) for row in self._screen.dirty}
        self._screen.dirty.clear()
        has_changed = any(self._seen.get(row) != cells for row, cells in rows.items())
        self._seen |= rows
        return has_changed

    def _drawn(self) -> str:
        list(self._draw())
        return "\n".join(self.lines)

    # What it costs

    def cpu(self) -> float:
        """Seconds of processor time so far."""
        return time.clock_gettime((~self._process << 3) | 2)  # as clock_getcpuclockid(3) makes them

    def memory(self, field: str = "VmRSS") -> float:
        """Its memory in MB: `VmRSS` now, `VmHWM` at most."""
        status = Path(f"/proc/{self._process}/status").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) for line in status if line.startswith(field)) / 1024

    def leave(self, key: str) -> float:
        """Press the key that ends it. Returns the seconds until it is gone."""
        sent = self._send(key)
        while not os.waitpid(self._process, os.WNOHANG)[0]:
            if time.perf_counter() - sent > PATIENCE:
                raise TimeoutError(f"It does not end. The screen:\n{self._drawn()}")
            self._read(0.001)
        self._is_over = True
        return time.perf_counter() - sent

    # What goes in and out

    def _send(self, key: str) -> float:
        sent = time.perf_counter()
        os.write(self._terminal, KEYS.get(key, key).encode())
        return sent

    def _wait(self, quiet: float) -> None:
        end = time.perf_counter() + PATIENCE
        while self._read(quiet):
            if time.perf_counter() > end:
                raise TimeoutError(f"It never comes to rest. The screen:\n{self._drawn()}")

    def _read(self, patience: float) -> bool:
        if not select.select([self._terminal], [], [], patience)[0]:
            return False
        data = b""
        with suppress(OSError):  # it has ended
            data = os.read(self._terminal, 65536)
        if not data:
            time.sleep(0.0005)
            return False
        self._undrawn.append((time.perf_counter(), data))
        self.bytes += len(data)
        if _ASKS_FOR_WHOLE_FRAMES in data:
            os.write(self._terminal, _WHOLE_FRAMES)
        return True
