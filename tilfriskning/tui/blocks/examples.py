"""Short stories of invented people."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from tilfriskning.module.blocks import Examples
from tilfriskning.tui.blocks.parts import story
from tilfriskning.workbook import Workbook


def draw(block: Examples, workbook: Workbook) -> Iterator[Widget]:
    """The stories, one after another."""
    for person in block.people:
        yield story(person, workbook)
