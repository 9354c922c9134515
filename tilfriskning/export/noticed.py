"""What was noticed and what helps, in words: for the screen and for notes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from tilfriskning.export.outline import Labelled
from tilfriskning.export.typed import typed
from tilfriskning.record.looks import Day
from tilfriskning.texts import dates
from tilfriskning.texts import looks as says
from tilfriskning.workbook import Workbook, noticing, toolbox

Lines = tuple[Labelled, ...]
"""Texts that belong together."""


def in_words(workbook: Workbook, day: Day) -> Iterator[str]:
    """The marks of a day, a line for each."""
    beside = typed(day.beside)
    for sign in day.j:
        yield says.I_NOTICED.format(sign=_named(workbook, sign))
    for sign in day.f:
        said = says.NAMED_NOTICED if beside else says.OTHER_NOTICED
        yield said.format(who=beside, sign=_named(workbook, sign))
    if beside and not day.f:
        yield says.BESIDE_ME.format(who=beside)
    if day.looked and not (day.j or day.f):
        yield says.JUST_LOOKED


def seen_as_in_words(day: Day) -> str:
    """How the person sees a day."""
    said = says.SEEN_AS[day.seen_as]
    return says.DAY_SEEN_AS.format(said=f"{said[:1].lower()}{said[1:]}") if day.seen_as else says.DAY_OPEN


def day_groups(workbook: Workbook) -> Iterator[tuple[str, tuple[Lines, ...]]]:
    """What was noticed, month by month: the month, and its days."""
    days = (day for day in workbook.record.days if not day.is_blank)
    for month, run in groupby(days, key=lambda day: f"{day.on:%Y-%m}"):
        yield dates.month(month).capitalize(), tuple(_day(workbook, day) for day in run)


def tool_groups(workbook: Workbook) -> Iterator[tuple[str, tuple[Lines, ...]]]:
    """The toolbox, shelf by shelf."""
    for shelf in toolbox.SHELVES:
        if found := toolbox.tools(workbook, shelf):
            yield says.SHELVES[shelf], tuple((Labelled("", typed(tool.text)),) for tool in found)


def _day(workbook: Workbook, day: Day) -> Lines:
    own = [typed(day.note)] if day.note.strip() else []
    view = [seen_as_in_words(day)] if day.seen_as else []
    texts = [text for text in (*in_words(workbook, day), *own, *view) if text]
    return (
        Labelled(dates.weekday(day.on).capitalize(), texts[0] if texts else ""),
        *(Labelled("", text) for text in texts[1:]),
    )


def _named(workbook: Workbook, sign: str) -> str:
    return typed(noticing.sign_text(workbook, sign)) or says.SIGN_GONE
