"""The toolbox: what helps me, and where to take it from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from tilfriskning.module.plans import PART1, PART3
from tilfriskning.record.looks import Shelf, Tool
from tilfriskning.record.noticing import ToolAt
from tilfriskning.record.offers import Offer
from tilfriskning.record.plan import new_id
from tilfriskning.workbook.book import Workbook

SHELVES: tuple[Shelf, ...] = get_args(Shelf)
"""The parts of the toolbox, in order."""

CALMING = (f"{PART1}.stress", f"{PART3}.coping")
"""The plan rows whose lists the toolbox offers."""


def tools(workbook: Workbook, shelf: Shelf | None = None) -> tuple[Tool, ...]:
    """What lies in the toolbox, or on one of its shelves, in the person's order."""
    written = (tool for tool in workbook.record.tools if tool.text.strip())
    return tuple(tool for tool in written if shelf in (None, tool.shelf))


def tool_offers(workbook: Workbook) -> tuple[Offer, ...]:
    """The strategies of the module, each once."""
    return workbook.offers(tuple(dict.fromkeys(_lists(workbook))))


def is_taken(workbook: Workbook, offer: Offer) -> bool:
    """Whether something in the toolbox comes from this offer."""
    return any(tool.origin == offer.ref for tool in tools(workbook))


def take(workbook: Workbook, shelf: Shelf, offer: Offer) -> ToolAt:
    """Put a strategy of the module on a shelf, in words that can be changed. Returns its place."""
    place = ToolAt(shelf, new_id(), offer.ref)
    workbook.write(place, offer.text)
    return place


def blank_tool(shelf: Shelf) -> ToolAt:
    """A new place to write on a shelf."""
    return ToolAt(shelf, new_id())


def _lists(workbook: Workbook) -> Iterator[str]:
    for plan in workbook.module.plans:
        for key in CALMING:
            refs = workbook.reads_for(f"{plan.id}.{key}")
            yield from (ref for ref in refs if ref in workbook.module.blocks)
