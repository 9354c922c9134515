"""A terminal as a person has it: a real pty, the screen in it, the keys under it, and a window that can be closed."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pexpect
import pyte
from textual.color import Color

from tilfriskning.tui.themes import DARK

ROOT = Path(__file__).parents[2]

PATIENCE = 20.0
"""Seconds until something that ought to have happened long ago counts as failed."""

SIP = 200
"""Bytes typed at a time. What the program writes is read in between, so that neither waits for the other."""

ALTERNATE_SCREEN, BRACKETED_PASTE, FOCUS_REPORTING, FRAME = 1049, 2004, 1004, 2026
MOUSE = {1000, 1002, 1003, 1005, 1006, 1015, 1016}


def _as_pyte(colour: Color) -> str:
    return colour.hex.removeprefix("#").lower()


_CURSOR = Color.parse(DARK.foreground)
_FOCUS = Color.parse(DARK.variables["block-cursor-background"])
CURSOR = _as_pyte(_CURSOR)
FIELD = {_as_pyte(Color.parse(colour)) for colour in (DARK.surface, DARK.panel)}
LIT = {_as_pyte(_FOCUS), _as_pyte(_FOCUS.tint(_CURSOR.with_alpha(0.05)))}
"""What a line, a row or a button stands on while it has the focus."""

KEYS = {
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "space": " ",
    "backspace": "\x7f",
    "escape": "\x1b[27u",  # as terminals send it that the program has asked for it; a bare ESC is ambiguous for a while
    **{name: f"\x1b[{end}" for name, end in zip(("up", "down", "right", "left", "end", "home"), "ABCDFH", strict=True)},
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    **{f"f{number}": f"\x1bO{end}" for number, end in zip(range(1, 5), "PQRS", strict=True)},
    **{f"f{number}": f"\x1b[{code}~" for number, code in zip(range(5, 9), (15, 17, 18, 19), strict=True)},
    **{f"ctrl+{letter}": chr(ord(letter) & 31) for letter in "cpqsz"},
}

_UNKNOWN_TO_PYTE = re.compile(
    rb"\x1b[P_^X].*?\x1b\\"  # strings for the terminal itself
    rb"|\x1b\[[<=>][0-9;]*[a-zA-Z]"  # kitty's keyboard protocol
    rb"|\x1b\[\??[0-9;]*[!$'\"*][a-zA-Z]"  # questions about modes
    rb"|\x1b\[[0-9;]*:[0-9;:]*m",  # kinds of underline
    re.DOTALL,
)
_BEGUN = re.compile(rb"\x1b(?:[P_^X](?:(?!\x1b\\).)*|\[[0-?]*[ -/]*)?\Z", re.DOTALL)
_SWITCHED_SCREEN = re.compile(rb"(\x1b\[\?1049[hl])")
_ASKS_FOR_WHOLE_FRAMES = b"\x1b[?2026$p"
_DRAWS_WHOLE_FRAMES = "\x1b[?2026;2$y"


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the screen."""

    text: str
    lit: str
    cursor: int | None

    @classmethod
    def of(cls, cells: list[Any]) -> _Row:
        return cls(
            text="".join(cell.data for cell in cells).rstrip(),
            lit="".join(cell.data for cell in cells if cell.bg in LIT).strip(),
            cursor=next((column for column, cell in enumerate(cells) if cell.bg == CURSOR), None),
        )


