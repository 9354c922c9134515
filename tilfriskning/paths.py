"""Which folders are in use, and why."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

PLANS_VARIABLE, CONTENT_VARIABLE = "TILFRISKNING_PLANS", "TILFRISKNING_CONTENT"

DOCUMENT_SUFFIX, SEALED_SUFFIX, KEY_SUFFIX = ".json", ".json.age", ".key.age"
"""A client's document, the same document encrypted, and the key to it behind the passphrase."""
HEADER_BYTES = 1024
"""A document begins with its header, which is within this many bytes."""

AGE_STARTS = (b"age-encryption.org/v1\n", b"-----BEGIN AGE ENCRYPTED FILE-----")
"""How an encrypted document begins: one or the other."""

Reason = Literal["option", "variable", "here", "user", "shipped"]
"""option: asked for on the command line. variable: asked for in the environment. here: `plans/` in the current folder.
user: the user's own data folder. shipped: came with the program. `texts/commands.py` has the words."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder in use."""

    path: Path
    """The folder. It need not be there yet."""
    reason: Reason
    """Why it is this one."""


def plans_folder(option: str | None = None) -> Folder:
    """Where clients' documents are kept.

    Args:
        option: the folder asked for on the command line.
    """
    if asked := _asked_for(option, PLANS_VARIABLE):
        return asked
    here = Path("plans")
    if (here / ".gitkeep").is_file() or has_clients(here):
        return Folder(here.absolute(), "here")
    return Folder(_user_folder(), "user")


def content_folder(option: str | None = None) -> Folder:
    """Where the module is read from.

    Args:
        option: the folder asked for on the command line.
    """
    return _asked_for(option, CONTENT_VARIABLE) or Folder(shipped_content(), "shipped")


def shipped_content() -> Path:
    """The content that came with the program: inside the wheel, or beside the package in a checkout."""
    package = Path(__file__).parent
    inside = package / "content"
    return inside if inside.is_dir() else package.parent / "content"


def other_plans_folder(plans: Folder) -> Path | None:
    """The user's data folder, when `plans/` here is in use and clients lie in both."""
    if plans.reason != "here" or not has_clients(plans.path):
        return None
    user = _user_folder()
    return user if has_clients(user) else None


def documents(folder: Path) -> Iterator[Path]:
    """The files of a folder that are named as clients' documents are.

    Raises:
        OSError: the folder is there, but cannot be read.
    """
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if is_document_name(entry.name) and entry.is_file():
                    yield folder / entry.name
    except (FileNotFoundError, NotADirectoryError):
        return


def is_document_name(name: str) -> bool:
    """Whether a file with this name would be a client's document. Names of our own begin with a dot."""
    return name.endswith((DOCUMENT_SUFFIX, SEALED_SUFFIX)) and not name.startswith(".")


def has_clients(folder: Path) -> bool:
    """Whether a client's document lies in the folder. JSON files of other programs do not count."""
    try:
        return any(map(_is_ours, documents(folder)))
    except OSError:
        return False


def _is_ours(file: Path) -> bool:
    with file.open("rb") as opened:
        head = opened.read(HEADER_BYTES)
    return head.startswith(AGE_STARTS) if file.name.endswith(SEALED_SUFFIX) else b'"header"' in head


def _asked_for(option: str | None, variable: str) -> Folder | None:
    if option:
        return Folder(Path(option).expanduser().absolute(), "option")
    if value := os.environ.get(variable):
        return Folder(Path(value).expanduser().absolute(), "variable")
    return None


def own_key() -> Path:
    """Where the key lies of somebody whom clients let in, if they have made one."""
    return _user_folder() / "key.txt"


def _user_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path("tilfriskning", appauthor=False)
