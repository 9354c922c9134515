"""The workbook line by line: help, a bad day, the way through the pages, and whatever happens."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from tests.unit.line_by_line import LABEL, Desk
from tilfriskning.plain.console import Console
from tilfriskning.record.looks import Day
from tilfriskning.record.places import AnswerAt, CopyAt
from tilfriskning.record.plan import Contact, Entry, PlanRow, RecoveryPlan
from tilfriskning.record.record import Answer, Record
from tilfriskning.store.files import PlansFolder
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as says
from tilfriskning.texts import screens as screen_says
from tilfriskning.texts.safety import SAFETY


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "plans")


def row(record: Record, ref: str) -> PlanRow:
    plan, _, key = ref.partition(".")
    return record.plan(plan).row(key)


def answers(record: Record) -> dict[str, Answer]:
    return dict(record.answers)


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


def test_what_a_person_wrote_cannot_drive_the_terminal(desk: Desk) -> None:
    desk.create(answers={"t1.talk/like": "\x1b[2Jborte\x07"})
    assert "\x1b" not in desk.sit()


def test_copies_and_places_stand_in_the_same_document_as_the_screens_write(desk: Desk) -> None:
    desk.create(page="t1/talk")
    desk.sit("", "", "", "", "Bo", "", "")
    (copy,) = desk.record.copies
    assert CopyAt(copy.id, "person").read(desk.record) == "Bo"
    assert desk.record.header.changed <= datetime.now()