class Terminal:
    """The program in a window of its own.

    Args:
        words: the words after the program's name.
        size: columns and rows.
        variables: environment variables beside those of the test.
        command: what is run, if not the program.
    """

    def __init__(
        self,
        *words: str,
        size: tuple[int, int] = (80, 24),
        variables: dict[str, str] | None = None,
        command: tuple[str, ...] = (sys.executable, "-m", "tilfriskning"),
    ) -> None:
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._rows = [_Row.of([])] * size[1]
        self._begun = b""
        self.output = b""
        """Everything the program has written."""
        self._is_over = False
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # of forking beside threads: the child execs at once
            self._child = pexpect.spawn(
                command[0],
                [*command[1:], *words],
                env={**environment, "LANG": "C.UTF-8", **(variables or {})},
                dimensions=size[::-1],
                timeout=None,
                preexec_fn=_heed_ctrl_c,
            )
        self._child.delaybeforesend = None

    # What a person sees

    @property
    def lines(self) -> list[str]:
        """The screen, line by line."""
        return [row.text for row in self._look()]

    @property
    def text(self) -> str:
        """The screen, with its line breaks."""
        return "\n".join(self.lines)

    @property
    def is_writing(self) -> bool:
        """Whether the cursor of a text stands on the screen."""
        return self.cursor is not None

    @property
    def chosen(self) -> str:
        """What is lit up: the line, row or button that has the focus. Empty while a text is written."""
        return " ".join(row.lit for row in self._look() if row.lit)

    @property
    def has_focus(self) -> bool:
        """Whether one sees where one is: something lit up, or a cursor in a field that has its text or hint."""
        return bool(self.chosen) or (self.is_writing and bool(self.line.strip("▌ ")))

    @property
    def line(self) -> str:
        """The line on which a text is written, as far as the end of its field."""
        row, column = self.cursor or (0, 0)
        return self.lines[row][:column] + self.hint

    @property
    def hint(self) -> str:
        """What stands from the cursor of a text to the end of its field: in an empty field, its hint."""
        row, column = self.cursor or (0, 0)
        return re.split(r"\s{2}|▌", self.lines[row][column:])[0]

    def has_field(self, below: int) -> bool:
        """Whether a field stands so many lines below the cursor of a text."""
        row, column = self.cursor or (0, 0)
        is_on_page = 0 < row + below < self._screen.lines - 1
        return is_on_page and self._screen.buffer[row + below][column].bg in FIELD

    @property
    def cursor(self) -> tuple[int, int] | None:
        """Row and column of the cursor of a text; None if there is none on the screen."""
        found = ((number, row.cursor) for number, row in enumerate(self._look()) if row.cursor is not None)
        return next(found, None)

    @property
    def modes(self) -> set[int]:
        """The private modes of the terminal that are on, such as `ALTERNATE_SCREEN`."""
        return {mode >> 5 for mode in self._screen.mode if mode >> 5}

    @property
    def is_cursor_shown(self) -> bool:
        """Whether the terminal's own cursor is on."""
        return not self._screen.cursor.hidden

    @property
    def own_cursor(self) -> tuple[int, int]:
        """Row and column of the terminal's own cursor."""
        return self._screen.cursor.y, self._screen.cursor.x

    def _look(self) -> list[_Row]:
        for number in self._screen.dirty:
            cells = self._screen.buffer[number]
            self._rows[number] = _Row.of([cells[column] for column in range(self._screen.columns)])
        self._screen.dirty.clear()
        return self._rows

    # Waiting

    def wait_for(self, *texts: str) -> None:
        """Wait until all of these stand on the screen."""
        self.wait_until(lambda: all(text in self.text for text in texts), f"{texts} on the screen")

    def wait_until_gone(self, text: str) -> None:
        """Wait until this no longer stands on the screen."""
        self.wait_until(lambda: text not in self.text, f"{text!r} gone")

    def wait_until(self, is_so: Callable[[], bool], what: str) -> None:
        """Wait until something is so.

        Args:
            is_so: asked again and again.
            what: for the report if it never comes true.

        Raises:
            AssertionError: the program has ended, or patience has.
        """
        deadline = time.monotonic() + PATIENCE
        while FRAME in self.modes or not is_so():
            is_late = time.monotonic() > deadline
            if is_late or (self._is_over and not is_so()):
                reason = "never" if is_late else "the program ended before"
                raise AssertionError(f"{what}: {reason}. Lit up: {self.chosen!r}. The screen:\n{self.text}")
            self._read()

    def ended(self) -> int:
        """Wait for the end of the program.

        Returns:
            Its exit status; negative, the number of the signal that killed it.
        """
        deadline = time.monotonic() + PATIENCE
        while self._child.isalive():
            if time.monotonic() > deadline:
                raise AssertionError(f"the program goes on and on. The screen:\n{self.text}")
            self._read()
        while not self._is_over:
            self._read()
        status, number = self._child.exitstatus, self._child.signalstatus
        return -number if status is None else int(status)

    def _read(self) -> None:
        if self._is_over:
            time.sleep(0.005)
            return
        try:
            self._show(self._child.read_nonblocking(65536, timeout=0.02))
        except pexpect.TIMEOUT:
            pass
        except (pexpect.EOF, ValueError):
            self._is_over = True

    def _show(self, written: bytes) -> None:
        self.output += written
        if _ASKS_FOR_WHOLE_FRAMES in written:
            self._child.send(_DRAWS_WHOLE_FRAMES)
        written = self._begun + written
        begun = _BEGUN.search(written)
        self._begun = begun[0] if begun else b""
        whole = _UNKNOWN_TO_PYTE.sub(b"", written[: len(written) - len(self._begun)])
        # pyte has one screen only: it is wiped where another one would come to the front
        self._stream.feed(_SWITCHED_SCREEN.sub(b"\\1\x1b[0m\x1b[2J\x1b[H", whole))

    # What a person does

    def press(self, *keys: str) -> None:
        """Press keys by name; single characters are their own names."""
        self._send("".join(KEYS.get(key, key) for key in keys))

    def type(self, text: str) -> None:
        """Type a text."""
        self._send(text)

    def resize(self, columns: int, rows: int) -> None:
        """Make the window larger or smaller."""
        self._screen.resize(rows, columns)
        self._rows = [_Row.of([])] * rows
        self._screen.dirty.update(range(rows))
        self._child.setwinsize(rows, columns)
        self._read()

    def paste(self, text: str) -> None:
        """Paste a text, as terminals do it that the program has asked to mark it."""
        self._send(f"\x1b[200~{text}\x1b[201~")

    def click(self, text: str) -> None:
        """Click on a text that stands on the screen."""
        row = next(number for number, line in enumerate(self.lines) if text in line)
        place = f"0;{self.lines[row].index(text) + 1};{row + 1}"
        self._send(f"\x1b[<{place}M\x1b[<{place}m")

    def _send(self, keys: str) -> None:
        typed = keys.encode()
        for start in range(0, len(typed), SIP):
            self._child.send(typed[start : start + SIP])
            self._read()

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        os.kill(self._child.pid, number)

    def close_window(self) -> None:
        """Take the terminal away, as closing a window does."""
        self._is_over = True
        self._child.ptyproc.fileobj.close()

    def put_away(self) -> None:
        """End the program if a test has left it running, and give everything back."""
        if self._child.isalive():
            self._child.kill(9)
            self._child.wait()
        self._child.close(force=True)


def _heed_ctrl_c() -> None:
    """A test run in the background ignores it, and so would the program."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


Start = Callable[..., Terminal]
"""Opens a window: words and settings as `Terminal` takes them."""
