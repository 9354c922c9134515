"""Lines in and lines out, and nothing else: no colours, no cursor."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from getpass import getpass
from textwrap import wrap
from typing import TextIO

from tilfriskning.export.typed import typed
from tilfriskning.plain.patience import no_longer_than
from tilfriskning.texts import plain as says

WIDEST, USUAL = 80, (80, 24)
"""The longest line, and the size of a terminal that does not tell."""

LONGEST = 1024 if sys.platform == "darwin" else 4096
"""Bytes that a terminal takes in one line; the rest never reaches the program."""

CLEAR = "\x1b[H\x1b[2J\x1b[3J"
"""Empties the screen and what can be scrolled back to."""

NBSP = "\u00a0"
_KEY = re.compile(r"\x1b(?:O([P-S])|\[1([1-4])~|\[\[([A-D]))")
"""F1 to F4 as different terminals send them."""
_ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|O[A-Za-z]|.)?")


class Over(Exception):
    """Nothing more comes in: the end of a pipe, ctrl+d, or a terminal that is gone."""


class Console:
    """Where lines come from and go to.

    Args:
        source: where they come from.
        sink: where they go to.
        size: columns and rows of the terminal, asked for anew each time.
    """

    def __init__(self, source: TextIO, sink: TextIO, size: Callable[[], tuple[int, int]]) -> None:
        self._source = source
        self._sink = sink
        self._size = size
        self._shown = 0
        self._is_apart = True
        self.pause: Callable[[], None] = lambda: None
        """Called when the window is full, so that nothing is read past."""
        self.patience: Callable[[], float] = lambda: 0.0
        """Seconds that somebody at the terminal may stand still; 0 for as long as they like."""

    @classmethod
    def of_process(cls) -> Console:
        """The console of this process. A byte that is no text must not end a sitting."""
        for stream in (sys.stdin, sys.stdout):
            if getattr(stream, "errors", "replace") != "replace" and (change := getattr(stream, "reconfigure", None)):
                change(errors="replace")
        return cls(sys.stdin, sys.stdout, lambda: shutil.get_terminal_size(USUAL))

    @property
    def is_terminal(self) -> bool:
        """Whether somebody sits at it."""
        return self._source.isatty() and self._sink.isatty()

    def say(self, *texts: str) -> None:
        """Show texts, each from a new line, folded to the width of the terminal. An empty one leaves a line empty."""
        _, rows = self._size()
        for text in texts:
            for line in typed(text).split("\n"):
                folded = wrap(line, self._width, break_on_hyphens=False) or [""]
                self._make_room(len(folded), rows)
                for part in folded:
                    self._put(part.replace(NBSP, " "), rows)

    def read(self, prompt: str) -> str:
        """One line, without what keys send that are no letters.

        Raises:
            Over: there is none.
            StoodStill: nobody has typed anything for too long.
        """
        line = self._read(prompt)
        if self._source.isatty() and len(line.encode("utf-8", "replace")) >= LONGEST:
            self.say(says.LINE_CUT)
        return _clean(line)

    def read_as_it_is(self, prompt: str, is_shown: bool) -> str:
        """One line with all its spaces, or the name of a function key.

        Args:
            prompt: stands before it.
            is_shown: whether it is seen while it is typed. What comes from a pipe cannot be hidden.

        Raises:
            Over: there is none.
            StoodStill: nobody has typed anything for too long.
        """
        is_seen = is_shown or not self.is_terminal
        line = self._read(prompt).rstrip("\r\n") if is_seen else self._read_unseen(prompt)
        return _function_key(line) or line

    def _read_unseen(self, prompt: str) -> str:
        self._shown, self._is_apart = 0, False
        try:
            with self._waiting():
                return getpass(self._folded(prompt))
        except (EOFError, OSError):
            raise Over from None

    def _read(self, prompt: str) -> str:
        self._sink.write(self._folded(prompt))
        self._sink.flush()
        try:
            with self._waiting():
                line = self._source.readline()
        except OSError:
            raise Over from None
        self._shown, self._is_apart = 0, False
        if not self._source.isatty():
            self._sink.write("\n")
        if not line:
            raise Over
        return line

    def _folded(self, prompt: str) -> str:
        """A prompt whose last line has room for an answer."""
        return "\n".join(wrap(prompt, self._width, break_on_hyphens=False)) + " "

    @property
    def _width(self) -> int:
        columns, _ = self._size()
        return min(max(columns - 1, 10), WIDEST)

    def _waiting(self) -> AbstractContextManager[None]:
        return no_longer_than(self.patience() if self.is_terminal else 0.0, self._warn, self._cover)

    def _warn(self) -> None:
        self._say_meanwhile(says.IDLE_SOON)

    def _cover(self) -> None:
        if self.can_clear:
            self.clear()
        self._say_meanwhile(says.STOOD_STILL)

    def _say_meanwhile(self, text: str) -> None:
        """Say something while a question waits for its answer."""
        self._shown = 0
        self._sink.write("\n")
        self.say(text)
        self._sink.flush()

    def clear(self) -> None:
        """Empty the screen and what can be scrolled back to, where the terminal knows how."""
        if sys.platform == "win32":
            os.system("cls")  # by the shell that the machine names, not by a file of that name in the current folder
            return
        self._sink.write(CLEAR)
        self._sink.flush()

    @property
    def can_clear(self) -> bool:
        """Whether there is a screen that can be emptied."""
        return self.is_terminal and (sys.platform == "win32" or os.environ.get("TERM", "dumb") != "dumb")

    def _make_room(self, lines: int, rows: int) -> None:
        """Let a text begin in the next window if the rest of this one is too small for it, and a whole one is not."""
        room = max(rows - 2, 3)
        if self.is_terminal and self._shown and self._shown + lines > room >= lines:
            self.pause()

    def _put(self, line: str, rows: int) -> None:
        if not line and self._is_apart:
            return
        if self.is_terminal and self._shown >= max(rows - 2, 3):
            self.pause()
        self._sink.write(f"{line}\n")
        self._shown += 1
        self._is_apart = not line


def _clean(line: str) -> str:
    return _function_key(line) or " ".join(typed(_ESCAPE.sub("", line)).split("\n")).strip()


def _function_key(line: str) -> str:
    """The name of the function key that was pressed, if that is all."""
    key = _KEY.fullmatch(line.strip())
    found = next((group for group in key.groups() if group), "") if key else ""
    if not found:
        return ""
    return f"F{found if found.isdigit() else 1 + (ord(found) - ord('P' if found > 'O' else 'A'))}"
