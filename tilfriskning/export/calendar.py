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

WEEK, WEEKS = timedelta(weeks=1), 26
"""A weekly look for half a year, which is about as long as people keep it up."""


def render(workbook: Workbook) -> bytes:
    """Reminders of the weekly look, of a home practice that has not been talked about, and of a review date."""
    calendar = Calendar()
    calendar.add("prodid", says.CALENDAR_MAKER)
    calendar.add("version", "2.0")
    for event in _events(workbook):
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _events(workbook: Workbook) -> Iterator[Event]:
    today = workbook.today
    look = _event(workbook, "look", says.LOOK, today + WEEK)
    look.add("rrule", {"freq": "weekly", "count": WEEKS})
    yield look
    if practice := workbook.last("practice"):
        on = practice.on + WEEK
        if on > today:
            yield _event(workbook, practice.id, says.LOOK_AT_TRY, on - timedelta(days=1))


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
