"""Reminders for a calendar. Whoever sees the calendar learns nothing: no word in it says what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from uuid import NAMESPACE_OID, uuid5

from icalendar import Alarm, Calendar, Event

from tilfriskning.texts import paper as says
from tilfriskning.workbook import Workbook

AT, LASTS = time(17), timedelta(minutes=15)
"""When a reminder stands, by the clock of wherever the calendar is; anybody can move it."""

WEEK, HALF_A_YEAR = 7, 182
"""Days: between two looks, if no rhythm is chosen; and as long as people usually keep looks up."""


def render(workbook: Workbook) -> bytes:
    """Reminders of the regular look, of a home practice that has not been talked about, and of a review date."""
    calendar = Calendar()
    calendar.add("prodid", says.CALENDAR_MAKER)
    calendar.add("version", "2.0")
    for event in _events(workbook):
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _events(workbook: Workbook) -> Iterator[Event]:
    yield _looks(workbook)
    if practice := workbook.last("practice"):
        before_a_week = practice.on + timedelta(days=WEEK - 1)
        if before_a_week >= workbook.today:
            yield _event(workbook, practice.id, says.LOOK_AT_TRY, before_a_week)
    review_on = workbook.record.header.review_on
    if review_on and review_on > workbook.today:
        yield _event(workbook, "review", says.LOOK_TOGETHER, review_on)


def _looks(workbook: Workbook) -> Event:
    """Looks in the person's rhythm, each week if none is chosen."""
    days = workbook.record.look_every or WEEK
    on = workbook.record.header.look_on
    begin = on if on and on > workbook.today else workbook.today + timedelta(days=days)
    event = _event(workbook, "look", says.LOOK, begin)
    event.add("rrule", {"freq": "daily", "interval": days, "count": HALF_A_YEAR // days})
    return event


def _event(workbook: Workbook, name: str, title: str, on: date) -> Event:
    event = Event()
    # The same reminder written twice replaces itself in the calendar. The hash says nothing about whose it is.
    event.add("uid", str(uuid5(NAMESPACE_OID, f"{workbook.record.header.label}/{name}")))
    event.add("dtstamp", workbook.now().astimezone())
    event.add("summary", title)
    event.add("dtstart", datetime.combine(on, AT))
    event.add("duration", LASTS)
    event.add("class", "PRIVATE")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", timedelta())
    event.add_component(alarm)
    return event
