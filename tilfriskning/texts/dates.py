"""Dates and times in words."""

from __future__ import annotations

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
