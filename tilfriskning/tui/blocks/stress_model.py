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
        _line(block.vulnerability, "bold"),
        _line("+"),
        _line(block.stress, "bold"),
        _line(f"│  {block.raises}"),
        _line("▼"),
        _line(block.outcome, "bold"),
        _line("▲"),
        _line(f"│  {block.lowers}"),
        _line(block.protection, "bold"),
        *(Hanging(Content(item.text.said(workbook.mode)), Content("  ├─ ")) for item in block.items[:-1]),
        *(Hanging(Content(item.text.said(workbook.mode)), Content("  └─ ")) for item in block.items[-1:]),
        classes="figure",
    )


def _line(text: str, style: str = "") -> Hanging:
    return Hanging(Content(text).stylize(style), Content("  "))
