"""What the module must hold: `required.json`, drawn from the inventory of the programme's workbook."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple, TypedDict


class Group(TypedDict, total=False):
    """What a part of a form or of a list of signs must hold."""

    id: str
    items: int
    free_rows: int
    fields: list[str]
    repeat: list[str]
    flow: list[str]


class Block(TypedDict, total=False):
    """What a block must hold. `min` has lower bounds, `flow` the places its answers go."""

    id: str
    kind: str
    min: dict[str, int]
    names: list[str]
    reads: list[str]
    flow: list[str]
    groups: list[Group]


class Required(NamedTuple):
    """All that is required."""

    words: dict[str, int]
    forbidden_names: list[str]
    blocks: list[Block]


def _read() -> Required:
    raw = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
    return Required(raw["words"], raw["forbidden_names"], raw["blocks"])


REQUIRED = _read()
