"""Line by line: signing a plan, what is new, rehearsing, who has it, the talk about the signs, and looking back."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.unit.clients import written_workbook
from tests.unit.line_by_line import LABEL, Desk
from tilfriskning.record.plan import Entry, PlanRow, RecoveryPlan
from tilfriskning.texts import copies as copy_says
from tilfriskning.texts import living as says
from tilfriskning.texts import plain as plain_says
from tilfriskning.texts import practice as practice_says
from tilfriskning.texts import relapse as relapse_says
from tilfriskning.texts import together as together_says
from tilfriskning.texts import versions as version_says


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A client who has a plan, with its signs and actions, and names under it, on the last page."""
    desk = Desk(tmp_path / "plans")
    desk.folder.create(LABEL, datetime.now())
    record = written_workbook().record
    progress = record.progress.model_copy(update={"page": "t1/examples"})
    desk.folder.save(record.model_copy(update={"progress": progress}))
    return desk


SIGN, NEWS, PRACTICE, TOGETHER, BRIDGE, LAST_TIME, RELAPSE, COPIES, REVIEW_DAY = map(str, range(1, 10))
"""The doors, in their order."""
DOORS = (":plan", "7")


def go(desk: Desk, door: str, *lines: str) -> str:
    """Go through a door of the first plan, and type these lines."""
    return " ".join(desk.sit(*DOORS, door, *lines).split())


def test_the_doors_say_how_things_stand(desk: Desk) -> None:
    shown = " ".join(desk.sit(*DOORS).split())
    for door in says.DOORS.values():
        assert door in shown


@pytest.fixture
def fresh(tmp_path: Path) -> Desk:
    """A client with a plan that nobody has signed."""
    desk = Desk(tmp_path / "other")
    entry = Entry(id="e", text="Går tur")
    desk.create(page="t1/examples", plans={"mh": RecoveryPlan(rows={"part1.stress": PlanRow(entries=(entry,))})})
    return desk


def test_a_plan_is_signed_and_what_is_new_since_then_can_be_read(fresh: Desk) -> None:
    assert version_says.NEVER_SIGNED in go(fresh, NEWS)
    shown = go(fresh, SIGN, "", "", "", "1", SIGN, "Kari", "I dag", "Søster", "", "", "1")
    assert version_says.SIGN_FIRST in shown
    version = fresh.record.agreed("mh")
    assert version is not None
    assert version_says.SIGN_DONE.format(number=version.number) in shown
    assert [signer.name for signer in version.written.others] == ["Søster"]
    assert fresh.record.in_force("mh") == version
    fresh.sit(":plan", "2", "Kari Ny")
    shown = go(fresh, NEWS, "1", "")
    assert "Nytt: Kari Ny" in shown
    assert version_says.NEWS_SINCE.split("{")[0] in shown


def test_whoever_does_not_sign_now_signs_nothing(desk: Desk) -> None:
    before = desk.record.versions
    go(desk, SIGN, "", "", "", "", "2")
    assert desk.record.versions == before


def test_a_new_version_is_begun_with_its_reason(fresh: Desk) -> None:
    shown = go(fresh, NEWS, "1", "Ny lege", "")
    assert version_says.BEGIN_TITLE in shown
    assert fresh.record.version_of("mh") == 2
    assert [revision.reason for revision in fresh.record.revisions] == ["Ny lege"]


def test_an_action_is_rehearsed_and_made_ones_own(desk: Desk) -> None:
    count = len(desk.record.rehearsals)
    shown = go(desk, PRACTICE, "1", "1", "", "Bo", "Ringe før", "", "")
    assert practice_says.LEAD in shown
    rehearsal = desk.record.rehearsals[-1]
    assert len(desk.record.rehearsals) == count + 1
    assert (rehearsal.with_whom, rehearsal.change) == ("Bo", "Ringe før")
    assert rehearsal.when, "the day is filled in"


