"""The workbook line by line: what one types, what one reads, and what is on the disk afterwards."""

from __future__ import annotations

import io
import os
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.unit.line_by_line import LABEL, Desk
from tilfriskning.plain.console import Console, StoodStill
from tilfriskning.record.looks import Day
from tilfriskning.record.places import AnswerAt, CopyAt
from tilfriskning.record.plan import Contact, Entry, PlanRow, RecoveryPlan
from tilfriskning.record.record import Answer, Record
from tilfriskning.store.files import PlansFolder
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as says
from tilfriskning.texts import screens as screen_says
from tilfriskning.texts import session as session_says
from tilfriskning.texts.safety import SAFETY


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
    desk.sit(":mer", "to", "tre", "")
    assert desk.record.answers["t1.talk/like"] == "Én\nto\ntre"


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


def test_another_plan_is_a_number_away_and_a_row_leads_to_it(desk: Desk) -> None:
    desk.create(choice=("mh",))
    desk.sit(":plan", "3", "3", "1", "2", "Kari", "9")
    assert desk.record.choice == ("mh", "sud")
    assert desk.record.plan("sud").header == {"name": "Kari"}


def test_the_answer_after_the_plan_goes_where_it_was_asked_for(desk: Desk) -> None:
    desk.create()
    desk.sit(":plan", "", "f2", ":tilbake", "Svaret")
    assert desk.record.answers["t1.talk/like"] == "Svaret"


# Help, and a bad day


def test_help_says_what_can_be_typed_here_and_everywhere(desk: Desk) -> None:
    desk.create()
    shown = desk.sit("?")
    every = [word for words in says.WORDS.values() for word in words]
    for word in ("mer", "ikke", *every):
        assert f":{word} –" in shown


def test_every_word_of_the_help_is_obeyed_and_every_word_that_is_obeyed_has_help(desk: Desk) -> None:
    sitting = desk.sitting()
    assert sorted(sitting.talk.words) == sorted(word for words in says.WORDS.values() for word in words)


def test_a_bad_day_shows_people_and_actions_before_the_lines(desk: Desk) -> None:
    contact = Contact(id="c", name="Lege Nordli", number="01 23 45 67")
    written = PlanRow(contacts=(contact,), fields={"say": "Hei"}, entries=(Entry(id="e", text="Sender melding"),))
    desk.create(plans={"mh": RecoveryPlan(rows={"part3.contact_team": written})})
    shown = desk.sit(":nå", "3", "", "", "Svar")
    order = ["Fare for liv: 113", "Lege Nordli 01 23 45 67", "Det jeg sier: Hei", "Sender melding", "112 Politiet"]
    places = [shown.index(text) for text in order]
    assert places == sorted(places)
    assert SAFETY["suicide"].title in shown
    assert desk.record.answers["t1.talk/like"] == "Svar"


def test_a_bad_day_can_be_noted_and_leads_to_what_helps(desk: Desk) -> None:
    desk.create(page="t1/signs")
    desk.sit("1J", "", "", ":nå", "4", "1", "", "Gikk en tur", "1", "", "", ":kasse", "1", "Sang", "", "")
    (day,) = desk.record.days
    assert (day.j, day.note) == (("mh/t1.signs/withdraws",), "Gikk en tur")
    assert [(tool.shelf, tool.text) for tool in desk.record.tools] == [("music", "Sang")]


def test_a_bad_day_without_an_open_book_reads_and_changes_nothing(desk: Desk) -> None:
    contact = Contact(id="c", name="Lege Nordli", number="01 23 45 67")
    desk.create(plans={"mh": RecoveryPlan(rows={"part3.contact_team": PlanRow(contacts=(contact,))})})
    before = desk.record
    shown = desk.sit(":nå", "", ":plan", ":sprekk", "", ":pust", "", ":slutt", label=None)
    assert "Lege Nordli 01 23 45 67" in shown
    assert screen_says.NO_WORKBOOK in shown
    assert "Etter en sprekk" in shown
    assert "teller til fire" in shown
    assert desk.record == before


