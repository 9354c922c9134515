"""Marking signs, picking, setting aside, and new sheets: what one does on a page besides writing text."""

from __future__ import annotations

import pytest
from textual.geometry import Offset
from textual.widget import Widget

from tests.tui.journeys import Size, at_every_size, new_client, on_disk, sitting, until_killed
from tilfriskning.record.record import Sheet
from tilfriskning.texts import pages as says
from tilfriskning.texts import screens
from tilfriskning.tui.widgets.signs import Signs


def is_list_of_signs(widget: Widget) -> bool:
    return isinstance(widget, Signs)


# Signs


@at_every_size
async def test_a_sign_is_marked_by_key(size: Size) -> None:
    new_client()
    async with sitting(size=size) as person:
        sign = person.workbook.signs("mh")[3]
        await person.open("t2/checklist")
        await person.go_to(is_list_of_signs, "the list of signs")
        await person.go_to_row(sign.text)
        for keys, marks in (("j", "[J] [ ]"), ("f", "[J] [F]"), ("j", "[ ] [F]"), ("f", "[ ] [ ]")):
            await person.press(keys)
            await person.sees(f"{marks} {sign.text}")


@at_every_size
async def test_a_sign_is_marked_with_the_mouse_on_its_column(size: Size) -> None:
    new_client()
    async with sitting(size=size) as person:
        sign = person.workbook.signs("mh")[0]
        await person.open("t2/checklist")
        (signs,) = person.app.screen.query(Signs)
        signs.scroll_visible(animate=False, immediate=True, top=True)
        await person.press()
        for column, marks in ((1, "[J] [ ]"), (5, "[J] [F]"), (1, "[ ] [F]")):
            row = next(row for row, line in enumerate(person.lines(signs.region)) if sign.text[:20] in line)
            await person.click_at(signs.region.offset + Offset(column, row))
            await person.sees(f"{marks} {sign.text}")
        assert person.app.screen.query(Signs)


async def test_more_about_a_sign_is_told_in_a_screen_of_its_own() -> None:
    new_client()
    async with sitting() as person:
        sign = person.workbook.signs("mh")[1]
        await person.open("t2/checklist")
        await person.choose(sign.text)
        await person.sees(screens.SIGN_TITLE)
        await person.fill("mh.signs/*/said_by", "Ania")
        await person.press("escape", "escape")
        await person.press("f")
        await person.sees(f"[ ] [F] {sign.text} {says.SEEN_BY.format(who='Ania')}")
        assert person.page == "t2/checklist"


async def test_there_are_three_places_for_signs_and_a_fourth_one_is_told_so() -> None:
    new_client()
    async with sitting() as person:
        signs = person.workbook.signs("sud")[:4]
        for sign in signs:
            person.workbook.mark("sud", sign.id, "J")
        await person.open("t3/signs_plan")
        for sign in signs[:3]:
            await person.choose(sign.text)
        await person.shows("sud.part2.*", [sign.text for sign in signs[:3]])
        await person.choose(signs[3].text)
        await person.sees(says.SLOTS_TAKEN)
        await person.shows("sud.part2.*", [sign.text for sign in signs[:3]])
        await person.choose(signs[1].text)
        await person.shows("sud.part2.*", [signs[0].text, signs[2].text])
        await person.choose(signs[3].text)
        await person.shows("sud.part2.*", [signs[0].text, signs[3].text, signs[2].text])


@pytest.mark.slow
async def test_a_sign_whose_place_is_emptied_keeps_its_marks_and_can_be_chosen_again() -> None:
    new_client()
    async with until_killed() as person:
        sign = person.workbook.signs("mh")[2]
        person.workbook.mark("mh", sign.id, "J")
        await person.open("t2/signs_plan")
        await person.choose(sign.text)
        await person.go_to_field("mh.part2.a", sign.text)
        await person.press("f7", "backspace", "escape")
        await person.shows("mh.part2.*", [])
        await person.choose(sign.text)
        await person.shows("mh.part2.*", [sign.text])
        await person.go_to_field("mh.part2.a", sign.text)
        await person.press("f7", "backspace", "escape")
    async with sitting() as person:
        await person.sees(f"[ ] {sign.text} [J]")
        await person.choose(sign.text)
        await person.shows("mh.part2.*", [sign.text])


# Picking and setting aside


