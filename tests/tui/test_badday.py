"""A bad day, from anywhere, in two keys and without reading."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from textual.content import Content

from tests.tui.bad_days import (
    COPING,
    NUMBER,
    TEAM,
    URGENT,
    assert_all_is_seen,
    assert_has_number,
    client_with_a_plan,
)
from tests.tui.journeys import LABEL, NARROW, Sitting, new_client, on_disk, sitting
from tests.unit.locked import lock_up
from tilfriskning.module.model import Page
from tilfriskning.record.places import ContactAt, EntryAt, RowFieldAt
from tilfriskning.texts import now
from tilfriskning.texts import screens as says
from tilfriskning.tui.screens.now import NowScreen
from tilfriskning.tui.screens.now_locked import LockedNowScreen
from tilfriskning.tui.screens.page import PageScreen
from tilfriskning.tui.screens.start import StartScreen
from tilfriskning.tui.screens.who import WhoScreen
from tilfriskning.tui.widgets.flow import Hanging
from tilfriskning.tui.widgets.noticed import Noticed

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


@pytest.mark.slow
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
    lock_up(folder, folder.open(LABEL))
    async with sitting(label=None, size=NARROW) as person:
        await person.press("f3")
        assert isinstance(person.screen, LockedNowScreen)
        await person.sees(URGENT, now.UNLOCK, "116 117")
        page = await person.whole_page()
        assert all(text in page for text in ("22 40 00 40", *now.STOPPERS, now.READY_TITLE))
        assert NUMBER not in page


# Help lines


@pytest.mark.parametrize("width", range(20, 66))
def test_a_number_is_never_parted_at_the_end_of_a_line(width: int) -> None:
    text = Content.assemble("Ring ", ("116\N{NO-BREAK SPACE}117", "bold"), " eller 22\N{NO-BREAK SPACE}40 i natt. ")
    lines = [line.plain for line in Hanging(text + text + text).lines(width)]
    assert sum("116\N{NO-BREAK SPACE}117" in line for line in lines) >= 1
    assert not any(line.endswith(("116", "22")) for line in lines)
    assert " ".join(lines).split() == (text + text + text).plain.split()


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
