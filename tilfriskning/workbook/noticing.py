"""Looks at the signs, and what was noticed day by day. Nothing here counts, compares or judges.

Each function takes the workbook that it reads or changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from tilfriskning.module.values import Mark
from tilfriskning.record import noticing
from tilfriskning.record.looks import Day, SeenAs
from tilfriskning.record.pools import SignRow
from tilfriskning.workbook.book import Workbook

RHYTHMS = (3, 7, 14, 28)
"""Days between looks that a person can choose from."""

SUGGESTED = 7
"""The one that is suggested."""


@dataclass(frozen=True, slots=True)
class Week:
    """What was noticed in one week."""

    monday: date
    """Its first day."""
    days: tuple[Day, ...]
    """The days with something on them, in order."""

    @property
    def number(self) -> int:
        """The number of the week in its year."""
        return self.monday.isocalendar().week


def my_signs(workbook: Workbook) -> tuple[SignRow, ...]:
    """The signs of the plans in use that somebody has noticed or the person has written; those of part 2 come first."""
    noticed = [row for plan in workbook.chosen_plans() for row in workbook.signs(plan) if row.is_noticed]
    return tuple(sorted(noticed, key=lambda row: row.slot is None))


def key(sign: SignRow) -> str:
    """A sign as a day keeps it."""
    return f"{sign.pool}/{sign.id}"


def sign_text(workbook: Workbook, key: str) -> str:
    """The words of a sign that a day keeps; empty if the person has taken the sign away."""
    pool, _, id = key.partition("/")
    sign = workbook.record.sign(pool, id)
    return sign.text.strip() if sign else ""


# A day


def day(workbook: Workbook, on: date) -> Day:
    """What was noticed on a day."""
    return noticing.day(workbook.record, on)


def mark(workbook: Workbook, on: date, sign: str, mark: Mark) -> None:
    """Set J or F on a sign that day, or take it off. The plan and the list of signs stay as they are."""
    workbook.change(noticing.toggled(workbook.record, on, sign, mark))


def see_as(workbook: Workbook, on: date, seen_as: SeenAs | None) -> None:
    """Say that what was noticed that day is ordinary, or a sign, or leave it open."""
    workbook.change(noticing.with_day(workbook.record, on, seen_as=seen_as))


def noticed_before(workbook: Workbook, on: date) -> dict[str, date]:
    """The signs that were marked J since the look before this day, each with the last day: nobody is asked twice."""
    found: dict[str, date] = {}
    for each in reversed(workbook.record.days):
        if each.on < on:
            if each.looked:
                break
            found.update((sign, each.on) for sign in each.j if sign not in found)
    return found


# The look


def is_waiting(workbook: Workbook) -> bool:
    """Whether the person has asked for a look about now."""
    return workbook.record.header.look_on is not None and workbook.record.header.look_on <= workbook.today


def choose_rhythm(workbook: Workbook, every: int | None) -> None:
    """Ask for a look every so many days, or for none."""
    workbook.change(workbook.record.model_copy(update={"look_every": every}))
    put_off(workbook)


def put_off(workbook: Workbook) -> None:
    """Leave it for this time. That is not written down anywhere."""
    every = workbook.record.look_every
    header = workbook.record.header.model_copy(
        update={"look_on": workbook.today + timedelta(days=every) if every else None}
    )
    workbook.change(workbook.record.model_copy(update={"header": header}))


def finish_look(workbook: Workbook, on: date) -> None:
    """Keep that the person looked through the signs on a day; the next look counts from today."""
    workbook.change(noticing.with_day(workbook.record, on, looked=True))
    if on == workbook.today:
        put_off(workbook)


# Looking back


def weeks(workbook: Workbook, first: date, last: date) -> tuple[Week, ...]:
    """The weeks from one day to another in which something was noticed, oldest first."""
    days = (each for each in workbook.record.days if first <= each.on <= last and not each.is_blank)
    return tuple(Week(monday, tuple(run)) for monday, run in groupby(days, key=lambda each: _monday(each.on)))


def month(workbook: Workbook, of: date) -> tuple[Week, ...]:
    """The weeks of a calendar month in which something was noticed."""
    first, last = month_ends(of)
    return weeks(workbook, first, last)


def month_ends(of: date) -> tuple[date, date]:
    """The first and the last day of a month."""
    first = of.replace(day=1)
    return first, beside_month(of, 1) - timedelta(days=1)


def beside_month(of: date, step: int) -> date:
    """The first day of the month after (1), or before (-1)."""
    number = of.year * 12 + of.month - 1 + step
    return date(number // 12, number % 12 + 1, 1)


def has_earlier(workbook: Workbook, of: date) -> bool:
    """Whether anything was noticed before this month."""
    return any(not each.is_blank for each in workbook.record.days if each.on < of.replace(day=1))


def marks(day: Day) -> Iterator[str]:
    """What a calendar shows of a day, by name: `j`, `f`, `looked` (without a mark), `note`, `usual`."""
    yield from (name for name in ("j", "f") if getattr(day, name))
    if day.looked and not (day.j or day.f):
        yield "looked"
    if day.note.strip():
        yield "note"
    if day.seen_as == "usual":
        yield "usual"


def _monday(on: date) -> date:
    return on - timedelta(days=on.weekday())