def test_the_gentle_questions_come_after_the_entries_of_an_action(desk: Desk) -> None:
    desk.sit(":plan", "5", "1", "", "", "", "", "1", "Bo", "Samme dag", "Ute", "")
    entry = desk.record.plan("mh").row("part3.contact_team").entries[0]
    assert (entry.who, entry.when, entry.where) == ("Bo", "Samme dag", "Ute")


def test_who_has_the_plan_is_kept_with_version_parts_and_task(desk: Desk) -> None:
    count = len(desk.record.copies)
    person = ("Ania", "Mandag", "", "", "", "1 3", "", "2", "Ringe meg", "1", "", "")
    shown = go(desk, COPIES, "", str(count + 1), *person, "")
    copy = desk.record.copies[-1]
    assert (copy.person, copy.when, copy.task, copy.is_told) == ("Ania", "Mandag", "Ringe meg", True)
    assert (copy.parts, copy.on) == (("part1", "part3"), "phone")
    assert set(copy.has) == {"mh", "sud"}
    assert copy_says.IS_TOLD_SHORT in shown


def test_somebody_is_asked_about_the_signs_and_sets_f_with_their_name(desk: Desk) -> None:
    shown = go(desk, TOGETHER, "", "Ania", "1", "", "1 2", "", "Går i ring", "", "Fint", "1", "")
    signs = {sign.text: sign for sign in desk.record.pool("mh")}
    assert signs["Går i ring"].f
    assert signs["Går i ring"].said_by == "Ania"
    assert [sign.said_by for sign in signs.values() if sign.f].count("Ania") >= 2
    assert together_says.SEEN_LEAD in shown
    assert together_says.QUESTIONS[0] in shown


def test_the_two_plans_are_bound_together(desk: Desk) -> None:
    chains = len(desk.record.chains)
    go(desk, BRIDGE, "dårlig søvn", "sug", "", "1", "1", "2", "", "1", "")
    assert len(desk.record.chains) == chains + 2
    assert desk.record.chains[-2].whole == "dårlig søvn → sug"
    assert desk.record.chains[-1].first.strip()
    assert desk.record.chains[-1].then.strip()
    assert any(sign.also_in for sign in desk.record.signs["mh"])


def test_signs_are_placed_on_the_line_before_a_relapse(desk: Desk) -> None:
    times = len(desk.record.last_times)
    another = ("1",) if times else ()
    go(desk, LAST_TIME, *another, "I mars", "Sang ikke", "", "1", "1", "2", "", "", "")
    time = desk.record.last_times[-1]
    assert len(desk.record.last_times) == times + 1
    assert time.when == "I mars"
    assert sorted(time.placed.values()) == ["days", "weeks"]


def test_after_a_slip_two_questions_are_enough(desk: Desk) -> None:
    shown = go(desk, RELAPSE, "1", "1", "Ringte", "Fikk sove", "Gå ut", "", "", "Ania", "")
    sheet = desk.record.sheets_of("t1.review")[-1]
    assert sheet.answers["event"] == "slip"
    assert sheet.answers["went_well"] == "Ringte"
    assert (sheet.answers["this_worked"], sheet.answers["next_time"]) == ("Fikk sove", "Gå ut")
    assert sheet.answers["whom_to_tell"] == "Ania"
    assert relapse_says.CARD_LEAD in shown


def test_the_day_to_look_again_is_chosen_typed_or_taken_away(desk: Desk) -> None:
    go(desk, REVIEW_DAY, "1")
    assert desk.record.header.review_on == (datetime.now() + timedelta(days=7)).date()
    shown = go(desk, REVIEW_DAY, "i morgen", "21.12.2030")
    assert says.NOT_A_DAY in shown
    assert str(desk.record.header.review_on) == "2030-12-21"
    go(desk, REVIEW_DAY, "5")
    assert desk.record.header.review_on is None


def test_words_lead_straight_to_the_list_and_to_looking_back(desk: Desk) -> None:
    shown = " ".join(desk.sit(":delt", "", "", ":etterpå", "", "", "").split())
    assert copy_says.LEAD in shown
    assert relapse_says.EVENT in shown
    assert plain_says.NUMBER_OR_ON.strip() in shown
