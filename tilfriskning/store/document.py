"""A client's document as bytes, and back. What cannot be read is named, and never touched."""

from __future__ import annotations

import json
import os
import re
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails, PydanticSerializationError, to_json

from tilfriskning.errors import Locked, Newer, Unreadable
from tilfriskning.paths import HEADER_BYTES
from tilfriskning.record.migrations import migrate, version_of
from tilfriskning.record.newer import known_parts
from tilfriskning.record.record import SCHEMA_VERSION, Header, Record
from tilfriskning.store.durable import Stamp, read_stamped, why
from tilfriskning.store.names import clear, is_sealed, label_of
from tilfriskning.texts import store as says

if TYPE_CHECKING:
    from tilfriskning.store.keys import Identity
    from tilfriskning.store.vault import Envelope

_JSON = json.JSONDecoder()
_HEADER = re.compile(r'\s*\{\s*"header"\s*:\s*')
_BRANCHES_OF_ANSWER = {"str", "bool"}


def as_bytes(record: Record) -> bytes:
    """The document as it is written: UTF-8, indented, keys in the order of the model.

    Raises:
        Newer: the record is of a newer version, and only to be looked at.
    """
    if record.header.schema_version != SCHEMA_VERSION:
        raise _newer(record.header.label)
    try:
        return to_json(record, indent=1) + b"\n"
    except PydanticSerializationError:
        # Half a surrogate pair, as a broken paste gives, has no place in UTF-8. The rest of the text is saved.
        text = json.dumps(record.model_dump(mode="json"), ensure_ascii=False, indent=1)
        return f"{text}\n".encode("utf-8", "replace")


def read_header(file: Path) -> Header:
    """The header of a document, from its first KB if it stands there as the program writes it.

    Raises:
        Unreadable: as `read`.
    """
    try:
        handle = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            head = os.read(handle, HEADER_BYTES).decode("utf-8", "ignore")
        finally:
            os.close(handle)
        if found := _HEADER.match(head):
            _, end = _JSON.raw_decode(head, found.end())
            header = Header.model_validate_json(head[found.end() : end])
            if header.schema_version == SCHEMA_VERSION:
                return header
    except (OSError, ValueError, RecursionError):
        pass  # the whole document is read instead: that tells what is wrong
    return read(file).header


def contents(file: Path) -> tuple[bytes, Stamp]:
    """What the file of a document holds, with its stamp.

    Raises:
        Unreadable: the file cannot be read.
    """
    try:
        return read_stamped(file)
    except OSError as error:
        raise _damaged(file, why(error)) from None


def opened(file: Path, content: bytes, key: Identity | None) -> tuple[bytes, Envelope | None]:
    """The document in the clear, and whom it is sealed for.

    Args:
        file: the document's file: its name tells whether it is sealed. It is not read.
        content: the bytes of the file.
        key: what opens it; not looked at when it is not sealed.

    Returns:
        The document's bytes; and the envelope, None if it is not sealed, or was sealed by something that did not say
        for whom.

    Raises:
        Locked: it is sealed, and there is no key.
        WrongKey: it is not sealed for this key.
        Unreadable: it is sealed, and damaged.
    """
    if not is_sealed(file):
        return content, None
    if key is None:
        raise Locked(says.LOCKED.format(label=label_of(file)))
    from tilfriskning.store import vault

    try:
        return vault.open(content, key)
    except Unreadable as refusal:
        beside = clear(file)
        more = says.CLEAR_THERE.format(clear=beside.name, sealed=file.name) if beside.is_file() else ""
        raise _damaged(file, refusal.problem, more) from None


def read(file: Path, key: Identity | None = None) -> Record:
    """The document in a file, led to today's version.

    Args:
        file: the document.
        key: what opens it if it is encrypted.

    Raises:
        Locked: it is encrypted, and there is no key.
        WrongKey: the key is not one of those that it is encrypted for.
        Unreadable: it cannot be read, or is damaged.
        Newer: it was made by a newer version of the program.
    """
    content, _ = contents(file)
    return from_bytes(file, opened(file, content, key)[0])


