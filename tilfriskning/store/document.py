"""A client's document as bytes, and back. What cannot be read is named, and never touched."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails, PydanticSerializationError

from tilfriskning.errors import Unreadable
from tilfriskning.paths import HEADER_BYTES
from tilfriskning.record.migrations import migrate, version_of
from tilfriskning.record.record import SCHEMA_VERSION, Header, Record
from tilfriskning.store.durable import why
from tilfriskning.texts import store as says

_HEADER = re.compile(r'\s*\{\s*"header"\s*:\s*')
_BRANCHES_OF_ANSWER = {"str", "bool"}


def label_of(file: Path) -> str:
    """The label of the client whose document this is."""
    return unicodedata.normalize("NFC", file.stem)


def as_bytes(record: Record) -> bytes:
    """The document as it is written: UTF-8, indented, keys in the order of the model."""
    try:
        text = record.model_dump_json(indent=1)
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
        with file.open("rb") as opened:
            head = opened.read(HEADER_BYTES).decode("utf-8", "ignore")
        if found := _HEADER.match(head):
            _, end = json.JSONDecoder().raw_decode(head, found.end())
            header = Header.model_validate_json(head[found.end() : end])
            if header.schema_version == SCHEMA_VERSION:
                return header
    except (OSError, ValueError, RecursionError):
        pass  # the whole document is read instead: that tells what is wrong
    return read(file).header


def read(file: Path) -> Record:
    """The document in a file, led to today's version.

    Raises:
        Unreadable: it cannot be read, is damaged, or was made by a newer version of the program.
    """
    text = _text(file)
    document = _json(file, text)
    version = version_of(document)
    if version is None:
        raise _damaged(file, says.NO_VERSION)
    if version > SCHEMA_VERSION:
        raise Unreadable(says.IS_NEWER, says.NEWER.format(label=label_of(file)))
    if version < SCHEMA_VERSION:
        text = _migrated(file, document)
    try:
        return Record.model_validate_json(text)
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        raise _damaged(file, _in_words(file, detail, is_todays=version == SCHEMA_VERSION)) from None


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise _damaged(file, why(error)) from None
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


def _migrated(file: Path, document: Any) -> str:
    try:
        return json.dumps(migrate(document))
    except (LookupError, TypeError, AttributeError):  # a step meets a document of another shape than its version says
        raise _damaged(file, says.NOT_MIGRATED) from None


def _damaged(file: Path, problem: str) -> Unreadable:
    return Unreadable(problem, says.DAMAGED.format(label=label_of(file), problem=problem, file=file))


def _in_words(file: Path, detail: ErrorDetails, is_todays: bool) -> str:
    """What is wrong with a document, by field and, if the file is of today's version, by line."""
    loc = detail["loc"]
    if loc and loc[-1] in _BRANCHES_OF_ANSWER:
        loc = loc[:-1]
    kind = {"missing": says.FIELD_MISSING, "extra_forbidden": says.FIELD_UNKNOWN}.get(detail["type"], says.FIELD_WRONG)
    if not loc:
        return says.NOT_A_DOCUMENT
    problem = kind.format(field=" / ".join(str(part) for part in loc))
    line = _line(file, loc) if is_todays else 0
    return says.ON_LINE.format(problem=problem, line=line) if line else problem


def _line(file: Path, loc: tuple[str | int, ...]) -> int:
    """The line where a value stands; 0 if it cannot be told. JSON is YAML, so the reader of content finds it."""
    from tilfriskning.module import source

    try:
        return source.read(file).fault(loc, "").line
    except RecursionError:
        return 0
