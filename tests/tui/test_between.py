"""The time in between: looks at the signs, looking back, the toolbox, and breathing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from textual import constants

from tests.tui.bad_days import (
    client_with_a_plan,
)
from tests.tui.journeys import LABEL, NARROW, new_client, on_disk, sitting
from tilfriskning.record.noticing import DayAt
from tilfriskning.texts import dates, looks, now
from tilfriskning.tui.screens.breathing import CELL, ENOUGH, LONGEST, BreathingScreen, breath
from tilfriskning.tui.screens.look import LookScreen
from tilfriskning.tui.screens.looking_back import LookingBackScreen
from tilfriskning.tui.screens.now import NowScreen
from tilfriskning.tui.screens.page import PageScreen

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


@pytest.mark.slow
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
