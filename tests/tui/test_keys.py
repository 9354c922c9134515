"""The keys that work everywhere, the palette and the contents."""

from __future__ import annotations

import pytest
from textual.command import CommandPalette

from tests.tui.journeys import NARROW, Sitting, Size, at_every_size, new_client, sitting
from tilfriskning.texts import help, pages, tour
from tilfriskning.texts import paper as paper_says
from tilfriskning.texts import screens as says
from tilfriskning.tui.screens.contents import ContentsScreen
from tilfriskning.tui.screens.page import PageScreen

OVER = {"f1": says.HELP_TITLE, "f2": says.PLAN_TITLE, "f3": says.NOW_TITLE, "f4": says.LINES_TITLE}
"""Keys that open a screen over the page, with its title."""

SAME = {"f1": "?", "f2": "2", "f3": "3", "f4": "4"}
"""Keys that do the same where no text is written."""


@at_every_size
async def test_help_plan_now_and_lines_are_one_key_away_and_escape_leads_back(size: Size) -> None:
    new_client()
    async with sitting(size=size) as person:
        await person.open("t1/relapse_link")
        for key, title in OVER.items():
            await person.press(key)
            await person.sees(title)
            await person.press("escape")
            assert is_at(person, "t1/relapse_link")


async def test_digits_and_the_question_mark_do_the_same_where_no_text_is_written() -> None:
    new_client()
    async with sitting() as person:
        for key, same in SAME.items():
            await person.press(same)
            await person.sees(OVER[key])
            await person.press("escape")


@at_every_size
async def test_from_inside_a_text_the_keys_lead_back_into_it_and_digits_are_written(size: Size) -> None:
    new_client()
    async with sitting(size=size) as person:
        await person.open("t1/relapse_link")
        field = await person.fill("t1.relapse.discuss/use", "1234?8")
        for key, title in OVER.items():
            await person.press(key)
            await person.sees(title)
            await person.press("escape")
            assert is_at(person, "t1/relapse_link")
            assert person.stands_in is field
            assert person.is_writing
        await person.write("!")
        assert person.drawn(field) == "1234?8!"
        await person.press("escape")
        await person.press("8")
        await person.sees(says.HIDDEN)


def is_at(person: Sitting, page: str) -> bool:
    return isinstance(person.app.screen, PageScreen) and person.page == page


@pytest.mark.parametrize("over", [*OVER, "page"])
async def test_the_screen_can_be_hidden_from_everywhere_and_any_key_brings_it_back(over: str) -> None:
    new_client()
    async with sitting() as person:
        await person.open("t1/relapse_link")
        if over in OVER:
            await person.press(over)
        before = person.text
        await person.press("f8")
        assert person.words == says.HIDDEN
        await person.press("x")
        assert person.text == before


async def test_escape_leaves_the_text_and_then_does_nothing_on_a_page() -> None:
    new_client()
    async with sitting() as person:
        await person.open("t1/relapse_link")
        field = await person.fill("t1.relapse.discuss/use", "her")
        await person.press("escape")
        assert not person.is_writing
        assert person.stands_in is field
        await person.press("escape", "escape")
        assert is_at(person, "t1/relapse_link")
        assert person.drawn(field) == "her"
        await person.press("enter")
        assert person.is_writing


@pytest.mark.slow
async def test_screens_do_not_pile_up() -> None:
    new_client()
    async with sitting() as person:
        for key in (*OVER, *OVER, "f2", "f3", "f2"):
            await person.press(key)
        assert len(person.app.screen_stack) <= 2 + len(OVER)
        await person.back()
        assert is_at(person, person.workbook.module.pages[0].id)


async def test_help_says_what_the_screen_is_for() -> None:
    new_client()
    async with sitting(size=(80, 60)) as person:
        said = []
        for key in ("f2", "f3", "f4"):
            await person.press(key, "f1")
            await person.sees(says.HELP_TITLE, "F2 eller 2")
            said.append(person.words)
            await person.press("escape", "escape")
        assert len(set(said)) == len(said)


async def test_the_help_of_what_can_only_be_read_does_not_speak_of_writing() -> None:
    new_client()
    async with sitting(label=None) as person:
        await person.choose(says.SEE_EXAMPLE)
        await person.press("f1")
        await person.sees(says.HELP_TITLE, help.READING)


# The palette


