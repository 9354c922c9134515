"""A line that stands on the terminal until the first screen, since what draws that takes a while to load."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from tilfriskning.texts.opening import OPENING

COMMANDS = os.path.join(os.path.dirname(__file__), "commands")  # noqa: PTH118, PTH120  # pathlib takes longer than this
WITH_A_FOLDER, ALONE = ("--plans", "--content"), ("--session",)


def say_opening(words: Sequence[str]) -> None:
    """Say that a workbook is being opened, if that is what the words ask for. They are checked later.

    The line tells nothing of anybody. The cursor is left at its start, so that whatever comes is written over it.
    """
    if _opens(words) and _is_a_terminal():
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
        print(OPENING, end="\r", flush=True)


def take_away() -> None:
    """Take the line away, if there is one."""
    if _is_a_terminal():
        print("\r\x1b[K", end="", flush=True)


def _opens(words: Sequence[str]) -> bool:
    rest = [word for word, before in zip(words, ("", *words), strict=False) if before not in WITH_A_FOLDER]
    named = [word for word in rest if word not in (*WITH_A_FOLDER, *ALONE)]
    return not named or (len(named) == 1 and not named[0].startswith("-") and not _is_command(named[0]))


def _is_command(word: str) -> bool:
    return os.path.exists(os.path.join(COMMANDS, f"{word}.py"))  # noqa: PTH110, PTH118


def _is_a_terminal() -> bool:
    draws = sys.platform != "win32" and os.environ.get("TERM", "dumb") != "dumb"
    return draws and all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))
