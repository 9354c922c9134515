"""Two ways through the same module that answer every question they meet: on the screens, and line by line.

Neither has a list of what is asked: each answers whatever the front shows. What one front leaves out is missing in its
document.
"""

from __future__ import annotations

import json
import re
from typing import Any

from tilfriskning.record.record import Record

ID = re.compile(r"(?<![0-9a-z])[0-9a-f]{8}(?![0-9a-z])")
"""What tells things apart that a person has added."""

LETTERS = "ABC"
"""The places of part 2, as they are labelled."""

OWN = "påskrevet"
"""What begins every line that is added to a list."""


def text_at(place: str) -> str:
    """What is written at a place: the same on both fronts, and nowhere else."""
    return f"svar {ID.sub('*', place)}"


def text_in_list(part: str) -> str:
    """What is written in a part of a new line of a list."""
    return f"{OWN} {part}"


def comparable(record: Record) -> Any:
    """A document without times, ids and the order in which lines were added."""
    dumped = record.model_dump(mode="json")
    del dumped["header"]["changed"], dumped["progress"]["place"]
    for id, plan in dumped["plans"].items():
        texts = {sign.id: sign.text for sign in record.pool(id)}
        plan["signs"] = {slot: texts[sign] for slot, sign in plan["signs"].items()}
    return _without_ids(dumped)


def _without_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {ID.sub("*", key): _without_ids(each) for key, each in value.items()}
    if isinstance(value, list):
        return sorted((_without_ids(each) for each in value), key=lambda each: json.dumps(each, sort_keys=True))
    return ID.sub("*", value) if isinstance(value, str) else value
