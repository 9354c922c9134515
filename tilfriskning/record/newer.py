"""Documents of later versions: what this version knows of them by name. They are looked at, and never written."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from tilfriskning.record.record import Header, Record

Loc = tuple[str | int, ...]

KNOWN = ("plans", "signs")
"""The parts of a document in which plan rows, contacts and signs stand."""


def known_parts(document: Any, header: Header) -> Record | None:
    """The plan rows, contacts and signs of a document; None if there are none that this version knows.

    Whatever else is in it, or has another shape than here, is left out.

    Args:
        document: the document, as JSON has it.
        header: the header that the record is to have; when the document changed is taken from its own, if it says so.
    """
    known = {part: document[part] for part in KNOWN if part in document}
    known["header"] = {**header.model_dump(mode="json"), "changed": _changed(document, header.changed)}
    record = _fitting(known)
    return record if record and _is_written(record) else None


def _changed(document: Any, otherwise: datetime) -> str:
    try:
        return datetime.fromisoformat(document["header"]["changed"]).isoformat()
    except (LookupError, TypeError, ValueError):
        return otherwise.isoformat()


def _fitting(document: dict[str, Any]) -> Record | None:
    """The document without what does not fit the model."""
    while True:
        try:
            return Record.model_validate_json(json.dumps(document))
        except ValidationError as error:
            faults = {_at_fault(detail["type"], detail["loc"]) for detail in error.errors(include_url=False)}
            kept = _without(document, faults)
        except RecursionError:
            return None
        if () in faults or kept == document:
            return None
        document = kept


def _at_fault(kind: str, loc: Loc) -> Loc:
    """What has to go: a thing that lacks something, or the thing itself."""
    return loc[:-1] if kind == "missing" else loc


def _without(value: Any, faults: set[Loc], here: Loc = ()) -> Any:
    if isinstance(value, dict):
        inside = ((key, (*here, key), each) for key, each in value.items())
        return {key: _without(each, faults, loc) for key, loc, each in inside if loc not in faults}
    if isinstance(value, list):
        places = (((*here, number), each) for number, each in enumerate(value))
        return [_without(each, faults, loc) for loc, each in places if loc not in faults]
    return value


def _is_written(record: Record) -> bool:
    signs = (sign for pool in record.signs.values() for sign in pool)
    return any(sign.text.strip() for sign in signs) or any(not plan.is_blank for plan in record.plans.values())
