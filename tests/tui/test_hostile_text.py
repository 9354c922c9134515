"""Whatever a person writes, everywhere it can be written, is shown as it was written and does nothing."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import partial

import pytest

from tests.tui.journeys import LABEL, TALL, Sitting, new_client, sitting
from tilfriskning.record.places import EntryAt, PlanFieldAt
from tilfriskning.record.sign_places import SignAt
from tilfriskning.tui.living import DOORS
from tilfriskning.tui.screens.copies import CopiesScreen
from tilfriskning.tui.screens.hour import HourScreen
from tilfriskning.tui.screens.page import PageScreen
from tilfriskning.tui.screens.plan import PlanScreen
from tilfriskning.tui.screens.session_sheet import SessionSheetScreen
from tilfriskning.tui.screens.start import StartScreen
from tilfriskning.tui.screens.versions import NewsScreen
from tilfriskning.tui.widgets.actions import Actions
from tilfriskning.tui.widgets.doors import DoorWanted
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.plan_row import ClosedRow
from tilfriskning.tui.widgets.press import Unfold
from tilfriskning.workbook.versions import sign

HOSTILE = (
    "Ring [mamma] i dag",
    "slutt [/b] her",
    "[@click=app.quit]x[/]",
    "å 👍🏽 e\u0301",
)
"""Brackets that could be markup, a live link, emoji, combining letters."""

LONG = "langt " + "x" * 9_994
"""A line that stands once on each screen."""

SEEN = 20
"""So many first characters must stand on the screen."""


def texts() -> Iterator[str]:
    """What is written in the fields of a screen, one after the other."""
    return itertools.chain(HOSTILE, [LONG], itertools.cycle(HOSTILE))


async def write_everywhere(person: Sitting) -> int:
    """Write the hostile strings in turn in every field on the screen; returns how many fields there were."""
    for fold in person.screen.query(Unfold):
        if not fold.is_open:
            fold.toggle()
    for row in list(person.screen.query(ClosedRow)):
        await row.on_focus()
    await person.press()
    fields = list(person.screen.query(Field))
    for field, text in zip(fields, texts(), strict=False):
        field.workbook.write(field.place, text)
    person.screen.redraw()
    await person.press()
    for field, text in zip(fields, texts(), strict=False):
        await person.until(partial(is_shown, person, field, text), f"{text[:SEEN]!r} at {field.place}")
    assert_no_links(person)
    return len(fields)


def is_shown(person: Sitting, field: Field, text: str) -> bool:
    """Whether a field shows what stands in it; one that is not on the screen as a whole need not."""
    if not field.region or not person.app.screen.region.contains_region(field.region):
        return True
    seen = text[:SEEN].partition(" 👍")[0]
    return "".join(seen.split()) in "".join(person.drawn(field).split())


def assert_no_links(person: Sitting) -> None:
    """Nothing on the screen can be clicked but the keys in the last line."""
    for strip in person.app.screen._compositor.render_strips()[:-1]:
        for segment in strip:
            meta = segment.style.meta if segment.style else {}
            assert "@click" not in meta, segment.text


@pytest.mark.parametrize(
    "topic", [pytest.param(topic, marks=pytest.mark.slow) for topic in ("front", "t1", "t2", "t3", "t4")]
)
async def test_on_every_page_of_a_topic(topic: str) -> None:
    new_client()
    async with sitting(size=TALL) as person:
        for page in person.workbook.pages():
            if page.id.startswith(f"{topic}/"):
                assert isinstance(person.screen, PageScreen)
                await person.screen.go(page)
                await write_everywhere(person)


@pytest.mark.slow
async def test_in_the_hour_the_goals_the_five_small_steps_and_the_sheet() -> None:
    new_client()
    async with sitting(size=TALL) as person:
        await person.app.run_action("mode")
        for _ in range(2):
            await person.app.run_action("hour")
            await person.press()
            for number in range(4):
                assert isinstance(person.screen, HourScreen)
                assert await write_everywhere(person) > 0 or number in (0, 2)
                await person.screen.turn(1)
            person.screen.post_message(HourScreen.SheetWanted())
            await person.until(lambda: isinstance(person.app.screen, SessionSheetScreen), "the sheet")
            await write_everywhere(person)
            for action in ("goals", "problem"):
                await person.app.run_action(action)
                await person.press()
                assert await write_everywhere(person) > 3
            assert person.app.session
            person.app.session.end()
            await person.app.run_action("start")
            await person.until(lambda: isinstance(person.app.screen, StartScreen), "the start")
            await person.press()
            person.app.open_client(LABEL)
            await person.press()


@pytest.mark.slow
async def test_in_the_plans_and_wherever_plans_are_shown() -> None:
    new_client()
    async with sitting(size=TALL) as person:
        for plan in person.workbook.module.plans:
            await person.press("f2")
            assert isinstance(person.screen, PlanScreen)
            await person.screen.show_plan(plan.id)
            assert await write_everywhere(person) > 20
            await person.press("escape")
        for key in ("f3", "f4", "f1"):
            await person.press(key)
            assert_no_links(person)
        await person.press("escape")
        await person.app.run_action("contents")
        await person.press()
        assert_no_links(person)


@pytest.mark.slow
async def test_on_the_pages_for_the_time_in_between() -> None:
    new_client()
    async with sitting(size=TALL) as person:
        for action in ("look", "looking_back", "toolbox"):
            await person.app.run_action(action)
            await person.press()
            assert await write_everywhere(person) > 0
            assert_no_links(person)
            await person.back()
        await person.press("f3")
        assert_no_links(person)


@pytest.mark.slow
async def test_behind_every_door_of_a_plan() -> None:
    new_client()
    async with sitting(size=TALL) as person:
        text = next(texts())
        workbook = person.workbook
        workbook.write(EntryAt("mh.part3.coping", "aaaa0001"), text)
        workbook.write(SignAt("mh", "aaaa0002"), text)
        workbook.write(PlanFieldAt("mh", "signatures", "client"), text)
        workbook.place_sign("mh", "aaaa0002")
        sign(workbook, "mh")
        workbook.write(EntryAt("mh.part3.coping", "aaaa0001"), f"{text} nå")
        for door in DOORS:
            person.app.post_message(DoorWanted(door, "mh"))
            await person.until(lambda: not isinstance(person.screen, PageScreen), door)
            await write_everywhere(person)
            await person.back()
        for opened in (
            Actions.Opened("mh.part3.coping/aaaa0001"),
            CopiesScreen.Opened(workbook.record.copies[0].id if workbook.record.copies else "bbbb0001"),
            NewsScreen.VersionWanted(workbook.record.versions[0]),
        ):
            person.app.post_message(opened)
            await person.until(lambda: not isinstance(person.screen, PageScreen), str(opened))
            await write_everywhere(person)
            await person.back()
