"""The help lines: all of them in a few lines, then who answers."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from tilfriskning.export.now import urgent
from tilfriskning.module.helplines import HelpLine, HelpLines
from tilfriskning.texts import dates
from tilfriskning.texts import now as says
from tilfriskning.tui.widgets.flow import Hanging, Plain, Words
from tilfriskning.tui.widgets.safety import safety


def worst_moment(lines: HelpLines) -> Plain:
    """The two numbers for the worst moment, first on every page of this kind."""
    return Plain(Content(urgent(lines)).stylize("bold"), classes="urgent")


def numbers(lines: HelpLines, is_stale: bool) -> Iterator[Widget]:
    """Every number with its name on a line, then when they were read."""
    widest = max(len(line.number) for line in lines.lines)
    yield Words(*(_number(line, widest) for line in lines.lines), classes="help-line")
    said = says.LINES_READ.format(month=dates.month(lines.oldest()))
    yield Plain(f"{said} {says.LINES_STALE}" if is_stale else said, classes="dated")


def every_help_line(lines: HelpLines, is_stale: bool) -> Iterator[Widget]:
    """The numbers, what keeps a body safe, how to begin, and more about each line."""
    yield from numbers(lines, is_stale)
    yield from safety(("overdose", "suicide", "stopping"))
    yield from _how_to_begin()
    yield from _who_answers(lines)


def _who_answers(lines: HelpLines) -> Iterator[Widget]:
    """More about each line."""
    yield Plain(says.WHO_ANSWERS, classes="part-title")
    for line in lines.lines:
        yield Words(*_about(line), classes="help-line")


def _how_to_begin() -> Iterator[Widget]:
    """A sentence to begin with, and what often stops people from calling."""
    yield Plain(says.READY_TITLE, classes="part-title")
    yield Words(Hanging(Content(says.READY_LINES)))
    yield Plain(says.STOPPERS_TITLE, classes="part-title")
    for thought, answer in says.STOPPERS.items():
        yield Words(Hanging(Content(thought).stylize("bold")), Hanging(Content(answer)), classes="help-line")


def _number(line: HelpLine, widest: int) -> Hanging:
    hours = f", {line.hours[:1].lower()}{line.hours[1:]}"
    return Hanging(Content(f"{line.name}{hours}"), Content(f"{line.number:<{widest}}  ").stylize("bold"))


def _about(line: HelpLine) -> Iterator[Hanging]:
    yield Hanging(Content.assemble((line.number, "bold"), "  ", (line.name, "bold")))
    dialled = f" {says.DIALLED.format(month=dates.month(line.dialled_on))}" if line.dialled_on else ""
    yield Hanging(Content(f"{line.about} {line.hours}.{dialled}"))
