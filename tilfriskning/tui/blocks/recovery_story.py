"""A story told by a person in recovery."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from tilfriskning.module.blocks import RecoveryStory
from tilfriskning.tui.blocks.parts import story
from tilfriskning.workbook import Workbook


def draw(block: RecoveryStory, workbook: Workbook) -> Iterator[Widget]:
    """The story, and who tells it."""
    yield story(block.person, workbook)
