"""Dates and times in words."""

from __future__ import annotations

import re
from datetime import date, datetime

MONTHS = (
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
)


def long(day: date) -> str:
    """A day with its month and year: `21. november 2026`."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def read(text: str) -> date | None:
    """The day that `21.12.2026` or `21. desember 2026` says; None if it says none."""
    found = re.fullmatch(r"(\d{1,2})\.\s*(?:(\d{1,2})\.\s*|([a-z]+)\s+)(\d{4})", text.strip().lower())
    if found is None or (found[3] and found[3] not in MONTHS):
        return None
    try:
        return date(int(found[4]), int(found[2] or MONTHS.index(found[3]) + 1), int(found[1]))
    except ValueError:
        return None


def clock(moment: datetime) -> str:
    """A time of day: `14:32`."""
    return f"{moment:%H:%M}"


def month(year_and_month: str) -> str:
    """A month with its year, from `2026-11`: `november 2026`."""
    year, number = year_and_month.split("-")
    return f"{MONTHS[int(number) - 1]} {year}"


SHORT_WEEKDAYS = ("ma", "ti", "on", "to", "fr", "lø", "sø")
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")


def weekday(day: date) -> str:
    """A day with its weekday and month: `lørdag 21. november`."""
    return f"{WEEKDAYS[day.weekday()]} {day.day}. {MONTHS[day.month - 1]}"


def span(first: date, last: date) -> str:
    """Days from one to another: `16. – 22. november`, `30. november – 6. desember`."""
    if first.month == last.month:
        return f"{first.day}. – {last.day}. {MONTHS[last.month - 1]}"
    return f"{first.day}. {MONTHS[first.month - 1]} – {last.day}. {MONTHS[last.month - 1]}"
