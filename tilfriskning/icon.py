"""A start icon for people who have never opened a terminal: a small file that opens one with the program in it."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from tilfriskning.errors import Refusal
from tilfriskning.store.durable import why
from tilfriskning.texts import commands as says

MARK = "made by tilfriskning shortcut"
"""Stands in every icon of ours, so that no other file is written over."""

EXECUTABLE = 0o755
STAY_OPEN = f'"$0" "$@" || {{ printf "\\n%s " {shlex.quote(says.ICON_STAYS)}; read -r _; }}'
"""For a shell: run the words that follow. When something goes wrong, the window stays until somebody has read why."""

_IN_QUOTES = str.maketrans({sign: f"\\{sign}" for sign in '"`$\\'})
"""Signs that the desktop entry specification escapes within quotation marks."""


class Icon(NamedTuple):
    """An icon to be."""

    file: Path
    """Where it lies."""
    text: str
    """What stands in it."""
    encoding: str = "utf-8"
    """How it is written."""


def make_icons(words: Sequence[str]) -> tuple[Path, ...]:
    """Make the icons that this kind of machine has.

    Args:
        words: what follows the program's name when the icon is opened.

    Returns:
        The files, in place of older icons of ours.

    Raises:
        Refusal: something else lies there under the same name, or nothing can be written there.
    """
    command = [sys.executable, "-P", "-m", "tilfriskning", *words]
    icons = [*_KINDS.get(sys.platform, _linux)(command)]
    for icon in icons:
        _write(icon)
    return tuple(icon.file for icon in icons)


def _write(icon: Icon) -> None:
    file = icon.file
    try:
        if file.exists() and MARK not in file.read_text(icon.encoding, "replace"):
            raise Refusal(says.ICON_TAKEN.format(file=file))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(icon.text, icon.encoding, newline="")
        file.chmod(EXECUTABLE)
    except OSError as error:
        raise Refusal(says.ICON_NOT_MADE.format(file=file, problem=why(error))) from None


def _linux(command: Sequence[str]) -> Iterable[Icon]:
    """An entry of the applications menu, and one on the desktop where there is one."""
    from platformdirs import user_data_path

    entry = "\n".join(
        (
            "[Desktop Entry]",
            f"# {MARK}",
            "Type=Application",
            "Version=1.0",
            f"Name={says.ICON}",
            f"Exec={' '.join(map(_in_entry, ('sh', '-c', STAY_OPEN, *command)))}",
            "Terminal=true",
            "Categories=Education;",
            "",
        )
    )
    name = f"{says.ICON_FILE}.desktop"
    yield Icon(user_data_path() / "applications" / name, entry)
    if (desktop := _desktop()).is_dir():
        yield Icon(desktop / name, entry)


def _in_entry(word: str) -> str:
    """A word of a command in a desktop entry: quoted there, and its backslashes once more for the file."""
    quoted = f'"{word.translate(_IN_QUOTES)}"'
    return quoted.replace("\\", "\\\\").replace("%", "%%")


def _mac(command: Sequence[str]) -> Iterable[Icon]:
    """A file that the Terminal opens. Its window stays when the program has ended."""
    yield Icon(_desktop() / f"{says.ICON_FILE}.command", f"#!/bin/sh\n# {MARK}\nexec {shlex.join(command)}\n")


def _windows(command: Sequence[str]) -> Iterable[Icon]:
    """A file that the command window opens, and keeps open when something has gone wrong."""
    quoted = " ".join(map(_in_batch_file, command))
    lines = ("@echo off", f"rem {MARK}", "chcp 65001 >nul", quoted, "if not %errorlevel%==0 pause", "")
    yield Icon(_desktop() / f"{says.ICON_FILE}.cmd", "\r\n".join(lines))


def _in_batch_file(word: str) -> str:
    """A word of a command in a batch file. A backslash at its end would take the quotation mark with it."""
    ending = "\\" * (len(word) - len(word.rstrip("\\")))
    return f'"{word}{ending}"'.replace("%", "%%")


def _desktop() -> Path:
    from platformdirs import user_desktop_path

    return user_desktop_path()


_KINDS: dict[str, Callable[[Sequence[str]], Iterable[Icon]]] = {"darwin": _mac, "win32": _windows}
"""The icons by kind of machine; every other one has those of Linux."""