def from_bytes(file: Path, content: bytes) -> Record:
    """The document that these bytes are, led to today's version, under the label that its file has.

    Args:
        file: the document's file, for its label and for what is said when it cannot be used. It is not read.
        content: the bytes.

    Raises:
        Unreadable: they are no document.
        Newer: they are one that a newer version of the program made.
    """
    text = _text(file, content)
    document = _json(file, text)
    version = _version(file, document)
    if version > SCHEMA_VERSION:
        raise _newer(label_of(file))
    if version < SCHEMA_VERSION:
        text = _migrated(file, document)
    try:
        record = Record.model_validate_json(text)
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        raise _damaged(file, _in_words(file, detail, text if version == SCHEMA_VERSION else None)) from None
    # A file that somebody has copied and renamed is a client of its own: it must not be saved over the first one.
    return record.relabelled(label_of(file))


def read_newer(file: Path, key: Identity | None = None) -> Record | str:
    """What can be shown of a document that a newer version of the program made. It must never be written.

    Returns:
        The plan rows, signs and contacts that this version knows; if it knows none of them, the text of the file.

    Raises:
        Locked, WrongKey: as `read`.
        Unreadable: the file cannot be read, or is no document of any version.
    """
    content, stamp = contents(file)
    text = _text(file, opened(file, content, key)[0])
    document = _json(file, text)
    written = datetime.fromtimestamp(stamp.written // 10**9)
    header = Header(schema_version=_version(file, document), label=label_of(file), changed=written)
    return known_parts(document, header) or text


def _text(file: Path, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _damaged(file, says.NOT_TEXT) from None


def _json(file: Path, text: str) -> Any:
    if not text.strip():
        raise _damaged(file, says.NOTHING_IN_IT)
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise _damaged(file, says.NOT_JSON.format(line=error.lineno, column=error.colno)) from None
    except (ValueError, RecursionError):
        raise _damaged(file, says.NOT_A_DOCUMENT) from None


def _version(file: Path, document: Any) -> int:
    version = version_of(document)
    if version is None:
        raise _damaged(file, says.NO_VERSION)
    return version


def _migrated(file: Path, document: Any) -> str:
    try:
        return json.dumps(migrate(document))
    except (LookupError, TypeError, AttributeError):  # a step meets a document of another shape than its version says
        raise _damaged(file, says.NOT_MIGRATED) from None


def _damaged(file: Path, problem: str, more: str = "") -> Unreadable:
    return Unreadable(problem, says.DAMAGED.format(label=label_of(file), problem=problem, file=file) + more)


def _newer(label: str) -> Newer:
    return Newer(says.IS_NEWER, says.NEWER.format(label=label))


def _in_words(file: Path, detail: ErrorDetails, text: str | None) -> str:
    """What is wrong with a document, by field and, where the text is as the file has it, by line."""
    loc = detail["loc"]
    if loc and loc[-1] in _BRANCHES_OF_ANSWER:
        loc = loc[:-1]
    kind = {"missing": says.FIELD_MISSING, "extra_forbidden": says.FIELD_UNKNOWN}.get(detail["type"], says.FIELD_WRONG)
    if not loc:
        return says.NOT_A_DOCUMENT
    problem = kind.format(field=" / ".join(str(part) for part in loc))
    line = _line(file, loc, text) if text else 0
    return says.ON_LINE.format(problem=problem, line=line) if line else problem


def _line(file: Path, loc: tuple[str | int, ...], text: str) -> int:
    """The line where a value stands; 0 if it cannot be told. JSON is YAML, so the reader of content finds it."""
    from tilfriskning.module import source

    try:
        return source.parse(file, text).fault(loc, "").line
    except RecursionError:
        return 0