def test_of_several_it_is_asked_whose_bad_day_it_is_and_the_book_can_be_opened(desk: Desk) -> None:
    desk.create()
    desk.folder.create("ola", datetime.now())
    shown = desk.sit(":nå", "2", "4", "Svar", label=None)
    assert "Hvem gjelder det?" in shown
    assert desk.record.answers["t1.talk/like"] == "Svar"


# In between


def test_a_look_at_the_signs_leads_on_to_a_bad_day_only_when_a_sign_is_noticed(desk: Desk) -> None:
    desk.create(page="t1/signs")
    shown = desk.sit(
        "1J", "", "", ":tegn", "1J", "", "Greit", "3", "Ania", "3", "1", "", ":tegn", "", "", "2", "", "", ""
    )
    (day,) = desk.record.days
    assert (day.looked, day.j, day.note, day.beside) == (True, ("mh/t1.signs/withdraws",), "Greit", "Ania")
    assert day.seen_as == "usual"
    assert desk.record.look_every == 7
    assert shown.count(screen_says.NOW_TITLE) == 1


def test_a_look_that_is_left_leaves_nothing(desk: Desk) -> None:
    desk.create(page="t1/signs")
    desk.sit("1J", "", "", ":tegn", ":tilbake", ":tegn", "", "", "", "", "", "2")
    assert desk.record.days == ()


def test_what_was_noticed_is_read_and_mended(desk: Desk) -> None:
    desk.create(page="t1/signs", days=(Day(on=date.today(), j=("mh/t1.signs/withdraws",), note="Tungt"),))
    shown = desk.sit("1J", "", "", ":merket", "1", "Tungt, men fint", "2", "", "")
    assert "Jeg merket: Trekker meg unna andre" in " ".join(shown.split())
    (day,) = desk.record.days
    assert (day.note, day.seen_as) == ("Tungt, men fint", "usual")


@pytest.mark.parametrize("typed", [":ring", "F4", ":RING", "\x1bOS", "\x1b[14~", "\x1b[[D"])
def test_the_help_lines_are_one_word_away_even_without_a_workbook(desk: Desk, typed: str) -> None:
    shown = desk.sit(typed, "", ":slutt", label=None)
    assert "Hjelpetelefoner" in shown
    assert "116 117" in shown


# The way through the pages


def test_pages_come_in_order_and_words_lead_elsewhere(desk: Desk) -> None:
    desk.create()
    shown = desk.sit(":neste", ":neste", ":forrige", ":innhold", "1", "5", "Vise planen")
    titles = ["Først en prat", "Tegn", "Timen", "Tegn", "Til neste gang"]
    assert [line for line in shown.splitlines() if line in titles] == titles
    assert desk.record.progress.page == "t1/home"


def test_somebody_who_comes_back_goes_on_at_the_question(desk: Desk) -> None:
    desk.create()
    desk.sit("Første", "2")
    shown = desk.sit("Sammen", ":tilbake", ":tilbake", ":tilbake", "Likevel")
    assert says.HERE_YOU_STOPPED in shown
    assert desk.record.answers == {"t1.talk/like": "Likevel", "t1.talk/had_plan": "no", "t1.talk/alone": "Sammen"}


def test_the_question_before_is_a_word_away_and_leads_to_the_page_before(desk: Desk) -> None:
    desk.create(page="t1/session")
    shown = desk.sit("Bra", ":tilbake", "Ganske bra", ":tilbake", ":tilbake")
    (sheet,) = desk.record.sheets
    assert sheet.answers == {"goals": "Ganske bra"}
    assert shown.splitlines().count("Tegn") == 1


def test_the_last_page_says_so_and_nothing_typed_there_is_lost_unsaid(desk: Desk) -> None:
    desk.create(page="t1/examples")
    shown = desk.sit("hei", ":neste")
    assert page_says.LAST_PAGE in shown
    assert "«hei» er ikke lagret" in " ".join(shown.split())


def test_the_way_of_working_changes_the_words(desk: Desk) -> None:
    desk.create()
    shown = desk.sit(":måte", "", "")
    assert "Hva vil dere gjøre sammen?" in shown
    assert desk.folder.settings().mode == "together"


