"""What the files of a client are called. What the program keeps for itself begins with a dot, and is no document."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from itertools import chain, count
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from tilfriskning.paths import DOCUMENT_SUFFIX, KEY_SUFFIX, SEALED_SUFFIX, documents, is_document_name
from tilfriskning.store.labels import same_name

LAST_GOOD = "forrige"

Reason = Literal["ødelagt", "erstattet", "lagt-bort"]
"""Why something lies beside a document: it cannot be used, ours took its place, or theirs took the place of it."""

_ASIDE = rf"(?:{'|'.join(get_args(Reason))})-\d{{4}}-\d\d-\d\d(?:-\d+)?"
_SUFFIX = "|".join(map(re.escape, (SEALED_SUFFIX, KEY_SUFFIX, DOCUMENT_SUFFIX)))
_KEPT = re.compile(
    rf"(?P<dot>\.?)(?P<stem>[^./\\:\x00-\x1f][^/\\:\x00-\x1f]*?)(?P<suffix>{_SUFFIX})(?P<more>\.(?:{LAST_GOOD}|{_ASIDE}))?"
)


class Kept(NamedTuple):
    """What the name of a file says that is kept of a client."""

    label: str
    """The client."""
    suffix: str
    """Whether it is the document in one form or the other, or the key."""
    more: str
    """What stands after that, with its dot: why it lies beside the document; empty if it is the document or the key."""

    def beside(self, document: Path) -> Path:
        """Where it lies when this is the client's document, in either form."""
        form = document.with_name(_stem(document) + self.suffix)
        return last_good(form) if self.is_last_good else form.with_name(form.name + self.more)

    @property
    def is_last_good(self) -> bool:
        """Whether it is a document as it was when somebody last began to write in it."""
        return self.more == f".{LAST_GOOD}"


def kept(name: str) -> Kept | None:
    """What the name of a file says; None if it is no file that is kept of a client."""
    found = _KEPT.fullmatch(_composed(name))
    if not found or bool(found["dot"]) is not (found["more"] == f".{LAST_GOOD}"):
        return None
    return Kept(found["stem"], found["suffix"], found["more"] or "")


def label_of(file: Path) -> str:
    """The label of the client whose document this is."""
    return label_in(file.name)


def label_in(name: str) -> str:
    """The label of the client whose document is called this."""
    suffix = SEALED_SUFFIX if name.endswith(SEALED_SUFFIX) else DOCUMENT_SUFFIX
    return unicodedata.normalize("NFC", name.removesuffix(suffix))


def document(folder: Path, label: str) -> Path | None:
    """Where the document of a client with this label would lie in the clear; None if it would not lie in the folder."""
    file = folder / f"{label}{DOCUMENT_SUFFIX}"
    return file if file.parent == folder and is_document_name(file.name) else None


def find(folder: Path, label: str) -> Path | None:
    """The document of the client with this label, in capitals or not. Where it lies in both forms, the encrypted one.

    Raises:
        OSError: the folder cannot be read.
    """
    if file := document(folder, label):
        for form in (sealed(file), file):
            if form.is_file() and not _may_be_spelt_otherwise(form):
                return form
    wanted, spelt = same_name(label), unicodedata.normalize("NFC", label)
    found = (file for file in documents(folder) if same_name(label_of(file)) == wanted)
    return max(found, key=lambda file: (label_of(file) == spelt, is_sealed(file)), default=None)


def _may_be_spelt_otherwise(file: Path) -> bool:
    """Whether the disk takes capitals and small letters for the same, as on Windows, on a Mac and on most sticks.

    What lies beside a document is found by the name that the document has in the folder, not by the one that was asked
    for.
    """
    try:
        return file.with_suffix(file.suffix.upper()).samefile(file)
    except OSError:
        return False


def is_sealed(file: Path) -> bool:
    """Whether a document is one that only those who are let in can open."""
    return file.name.endswith(SEALED_SUFFIX)


