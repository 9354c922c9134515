"""Reminders: another library reads them, and nobody can read out of them what they are about."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any

import vobject

from tests.unit.clients import NOW, open_workbook, small_module, written_workbook
from tilfriskning.export import calendar
from tilfriskning.record.places import SheetAt
from tilfriskning.record.record import Record
from tilfriskning.texts import paper as says
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.noticing import choose_rhythm
from tilfriskning.workbook.versions import set_review

HEALTH = (
    "frisk", "plan", "rus", "psyk", "helse", "syk", "tegn", "signal", "bok", "terap", "lege", "medisin", "klient",
    "tilbakefall", "avhengig", "team", "øvelse", "mestring", "recover", "health", "kari", "imr", "modul",
)  # fmt: skip
"""Parts of words that would say what the reminders are about, or whose they are."""


def with_practice(on: date) -> Workbook:
    workbook = Workbook(small_module(), Record.new("kari", NOW), now=lambda: NOW)
    workbook.write(SheetAt("t1.practice", "p1", "what", on), "Vise planen til søster")
    return workbook


def events(workbook: Workbook) -> dict[str, Any]:
    """The reminders by their titles, as another library reads them."""
    found = vobject.readOne(calendar.render(workbook).decode())
    return {event.summary.value: event for event in found.vevent_list}


def test_the_weekly_look_comes_for_half_a_year_with_a_reminder() -> None:
    look = events(open_workbook())[says.LOOK]

    first, second, *others = list(look.rruleset)
    assert first == look.dtstart.value == datetime(2026, 11, 28, 17)
    assert second - first == timedelta(weeks=1)
    assert len(others) == 24
    assert look.valarm.action.value == "DISPLAY"
    assert look.valarm.trigger.value == timedelta()


def test_looks_follow_the_rhythm_that_is_chosen() -> None:
    workbook = open_workbook()
    choose_rhythm(workbook, 14)
    first, second, *others = list(events(workbook)[says.LOOK].rruleset)

    assert first.date() == workbook.record.header.look_on
    assert second - first == timedelta(days=14)
    assert len(others) == 11


def test_a_home_practice_is_looked_at_the_day_before_a_week_has_gone() -> None:
    practice = events(with_practice(NOW.date()))[says.LOOK_AT_TRY]

    assert practice.dtstart.value == datetime(2026, 11, 27, 17)
    assert practice.valarm.description.value == says.LOOK_AT_TRY


def test_a_home_practice_of_long_ago_is_left_alone() -> None:
    assert list(events(with_practice(date(2026, 11, 2)))) == [says.LOOK]


def test_the_day_to_look_at_it_again_together_is_there() -> None:
    workbook = open_workbook()
    set_review(workbook, date(2027, 1, 15))

    assert events(workbook)[says.LOOK_TOGETHER].dtstart.value == datetime(2027, 1, 15, 17)


def test_no_word_says_what_the_reminders_are_about() -> None:
    for workbook in (with_practice(NOW.date()), written_workbook()):
        out = re.sub(r"\r\n[ \t]", "", calendar.render(workbook).decode()).casefold()
        assert [word for word in HEALTH if word in out] == []
        assert "vise" not in out


def test_a_reminder_that_is_written_twice_is_the_same_reminder() -> None:
    once, twice = (events(with_practice(NOW.date())) for _ in range(2))

    assert {event.uid.value for event in once.values()} == {event.uid.value for event in twice.values()}
    assert len({event.uid.value for event in once.values()}) == 2


def test_lines_end_and_are_folded_as_the_standard_says() -> None:
    out = calendar.render(with_practice(NOW.date()))

    assert out.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in out.replace(b"\r\n", b"")
    assert max(map(len, out.split(b"\r\n"))) <= 75
