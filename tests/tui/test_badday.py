"""A bad day, from anywhere, in two keys and without reading; and the time in between."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from textual import constants

from tests.tui.journeys import LABEL, NARROW, Sitting, new_client, on_disk, sitting
from tests.unit.keys import IDENTITY, KEY_FILE
from tilfriskning.module.model import Page
from tilfriskning.paths import plans_folder
from tilfriskning.record.noticing import DayAt
from tilfriskning.record.places import ContactAt, EntryAt, RowFieldAt, SignAt
from tilfriskning.record.record import Record
from tilfriskning.store import encryption
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.keys import Identity
from tilfriskning.store.vault import Envelope, NewKeys
from tilfriskning.texts import dates, looks, now
from tilfriskning.texts import screens as says
from tilfriskning.tui.screens.breathing import CELL, ENOUGH, LONGEST, BreathingScreen, breath
from tilfriskning.tui.screens.look import LookScreen
from tilfriskning.tui.screens.looking_back import LookingBackScreen
from tilfriskning.tui.screens.now import NowScreen
from tilfriskning.tui.screens.now_locked import LockedNowScreen
from tilfriskning.tui.screens.page import PageScreen
from tilfriskning.tui.screens.start import StartScreen
from tilfriskning.tui.screens.who import WhoScreen
from tilfriskning.tui.widgets.noticed import Noticed

NUMBER, SAY, ACTION = "00 00 00 01", "Hei, jeg merker et tegn.", "Går en tur langs elva"
TEAM, COPING = "mh.part3.contact_team", "mh.part3.coping"
SOME_PAGES = (
    "front/opening",
    "t1/relapse_link",
    "t2/stress_plan",
    "t2/own_signs",
    "t2/respond_form",
    "t3/goal",
    "t4/review",
    "t4/story",
)
"""Pages of every topic; all but the last have somewhere to write."""
URGENT = "Fare for liv: 113 · Noen å snakke med nå: 116 123"


def with_a_plan(record: Record) -> Record:
    """A client who has somebody to call, something to do, and a sign to look for."""
    for place, text in (
        (ContactAt(TEAM, "a", "name"), "Søster Åse"),
        (ContactAt(TEAM, "a", "number"), NUMBER),
        (RowFieldAt(TEAM, "say"), SAY),
        (EntryAt(COPING, "b"), ACTION),
        (SignAt("mh", "s1", origin="unique"), "Slutter å nynne"),
    ):
        record = place.write(record, text)
    return record


def client_with_a_plan(label: str = LABEL) -> PlansFolder:
    folder = PlansFolder(plans_folder().path)
    folder.save(with_a_plan(folder.create(label, datetime.now())))
    return folder


def assert_all_is_seen(person: Sitting) -> None:
    """The urgent numbers, the first person and the first action are on the screen, and nothing has scrolled."""
    assert person.screen.page.scroll_y == 0
    for text in (URGENT, "Søster Åse", NUMBER, SAY, ACTION):
        assert text in person.words, person.text


def assert_has_number(person: Sitting, number: str) -> None:
    assert isinstance(person.screen, NowScreen)
    assert number in person.words


# From every page


async def walk(person: Sitting, pages: tuple[Page, ...]) -> int:
    """Go to each page, into a text if there is one, press F3 and come back. Returns how many had a text."""
    written_in = 0
    for page in pages:
        assert isinstance(person.screen, PageScreen)
        await person.open(page.id)
        for place in [*person.app.screen.query("Field, ClosedRow")][:1]:
            place.focus()
            await person.until(lambda: person.is_writing, "a cursor in the text")
            written_in += 1
        await person.press("f3")
        assert isinstance(person.screen, NowScreen), page.id
        assert_all_is_seen(person)
        await person.press("escape")
    return written_in


async def test_from_inside_a_text_on_any_page_f3_shows_whom_to_call() -> None:
    client_with_a_plan()
    async with sitting(size=NARROW) as person:
        pages = [person.workbook.module.page(id) for id in SOME_PAGES]
        assert await walk(person, tuple(pages)) == len(SOME_PAGES) - 1


@pytest.mark.slow
@pytest.mark.timeout(180)
async def test_from_every_page_of_the_module_f3_shows_whom_to_call() -> None:
    client_with_a_plan()
    async with sitting(size=NARROW) as person:
        pages = person.workbook.pages()
        assert len(pages) == 90
        assert await walk(person, pages) > 30


async def test_long_words_push_nothing_off_the_screen() -> None:
    folder = client_with_a_plan()
    record = folder.open(LABEL)
    for place in (ContactAt(TEAM, "a", "name"), RowFieldAt(TEAM, "say"), EntryAt(COPING, "b")):
        record = place.write(record, "Bokstavene fyller linja. " * 40)
    folder.save(record)
    async with sitting(size=NARROW) as person:
        await person.press("f3")
        await person.sees(URGENT, NUMBER, now.FIRST_ACTION_TITLE)
        assert person.text.count("…") == 3
        assert person.screen.page.scroll_y == 0


async def test_f3_follows_what_the_plan_says_now_and_opens_over_a_list_of_commands() -> None:
    client_with_a_plan()
    async with sitting(size=NARROW) as person:
        await person.press("f3", "f2")
        person.workbook.write(ContactAt(TEAM, "a", "number"), "00 00 00 07")
        await person.press("f3")
        await person.sees("00 00 00 07")
        await person.press("escape", "escape", "ctrl+p")
        await person.sees(says.PALETTE_HINT)
        await person.press("f3")
        assert isinstance(person.screen, NowScreen)
        await person.press("escape", "f8", "f3")
        assert_has_number(person, "00 00 00 07")


async def test_what_was_noticed_and_done_can_be_noted_or_not() -> None:
    client_with_a_plan()
    async with sitting(size=NARROW) as person:
        await person.press("f3")
        assert person.app.focused is None
        await person.go_to(lambda widget: isinstance(widget, Noticed), "the signs")
        await person.press("enter")
        await person.fill("days/*/note", "Sov lite. Ringte Åse.")
        await person.is_saved()
    (day,) = on_disk().days
    assert (day.on, day.j, day.note) == (date.today(), ("mh/s1",), "Sov lite. Ringte Åse.")
    assert not day.looked


# Before anybody's workbook is open


async def test_of_several_clients_one_more_key_chooses_whose_page_it_is() -> None:
    folder = client_with_a_plan("åse")
    folder.create("bo", datetime.now() + timedelta(days=1))
    before = {file.name: file.read_bytes() for file in folder.path.iterdir() if file.is_file()}
    async with sitting(label=None, size=NARROW) as person:
        await person.press("3")
        assert isinstance(person.screen, WhoScreen)
        await person.sees(URGENT, "1 bo", "2 åse")
        await person.press("2")
        assert_all_is_seen(person)
        assert {file.name: file.read_bytes() for file in folder.path.iterdir() if file.name in before} == before
        await person.choose(now.OPEN_BOOK.format(label="åse"))
        await person.until(lambda: isinstance(person.app.screen, PageScreen), "the workbook")


async def test_nobody_sees_the_page_of_the_client_that_was_chosen_before() -> None:
    folder = client_with_a_plan("åse")
    folder.create("bo", datetime.now() + timedelta(days=1))
    async with sitting(label=None, size=NARROW) as person:
        await person.press("f3", "2", "f4", "f3")
        assert_all_is_seen(person)
        await person.press("escape", "f3", "1")
        assert isinstance(person.screen, NowScreen)
        assert NUMBER not in person.words
        await person.press("escape")
        assert isinstance(person.screen, StartScreen)


async def test_the_only_client_is_taken_at_once_and_stays_unlocked() -> None:
    folder = client_with_a_plan()
    async with sitting(label=None, size=NARROW) as person:
        await person.press("f3")
        assert_all_is_seen(person)
        with folder.edit(LABEL) as opened:
            opened.save(opened.record)
        await person.press("escape")
        assert isinstance(person.screen, StartScreen)


async def test_a_damaged_client_has_the_last_good_plan_on_a_bad_day() -> None:
    folder = client_with_a_plan()
    with folder.edit(LABEL) as opened:
        opened.save(opened.record)
    (folder.path / f"{LABEL}.json").write_text("{")
    async with sitting(label=None, size=NARROW) as person:
        await person.press("f3")
        assert_all_is_seen(person)
        await person.reads(now.OLDER_USED)


async def test_a_locked_client_has_every_help_line_and_the_way_in() -> None:
    folder = client_with_a_plan()
    recovery = Identity.new()
    keys = NewKeys(KEY_FILE, IDENTITY, recovery, Envelope(client=IDENTITY.public, recovery=recovery.public))
    with folder.edit(LABEL) as opened:
        encryption.turn_on(opened, opened.record, keys)
    async with sitting(label=None, size=NARROW) as person:
        await person.press("f3")
        assert isinstance(person.screen, LockedNowScreen)
        await person.sees(URGENT, now.UNLOCK, "116 117")
        page = await person.whole_page()
        assert all(text in page for text in ("22 40 00 40", *now.STOPPERS, now.READY_TITLE))
        assert NUMBER not in page


# Help lines


async def test_danger_and_two_lines_round_the_clock_are_seen_without_scrolling() -> None:
    new_client()
    async with sitting(size=NARROW) as person:
        await person.press("f4")
        seen = [number for number in ("113", "116 117", "116 123", "22 40 00 40") if f"{number} " in person.words]
        assert seen == ["113", "116 117", "116 123", "22 40 00 40"]
        page = await person.whole_page()
        assert all(thought in page and answer in page for thought, answer in now.STOPPERS.items())


async def test_the_page_for_the_hours_after_a_slip_has_people_and_no_count() -> None:
    client_with_a_plan()
    async with sitting(size=NARROW) as person:
        await person.run("slip")
        await person.sees(URGENT, NUMBER)
        page = await person.whole_page()
        assert "Det er ikke slutten." in page
        assert "116 117" in page
        await person.choose(now.TO_NOW)
        assert_all_is_seen(person)


# The look, and looking back


async def test_a_look_waits_on_the_start_screen_and_a_noticed_sign_leads_to_part_3() -> None:
    folder = client_with_a_plan()
    record = folder.open(LABEL)
    header = record.header.model_copy(update={"look_on": date.today() - timedelta(days=30)})
    folder.save(record.model_copy(update={"header": header, "look_every": 7}))
    async with sitting(label=None, size=NARROW) as person:
        await person.sees(looks.LOOK_WAITS.format(label=LABEL), looks.LOOK_WAITS_BELOW)
        await person.press("down", "enter")
        await person.until(lambda: isinstance(person.app.screen, LookScreen), "the look")
        await person.press("enter", "f")
        await person.sees("[J] [F] Slutter å nynne")
        await person.choose(looks.LOOK_DONE)
        await person.until(lambda: isinstance(person.app.screen, NowScreen), "part 3")
        await person.press("escape")
        assert isinstance(person.screen, PageScreen)
        await person.is_saved()
    record = on_disk()
    assert record.header.look_on == date.today() + timedelta(days=7)
    assert (record.days[0].looked, record.days[0].j, record.days[0].f) == (True, ("mh/s1",), ("mh/s1",))
    async with sitting(label=None, size=NARROW) as person:
        assert looks.LOOK_WAITS.format(label=LABEL) not in person.words


async def test_what_is_usual_leads_nowhere_and_leaving_a_look_leaves_nothing() -> None:
    client_with_a_plan()
    async with sitting() as person:
        await person.run("look")
        await person.press("escape")
        assert not person.workbook.record.days
        await person.run("look")
        await person.press("enter")
        await person.choose(looks.SEEN_AS["usual"])
        await person.choose(looks.LOOK_DONE)
        await person.until(lambda: isinstance(person.app.screen, PageScreen), "the page again")
        assert [day.seen_as for day in person.workbook.record.days] == ["usual"]


async def test_looking_back_shows_marks_on_a_calendar_and_in_words_and_takes_a_line() -> None:
    folder = client_with_a_plan()
    record, earlier = folder.open(LABEL), (date.today().replace(day=1) - timedelta(days=3))
    folder.save(DayAt(earlier).write(record, "Kort natt."))
    async with sitting(size=NARROW) as person:
        await person.run("looking_back")
        await person.fill(f"days/{date.today()}/note", "God dag.")
        await person.choose(looks.MONTH_BEFORE.format(month=dates.month(f"{earlier:%Y-%m}")))
        await person.sees(f"{earlier.day}+")
        await person.reads(dates.weekday(earlier).capitalize(), "Kort natt.")
        await person.choose(looks.CHANGE_MARKS)
        await person.until(lambda: isinstance(person.app.screen, LookScreen), "the marks of the day")
        await person.press("enter", "escape")
        assert isinstance(person.screen, LookingBackScreen)
        await person.reads("Jeg merket: Slutter å nynne")
    assert [day.note for day in on_disk().days] == ["Kort natt.", "God dag."]


# The toolbox, and breathing


async def test_the_toolbox_takes_from_the_module_and_from_me() -> None:
    new_client()
    async with sitting() as person:
        await person.run("toolbox")
        await person.fill("tools/music/*", "Regnlyd")
        await person.choose(looks.FROM_BOOK)
        await person.press("down", "enter")
        await person.sees(looks.TAKEN)
        tools = person.workbook.record.tools
        assert [tool.shelf for tool in tools] == ["music", "music"]
        assert tools[1].origin is not None
        await person.press("f3")
        await person.sees(now.FIRST_ACTION_TITLE, "Regnlyd")


def test_a_breath_is_four_seconds_in_and_six_out() -> None:
    assert breath(0) == (now.BREATHE_IN, 1)
    assert breath(3.9)[0] == now.BREATHE_IN
    assert breath(4) == (now.BREATHE_OUT, LONGEST)
    assert breath(9.9)[0] == now.BREATHE_OUT
    assert breath(10) == breath(0)
    assert max(abs(breath(at / 2)[1] - breath(at / 2 + 0.5)[1]) for at in range(18)) <= 4
    assert breath(ENOUGH) == (now.BREATHE_ENOUGH, 0)


@pytest.mark.parametrize("key", ["x", "f1", "space", "escape", "down", "3"])
async def test_breathing_stops_at_any_key(key: str) -> None:
    new_client()
    async with sitting(size=NARROW) as person:
        before = person.screen
        await person.app.run_action("breathe")
        await person.sees(now.BREATHE_IN, now.BREATHE_STOPS)
        await person.press(key)
        assert person.screen is before


async def test_without_animations_breathing_is_words_and_nothing_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(constants, "TEXTUAL_ANIMATIONS", "none")
    new_client()
    async with sitting(size=NARROW) as person:
        await person.app.run_action("breathe")
        await person.sees("Pust inn gjennom nesa", now.BREATHE_CARE)
        assert isinstance(person.screen, BreathingScreen)
        assert CELL not in person.text
