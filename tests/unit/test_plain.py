"""The workbook line by line: what one types, what one reads, and what is on the disk afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.line_by_line import LABEL, Desk
from tilfriskning.record.plan import Entry, PlanRow, RecoveryPlan
from tilfriskning.record.record import Answer, Record
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as says
from tilfriskning.texts import screens as screen_says
from tilfriskning.texts import session as session_says


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "plans")


def row(record: Record, ref: str) -> PlanRow:
    plan, _, key = ref.partition(".")
    return record.plan(plan).row(key)


def answers(record: Record) -> dict[str, Answer]:
    return dict(record.answers)


# Starting


def test_the_first_start_says_what_this_is_and_asks_for_a_name_and_a_way_of_working(desk: Desk) -> None:
    shown = desk.sit("", "list", "kari", "2", label=None)
    assert screen_says.HERE_TO_STAY in shown
    assert " ".join(screen_says.OWN_TEXT.split()) in " ".join(shown.split())
    assert "opptatt" in shown, "a label that is a command is refused"
    assert "Hva vil dere gjøre sammen?" not in shown
    assert desk.record.progress.page == "t1/talk"
    assert desk.folder.settings().mode == "together"


def test_the_first_two_lines_say_how_to_answer(desk: Desk) -> None:
    desk.create()
    assert desk.sit().splitlines()[1:3] == [*says.FIRST_LINES]
    assert all(len(line) < 60 for line in says.FIRST_LINES)


def test_the_start_lists_clients_and_keeps_the_way_of_working(desk: Desk) -> None:
    desk.create()
    shown = desk.sit("4711", "1", "", "Fine.", ":slutt", label=None)
    assert f"1. {screen_says.CONTINUE.format(label=LABEL)}" in shown
    assert session_says.SEARCH_NONE in shown
    assert desk.record.answers["t1.talk/like"] == "Fine."


def test_the_example_can_be_read_from_the_start(desk: Desk) -> None:
    desk.create()
    shown = desk.sit("3", "", "", ":slutt", label=None)
    assert screen_says.EXAMPLE_TITLE.format(name="Idun") in shown
    assert "Lege Dahl 01 23 45 67" in shown


def test_a_new_client_can_be_given_up(desk: Desk) -> None:
    desk.create()
    desk.sit("2", ":nei", ":slutt", label=None)
    assert [client.label for client in desk.folder.clients()] == [LABEL]


# Answering


def test_an_answer_is_one_line_and_enter_goes_on(desk: Desk) -> None:
    desk.create()
    desk.sit("At de er korte.", "1", "", "På kjøkkenet")
    assert answers(desk.record) == {
        "t1.talk/like": "At de er korte.",
        "t1.talk/had_plan": "yes",
        "t1.keep/place": "På kjøkkenet",
    }


def test_an_answer_that_stands_is_shown_and_kept_replaced_or_taken_away(desk: Desk) -> None:
    desk.create(answers={"t1.talk/like": "Gammelt", "t1.talk/alone": "Bort", "t1.keep/place": "Hjemme"})
    shown = desk.sit("", "", ":tøm", "I lommeboka")
    assert "Gammelt" in shown
    kept = {key: answer for key, answer in answers(desk.record).items() if answer}
    assert kept == {"t1.talk/like": "Gammelt", "t1.keep/place": "I lommeboka"}


def test_more_lines_come_under_what_stands(desk: Desk) -> None:
    desk.create(answers={"t1.talk/like": "Én"})
    desk.sit(":mer", "to", "tre", ".")
    assert desk.record.answers["t1.talk/like"] == "Én\nto\ntre"


def test_a_text_may_have_empty_lines_and_keeps_them_when_it_is_gone_on_with(desk: Desk) -> None:
    desk.create()
    shown = desk.sit(":mer", "", "Én", "", "", "to", "", ".", "1", ":tilbake", ":tilbake", ":mer", "", "tre", ".", "2")
    assert shown.count(says.EMPTY_LINE) == 5
    assert desk.record.answers == {"t1.talk/like": "Én\n\n\nto\n\ntre", "t1.talk/had_plan": "no"}
    desk.sit(":tilbake", ":tilbake", "", "1")
    assert desk.record.answers == {"t1.talk/like": "Én\n\n\nto\n\ntre", "t1.talk/had_plan": "yes"}


def test_a_text_may_begin_with_a_colon_and_a_smile_is_no_word(desk: Desk) -> None:
    desk.create()
    shown = desk.sit(":)", "", "::plan", ":tull", ":-(")
    assert desk.record.answers["t1.talk/like"] == ":)"
    assert desk.record.answers["t1.talk/alone"] == ":plan"
    assert desk.record.answers["t1.keep/place"] == ":-("
    assert "Jeg kjenner ikke :tull" in shown


@pytest.mark.parametrize(("typed", "answer"), [("1", "yes"), ("nei", "no"), ("JA", "yes"), ("3", ""), ("", "")])
def test_one_of_several_is_chosen_by_its_number_or_its_words(desk: Desk, typed: str, answer: str) -> None:
    desk.create()
    desk.sit("", typed, "", "")
    assert desk.record.answers.get("t1.talk/had_plan", "") == answer


def test_a_prompt_can_be_said_not_to_concern_one_and_to_concern_one_after_all(desk: Desk) -> None:
    desk.create()
    desk.sit(":ikke", "", ":ikke")
    assert [*desk.record.set_aside] == ["t1.talk/like", "t1.talk/alone"]
    shown = desk.sit(":tilbake", ":ikke")
    assert page_says.NOT_FOR_ME in shown
    assert [*desk.record.set_aside] == ["t1.talk/like"]


def test_a_list_grows_line_by_line_and_a_number_changes_a_line(desk: Desk) -> None:
    desk.create(page="t1/talk")
    desk.sit("", "", "", "", "Søster", "søndag", "1", "Bo", "", "", "1", "Søsteren min", "", ":tøm", "")
    copies = [(copy.person, copy.when, copy.version) for copy in desk.record.copies]
    assert copies == [("Søsteren min", "søndag", ""), ("Bo", "", "")]


def test_what_was_changed_or_taken_away_comes_back(desk: Desk) -> None:
    desk.create(answers={"t1.talk/like": "Først"})
    shown = desk.sit("Så", ":hent", ":tilbake", ":tøm", ":hent", ":hent")
    assert desk.record.answers["t1.talk/like"] == "Først"
    assert shown.count(screen_says.BROUGHT_BACK) == 2
    assert screen_says.BRING_BACK_NONE in shown


def test_what_arrow_keys_send_is_no_text(desk: Desk) -> None:
    desk.create()
    desk.sit("at de\x1b[D\x1b[C er korte\x07")
    assert desk.record.answers["t1.talk/like"] == "at de er korte"


# Signs


def test_marks_are_set_and_taken_off(desk: Desk) -> None:
    desk.create(page="t1/signs")
    shown = desk.sit("1J 2jf", "3J", "2F", "", "1f", "")
    signs = {sign.id: (sign.j, sign.f) for sign in desk.record.pool("mh")}
    assert signs == {
        "t1.signs/withdraws": (True, False),
        "t1.signs/eats_less": (True, False),
        "t1.signs/angry": (False, True),
    }
    assert says.MARKS_WRONG in shown
    assert "1. Trekker meg unna andre: J" in shown


def test_after_a_change_only_the_changed_lines_are_read_until_all_are_asked_for(desk: Desk) -> None:
    desk.create(page="t1/signs")
    shown = desk.sit("1J", "9J", ":liste", "")
    _, after = shown.split("1. Trekker meg unna andre\n")
    changed, wrong, again, *_ = after.partition("1. Trekker meg unna andre: J\n")[2].split(":liste, eller Enter")
    assert "2. Spiser lite" not in changed + wrong
    assert says.MARKS_WRONG in wrong
    assert "1. Trekker meg unna andre: J\n2. Spiser lite" in again


def test_a_sign_can_be_worded_and_told_by_somebody(desk: Desk) -> None:
    desk.create(page="t1/signs")
    shown = desk.sit("1F", "1", "Går ikke ut", "Ania", "")
    (sign,) = desk.record.pool("mh")
    assert (sign.text, sign.said_by, sign.f) == ("Går ikke ut", "Ania", True)
    assert "1. Går ikke ut: F, sagt av Ania" in shown


def test_signs_are_put_in_the_plan_and_written_there(desk: Desk) -> None:
    desk.create(page="t1/signs")
    shown = desk.sit("1J 2J", "", "", ":plan", "4", "2", "1", "1", "B", "Sover lite", "x", "")
    record = desk.record
    texts = {slot: getattr(record.sign("mh", id), "text", "") for slot, id in record.plan("mh").signs.items()}
    assert texts == {"a": "Spiser lite", "b": "Sover lite"}
    assert says.SLOTS_WRONG in shown


# The plan


def test_a_row_of_the_plan_is_written_in_its_parts(desk: Desk) -> None:
    desk.create()
    desk.sit(":plan", "5", "1", "Lege Nordli", "01 23 45 67", "", "«Hei»", ":ikke", "Sender melding", "", "", "")
    written = row(desk.record, "mh.part3.contact_team")
    assert [(contact.name, contact.number) for contact in written.contacts] == [("Lege Nordli", "01 23 45 67")]
    assert written.fields == {"say": "«Hei»"}
    assert [entry.text for entry in written.entries] == ["Sender melding"]
    assert desk.record.set_aside == ("mh.part3.contact_team",)


def test_the_plan_is_read_and_signed(desk: Desk) -> None:
    desk.create(plans={"mh": RecoveryPlan(rows={"part1.stress": PlanRow(entries=(Entry(id="e", text="Går tur"),))})})
    shown = desk.sit(":plan", "1", "", "6", "Kari", "", "", "1")
    assert "- Går tur" in shown
    version = desk.record.in_force("mh")
    assert version is not None
    assert version.written.signatures == {"client": "Kari"}


def test_the_plan_is_written_out_in_the_form_that_is_chosen(desk: Desk, own_home: Path) -> None:
    desk.create(plans={"mh": RecoveryPlan(rows={"part1.stress": PlanRow(entries=(Entry(id="e", text="Går tur"),))})})
    markdown, again = ("8", "3", "", "1", "", "plan.md"), ("8", "3", "", "", "plan.md", "")
    shown = desk.sit(":plan", *markdown, *again, "8", "5", "", "vegg.exe", "vegg.txt", "8", "1", "", "", ":nei")
    assert "Går tur" in (own_home / "plan.md").read_text(encoding="utf-8")
    assert "Går tur" in (own_home / "kari-mh.md").read_text(encoding="utf-8")
    assert "finnes fra før" in shown
    assert (own_home / "vegg.txt").is_file()
    assert len([*own_home.glob("*.*")]) == 3


def test_what_a_code_holds_is_said_in_words(desk: Desk, own_home: Path) -> None:
    desk.create(plans={"mh": RecoveryPlan(rows={"part3.contact_team": PlanRow(entries=(Entry(id="e", text="Går"),))})})
    shown = desk.sit(":plan", "8", "8", "", "")
    assert says.IN_THE_CODE in shown
    assert shown.index(says.IN_THE_CODE) < shown.index("\nGår\n") < shown.index("kari-qr.png")
    assert (own_home / "kari-qr.png").is_file()


def test_another_plan_is_a_number_away_and_a_row_leads_to_it(desk: Desk) -> None:
    desk.create(choice=("mh",))
    desk.sit(":plan", "3", "3", "1", "2", "Kari", "9")
    assert desk.record.choice == ("mh", "sud")
    assert desk.record.plan("sud").header == {"name": "Kari"}


def test_the_answer_after_the_plan_goes_where_it_was_asked_for(desk: Desk) -> None:
    desk.create()
    desk.sit(":plan", "", "f2", ":tilbake", "Svaret")
    assert desk.record.answers["t1.talk/like"] == "Svaret"
