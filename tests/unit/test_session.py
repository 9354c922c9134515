"""The hour: what it meets, what it leaves, and the sheet for the journal."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.unit.clients import NOW, small_module
from tilfriskning.export.notes import notes_outline
from tilfriskning.export.session_sheet import lines, render
from tilfriskning.record.places import EntryAt
from tilfriskning.record.record import Record
from tilfriskning.record.session_places import IdeaAt, ProblemAt, StepAt
from tilfriskning.record.sessions import ProblemSolving
from tilfriskning.texts import goals as goal_says
from tilfriskning.texts import pages
from tilfriskning.texts import session as says
from tilfriskning.texts.safety import SAFETY
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.session import Session


def open_at(moment: datetime, record: Record | None = None) -> Workbook:
    return Workbook(small_module(), record or Record.new("kari", NOW), "together", lambda: moment)


def a_first_hour() -> Record:
    """A client after an hour with home practice and a goal step."""
    session = Session(open_at(NOW))
    session.choose_topic("t1")
    write(session, did="Vi leste om tegn.", next_time="Hvem jeg ringer")
    session.workbook.write(session.on_sheet("practice", "what"), "Vise planen til Bo")
    session.workbook.write(session.on_sheet("goal", "step"), "Ringe NAV")
    session.end()
    return session.workbook.document()


def write(session: Session, did: str = "", next_time: str = "", plan_changes: str = "") -> None:
    session.workbook.write(session.at("did"), did)
    session.workbook.write(session.at("next_time"), next_time)
    session.workbook.write(session.at("plan_changes"), plan_changes)


def test_the_first_hour_has_nothing_to_look_back_at() -> None:
    session = Session(open_at(NOW))
    assert (session.met("practice"), session.met("goal"), session.before) == (None, None, None)
    assert session.topic is None


def test_an_hour_in_which_nothing_is_written_leaves_nothing() -> None:
    workbook = open_at(NOW)
    before = workbook.record
    Session(workbook).end()
    assert workbook.record == before


@pytest.mark.parametrize("later", [timedelta(hours=1), timedelta(days=7)], ids=["the same day", "a week later"])
def test_the_next_hour_meets_what_the_last_one_left(later: timedelta) -> None:
    session = Session(open_at(NOW + later, a_first_hour()))
    practice, step = session.met("practice"), session.met("goal")
    assert practice
    assert step
    assert session.planned(practice) == (("Hva jeg skal gjøre", "Vise planen til Bo"),)
    assert [text for _, text in session.planned(step)] == ["Ringe NAV"]
    assert session.before
    assert session.before.next_time == "Hvem jeg ringer"
    assert session.decided("practice") is None
    session.workbook.write(session.on_sheet("practice", "what"), "Gå tur")
    assert session.met("practice") == practice
    assert session.decided("practice") != practice
    last = session.workbook.last("practice")
    assert last
    assert last.answers["what"] == "Gå tur"


def test_home_practice_from_a_page_between_two_hours_is_the_one_that_is_met() -> None:
    workbook = open_at(NOW + timedelta(days=2), a_first_hour())
    workbook.write(workbook.at("t1.practice", "what", "written at home"), "Gå på møte")
    session = Session(open_at(NOW + timedelta(days=7), workbook.document()))
    met = session.met("practice")
    assert met
    assert met.id == "written at home"


def test_what_is_written_on_a_page_in_the_hour_is_the_hours_own() -> None:
    session = Session(open_at(NOW + timedelta(days=7), a_first_hour()))
    session.workbook.write(session.workbook.at("t1.practice", "when", "from the page"), "Søndag")
    assert session.sheet("practice") == "from the page"
    met = session.met("practice")
    assert met
    assert met.answers["what"] == "Vise planen til Bo"


def test_an_hour_that_was_not_ended_is_gone_on_with_on_the_same_day_only() -> None:
    session = Session(open_at(NOW))
    session.choose_topic("t1")
    session.workbook.write(session.on_sheet("practice", "what"), "Gå tur")
    record = session.workbook.document()
    again = Session(open_at(NOW + timedelta(minutes=5), record))
    assert again.hour == session.hour
    assert again.met("practice") is None
    tomorrow = Session(open_at(NOW + timedelta(days=1), record))
    assert tomorrow.topic is None
    met = tomorrow.met("practice")
    assert met
    assert met.answers["what"] == "Gå tur"


def test_how_it_went_stands_on_the_sheet_that_was_planned() -> None:
    session = Session(open_at(NOW + timedelta(days=7), a_first_hour()))
    met = session.met("practice")
    assert met
    for local, text in {"done": "partly", "helped": "Bo", "in_the_way": "Regnet"}.items():
        session.workbook.tick(session.workbook.at(met.block, local, met.id), text)
    met = session.met("practice")
    assert met
    assert session.went(met) == pages.DONE["partly"]
    assert session.planned(met) == (("Hva jeg skal gjøre", "Vise planen til Bo"),)


def test_a_choice_of_an_alternative_is_met_in_the_contents_words() -> None:
    session = Session(open_at(NOW))
    session.workbook.tick(session.on_sheet("practice", "choice"), "show")
    decided = session.decided("practice")
    assert decided
    assert session.planned(decided) == (("", "Vis planen til en du kjenner."),)


# Goals


def with_goals() -> Session:
    session = Session(open_at(NOW))
    assert session.goals
    session.workbook.write(session.goals.at("health", "goal"), "Tilbake i jobb")
    session.workbook.write(StepAt("s1", "health"), "Ringe NAV")
    session.workbook.write(StepAt("s2", "health"), "Skrive søknad")
    return session


def test_the_goal_is_the_one_that_the_pages_ask_for() -> None:
    session = with_goals()
    assert session.workbook.answer("t1.goal/goal") == "Tilbake i jobb"
    assert session.goals
    assert session.goals.is_begun("health")
    assert not session.goals.is_begun("substance_use")


def test_a_step_that_is_picked_is_planned_on_a_sheet_and_done_there() -> None:
    session = with_goals()
    assert session.goals
    session.plan_step("s1")
    session.workbook.write(session.on_sheet("goal", "step"), "Ringe NAV og spørre om Bo")
    assert session.is_planned("s1")
    session.plan_step("s2")
    assert not session.is_planned("s1")
    sheet = session.decided("goal")
    assert sheet
    assert (sheet.answers["step"], sheet.origin) == ("Skrive søknad", "s2")
    assert [step.id for step in session.goals.ahead()] == ["s1", "s2"]
    session.end()
    later = Session(open_at(NOW + timedelta(days=7), session.workbook.document()))
    assert later.goals
    met = later.met("goal")
    assert met
    later.workbook.tick(later.workbook.at(met.block, "done", met.id), "done")
    assert [(row.step.id, row.is_done) for row in later.goals.steps("health")] == [("s1", False), ("s2", True)]
    assert [step.id for step in later.goals.ahead()] == ["s1"]


def test_a_step_can_be_ticked_and_unticked_and_is_no_plan_for_next_time() -> None:
    session = with_goals()
    assert session.goals
    session.goals.tick("s1")
    assert [row.is_done for row in session.goals.steps("health")] == [True, False]
    assert session.decided("goal") is None
    session.goals.tick("s1")
    assert [row.is_done for row in session.goals.steps("health")] == [False, False]


def test_a_stance_can_be_taken_and_taken_back() -> None:
    session = with_goals()
    assert session.goals
    session.goals.take_stance("considering")
    assert (session.goals.stance, session.goals.is_begun("substance_use")) == ("considering", True)
    session.goals.take_stance("considering")
    assert session.goals.stance == ""


def test_a_goal_about_substance_use_has_its_safety_texts_in_the_notes() -> None:
    session = with_goals()
    assert session.goals
    session.workbook.write(session.goals.at("substance_use", "goal"), "Slutte brått")
    session.goals.take_stance("cutting_down")
    groups = [group for section in notes_outline(session.workbook) for group in section.groups]
    (group,) = (group for group in groups if any("Slutte brått" in line.text for item in group.items for line in item))
    assert SAFETY["stopping"] in group.safety
    said = {(line.label, line.text) for item in group.items for line in item}
    stance = f"{goal_says.EXPORT_GOAL['substance_use']} – {goal_says.EXPORT_GOAL['stance']}"
    assert (stance, goal_says.STANCES["cutting_down"]) in said


# A problem in five steps


def test_the_idea_that_is_chosen_is_told_in_its_words() -> None:
    workbook, problem = open_at(NOW), ProblemSolving(id="p1", on=NOW.date())
    workbook.write(ProblemAt(problem, "problem"), "Bussen går for tidlig")
    workbook.write(IdeaAt(problem, "i1"), "Sykle")
    (written,) = workbook.record.problems
    chosen = written.model_copy(update={"choice": "i1"})
    assert (written.chosen, chosen.chosen) == ("", "Sykle")
    workbook.write(IdeaAt(problem, "i2"), "")
    (tidied,) = open_at(NOW, workbook.document()).record.problems
    assert [idea.id for idea in tidied.ideas] == ["i1"]


# The sheet for the journal


def test_the_sheet_says_what_was_done_in_the_clients_words_and_nothing_that_was_left_out() -> None:
    session = Session(open_at(NOW))
    session.choose_topic("t1")
    write(session, did="Vi [b]leste[/b] om tegn.", plan_changes="Nytt nummer", next_time="Gå tur\x1b[31m")
    session.workbook.write(session.on_sheet("practice", "what"), "Vise planen til Bo")
    said = render(session, is_approved=True)
    assert said.splitlines() == [
        "Time 21. november 2026",
        "Modul til prøve: En liten modul",
        "Emne 1: Å lage planer",
        "Form: individuelt",
        "Det vi gjorde: Vi [b]leste[/b] om tegn.",
        "Hjemmeøvelse: Vise planen til Bo",
        "Endret i planen: Nytt nummer",
        "Neste time: Gå tur[31m",
        "Klienten har lest og godkjent arket.",
    ]
    assert "kari" not in said
    fewer = render(session, frozenset({"did", "practice", "next"}))
    assert "leste" not in fewer
    assert "Bo" not in fewer
    assert says.SHEET_APPROVED not in fewer
    session.held("group")
    assert "Form: gruppe" in render(session)


def test_what_is_not_written_has_no_line() -> None:
    assert [line.id for line in lines(Session(open_at(NOW)))] == ["module", "form"]


def test_the_hour_knows_which_plans_were_changed_in_it() -> None:
    session = Session(open_at(NOW))
    assert session.changed_plans() == ()
    session.workbook.write(EntryAt("mh.part1.stress", "e1"), "Gå tur")
    assert session.changed_plans() == ("mh",)
