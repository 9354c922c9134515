"""What surrounds a plan: who has seen a sign, what the plans share, rehearsals, the last time, and who has it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.unit.clients import NOW, open_workbook, written_workbook
from tilfriskning.export.calendar import render as calendar
from tilfriskning.export.outline import plan_outline
from tilfriskning.record.living_places import ChainAt, DetailAt, HeardAt, RehearsalAt
from tilfriskning.record.places import AnswerAt, ContactAt, CopyAt, EntryAt, PlanFieldAt
from tilfriskning.record.sign_places import SignAt, SlotAt
from tilfriskning.texts import dates
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.copies import (
    add_copy,
    copy_of,
    give,
    has_earlier,
    toggle_ended,
    toggle_part,
    versions_to_give,
)
from tilfriskning.workbook.practice import actions, begin_rehearsal, people
from tilfriskning.workbook.relapse import Card, cards
from tilfriskning.workbook.signs_together import hear, last_times, link, move, seen, share, talk
from tilfriskning.workbook.versions import WAITS, can_begin, is_begun, review_after, set_review, sign

LISTED = "t1.signs/withdraws"


def signed(workbook: Workbook) -> Workbook:
    workbook.write(PlanFieldAt("mh", "signatures", "client"), "Kari")
    assert sign(workbook, "mh") is not None
    return workbook


# Signs seen by others


def test_somebody_tells_of_a_sign_and_takes_it_back() -> None:
    workbook = open_workbook()
    hear(workbook, "mh", LISTED, " Bo ")
    hear(workbook, "mh", LISTED, "Åse")
    both = workbook.record.sign("mh", LISTED)
    hear(workbook, "mh", LISTED, "Bo")
    hear(workbook, "mh", LISTED, "Åse")
    none = workbook.record.sign("mh", LISTED)

    assert both is not None
    assert (both.f, both.said_by) == (True, "Bo, Åse")
    assert none is not None
    assert (none.f, none.said_by) == (False, "")


def test_a_sign_without_a_name_gets_f_and_loses_it_again() -> None:
    workbook = open_workbook()
    hear(workbook, "mh", LISTED, "")
    assert seen(workbook, "mh").only_others[0].id == LISTED
    hear(workbook, "mh", LISTED, "")
    assert seen(workbook, "mh").only_others == ()


def test_own_words_of_somebody_else_get_f_and_their_name() -> None:
    workbook = open_workbook()
    block = talk(workbook, "mh")
    assert block is not None
    who = workbook.at(block.id, f"own.{block.fields[0].id}", "s1")
    workbook.write(who, "Bo")
    workbook.write(HeardAt("mh", "h1", who), "Nynner ikke")
    workbook.write(who, "Åse")
    workbook.write(HeardAt("mh", "h1", who), "Nynner aldri")

    (row,) = seen(workbook, "mh").only_others
    assert (row.text, row.said_by) == ("Nynner aldri", "Bo")


def test_signs_are_told_apart_by_who_has_seen_them() -> None:
    workbook = open_workbook()
    for id in (LISTED, "t1.signs/angry"):
        workbook.mark("mh", id, "J")
    for id in (LISTED, "t1.signs/eats_less"):
        hear(workbook, "mh", id, "Bo")

    found = seen(workbook, "mh")

    assert [sign.id for sign in found.both] == [LISTED]
    assert [sign.id for sign in found.only_me] == ["t1.signs/angry"]
    assert [sign.id for sign in found.only_others] == ["t1.signs/eats_less"]


# The bridge


def test_a_sign_of_both_plans_has_one_home_and_is_edited_from_either() -> None:
    workbook = open_workbook()
    workbook.write(SignAt("mh", "s1"), "Sover lite")
    share(workbook, "mh", "s1")
    workbook.place_sign("sud", "s1")
    workbook.write(SlotAt("sud", "a", "x"), "Sover nesten ikke")
    workbook.mark("sud", "s1", "J")

    assert [sign.id for sign in workbook.record.signs["mh"]] == ["s1"]
    assert "sud" not in workbook.record.signs
    (sign_of_mh,) = workbook.record.pool("mh")
    assert (sign_of_mh.text, sign_of_mh.j) == ("Sover nesten ikke", True)
    assert plan_outline(workbook, "sud").part2.bridge == ("Sover nesten ikke (står i begge planene)",)


def test_a_sign_stays_in_both_plans_as_long_as_it_stands_in_part_2_of_the_other() -> None:
    workbook = open_workbook()
    workbook.write(SignAt("mh", "s1"), "Sover lite")
    share(workbook, "mh", "s1")
    workbook.place_sign("sud", "s1")

    assert not share(workbook, "sud", "s1")
    assert workbook.record.sign("sud", "s1") is not None
    workbook.place_sign("sud", "s1")
    assert share(workbook, "sud", "s1")
    assert workbook.record.sign("sud", "s1") is None


def test_a_sign_of_the_list_can_belong_to_both_plans() -> None:
    workbook = open_workbook()
    share(workbook, "mh", LISTED)

    assert [sign.text for sign in workbook.signs("sud")] == ["Trekker meg unna andre"]


def test_what_leads_to_what_stands_on_both_plans() -> None:
    workbook = open_workbook()
    link(workbook, "dårlig søvn")
    assert plan_outline(workbook, "mh").part2.bridge == ("dårlig søvn → …",)
    link(workbook, "sug")
    link(workbook, "krangel")

    for plan in ("mh", "sud"):
        assert plan_outline(workbook, plan).part2.bridge == ("dårlig søvn → sug", "krangel → …")
    workbook.write(ChainAt(workbook.record.chains[1].id, "first"), "")
    assert plan_outline(workbook, "mh").part2.bridge == ("dårlig søvn → sug",)


# Rehearsed, and specific


def test_actions_that_are_not_rehearsed_come_first() -> None:
    workbook = open_workbook()
    workbook.write(ContactAt("mh.part3.contact_team", "c1", "name"), "Lege Nordli")
    workbook.write(EntryAt("mh.part3.reduce_use", "e1"), "Går en tur")
    before = [(action.title, action.is_rehearsed) for action in actions(workbook, "mh")]

    rehearsal = begin_rehearsal(workbook, "mh.part3.contact_team")
    after = [(action.title, action.is_rehearsed) for action in actions(workbook, "mh")]
    workbook.write(RehearsalAt("mh.part3.contact_team", rehearsal.id, "when"), "")

    assert before == [("Kontakte teamet", False), ("Går en tur", False)]
    assert rehearsal.when == "21. november 2026"
    assert after == [("Går en tur", False), ("Kontakte teamet", True)]
    assert [action.title for action in actions(workbook, "mh")] == ["Kontakte teamet", "Går en tur"]


def test_a_plan_without_actions_offers_nothing_to_rehearse() -> None:
    assert actions(open_workbook(), "mh") == ()


def test_an_entry_tells_who_when_where_and_what_to_say_on_a_line_of_its_own() -> None:
    workbook = open_workbook()
    workbook.write(DetailAt("mh.part3.reduce_use", "e1", "where"), "Ved elva")
    assert plan_outline(workbook, "mh").part3.rows[1].entries == ("Hvor: Ved elva",)

    workbook.write(EntryAt("mh.part3.reduce_use", "e1"), "Går en tur")
    workbook.write(DetailAt("mh.part3.reduce_use", "e1", "say"), "«Nei takk»")

    row = plan_outline(workbook, "mh").part3.rows[1]
    assert (row.entries, row.short) == (("Går en tur\nHvor: Ved elva · Jeg sier: «Nei takk»",), ("Går en tur",))


def test_the_people_of_the_plans_and_those_who_have_them_are_offered_by_name() -> None:
    workbook = written_workbook()
    assert people(workbook) == ("Lege Nordli", "Søster")
    toggle_ended(workbook, "k1")
    assert people(workbook) == ("Lege Nordli",)


# My last time


def test_a_sign_moves_along_the_line_and_off_it() -> None:
    workbook = open_workbook()
    places = []
    for _ in range(4):
        move(workbook, "mh", "l1", LISTED)
        (line,) = last_times(workbook, "mh")
        places.append(line.placed.get(LISTED))

    assert places == ["weeks", "days", "hours", None]
    assert workbook.record.sign("mh", LISTED) is not None


def test_a_later_time_adds_a_line_and_stands_first() -> None:
    workbook = open_workbook()
    move(workbook, "mh", "l1", LISTED)
    move(workbook, "mh", "l2", "t1.signs/angry")
    move(workbook, "sud", "l3", LISTED)

    assert [time.id for time in last_times(workbook, "mh")] == ["l2", "l1"]
    assert last_times(workbook, "sud") == ()


# After a relapse


def test_learning_cards_are_two_sentences_the_last_first() -> None:
    workbook = open_workbook()
    for sheet, event in (("a1", "relapse"), ("a2", "slip"), ("a3", "slip")):
        workbook.tick(workbook.at("t1.review", "event", sheet), event)
    workbook.write(workbook.at("t1.review", "this_worked", "a1"), "Å ringe")
    workbook.write(workbook.at("t1.review", "next_time", "a2"), "Gå ut")

    today = NOW.date()
    assert cards(workbook) == (Card(today, "slip", "", "Gå ut"), Card(today, "relapse", "Å ringe", ""))


def test_a_new_version_can_be_begun_when_there_is_something_to_put_away() -> None:
    workbook = open_workbook()
    assert (can_begin(workbook.record, "mh"), is_begun(workbook.record, "mh")) == (False, False)
    workbook.write(EntryAt("mh.part1.stress", "e1"), "Går en tur")
    assert (can_begin(workbook.record, "mh"), is_begun(workbook.record, "mh")) == (True, False)
    workbook.new_version("mh")
    assert (can_begin(workbook.record, "mh"), is_begun(workbook.record, "mh")) == (False, True)
    workbook.write(EntryAt("mh.part1.stress", "e1"), "Går langs elva")
    assert (can_begin(workbook.record, "mh"), is_begun(workbook.record, "mh")) == (True, True)
    signed(workbook)
    assert (can_begin(workbook.record, "mh"), is_begun(workbook.record, "mh")) == (True, False)


# Who has the plan


def test_somebody_gets_the_plans_as_they_are_to_be_given_out() -> None:
    workbook = signed(written_workbook())
    copy = add_copy(workbook)

    assert copy.has == {"mh": 2, "sud": 1}
    assert has_earlier(workbook, copy) == ()


def test_somebody_has_the_version_before_when_the_plan_has_moved_on() -> None:
    workbook = open_workbook()
    workbook.write(EntryAt("mh.part1.stress", "e1"), "Går en tur")
    signed(workbook)
    workbook.choose_plans(("mh",))
    copy = add_copy(workbook)
    workbook.write(CopyAt(copy.id, "person"), "Bo")

    workbook.write(EntryAt("mh.part1.stress", "e1"), "Går langs elva")
    assert has_earlier(workbook, copy_of(workbook, copy.id)) == ()
    signed(workbook)
    assert has_earlier(workbook, copy_of(workbook, copy.id)) == ("mh",)
    assert versions_to_give(workbook, "mh", copy_of(workbook, copy.id)) == (2, 1)

    give(workbook, copy.id, "mh", 2)
    assert has_earlier(workbook, copy_of(workbook, copy.id)) == ()
    give(workbook, copy.id, "mh", None)
    assert copy_of(workbook, copy.id).has == {}


def test_parts_are_chosen_and_taken_back() -> None:
    workbook = open_workbook()
    for part in ("part3", "part2", "part3"):
        toggle_part(workbook, "k1", part)

    assert copy_of(workbook, "k1").parts == ("part2",)


def test_somebody_who_was_added_and_never_named_is_gone_when_the_book_is_opened_again() -> None:
    workbook = open_workbook()
    add_copy(workbook)

    assert open_workbook(workbook.record).record.copies == ()


# The day to look again


@pytest.mark.parametrize("wait", WAITS)
def test_the_day_is_some_weeks_ahead_on_the_same_day_of_the_week(wait: str) -> None:
    day = review_after(NOW.date(), wait)
    assert day > NOW.date()
    assert day.weekday() == NOW.date().weekday()


def test_the_day_stands_in_the_header_and_in_the_calendar_while_it_is_ahead() -> None:
    workbook = open_workbook()
    set_review(workbook, date(2026, 12, 21))
    assert workbook.document().header.review_on == date(2026, 12, 21)
    assert b"DTSTART:20261221" in calendar(workbook)

    set_review(workbook, NOW.date() - timedelta(days=1))
    assert b"sammen" not in calendar(workbook)
    set_review(workbook, None)
    assert workbook.document().header.review_on is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("21.12.2026", date(2026, 12, 21)),
        (" 1. 3. 2027 ", date(2027, 3, 1)),
        ("3. Mars 2027", date(2027, 3, 3)),
        ("31.2.2027", None),
        ("3. marz 2027", None),
        ("i morgen", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_it_is_written(text: str, day: date | None) -> None:
    assert dates.read(text) == day


def test_where_the_plan_is_kept_has_one_home() -> None:
    workbook = open_workbook()
    workbook.write(AnswerAt("t1.keep/place"), "På kjøkkenet")

    assert workbook.read(AnswerAt(str(workbook.place_key()))) == "På kjøkkenet"
