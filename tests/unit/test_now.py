"""The page for a bad day: what stands first, what follows, and the same as text."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from tests.unit.clients import NOW, open_workbook, written_workbook
from tests.unit.keys import IDENTITY
from tests.unit.locked import lock_up
from tilfriskning.cli import main
from tilfriskning.commands import terminal
from tilfriskning.export.now import LONGEST_ACTION, LONGEST_NAME, LONGEST_SAY, now_outline, urgent
from tilfriskning.export.now_text import WIDTH, now_text
from tilfriskning.library import open_content
from tilfriskning.paths import plans_folder, shipped_content
from tilfriskning.record.living_places import DetailAt
from tilfriskning.record.looks import Tool
from tilfriskning.record.places import ContactAt, EntryAt, RowFieldAt
from tilfriskning.record.record import Record
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.keys import Identity
from tilfriskning.texts import commands as command_says
from tilfriskning.texts import now as says
from tilfriskning.workbook import Workbook

SHIPPED = open_content(shipped_content())
LINES = SHIPPED.help_lines
TEAM, COPING = "mh.part3.contact_team", "sud.part3.other"
Output = pytest.CaptureFixture[str]


def test_the_first_person_has_name_number_and_what_i_will_say() -> None:
    first = now_outline(written_workbook(), LINES).first
    assert (first.name, first.number, first.say.text) == ("Lege Nordli", "01 23 45 67", "«Hei, det er Kari.»")
    assert first.is_own
    assert first.action == "Går på møte."


def test_somebody_with_a_number_comes_before_somebody_without() -> None:
    workbook = open_workbook()
    workbook.write(ContactAt(TEAM, "a", "name"), "Naboen")
    assert now_outline(workbook, LINES).first.name == "Naboen"
    workbook.write(ContactAt(TEAM, "b", "number"), "00 00 00 02")
    assert now_outline(workbook, LINES).first.number == "00 00 00 02"


def test_what_stands_first_stands_nowhere_else_and_all_the_rest_does() -> None:
    now = now_outline(written_workbook(), LINES)
    rest = [text for plan in now.plans for row in plan.rows for text in row.entries]
    people = [contact.number for plan in now.plans for row in plan.rows for contact in row.contacts]
    assert ([text.partition("\n")[0] for text in rest], people) == (["Sender melding."], ["116 117"])
    assert [field.text for plan in now.plans for row in plan.rows for field in row.fields] == [
        "Før tolv",
        "Ikke mandag",
    ]


def test_what_is_too_long_for_the_top_is_cut_there_and_stands_whole_below() -> None:
    workbook = open_workbook()
    name, say, action = "Navn " * 30, "Si dette " * 60, "Gjør\ndette " * 40
    workbook.write(ContactAt(TEAM, "a", "name"), name)
    workbook.write(ContactAt(TEAM, "a", "number"), "00 00 00 02")
    workbook.write(RowFieldAt(TEAM, "say"), say)
    workbook.write(EntryAt(COPING, "e"), action)
    now = now_outline(workbook, LINES)
    assert len(now.first.name) <= LONGEST_NAME + 2
    assert len(now.first.say.text) <= LONGEST_SAY + 2
    assert len(now.first.action) <= LONGEST_ACTION + 2
    assert "\n" not in now.first.action
    assert now.first.number == "00 00 00 02"
    rows = [row for plan in now.plans for row in plan.rows]
    assert [contact.name for row in rows for contact in row.contacts] == [name.strip()]
    assert [field.text for row in rows for field in row.fields] == [say.strip()]
    assert [len(entry) for row in rows for entry in row.entries] == [len(action.strip())]


def test_no_label_is_left_alone_where_the_top_is_cut() -> None:
    workbook = open_workbook()
    action = f"Hører på regn. {'Og puster. ' * 6}"
    workbook.write(EntryAt(COPING, "e"), action)
    workbook.write(DetailAt(COPING, "e", "who"), "Leila")
    workbook.write(DetailAt(COPING, "e", "when"), "Samme kveld, etter at barna har lagt seg")
    assert now_outline(workbook, LINES).first.action == f"{action}Hvem: Leila …"


def test_an_empty_plan_has_somebody_to_talk_with_and_the_modules_own_list() -> None:
    workbook = Workbook(SHIPPED.module, Record.new("kari", NOW))
    now = now_outline(workbook, LINES)
    assert (now.first.number, now.first.is_own) == ("116\N{NO-BREAK SPACE}123", False)
    assert [plan.suggestions for plan in now.plans] == [workbook.actions(plan.id) for plan in workbook.module.plans]
    assert all(plan.suggestions for plan in now.plans)
    assert now.first.action == workbook.actions("mh")[0]


def test_the_toolbox_comes_before_the_modules_list() -> None:
    workbook = open_workbook()
    tool = Tool(id="x", shelf="music", text="Regnlyd")
    workbook.change(workbook.record.model_copy(update={"tools": (tool,)}))
    now = now_outline(workbook, LINES)
    assert now.first.action == "Regnlyd"
    assert now.tools == ("Regnlyd",)


def test_people_in_a_plan_that_is_not_chosen_are_there_too() -> None:
    workbook = open_workbook()
    workbook.write(ContactAt(TEAM, "a", "name"), "Søster Åse")
    workbook.choose_plans(("sud",))
    now = now_outline(workbook, LINES)
    assert now.first.name == "Søster Åse"
    assert [plan.title for plan in now.plans] == [workbook.module.plan(id).short for id in ("sud", "mh")]


def test_what_does_not_concern_me_is_not_there_on_a_bad_day() -> None:
    workbook = written_workbook()
    workbook.set_aside(TEAM)
    assert not now_outline(workbook, LINES).first.is_own


def test_without_a_workbook_the_help_lines_are_there() -> None:
    text = now_text(None, LINES, NOW.date())
    assert text.startswith(urgent(LINES))
    assert all(line.number in text for line in LINES.lines)


# As text


def test_the_text_has_the_urgent_numbers_then_people_then_the_rest() -> None:
    text = now_text(written_workbook(), LINES, NOW.date())
    assert text.splitlines()[0] == "Fare for liv: 113 · Noen å snakke med nå: 116\N{NO-BREAK SPACE}123"
    in_order = ("Lege Nordli", "Hei, det er Kari", "Går på møte.", "Sender melding.", "Politiet")
    places = [text.index(each) for each in in_order]
    assert places == sorted(places)
    assert max(map(len, text.splitlines())) <= WIDTH


def test_the_text_says_how_old_the_numbers_are() -> None:
    assert says.LINES_STALE not in now_text(None, LINES, date(2027, 5, 31))
    assert says.LINES_STALE in " ".join(now_text(None, LINES, date(2027, 6, 1)).split("\n"))


def test_what_a_person_typed_moves_no_cursor() -> None:
    workbook = open_workbook()
    workbook.write(ContactAt(TEAM, "a", "name"), "Søster\x1b[2J\x07")
    workbook.change(workbook.record.model_copy(update={"tools": (Tool(id="x", shelf="other", text="a\x1b[2Jb"),)}))
    assert "\x1b" not in now_text(workbook, LINES, NOW.date())


# The command


@pytest.fixture
def plans() -> PlansFolder:
    return PlansFolder(plans_folder().path)


def with_a_person(record: Record) -> Record:
    workbook = Workbook(SHIPPED.module, record)
    workbook.write(ContactAt(TEAM, "a", "name"), "Søster Åse")
    workbook.write(ContactAt(TEAM, "a", "number"), "00 00 00 01")
    return workbook.document()


def test_the_command_prints_the_page(plans: PlansFolder, capsys: Output) -> None:
    plans.save(with_a_person(plans.create("kari", datetime.now())))
    before = sorted(plans.path.iterdir())
    assert main(["now", "kari"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == urgent(LINES)
    assert lines[2:4] == [says.FIRST_PERSON.upper(), "Søster Åse  00 00 00 01"]
    assert sorted(plans.path.iterdir()) == before


def test_a_document_that_cannot_be_read_keeps_nobody_from_the_help_lines(plans: PlansFolder, capsys: Output) -> None:
    plans.create("kari", datetime.now())
    (plans.path / "kari.json").write_text("{")
    assert main(["now", "kari"]) == 1
    out, err = capsys.readouterr()
    assert "113" in out
    assert "kari" in err


def test_the_numbers_come_before_the_question_for_a_passphrase(
    plans: PlansFolder, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock_up(plans, with_a_person(plans.create("kari", datetime.now())))
    seen: list[str] = []

    def asked(*_: object) -> Identity:
        seen.append(capsys.readouterr().err)
        return IDENTITY

    monkeypatch.setattr(terminal, "key_for", asked)
    assert main(["now", "kari"]) == 0
    assert seen == [f"{urgent(LINES)}\n"]
    assert "Søster Åse  00 00 00 01" in capsys.readouterr().out


def test_the_command_needs_a_label(capsys: Output) -> None:
    assert main(["now"]) == 2
    assert capsys.readouterr().err == f"{command_says.NOW_LABEL_NEEDED}\n"
