"""What can go wrong, as exceptions that carry a Norwegian message and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Change = Literal["written", "file gone", "folder gone"]
"""What has happened to a document on the disk since this sitting read or wrote it."""


class Refusal(Exception):
    """The program will not do what was asked. Its text is shown to the person as it is, without a traceback.

    Args:
        message: what happened, whether the answers are safe, and what to do.
    """


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """A fault in a content file."""

    file: Path
    """The file."""
    line: int
    """Line, from 1; 0 when the fault is the file's own."""
    column: int
    """Column, from 1; 0 when the fault is the file's own."""
    message: str
    """What is wrong, in Norwegian."""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else str(self.file)
        return f"{place}: {self.message}"


class ContentFaults(Refusal):
    """The content cannot be used.

    Args:
        faults: every fault that was found.
    """

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(str(fault) for fault in sorted(faults)))
        self.faults = tuple(sorted(faults))


class WrongUse(Refusal):
    """The command line asks for something that is not there; exit status 2."""


class Unreadable(Refusal):
    """A client's document cannot be used. It has not been touched.

    Args:
        problem: what is wrong, as a clause for a list.
        message: the same as a whole: what happened, that the file is as it was, and what to do.
    """

    def __init__(self, problem: str, message: str) -> None:
        super().__init__(message)
        self.problem = problem


class Newer(Unreadable):
    """A client's document was made by a newer version of the program. It can be looked at, and is never written."""


class OnlyToRead(Refusal):
    """A client can be looked at, but not written in: the disk or the folder does not let anybody write."""


class AlreadyOpen(OnlyToRead):
    """Somebody else has the client open; the text says who."""


class ChangedOnDisk(Refusal):
    """The document on the disk is no longer the one this sitting read or wrote last. Nothing has been written.

    Args:
        change: what has happened to it.
        message: the same in words, and what to do.
    """

    def __init__(self, change: Change, message: str) -> None:
        super().__init__(message)
        self.change: Change = change


class Locked(Refusal):
    """A client's document is encrypted. It opens with a passphrase, a recovery key, or the key of somebody let in."""


class KeysNeeded(Refusal):
    """An encrypted document does not say whom it is encrypted for, so it needs new keys before it can be written."""


class WrongPassphrase(Refusal):
    """The passphrase does not open the key file. It may be asked for again."""


class MistypedKey(Refusal):
    """What was typed as a secret key from paper is none. It may be asked for again."""


class BeyondThisMachine(Refusal):
    """The passphrase step asks for more time or memory than the machine has. The recovery key still opens."""


class WrongKey(Refusal):
    """A sealed document was not sealed for this key."""
