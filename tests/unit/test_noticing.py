"""What is noticed from day to day, the look at the signs, and the toolbox."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.unit.clients import NOW, open_workbook, written_workbook
from tilfriskning.export.noticed import day_groups, in_words, tool_groups
from tilfriskning.library import open_content
from tilfriskning.paths import shipped_content
from tilfriskning.record.looks import Day
from tilfriskning.record.noticing import DayAt
from tilfriskning.record.record import Record
from tilfriskning.record.sign_places import SignAt
from tilfriskning.record.tidy import tidy
from tilfriskning.texts import looks as says
from tilfriskning.workbook import Workbook, noticing, toolbox

TODAY = NOW.date()
YESTERDAY, LAST_WEEK = TODAY - timedelta(days=1), TODAY - timedelta(days=7)
SIGN = "mh/s1"


@pytest.fixture
def kari() -> Workbook:
    return written_workbook()


# Days


def test_days_stand_in_order_whenever_they_are_written(kari: Workbook) -> None:
    for on in (TODAY, LAST_WEEK, YESTERDAY):
        kari.write(DayAt(on), f"Om {on}")
    assert [day.on for day in kari.record.days] == [LAST_WEEK, YESTERDAY, TODAY]
    kari.write(DayAt(YESTERDAY), "Noe annet")
    assert [day.note for day in kari.record.days] == [f"Om {LAST_WEEK}", "Noe annet", f"Om {TODAY}"]


def test_a_mark_is_set_and_taken_off_and_the_plan_stays_as_it_is(kari: Workbook) -> None:
    plans, signs = kari.record.plans, kari.record.signs
    noticing.mark(kari, TODAY, SIGN, "J")
    noticing.mark(kari, TODAY, "mh/other", "F")
    assert noticing.day(kari, TODAY) == Day(on=TODAY, j=(SIGN,), f=("mh/other",))
    noticing.mark(kari, TODAY, SIGN, "J")
    assert noticing.day(kari, TODAY).j == ()
    assert (kari.record.plans, kari.record.signs) == (plans, signs)


def test_a_day_that_has_been_emptied_is_gone_in_the_next_sitting_and_a_look_is_not(kari: Workbook) -> None:
    kari.write(DayAt(YESTERDAY), "Noe")
    kari.write(DayAt(YESTERDAY), "")
    noticing.see_as(kari, YESTERDAY, "sign")
    noticing.finish_look(kari, TODAY)
    assert tidy(kari.record).days == (Day(on=TODAY, looked=True),)


def test_reading_a_day_writes_nothing(kari: Workbook) -> None:
    before = kari.record
    assert noticing.day(kari, TODAY).is_blank
    assert kari.read(DayAt(TODAY)) == ""
    assert kari.record is before


# My signs


def test_my_signs_are_those_that_somebody_noticed_and_those_of_the_plan_come_first(kari: Workbook) -> None:
    signs = noticing.my_signs(kari)
    assert [sign.is_noticed for sign in signs] == [True] * len(signs)
    assert [sign.slot is not None for sign in signs] == sorted((sign.slot is not None for sign in signs), reverse=True)
    assert {"mh/s1", "sud/s2", "mh/t1.signs/angry"} <= {noticing.key(sign) for sign in signs}


def test_without_signs_there_is_nothing_to_ask_about() -> None:
    assert noticing.my_signs(open_workbook()) == ()


def test_a_sign_that_was_noticed_since_the_last_look_is_known_with_its_day(kari: Workbook) -> None:
    noticing.mark(kari, LAST_WEEK, "mh/older", "J")
    noticing.finish_look(kari, LAST_WEEK)
    noticing.mark(kari, YESTERDAY, SIGN, "J")
    noticing.mark(kari, YESTERDAY, "mh/by_others", "F")
    assert noticing.noticed_before(kari, TODAY) == {SIGN: YESTERDAY}


def test_the_words_of_a_day_follow_the_sign(kari: Workbook) -> None:
    noticing.mark(kari, TODAY, SIGN, "J")
    kari.write(SignAt("mh", "s1"), "Jeg blir stille.")
    assert list(in_words(kari, noticing.day(kari, TODAY))) == ["Jeg merket: Jeg blir stille."]
    kari.write(SignAt("mh", "s1"), "")
    assert list(in_words(kari, noticing.day(kari, TODAY))) == [f"Jeg merket: {says.SIGN_GONE}"]


# The look


def test_nobody_is_asked_who_has_not_asked_for_it(kari: Workbook) -> None:
    noticing.finish_look(kari, TODAY)
    assert kari.record.header.look_on is None
    assert not noticing.is_waiting(kari)


@pytest.mark.parametrize("every", noticing.RHYTHMS)
def test_the_person_chooses_how_often(kari: Workbook, every: int) -> None:
    noticing.choose_rhythm(kari, every)
    assert kari.record.header.look_on == TODAY + timedelta(days=every)
    noticing.choose_rhythm(kari, None)
    assert kari.record.header.look_on is None


def test_a_look_waits_from_its_day_on_and_leaving_it_leaves_no_trace(kari: Workbook) -> None:
    noticing.choose_rhythm(kari, 7)
    header = kari.record.header.model_copy(update={"look_on": LAST_WEEK})
    kari.change(kari.record.model_copy(update={"header": header}))
    assert noticing.is_waiting(kari)
    noticing.put_off(kari)
    assert not noticing.is_waiting(kari)
    assert kari.record.header.look_on == TODAY + timedelta(days=7)
    assert kari.record.days == ()


def test_what_is_put_right_about_an_earlier_day_does_not_move_the_next_look(kari: Workbook) -> None:
    noticing.choose_rhythm(kari, 7)
    before = kari.record.header.look_on
    kari.now = lambda: NOW + timedelta(days=3)
    noticing.finish_look(kari, TODAY)
    assert kari.record.header.look_on == before
    assert kari.document().header.look_on == before


# Looking back


def test_a_month_is_told_week_by_week(kari: Workbook) -> None:
    for on in (date(2026, 11, 1), date(2026, 11, 2), date(2026, 11, 8), date(2026, 12, 1)):
        kari.write(DayAt(on), "Noe")
    weeks = noticing.month(kari, date(2026, 11, 15))
    assert [(week.number, [day.on.day for day in week.days]) for week in weeks] == [(44, [1]), (45, [2, 8])]
    assert noticing.has_earlier(kari, date(2026, 12, 24))
    assert not noticing.has_earlier(kari, date(2026, 11, 30))


def test_months_lie_beside_one_another_over_the_turn_of_the_year() -> None:
    assert noticing.beside_month(date(2026, 12, 31), 1) == date(2027, 1, 1)
    assert noticing.beside_month(date(2027, 1, 31), -1) == date(2026, 12, 1)
    assert noticing.month_ends(date(2028, 2, 10)) == (date(2028, 2, 1), date(2028, 2, 29))


@pytest.mark.parametrize(
    ("day", "marks"),
    [
        (Day(on=TODAY), []),
        (Day(on=TODAY, looked=True), ["looked"]),
        (Day(on=TODAY, looked=True, j=(SIGN,), f=(SIGN,), note="x", seen_as="usual"), ["j", "f", "note", "usual"]),
        (Day(on=TODAY, note="x", seen_as="sign"), ["note"]),
    ],
)
def test_a_calendar_shows_what_was_marked_and_nothing_more(day: Day, marks: list[str]) -> None:
    assert list(noticing.marks(day)) == marks


def test_everything_is_in_the_notes_that_are_exported(kari: Workbook) -> None:
    noticing.mark(kari, TODAY, SIGN, "J")
    noticing.mark(kari, TODAY, "sud/s2", "F")
    kari.write(DayAt(TODAY, "beside"), "Ania")
    kari.write(DayAt(TODAY), "Kranglet i kassa.")
    noticing.see_as(kari, TODAY, "usual")
    noticing.finish_look(kari, YESTERDAY)
    ((month, days),) = day_groups(kari)
    assert month == "November 2026"
    assert [[line.text for line in day] for day in days] == [
        [says.JUST_LOOKED],
        [
            "Jeg merket: Jeg slutter å nynne.",
            "Ania merket: Jeg savner puben.",
            "Kranglet i kassa.",
            "Dette var: vanlig for meg",
        ],
    ]


# The toolbox


def test_the_toolbox_is_filled_from_the_module_and_by_hand() -> None:
    kari = Workbook(open_content(shipped_content()).module, Record.new("kari", NOW))
    offer = toolbox.tool_offers(kari)[0]
    place = toolbox.take(kari, "music", offer)
    assert toolbox.is_taken(kari, offer)
    kari.write(toolbox.blank_tool("places"), "Benken ved elva")
    assert [tool.text for tool in toolbox.tools(kari)] == [offer.text, "Benken ved elva"]
    assert next(iter(tool_groups(kari)))[0] == says.SHELVES["music"]
    kari.write(place, "")
    assert not toolbox.is_taken(kari, offer)
    assert [tool.text for tool in tidy(kari.record).tools] == ["Benken ved elva"]


def test_every_shelf_and_view_and_rhythm_has_its_words() -> None:
    assert set(says.SHELVES) == set(says.TOOL_HINTS) == set(toolbox.SHELVES)
    assert set(says.SEEN_AS) == {None, "usual", "sign"}
    assert set(says.RHYTHMS) == {None, *noticing.RHYTHMS}
    assert noticing.SUGGESTED in says.RHYTHMS
