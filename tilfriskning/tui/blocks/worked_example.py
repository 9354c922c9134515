"""A plan filled in by an invented person."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from tilfriskning.module.blocks import WorkedExample
from tilfriskning.record.example import example_record
from tilfriskning.tui.widgets.plan_reading import PlanReading
from tilfriskning.workbook import Workbook


def draw(block: WorkedExample, workbook: Workbook) -> Iterator[Widget]:
    """The plan, to read."""
    example = Workbook(workbook.module, example_record(workbook.module, workbook.now()), workbook.mode)
    yield PlanReading(example, block.plan)
