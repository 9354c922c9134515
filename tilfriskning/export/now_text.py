"""The page for a bad day as plain text, people first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from textwrap import TextWrapper

from tilfriskning.export.now import Now, PlanNow, now_outline, urgent
from tilfriskning.export.outline import Row, safety_texts
from tilfriskning.module.helplines import HelpLine, HelpLines
from tilfriskning.texts import dates
from tilfriskning.texts import now as says
from tilfriskning.texts.safety import Safety
from tilfriskning.workbook import Workbook

WIDTH = 65
"""Characters in a line."""

SAFETY = ("suicide", "overdose", "slip", "stopping")
"""The safety texts of the page, in order."""


def now_text(workbook: Workbook | None, lines: HelpLines, today: date) -> str:
    """The whole page, for a terminal or paper.

    Args:
        workbook: whose plans; None when they cannot be read, which leaves the help lines.
        lines: the help lines.
        today: the day, for the age of the numbers.
    """
    now = now_outline(workbook, lines)
    pieces = [
        [urgent(lines)],
        _person(now),
        [says.FIRST_ACTION_TITLE.upper(), *_wrapped(now.first.action)],
        *(_plan(plan) for plan in now.plans if plan.rows or plan.suggestions),
        [says.TOOLS.upper(), *_bullets(now.tools)] if now.tools else [],
        [says.MORE_LINES.upper(), *(line for each in lines.lines for line in _help_line(each)), *_dated(lines, today)],
        *(list(_safety(each)) for each in safety_texts(SAFETY)),
    ]
    return "\n\n".join("\n".join(piece) for piece in pieces if piece) + "\n"


def _person(now: Now) -> list[str]:
    first = now.first
    title = says.FIRST_PERSON if first.is_own else says.FIRST_LINE
    said = says.SAY.format(label=first.say.label, text=first.say.text)
    return [title.upper(), f"{first.name}  {first.number or says.NO_NUMBER}".strip(), *_wrapped(said)]


def _plan(plan: PlanNow) -> list[str]:
    intro = _wrapped(says.NOT_WRITTEN) if plan.suggestions else []
    rows = [line for row in plan.rows for line in _row(row)]
    return [says.OF_PLAN.format(plan=plan.title).upper(), *intro, *_bullets(plan.suggestions), *rows]


def _row(row: Row) -> Iterator[str]:
    for contact in row.contacts:
        yield f"{contact.name}  {contact.number}".strip()
    for field in row.fields:
        yield from _wrapped(says.SAY.format(label=field.label, text=field.text))
    yield from _bullets(row.entries)


def _help_line(line: HelpLine) -> list[str]:
    return _wrapped(f"{line.name}. {line.hours}.", f"{line.number}  ")


def _dated(lines: HelpLines, today: date) -> list[str]:
    said = says.LINES_READ.format(month=dates.month(lines.oldest()))
    return _wrapped(f"{said} {says.LINES_STALE}" if lines.is_stale(today) else said)


def _safety(safety: Safety) -> Iterator[str]:
    yield safety.title.upper()
    yield from _wrapped(safety.text)


def _bullets(texts: tuple[str, ...]) -> list[str]:
    return [line for text in texts for line in _wrapped(text, "- ")]


def _wrapped(text: str, lead: str = "") -> list[str]:
    """A text in lines; those of its own stay, and each number stays whole."""
    wrapper = TextWrapper(WIDTH, break_long_words=False, break_on_hyphens=False, subsequent_indent=" " * len(lead))
    return [line for own in f"{lead}{text}".split("\n") for line in wrapper.wrap(own) or [""]]
