"""A plan as it stands, on a page."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from tilfriskning.module.blocks import PlanTemplateBlock
from tilfriskning.texts import pages as says
from tilfriskning.tui.widgets.plan_reading import PlanReading
from tilfriskning.tui.widgets.plan_row import PlanWanted
from tilfriskning.tui.widgets.press import Press
from tilfriskning.workbook import Workbook


def draw(block: PlanTemplateBlock, workbook: Workbook) -> Iterator[Widget]:
    """The plan to read, and a way to the place where it is written."""
    title = workbook.module.plan(block.plan).title
    sheet = PlanReading(workbook, block.plan)
    yield Press(says.OPEN_PLAN.format(plan=title), lambda: sheet.post_message(PlanWanted(block.plan)), classes="link")
    yield sheet