def test_a_dated_sheet_goes_on_and_a_new_one_can_be_begun(desk: Desk) -> None:
    desk.create(page="t1/session")
    desk.sit("Bra", "")
    desk.sit(":forrige", "", "Bedre")
    assert [sheet.answers["goals"] for sheet in desk.record.sheets] == ["Bedre"]
    shown = desk.sit(":tilbake", "1", "Ny uke", ":tilbake", ":tilbake", "2", "")
    assert [sheet.answers["goals"] for sheet in desk.record.sheets] == ["Bedre", "Ny uke"]
    assert "Bedre" in shown


# Whatever happens


def test_each_answer_is_on_the_disk_before_the_next_question(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.create()
    found: list[object] = []
    before = Console.read

    def watched(self: Console, prompt: str) -> str:
        found.append(desk.record.answers.get("t1.talk/like"))
        return before(self, prompt)

    monkeypatch.setattr(Console, "read", watched)
    desk.sit("Svar")
    assert found[:2] == [None, "Svar"]


def test_what_others_wrote_meanwhile_is_never_written_over(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.create()
    file = desk.folder.path / f"{LABEL}.json"
    other = PlansFolder(desk.folder.path)
    before, count = Console.read, iter(range(99))

    def meanwhile(self: Console, prompt: str) -> str:
        if next(count) == 0:
            theirs = other.open(LABEL)
            file.unlink()
            other.save(AnswerAt("t1.talk/like").write(theirs, "deres"))
        return before(self, prompt)

    monkeypatch.setattr(Console, "read", meanwhile)
    shown = desk.sit("mitt", "1", "")
    assert screen_says.KEEP_MINE in shown.replace("\n", " ")
    assert desk.record.answers["t1.talk/like"] == "mitt"
    assert len([*desk.folder.path.glob("*erstattet*")]) == 1


def test_a_client_who_is_open_elsewhere_can_be_read(desk: Desk) -> None:
    desk.create()
    with desk.folder.edit(LABEL):
        shown = desk.sit("1", "", "4")
    assert screen_says.READING_TITLE.format(label=LABEL) in shown


def test_a_broken_document_is_mended_or_left(desk: Desk) -> None:
    desk.create()
    desk.sit("Svar")
    (desk.folder.path / f"{LABEL}.json").write_text("{", encoding="utf-8")
    shown = desk.sit("1", "Nytt")
    assert screen_says.RESTORED in shown.replace("\n", " ")
    assert desk.record.answers["t1.talk/like"] == "Nytt"


def test_the_workbook_can_be_moved(desk: Desk, own_home: Path) -> None:
    desk.create()
    desk.sit("Svar", ":flytt", str(own_home / "minne"), "2")
    moved = PlansFolder(own_home / "minne").open(LABEL)
    assert moved.answers == {"t1.talk/like": "Svar", "t1.talk/had_plan": "no"}
    assert "t1.talk/had_plan" not in desk.record.answers


# Shape


def test_lines_are_plain_and_narrow(desk: Desk) -> None:
    desk.create()
    shown = desk.sit(":plan", "1", "", "", ":ring", "", columns=40)
    assert all(len(line) <= 41 for line in shown.splitlines())
    assert not {sign for sign in shown if not sign.isprintable() and sign != "\n"}
    assert not {sign for sign in shown if 0x2500 <= ord(sign) <= 0x25FF or sign == "→"}


def test_a_locked_workbook_does_not_wait_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    silent, _ = os.pipe()
    with os.fdopen(silent) as source:
        console = Console(source, io.StringIO(), lambda: (80, 24))
        monkeypatch.setattr(Console, "is_terminal", property(lambda _: True))
        console.patience = lambda: 0.05
        with pytest.raises(StoodStill):
            console.read("Svar: ")


def test_what_a_person_wrote_cannot_drive_the_terminal(desk: Desk) -> None:
    desk.create(answers={"t1.talk/like": "\x1b[2Jborte\x07"})
    assert "\x1b" not in desk.sit()


def test_copies_and_places_stand_in_the_same_document_as_the_screens_write(desk: Desk) -> None:
    desk.create(page="t1/talk")
    desk.sit("", "", "", "", "Bo", "", "")
    (copy,) = desk.record.copies
    assert CopyAt(copy.id, "person").read(desk.record) == "Bo"
    assert desk.record.header.changed <= datetime.now()