@at_every_size
async def test_a_suggestion_is_picked_into_the_plan_and_made_ones_own(size: Size) -> None:
    new_client()
    async with sitting(size=size) as person:
        offer = person.workbook.offers(("t2.stress.strategies",))[2]
        await person.open("t2/stress_plan")
        await person.choose(offer.text)
        await person.sees(f"[x] {offer.text[:20]}")
        await person.press("right")
        await person.sees(offer.help[:20])
        await person.press("left", "enter")
        assert len(person.fields("mh.part1.stress/*", offer.text)) == 1
        await person.go_to_field("mh.part1.stress/*", offer.text)
        await person.write(" hver dag")
        await person.is_saved()
    (entry,) = on_disk().plan("mh").row("part1.stress").entries
    assert (entry.text, entry.origin) == (f"{offer.text} hver dag", offer.ref)


@pytest.mark.parametrize(
    ("page", "key"),
    [
        ("t1/relapse_link", "t1.relapse.discuss/symptoms"),
        ("front/session", "front.session/home_practice"),
        ("t2/meds_plan", "mh.part1.medication"),
        ("t2/respond_form", "mh.part3.contact_team"),
    ],
)
async def test_any_prompt_can_be_said_not_to_concern_one(page: str, key: str) -> None:
    new_client()
    async with until_killed() as person:
        await person.open(page)
        await person.choose(f"[ ] {says.NOT_FOR_ME}")
        await person.sees(f"[x] {says.NOT_FOR_ME}")
        assert person.workbook.is_set_aside(key)
    async with sitting() as person:
        await person.choose(f"[x] {says.NOT_FOR_ME}")
        await person.sees_no_more(f"[x] {says.NOT_FOR_ME}")
        assert not person.workbook.is_set_aside(key)


# Text


@pytest.mark.slow
async def test_text_that_stands_open_on_a_page_follows_what_is_changed_in_the_plan() -> None:
    new_client()
    async with sitting() as person:
        await person.open("t2/respond_form")
        await person.fill("mh.part3.contact_team/say", "Hei")
        await person.see_plan("mh")
        await person.rewrite("mh.part3.contact_team/say", "Hei", "Hallo")
        await person.back()
        assert person.is_writing
        await person.shows("mh.part3.contact_team/say", ["Hallo"])
        await person.write(" du")
        await person.press("escape")
        await person.shows("mh.part3.contact_team/say", ["Hallo du"])
        assert person.workbook.read(person.field("mh.part3.contact_team/say").place) == "Hallo du"


async def test_a_line_that_is_emptied_can_be_brought_back_from_another_page() -> None:
    new_client()
    async with sitting() as person:
        await person.open("t2/actions")
        await person.fill("mh.part3.reduce_use/*", "Drikke te")
        await person.press("escape", "enter", "f7", "backspace", "escape")
        await person.open("t2/respond_form")
        assert await person.shown("mh.part3.reduce_use/*") == []
        await person.press("ctrl+z")
        await person.sees(screens.BROUGHT_BACK)
        await person.shows("mh.part3.reduce_use/*", ["Drikke te"])
        await person.press("ctrl+z")
        await person.sees(screens.BRING_BACK_NONE)


async def test_a_list_has_always_an_empty_line_and_enter_leads_to_it() -> None:
    new_client()
    async with sitting() as person:
        await person.open("t2/respond_form")
        await person.fill("mh.part3.coping/*", "en")
        for text in ("to", "tre"):
            await person.press("enter")
            await person.write(text)
        await person.press("escape")
        await person.shows("mh.part3.coping/*", ["en", "to", "tre"])


# Dated sheets


@pytest.mark.slow
async def test_a_dated_block_takes_a_new_sheet_and_keeps_the_earlier_one() -> None:
    new_client()
    async with until_killed() as person:
        await person.open("t2/practice")
        assert says.NEW_SHEET not in person.text
        await person.fill("t2.practice/what", "Vise planen")
        await person.open("t2/practice")
        await person.choose(says.NEW_SHEET)
        await person.fill("t2.practice/what", "Ringe Ania")
        await person.press("escape")
        await person.choose(says.EARLIER_SHEETS)
        await person.sees("Vise planen")
    assert told("t2.practice") == ["Vise planen", "Ringe Ania"]
    async with sitting() as person:
        await person.shows("t2.practice/what", ["Ringe Ania"])
        await person.choose(says.EARLIER_SHEETS)
        await person.sees("Vise planen")


def told(block: str) -> list[object]:
    sheets: tuple[Sheet, ...] = on_disk().sheets_of(block)
    return [sheet.answers.get("what") for sheet in sheets]
