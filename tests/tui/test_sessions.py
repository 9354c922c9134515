"""Working together: the hour, goals, small steps, the sheet for the journal, a group, many clients, and leaving."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

import pytest

from tests.tui.journeys import LABEL, NARROW, TALL, Sitting, new_client, on_disk, sitting
from tilfriskning.paths import content_folder, plans_folder
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.tally import Count, read_tally
from tilfriskning.texts import goals as goal_says
from tilfriskning.texts import pages
from tilfriskning.texts import paper as paper_says
from tilfriskning.texts import screens as screen_says
from tilfriskning.texts import session as says
from tilfriskning.tui.app import WorkbookApp
from tilfriskning.tui.screens.ended import EndedScreen
from tilfriskning.tui.screens.group import GroupScreen
from tilfriskning.tui.screens.hour import HourScreen
from tilfriskning.tui.screens.page import PageScreen
from tilfriskning.tui.screens.plan import PlanScreen
from tilfriskning.tui.screens.start import StartScreen
from tilfriskning.tui.widgets.client_rows import MOST
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.rows import Rows
from tilfriskning.tui.widgets.search import Search


async def open_hour(person: Sitting) -> None:
    """Choose to work together at the start, and open the client."""
    await person.choose(screen_says.MODES["together"])
    await person.choose(screen_says.CONTINUE.format(label=LABEL))
    await person.until(lambda: isinstance(person.app.screen, HourScreen), "the hour")


async def go_to_part(person: Sitting, number: int) -> None:
    for _ in range(number):
        await person.choose(says.GO_ON)
    await person.sees(says.STEPS[number])


async def end(person: Sitting) -> None:
    await person.choose(says.END)
    await person.until(lambda: isinstance(person.app.screen, EndedScreen), "the end of the hour")


@pytest.mark.slow
async def test_the_second_hour_meets_what_the_first_one_left() -> None:
    new_client()
    async with sitting(label=None, size=TALL) as person:
        await open_hour(person)
        await person.sees(says.NOTHING_PLANNED)
        await go_to_part(person, 2)
        await person.choose("Emne 2")
        await person.until(lambda: isinstance(person.app.screen, PageScreen), "a page of the topic")
        assert person.page == "t2/start" or person.page.startswith("t2/")
        await person.choose(says.BACK_TO_HOUR)
        await person.until(lambda: isinstance(person.app.screen, HourScreen), "the hour again")
        await person.choose(says.GO_ON)
        await person.fill("hours/did", "Vi leste om tegn")
        await person.fill("t2.practice/what", "Spørre søster")
        await person.fill("t2.goal/step", "Ringe NAV")
        await person.fill("hours/next_time", "Tiltakene")
        await end(person)
        assert person.app.workbook is None
    record = on_disk()
    assert [(hour.topic, hour.is_over) for hour in record.hours] == [("t2", True)]
    async with sitting(label=None, size=TALL) as person:
        await open_hour(person)
        await person.sees("Tiltakene", "Spørre søster", "Ringe NAV")
        await person.choose(pages.DONE["partly"])
        await person.fill("t2.practice/helped", "Kaffe")
        await person.choose(says.GO_ON)
        await person.fill("front.session/symptoms", "Sover bedre")
        await person.is_saved()
    (practice,) = (sheet for sheet in on_disk().sheets if sheet.block == "t2.practice")
    assert (practice.answers["done"], practice.answers["helped"]) == ("partly", "Kaffe")


@pytest.mark.slow
async def test_what_a_page_has_changed_stands_in_the_hour_when_one_comes_back() -> None:
    new_client()
    app = WorkbookApp(plans_folder(), content_folder(), LABEL, is_session=True)
    async with app.run_test(size=TALL, notifications=True) as pilot:
        person = Sitting(app, pilot)
        await go_to_part(person, 3)
        workbook = person.workbook
        await person.press("f2")
        workbook.write(workbook.at("t1.practice", "what", "written elsewhere"), "Gå tur")
        await person.press("escape")
        await person.sees("Gå tur")
        await person.press("escape")
        assert isinstance(app.screen, HourScreen)


@pytest.mark.slow
async def test_goals_are_broken_into_steps_that_stay_when_they_are_done_and_lead_to_the_next_hour() -> None:
    new_client()
    async with sitting(size=TALL) as person:
        await person.run("goals")
        await person.fill("t1.goal/goal", "Tilbake i jobb")
        await person.fill("steps/*", "Ringe NAV")
        await person.fill("steps/*", "Skrive søknad")
        await person.choose("[ ] Ringe NAV")
        await person.sees("[x] Ringe NAV", "[ ] Skrive søknad")
        await person.choose(goal_says.SUBSTANCE_USE)
        await person.choose(goal_says.STANCES["cutting_down"])
        await person.sees(goal_says.GOAL_BY_STANCE["cutting_down"], "Før du slutter eller kutter ned")
        await person.fill("t1.goal/substance_use", "Øl bare på lørdag")
        await person.press("escape")
        await person.run("mode")
        await person.run("hour")
        await go_to_part(person, 3)
        await person.choose("( ) Skrive søknad")
        await person.sees("(•) Skrive søknad")
        assert "( ) Ringe NAV" not in person.text
        await person.shows("t1.goal/step", ["Skrive søknad"])
    record = on_disk()
    assert record.answers["t1.goal/goal"] == "Tilbake i jobb"
    assert record.sheets[-1].origin == record.steps[1].id


@pytest.mark.slow
async def test_what_is_in_the_way_is_taken_in_five_small_steps() -> None:
    new_client()
    async with sitting(size=TALL) as person:
        await person.run("problem")
        await person.fill("problems/problem", "Bussen [går] for tidlig")
        await person.fill("problems/ideas/*", "Ta neste buss")
        await person.fill("problems/ideas/*", "Sykle")
        await person.choose("( ) Sykle")
        await person.fill("problems/first", "Pumpe dekket")
        await person.choose(goal_says.PROBLEM_NEW)
        await person.sees(goal_says.PROBLEM_EARLIER)
        await person.choose(goal_says.PROBLEM_EARLIER)
        await person.sees("Bussen [går] for tidlig", "Sykle", "Pumpe dekket")
    (problem,) = on_disk().problems
    assert (problem.chosen, problem.first) == ("Sykle", "Pumpe dekket")


@pytest.mark.slow
async def test_the_sheet_for_the_journal_leaves_only_as_the_client_has_approved_it() -> None:
    new_client()
    async with sitting(size=TALL) as person:
        await person.run("mode")
        await person.run("hour")
        await go_to_part(person, 3)
        await person.fill("hours/did", "Vi leste")
        await person.choose(says.TO_SHEET)
        await person.choose(says.COPY)
        await person.sees(says.APPROVE_FIRST)
        assert person.app.clipboard == ""
        await person.choose(says.APPROVE)
        await person.choose(says.SHEET_DID)
        await person.sees(f"[ ] {says.APPROVE}")
        await person.choose(says.APPROVE)
        await person.choose(says.COPY)
        await person.until(lambda: bool(person.app.clipboard), "the sheet copied")
        assert says.SHEET_APPROVED in person.app.clipboard
        assert "Vi leste" not in person.app.clipboard
        await person.choose(says.WRITE)
        beside = plans_folder().path.parent / f"{LABEL}-{says.SHEET_NAME}.txt"
        await person.press("enter")
        await person.until(beside.exists, "the file beside the plans folder")
        copied = person.app.clipboard
        await person.press("escape")
        await end(person)
        assert person.app.clipboard == ""
        assert not person.app.screen.query("Toast")
    assert beside.read_text(encoding="utf-8") == copied
    assert says.SHEET_APPROVED not in on_disk().model_dump_json()


@pytest.mark.slow
async def test_at_the_end_every_file_is_listed_and_only_what_is_marked_is_deleted() -> None:
    new_client()
    export = plans_folder().path.parent / f"{LABEL}-mh.md"
    async with sitting(label=None, size=TALL) as person:
        await open_hour(person)
        await person.press("f2")
        await person.choose(screen_says.EXPORT_PLAN)
        await person.choose(paper_says.FORMS["md"])
        await person.choose(paper_says.WRITE)
        await person.until(export.exists, "the export beside the plans folder")
        await person.until(lambda: isinstance(person.app.screen, PlanScreen), "the plan again")
        await person.press("escape")
        await go_to_part(person, 3)
        await person.fill("hours/did", "Vi leste")
        await person.choose(says.COUNT_YES)
        await end(person)
        await person.sees(says.ENDED, "sessions.tally", *says.NOT_SEEN)
        await person.until(lambda: str(export.parent) in "".join(person.words.split()), "where the export lies")
        listed = {file.name for file in person.app.written()}
        assert {"boka.json", "boka-mh.md", ".tilfriskning.json"} <= listed
        assert {file.name for file in plans_folder().path.iterdir()} <= listed | {f".{LABEL}.lock"}
        await person.choose(says.DELETE)
        await person.sees(says.DELETE_NONE)
        await person.choose(export.name)
        await person.choose(says.DELETE)
        await person.choose(says.DELETE_YES)
        await person.sees(says.DELETED)
        assert export.name not in person.text
        await person.choose(says.TO_START)
        await person.until(lambda: isinstance(person.app.screen, StartScreen), "the start")
    assert not export.exists()
    assert on_disk().hours[0].did == "Vi leste"
    assert [count.number for count in read_tally(plans_folder().path)] == [1]


async def test_an_hour_with_a_group_opens_nobodys_document() -> None:
    new_client()
    before = (plans_folder().path / f"{LABEL}.json").read_bytes()
    async with sitting(label=None, size=NARROW) as person:
        await person.choose(screen_says.MODES["together"])
        await person.choose(says.GROUP_START)
        await person.until(lambda: isinstance(person.app.screen, GroupScreen), "the group's hour")
        await person.choose("Emne 2")
        topic = next(topic for topic in person.app._content.module.topics if topic.id == "t2")
        for page in topic.pages[:4]:
            await person.sees(page.title)
            assert not person.app.screen.query(Field)
            await person.choose(pages.NEXT_PAGE)
        await person.choose(says.END)
        await person.sees(says.COUNT)
        await person.choose(says.COUNT_YES)
        await person.sees(says.ENDED_GROUP)
    assert (plans_folder().path / f"{LABEL}.json").read_bytes() == before
    month = f"{datetime.now():%Y-%m}"
    assert read_tally(plans_folder().path) == (Count(month, "m10", "t2", "group", 1),)


@pytest.mark.slow
async def test_among_300_clients_one_is_found_by_typing_and_the_one_before_is_closed() -> None:
    folder = PlansFolder(plans_folder().path)
    folder.create("klient 000", datetime(2026, 11, 1))
    for number in range(1, 300):
        shutil.copyfile(folder.path / "klient 000.json", folder.path / f"klient {number:03}.json")
    async with sitting(label=None) as person:
        assert says.JOURNAL_TITLE not in person.text
        await person.choose(screen_says.MODES["together"])
        await person.reads(says.JOURNAL)
        await person.go_to(lambda widget: isinstance(widget, Rows), "the list")
        await person.reads(says.SEARCH_MORE.format(count=300 - MOST))
        await person.press(*"klient 217", "down")
        await person.sees(screen_says.OPEN_CLIENT.format(label="klient 217"))
        assert "klient 21 " not in person.text
        await person.press("enter")
        await person.until(lambda: person.app.workbook is not None, "the client open")
        assert person.workbook.record.header.label == "klient 217"
        await person.run("start")
        await person.sees(screen_says.START_TITLE)
        assert says.JOURNAL_TITLE not in person.text
        with folder.edit("klient 217"):
            pass
        await person.press(*"ingen slik")
        await person.sees(says.SEARCH_NONE)
        await person.press("escape")
        await person.until(lambda: not person.app.screen.query_one(Search).value, "the search emptied")
        await person.press(*"klient 218", "enter")
        await person.until(lambda: person.app.workbook is not None, "the other one open")
        assert person.workbook.record.header.label == "klient 218"


@pytest.mark.parametrize("mode", ["alone", "together"])
async def test_the_group_is_offered_to_those_who_work_together(mode: str) -> None:
    new_client()
    async with sitting(label=None, size=TALL) as person:
        await person.choose(screen_says.MODES[mode])
        await person.sees(f"(•) {screen_says.MODES[mode]}")
        assert (says.GROUP_START in person.text) is (mode == "together")


@pytest.mark.slow
async def test_an_hour_that_cannot_be_saved_is_not_ended() -> None:
    new_client()
    async with sitting(label=None, size=TALL) as person:
        await open_hour(person)
        await go_to_part(person, 3)
        file = plans_folder().path / f"{LABEL}.json"
        gone = file.rename(file.with_suffix(".away"))
        await person.fill("hours/did", "Vi leste")
        await person.choose(says.END)
        await person.sees("ikke avsluttet")
        assert person.app.workbook is not None
        Path(gone).rename(file)
        button = person.app.screen.query_one("#end")
        await person.until(lambda: not button.has_class("-active"), "the button ready again")
        await end(person)
    assert on_disk().hours[0].is_over
