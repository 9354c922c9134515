"""Line by line with two or more: the hour, goals, the sheet for the journal, a group, and a locked workbook."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from tests.unit.clients import written_workbook
from tests.unit.keys import IDENTITY, KEY_FILE, PASSPHRASE
from tests.unit.line_by_line import LABEL, Desk
from tilfriskning.record.sessions import Hour
from tilfriskning.store.encryption import turn_on
from tilfriskning.store.keys import Identity
from tilfriskning.store.vault import Envelope, NewKeys
from tilfriskning.texts import goals as goal_says
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as says
from tilfriskning.texts import screens as screen_says
from tilfriskning.texts import session as session_says


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "plans")


@pytest.fixture
def written(desk: Desk) -> Desk:
    """A client who has written at every kind of place."""
    desk.folder.create(LABEL, datetime.now())
    desk.folder.save(written_workbook().record)
    return desk


# The hour


def test_the_hour_looks_back_first_and_goes_through_its_parts(written: Desk) -> None:
    practice, goal, since = ("2", "Gikk på tur", "", ""), ("1", "", "", "", ""), ("", "Rolig uke", "")
    shown = written.sit(*practice, *goal, *since, "", "", is_session=True)
    words = " ".join(shown.split())
    parts = [session_says.LAST_PRACTICE, "Hva jeg skal gjøre: Vise planen", session_says.LAST_STEP]
    places = [words.index(part) for part in (*parts, session_says.SINCE_LEAD, session_says.TOPIC_TITLE)]
    assert places == sorted(places)
    sheet = next(sheet for sheet in written.record.sheets if sheet.block == "t1.practice")
    assert (sheet.answers["done"], sheet.answers["helped"]) == ("partly", "Gikk på tur")
    assert "Rolig uke" in [answer for sheet in written.record.sheets for answer in sheet.answers.values()]
    assert written.folder.settings().mode == "alone", "an hour does not change how one works otherwise"


def test_the_topic_leads_to_its_pages_and_the_word_back_to_the_hour(written: Desk) -> None:
    shown = written.sit(":tilbake", "3", "1", ":time", "", "Leste", is_session=True)
    assert "Først en prat" in shown
    assert written.record.hours[-1].did == "Leste"
    assert written.record.hours[-1].topic == "t1"


CLOSING = ("4", "Vi leste", "1", "Ringe Bo", "", "1", "", "Neste gang: søvn", "1")
"""What is answered on the closing page, from the list of the parts of the hour."""


def test_the_closing_page_decides_and_the_end_tells_what_was_written(written: Desk) -> None:
    shown = written.sit(":tilbake", *CLOSING, "6", "", "2", is_session=True)
    hour = written.record.hours[-1]
    assert (hour.did, hour.next_time, hour.is_over) == ("Vi leste", "Neste gang: søvn", True)
    practice, step = written.record.sheets[-2:]
    assert practice.answers == {"choice": "show", "what": "Ringe Bo"}
    assert step.answers["step"] == "Finne nummeret"
    assert (written.folder.path / "sessions.tally").is_file()
    assert "arbeidsboka" in shown
    assert session_says.NOT_SEEN_TITLE in shown


def test_what_was_written_can_be_deleted_after_a_question(written: Desk) -> None:
    before = {file.name for file in written.folder.path.iterdir()}
    shown = written.sit(
        ":tilbake", *CLOSING, "6", "1 x", "1", "2", "1", "1", "", "1", "3", label=LABEL, is_session=True
    )
    assert session_says.DELETED in shown
    assert before - {file.name for file in written.folder.path.iterdir()}


def test_the_sheet_for_the_journal_is_written_only_when_it_is_approved(written: Desk, own_home: Path) -> None:
    asked, file = ("5", "", "Nytt nummer"), own_home / "timeark.txt"
    first, second = (*asked, "", "2"), ("5", "", "", "2", "", "1", str(file))
    shown = written.sit(":tilbake", *CLOSING, *first, *second, is_session=True)
    assert session_says.APPROVE_FIRST in shown
    text = file.read_text(encoding="utf-8")
    assert "Vi leste" in text
    assert session_says.SHEET_APPROVED in text
    assert f"{session_says.SHEET_FORM}:" not in text, "the second line was left out"


def test_what_two_wanted_to_take_up_stands_first(written: Desk) -> None:
    record = written.record
    hour = Hour(id="h1", on=datetime(2026, 1, 5).date(), next_time="Søvnen", is_over=True)
    written.folder.save(record.model_copy(update={"hours": (hour,)}))
    assert f"{session_says.NEXT_TIME_WAS}: Søvnen" in written.sit(is_session=True)


# Goals, and what stands in the way


def test_goals_have_steps_that_can_be_ticked(desk: Desk) -> None:
    desk.create()
    goal = ("Jobb", "Viktig", "", "", "Ringe NAV", "", "1", "")
    desk.sit(":mål", *goal, "1", "3", "Drikke mindre", "", "", "", "", "")
    record = desk.record
    assert record.answers["t1.goal/goal"] == "Jobb"
    assert record.answers["t1.goal/why"] == "Viktig"
    assert record.answers["t1.goal/substance_use.stance"] == "cutting_down"
    assert record.answers["t1.goal/substance_use"] == "Drikke mindre"
    assert [step.text for step in record.steps] == ["Ringe NAV"]
    assert record.sheets[-1].answers["done"] == "done"


def test_what_stands_in_the_way_is_taken_in_five_small_steps(desk: Desk) -> None:
    desk.create()
    desk.sit(":hinder", "Bussen går", "Sykle", "Gå", "", "Sykle er kjapt", "1", "Pumpe", "I kveld")
    (problem,) = desk.record.problems
    assert [idea.text for idea in problem.ideas] == ["Sykle", "Gå"]
    assert (problem.problem, problem.chosen, problem.first, problem.when) == ("Bussen går", "Sykle", "Pumpe", "I kveld")
    assert goal_says.PROBLEM_EARLIER in desk.sit(":hinder", "", "", "", "", "", "", "1", "")


# A group


def test_a_group_reads_a_topic_with_nobodys_workbook_open(desk: Desk) -> None:
    desk.create()
    desk.folder.create("ola", datetime.now())
    before = desk.record
    shown = desk.sit("", "", "", "", ":måte", "5", "1", "", "", ":nå", "", ":forrige", ":neste", label=None)
    assert session_says.GROUP_LEAD in " ".join(shown.split())
    assert "Trekker meg unna andre" in shown
    assert "Hvem gjelder det?" not in shown, "nobody's name is shown to a group"
    assert desk.record == before


def test_whoever_is_open_is_closed_before_the_group_begins(desk: Desk) -> None:
    desk.create()
    shown = desk.sit("Svar", ":gruppe", ":plan", "", "2", "1", ":slutt")
    assert session_says.GROUP_BOOK_OPEN in shown
    assert screen_says.NO_WORKBOOK in shown
    assert f"{session_says.GROUP_STEPS}\n- Se tilbake" in shown
    assert desk.record.answers["t1.talk/like"] == "Svar"


def test_an_hour_with_a_group_is_counted_when_somebody_says_so(desk: Desk) -> None:
    desk.create()
    shown = desk.sit(":måte", "4", "", "1", "", "2", label=None)
    assert (desk.folder.path / "sessions.tally").is_file()
    assert session_says.ENDED_GROUP in shown


def test_two_who_have_several_workbooks_are_told_about_the_journal_once(desk: Desk) -> None:
    desk.create()
    desk.folder.create("ola", datetime.now())
    shown = desk.sit(":måte", ":slutt", label=None)
    assert shown.count(session_says.JOURNAL_TITLE) == 1
    assert session_says.JOURNAL_TITLE not in desk.sit(":slutt", label=None)


# Many workbooks


def test_of_many_workbooks_one_types_a_part_of_the_name(desk: Desk) -> None:
    for number in range(12):
        desk.folder.create(f"klient {number}", datetime.now())
    shown = desk.sit("klient 11", "1", "", "Svar", label=None)
    assert says.SEARCH_MORE.format(count=4) in shown
    assert desk.folder.open("klient 11").answers["t1.talk/like"] == "Svar"


def test_the_tour_has_four_short_pages(desk: Desk) -> None:
    desk.create()
    shown = desk.sit(":omvisning", "", "", "", "", "Svar")
    assert all(heading in shown for heading, _ in says.TOUR)
    assert desk.record.answers["t1.talk/like"] == "Svar"


# A locked workbook


@pytest.fixture
def locked(desk: Desk) -> Desk:
    """A client whose document is encrypted."""
    desk.create()
    with desk.folder.edit(LABEL) as document:
        keys = NewKeys(KEY_FILE, IDENTITY, Identity.new(), Envelope(client=IDENTITY.public, recovery=IDENTITY.public))
        turn_on(document, document.record, keys)
    return desk


def test_a_locked_workbook_is_opened_by_its_passphrase(locked: Desk) -> None:
    shown = locked.sit("feil passord", PASSPHRASE, "Svar")
    assert "Passordet stemmer ikke." in shown
    assert locked.folder.open(LABEL, IDENTITY).answers["t1.talk/like"] == "Svar"
    assert PASSPHRASE not in shown


def test_nothing_typed_leaves_it_locked_and_help_needs_no_passphrase(locked: Desk) -> None:
    shown = locked.sit(":ring", "", "", "4")
    assert "116 117" in shown
    assert screen_says.CONTINUE.format(label=LABEL) in shown


def test_the_bad_day_of_a_locked_workbook_has_the_lines_and_the_way_in(locked: Desk) -> None:
    shown = locked.sit(":nå", "2", "", "1", PASSPHRASE, "", "Svar", label=None)
    assert "er låst" in shown
    assert screen_says.NOW_TITLE in shown
    assert locked.folder.open(LABEL, IDENTITY).answers["t1.talk/like"] == "Svar"
    assert page_says.LAST_PAGE not in shown