async def test_the_palette_shows_our_commands_in_order_and_nothing_else() -> None:
    new_client()
    async with sitting(size=(80, 120)) as person:
        await person.press("ctrl+p")
        await person.until(lambda: len(person.commands()) == len(says.COMMANDS), "all commands")
        assert person.commands() == [name for name, _ in says.COMMANDS.values()]
        await person.sees(*says.COMMANDS["contents"])
        await person.press("escape")
        assert isinstance(person.app.screen, PageScreen)


async def test_the_palette_says_in_norwegian_that_nothing_is_called_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CommandPalette, "_NO_MATCHES_COUNTDOWN", 0.001)
    new_client()
    async with sitting() as person:
        await person.press("ctrl+p")
        await person.sees(says.PALETTE_HINT)
        await person.write("screenshot")
        await person.sees(says.NO_COMMAND)
        assert "No matches" not in person.text
        await person.press("escape", "escape")
        assert isinstance(person.app.screen, PageScreen)


SHOWN = {
    "contents": says.CONTENTS_TITLE,
    "plan": says.PLAN_TITLE,
    "now": says.NOW_TITLE,
    "help_lines": says.LINES_TITLE,
    "paper": paper_says.WHICH_FORM,
    "help": says.HELP_TITLE,
    "hide": says.HIDDEN,
    "bring_back": says.BRING_BACK_NONE,
    "save": says.SAVED.format(time=""),
    "mode": says.MODE_NOW["together"],
}
"""What one sees of a command; the others have tests of their own."""


@pytest.mark.slow
async def test_the_commands_of_the_palette_do_what_they_say() -> None:
    new_client()
    async with sitting(size=(80, 60)) as person:
        for action, seen in SHOWN.items():
            await person.press("ctrl+p")
            await person.until(lambda: len(person.commands()) == len(says.COMMANDS), "all commands")
            await person.press(*["down"] * person.commands().index(says.COMMANDS[action][0]), "enter")
            await person.until(lambda: not isinstance(person.app.screen, CommandPalette), "the palette gone")
            await person.sees(seen)
            await person.back()


@pytest.mark.slow
async def test_the_colours_are_changed_and_remembered() -> None:
    new_client()
    async with sitting() as person:
        assert person.app.theme == "dark"
        await person.run("theme")
        await person.until(lambda: person.app.theme == "light", "light")
    async with sitting() as person:
        assert person.app.theme == "light"


@pytest.mark.slow
async def test_the_other_way_of_working_has_other_words() -> None:
    new_client()
    async with sitting(size=(80, 120)) as person:
        block = person.workbook.module.block("t2.skill")
        watch = next(step for step in block.steps if step.id == "discuss").text  # type: ignore[union-attr]
        assert watch.said("alone") != watch.said("together")
        await person.open("t2/skill")
        await person.choose("▸ 3.")
        await person.sees(watch.said("alone"))
        await person.run("mode")
        await person.sees(says.MODE_NOW["together"])
        await person.choose("▸ 3.")
        await person.sees(watch.said("together"))


# The contents


@at_every_size
async def test_the_contents_show_the_way_and_lead_to_any_page(size: Size) -> None:
    new_client()
    async with sitting(size=size) as person:
        await person.open("t2/stress")
        await person.choose(pages.CONTENTS)
        await person.until(lambda: isinstance(person.app.screen, ContentsScreen), "the contents")
        here, after = (person.workbook.module.page(id) for id in ("t2/stress", "t2/stress_plan"))
        await person.sees(f"{says.SEEN_MARK}{here.title}", after.title)
        await person.press("down", "enter")
        await person.until(lambda: is_at(person, after.id), "the page")
        await person.sees(after.title)


@pytest.mark.slow
async def test_the_contents_name_every_topic_and_page_and_what_has_been_seen() -> None:
    new_client()
    async with sitting(size=(80, 140)) as person:
        await person.open("t2/stress")
        await person.run("contents")
        for topic in person.workbook.module.topics:
            await person.sees(topic.title, *(page.title for page in topic.pages))
        seen = [line for line in person.lines() if says.SEEN_MARK.strip() in line]
        assert len(seen) == len(person.workbook.record.progress.seen)
        assert pages.SEEN.format(seen=1, count=27) in person.text


async def test_the_tour_has_four_short_pages_and_leads_back() -> None:
    new_client()
    async with sitting(size=NARROW) as person:
        page = person.page
        await person.press("f1")
        await person.choose(tour.OPEN)
        for number, (heading, _) in enumerate(tour.PAGES, 1):
            await person.sees(tour.TITLE.format(number=number, count=4), heading)
            assert person.screen.page.max_scroll_y == 0
            await person.press("enter")
        await person.press("escape")
        assert person.page == page
