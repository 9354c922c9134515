"""The help lines, as paragraphs with their date."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from tilfriskning.module.helplines import HelpLine, HelpLines
from tilfriskning.texts import dates
from tilfriskning.texts import screens as says
from tilfriskning.tui.widgets.flow import Hanging, Plain, Words


def help_lines(lines: HelpLines, is_stale: bool) -> Iterator[Widget]:
    """Every line, then when the numbers were read."""
    for line in lines.lines:
        yield Words(*_line(line), classes="help-line")
    said = says.LINES_READ.format(month=dates.month(lines.oldest()))
    yield Plain(f"{said} {says.LINES_STALE}" if is_stale else said, classes="dated")


def _line(line: HelpLine) -> Iterator[Hanging]:
    yield Hanging(Content.assemble((line.number, "bold"), "  ", (line.name, "bold")))
    yield Hanging(Content(f"{line.about} {line.hours}"))
