"""Every page of the module at every size: it opens, fits, and is turned; one comes back to where one stopped."""

from __future__ import annotations

import pytest
from textual.widget import Widget

from tests.tui.journeys import NARROW, SIZES, Sitting, Size, at_every_size, new_client, on_disk, sitting, until_killed
from tests.tui.reading import BARS
from tilfriskning.texts import pages as says
from tilfriskning.tui.screens.base import Column
from tilfriskning.tui.screens.page import PageScreen
from tilfriskning.tui.widgets.field import Field

WIDEST = 65
"""Columns of text, at most."""

WHOLE = (120, 400)
"""A window in which every page is on the screen from its first line to its last."""


@pytest.mark.slow
@pytest.mark.timeout(120)
@pytest.mark.parametrize("size", [NARROW, WHOLE], ids=lambda size: "×".join(map(str, size)))
async def test_every_page_opens_fits_and_ends_in_a_way_on(size: Size) -> None:
    new_client()
    async with sitting(size=size) as person:
        for page in person.workbook.pages():
            await person.open(page.id)
            assert_fits(person)
            await person.press("end")
            await person.sees(says.NEXT_PAGE, says.PREVIOUS_PAGE, says.CONTENTS)


@pytest.mark.slow
@pytest.mark.timeout(240)
async def test_one_key_leads_through_the_whole_module() -> None:
    new_client()
    async with sitting(size=SIZES[0]) as person:
        pages = person.workbook.pages()
        for page, after in zip(pages, (*pages[1:], pages[-1]), strict=True):
            await person.sees(page.title)
            while person.page == page.id and says.LAST_PAGE not in person.words:
                await person.press("pagedown")
            assert person.page == after.id
    assert on_disk().progress.seen == tuple(page.id for page in pages)


async def test_a_key_right_after_a_new_page_goes_to_the_first_question() -> None:
    new_client()
    async with sitting() as person:
        screen = person.app.screen
        assert isinstance(screen, PageScreen)
        await screen.go(person.workbook.module.page("front/opening"))
        before_the_page_is_laid_out = screen.focus_chain
        assert isinstance(before_the_page_is_laid_out[0], Field)
        await person.press("home")
        assert screen.focus_chain == before_the_page_is_laid_out


def assert_fits(person: Sitting) -> None:
    """Nothing is wider than the column of text, and the column is inside the window and not too wide."""
    (column,) = person.screen.query(Column)
    inside = range(column.region.x, column.region.right + 1)
    assert column.content_region.width <= WIDEST
    assert person.app.screen.region.contains_region(column.region.intersection(person.screen.page.region))
    for widget in column.query("*").results(Widget):
        if widget.region:
            assert widget.region.x in inside, widget
            assert widget.region.right in inside, widget
    for line in person.lines(person.screen.page.region):
        assert len(line.translate(BARS).strip()) <= WIDEST, line


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES, ids=lambda size: "×".join(map(str, size)))
async def test_no_title_in_a_plan_is_broken_within_a_word(size: Size) -> None:
    new_client()
    async with sitting(size=(size[0], 300)) as person:
        for plan in person.workbook.module.plans:
            await person.see_plan(plan.id)
            titles = {row.title for _, row in plan.rows()}
            assert_fits(person)
            shown = {person.drawn(title) for title in person.app.screen.query(".row-title")}
            assert shown == titles
            await person.back()


@at_every_size
async def test_page_down_scrolls_first_and_turns_at_the_end(size: Size) -> None:
    new_client()
    async with sitting(size=size) as person:
        await person.open("t4/story")
        await person.press("pagedown")
        assert person.page == "t4/story"
        assert person.screen.page.scroll_y > 0
        for _ in range(20):
            if person.page != "t4/story":
                break
            await person.press("pagedown")
        assert person.page == "t4/home"
        assert person.screen.page.scroll_y == 0
        await person.press("pageup")
        assert person.page == "t4/story"
        await person.choose(says.NEXT_PAGE)
        assert person.page == "t4/home"
        await person.choose(says.PREVIOUS_PAGE)
        assert person.page == "t4/story"


@pytest.mark.slow
async def test_page_down_works_inside_a_field_and_inside_a_list() -> None:
    new_client()
    async with sitting() as person:
        await person.open("t2/respond_form")
        await person.go_to_field("mh.part3.contact_team/say")
        for _ in range(20):
            if person.page != "t2/respond_form":
                break
            await person.press("pagedown")
        assert person.page == "t2/respond_plan"
        await person.open("t2/checklist")
        await person.press("tab", "pagedown", "pagedown", "pagedown", "pagedown", "pagedown")
        assert person.page != "t2/checklist"


@pytest.mark.parametrize(
    ("page", "place"),
    [
        pytest.param("t1/relapse_link", "t1.relapse.discuss/use", marks=pytest.mark.slow),
        ("t2/respond_form", "mh.part3.social_support/wanted"),
        pytest.param("t2/skill", "t2.skill/try_it.when", marks=pytest.mark.slow),
        ("t2/practice", "t2.practice/how_it_went"),
        pytest.param("t4/respond_mh", "mh.part3.social_support/wanted", marks=pytest.mark.slow),
        pytest.param("t2/substances", "mh.part1.substances/*", marks=pytest.mark.slow),
        ("t3/signs_plan", "sud.part2.b"),
        pytest.param("t4/copies", "copies/*/when", marks=pytest.mark.slow),
    ],
)
async def test_one_comes_back_to_the_same_page_and_field(page: str, place: str) -> None:
    new_client()
    async with until_killed() as person:
        await person.open(page)
        await unfold_all(person)
        await person.fill(place, "her")
    async with sitting() as person:
        assert person.page == page
        await person.until(lambda: person.stands_in is not None, "the field has the focus")
        await person.write("!")
        assert person.stands_in is not None
        assert person.workbook.read(person.stands_in.place) == "her!"


async def unfold_all(person: Sitting) -> None:
    """Open what is folded on the page, as far as it has fields."""
    for fold in person.app.screen.query("Unfold Press"):
        await person.click(fold)


async def test_looking_at_the_plan_in_between_does_not_change_where_one_comes_back() -> None:
    new_client()
    async with until_killed() as person:
        await person.open("t1/relapse_link")
        await person.fill("t1.relapse.discuss/use", "her")
        await person.see_plan("mh")
        await person.fill("mh.header/name", "Kari")
        await person.back()
        assert person.stands_in is person.field("t1.relapse.discuss/use")
    async with sitting() as person:
        assert person.page == "t1/relapse_link"
        await person.until(lambda: person.stands_in is not None, "the field has the focus")
        assert person.stands_in is person.field("t1.relapse.discuss/use")
