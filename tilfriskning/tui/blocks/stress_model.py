"""The stress-vulnerability figure."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from tilfriskning.module.blocks import StressModel
from tilfriskning.tui.widgets.flow import Hanging, Words
from tilfriskning.workbook import Workbook


def draw(block: StressModel, workbook: Workbook) -> Iterator[Widget]:
    """Two things that raise a risk, and what works against it, drawn in text."""
    yield Words(
        Hanging(Content(block.vulnerability).stylize("bold"), Content("  ")),
        Hanging(Content("+"), Content("  ")),
        Hanging(Content(block.stress).stylize("bold"), Content("  ")),
        Hanging(Content("│"), Content("  ")),
        Hanging(Content("▼"), Content("  ")),
        Hanging(Content(block.outcome).stylize("bold"), Content("  ")),
        Hanging(Content("▲"), Content("  ")),
        Hanging(Content("│"), Content("  ")),
        Hanging(Content(block.protection).stylize("bold"), Content("  ")),
        *(Hanging(Content(item.text.said(workbook.mode)), Content("  ├─ ")) for item in block.items[:-1]),
        *(Hanging(Content(item.text.said(workbook.mode)), Content("  └─ ")) for item in block.items[-1:]),
        classes="figure",
    )