def sealed(file: Path) -> Path:
    """Where the document of this client lies when it is encrypted."""
    return file.with_name(_stem(file) + SEALED_SUFFIX)


def clear(file: Path) -> Path:
    """Where the document of this client lies when it is not encrypted."""
    return file.with_name(_stem(file) + DOCUMENT_SUFFIX)


def key_file(file: Path) -> Path:
    """Where the client's key lies, behind the passphrase."""
    return file.with_name(_stem(file) + KEY_SUFFIX)


def last_good(file: Path) -> Path:
    """Where the document lies as it was when somebody last began to write in it."""
    return file.with_name(f".{file.name}.{LAST_GOOD}")


def lock(file: Path) -> Path:
    """The file that is locked while somebody writes in the document."""
    return file.with_name(f".{label_of(file)}.lock")


def holder(file: Path) -> Path:
    """Where it stands who writes in the document."""
    return file.with_name(f".{label_of(file)}.holder")


def aside(file: Path, reason: Reason, on: date) -> Path:
    """A free name beside the document for what is not to be lost, and not to be in the list of clients either.

    Args:
        file: the document.
        reason: why it lies there.
        on: the day.
    """
    return free(file.with_name(f"{file.name}.{reason}-{on:%Y-%m-%d}"))


def free(file: Path) -> Path:
    """This name, or one like it that nobody uses."""
    every = chain([file.name], (f"{file.name}-{number}" for number in count(2)))
    return next(each for each in map(file.with_name, every) if not each.exists())


def copies(file: Path) -> tuple[Path, ...]:
    """What lies beside a document in the same form, clear or sealed: the last good one, and what was set aside.

    Raises:
        OSError: the folder cannot be read.
    """
    name = re.escape(_composed(file.name))
    return tuple(_matching(file.parent, rf"\.{name}\.{LAST_GOOD}|{name}\.{_ASIDE}"))


def in_other_form(copy: Path, document: Path, other: Path) -> Path:
    """What a copy of a document is called beside the document in its other form.

    Args:
        copy: one of the `copies` of the document.
        document: the document.
        other: the same client's document in the other form.
    """
    dot = "." if copy.name.startswith(".") else ""
    return copy.with_name(dot + other.name + _composed(copy.name)[len(dot + _composed(document.name)) :])


def temporaries(file: Path) -> Iterator[Path]:
    """What a program that was killed while it wrote anything of this client has left behind.

    Raises:
        OSError: the folder cannot be read.
    """
    return _matching(file.parent, _temporary(file))


def everything(file: Path) -> tuple[Path, ...]:
    """Every file of this client, the lock and its holder apart: copies first, then the documents, and the key last.

    Raises:
        OSError: the folder cannot be read.
    """
    name = _any_form(file)
    found = _matching(file.parent, rf"{name}(?:\.{_ASIDE})?|\.{name}\.{LAST_GOOD}|{_temporary(file)}")
    last = [_composed(each.name) for each in (clear(file), sealed(file), key_file(file))]
    return tuple(sorted(found, key=lambda each: last.index(name) if (name := _composed(each.name)) in last else -1))


def _any_form(file: Path) -> str:
    """The names of a client's documents and key, as a pattern."""
    return rf"{re.escape(label_of(file))}(?:{_SUFFIX})"


def _temporary(file: Path) -> str:
    return rf"\.{_any_form(file)}(?:\.{LAST_GOOD}|\.{_ASIDE})?\.[0-9a-f]{{8}}\.tmp"


def _stem(file: Path) -> str:
    return file.name.removesuffix(SEALED_SUFFIX) if is_sealed(file) else file.stem


def _composed(name: str) -> str:
    return name if name.isascii() else unicodedata.normalize("NFC", name)


def _matching(folder: Path, pattern: str) -> Iterator[Path]:
    wanted = re.compile(pattern)
    with os.scandir(folder) as entries:
        yield from [Path(entry) for entry in entries if wanted.fullmatch(_composed(entry.name)) and entry.is_file()]
