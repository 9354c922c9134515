"""Questions on the terminal itself, wherever standard input and output lead."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tilfriskning.texts import commands as says

if TYPE_CHECKING:
    from tilfriskning.record.record import Record
    from tilfriskning.store.files import PlansFolder
    from tilfriskning.store.keys import Identity

TERMINAL = "/dev/tty"
TRIES = 3
"""How often a passphrase may be typed."""


def open_client(folder: PlansFolder, label: str) -> Record:
    """A client's document. Where it is encrypted, the key of this user opens it, or the person is asked.

    Raises:
        Refusal: it cannot be opened, or there is no terminal to ask on.
    """
    return folder.open(label, key_for(folder, label))


def key_for(folder: PlansFolder, label: str) -> Identity | None:
    """What opens a client: nothing that is needed, the key of this user, or what the person types on the terminal.

    Raises:
        Refusal: there is no such client, no terminal to ask on, or nothing right was typed.
    """
    if not folder.is_locked(label):
        return None
    from tilfriskning.errors import MistypedKey, WrongPassphrase
    from tilfriskning.store.unlocking import key_from, own_key_for

    if own := own_key_for(folder, label):
        return own
    for left in reversed(range(TRIES)):
        typed = ask_hidden(says.PASSPHRASE.format(label=label), says.PASSPHRASE_NO_TERMINAL.format(label=label))
        try:
            return key_from(folder, label, typed)
        except (WrongPassphrase, MistypedKey) as refusal:
            if not left:
                raise
            print(refusal, says.ON_ONE_LINE if isinstance(refusal, MistypedKey) else "", file=sys.stderr)
    raise AssertionError


def ask_hidden(question: str, no_terminal: str) -> str:
    """Ask for something that is not shown while it is typed.

    Args:
        question: what to ask.
        no_terminal: what to say when nobody can be asked.

    Raises:
        Refusal: nobody can be asked, or nothing was typed.
    """
    import getpass
    import warnings

    from tilfriskning.errors import Refusal

    if not _has_terminal():
        raise Refusal(no_terminal)
    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return getpass.getpass(question)
        except (EOFError, getpass.GetPassWarning, UnicodeError):
            raise Refusal(no_terminal) from None


def ask_yes_or_no(question: str, no_terminal: str) -> bool:
    """Ask for yes or no. Whatever is not yes is no.

    Raises:
        Refusal: nobody can be asked.
    """
    from tilfriskning.errors import Refusal

    if not _has_terminal():
        raise Refusal(no_terminal)
    print(question, end="", file=sys.stderr, flush=True)
    place = "CONIN$" if sys.platform == "win32" else TERMINAL
    with open(place, encoding="utf-8", errors="replace") as terminal:  # noqa: PTH123  # a device, no file
        answer = terminal.readline()
    return answer.strip().casefold() in says.YES


def _has_terminal() -> bool:
    if sys.platform == "win32":
        return sys.stdin is not None and sys.stdin.isatty()
    import os

    try:
        os.close(os.open(TERMINAL, os.O_RDWR | os.O_NOCTTY))
    except OSError:
        return False
    return True
