"""What is done when two work together, or a group, on both fronts."""

from __future__ import annotations

from tests.tui.deeds_plan import HERE
from tests.tui.journeys import LABEL
from tests.tui.side_by_side import Deed, Person
from tests.unit.clients import written_workbook
from tilfriskning.record.record import Record
from tilfriskning.texts import pages
from tilfriskning.texts import screens as screen_says
from tilfriskning.texts import session as says


def met_before() -> Record:
    """A client who has written everywhere, and met somebody before."""
    return written_workbook().record.relabelled(LABEL).model_copy(update={"progress": HERE})


async def _hold_an_hour(person: Person) -> None:
    await person.run("mode")
    await person.sees(screen_says.MODE_NOW["together"])
    await person.run("hour")
    await person.choose(pages.DONE["partly"])
    await person.fill("t1.goal/helped", "Kaffe")
    await person.press("escape")
    await person.choose(says.GO_ON)
    await person.fill("t1.session/goals", "Rolig")
    await person.press("escape")
    await person.choose(says.GO_ON)
    await person.choose("Emne 1")
    await person.choose(says.BACK_TO_HOUR)
    for _ in range(3):
        await person.choose(says.GO_ON)
    await person.fill("hours/did", "Leste")
    await person.press("escape")
    await person.choose(says.IDEAS)
    await person.choose("Vis planen til en du kjenner.")
    await person.fill("t1.practice/what", "Bo")
    await person.press("escape")
    await person.choose("( ) Finne nummeret")
    await person.fill("hours/next_time", "Søvn")
    await person.press("escape")
    await person.choose(says.COUNT_YES)


HOUR_LINES = (
    *(":måte", ":time", "2", "", "", "", "", "Kaffe", "", "", ""),
    *("", "Rolig", "", "", "1", ":time"),
    *("", "Leste", "1", "Bo", "", "1", "", "Søvn", "1"),
)
"""Looking back and the time since; the topic, a page and back again; the end."""


async def _write_the_sheet(person: Person) -> None:
    await person.choose(says.TO_SHEET)
    await person.choose(says.FORMS["group"])
    await person.fill("hours/plan_changes", "Nr")
    await person.press("escape")
    await person.choose(f"[x] {says.SHEET_TOPIC}")
    await person.choose(f"[ ] {says.APPROVE}")
    await person.choose(says.WRITE)
    await person.sees(says.WRITE_TITLE)
    await person.press("enter")
    await person.sees("Arket er skrevet til")
    await person.press("escape")


SHEET_LINES = ("5", "2", "Nr", "2", "", "1", "")


async def _end_it(person: Person) -> None:
    await person.choose(says.END)
    await person.sees(says.ENDED)
    await person.choose(says.TO_START)
    await person.sees(screen_says.START_TITLE)


async def _the_hour(person: Person) -> None:
    await _hold_an_hour(person)
    await _write_the_sheet(person)
    await _end_it(person)


AN_HOUR = Deed(
    ("mode", "hour", "end_hour"),
    _the_hour,
    (*HOUR_LINES, *SHEET_LINES, "6", "", "1", "1", ""),
    shows=(screen_says.MODE_NOW["together"], says.SHEET_READ, says.ENDED, *says.NOT_SEEN, screen_says.START_TITLE),
)


async def _a_group(person: Person) -> None:
    await person.run("group")
    await person.sees(says.GROUP_BOOK_OPEN, says.GROUP_STEPS)
    await person.choose("Emne 1")
    await person.sees("Hva liker du i planene?")
    await person.choose(says.END)
    await person.sees(says.COUNT)
    await person.choose(says.COUNT_YES)
    await person.sees(says.ENDED_GROUP)
    await person.choose(says.TO_START)


A_GROUP = Deed(
    ("group", "end_hour"),
    _a_group,
    (":gruppe", "1", *[":neste"] * 7, "", "1", "", "1", "1", ""),
    shows=(says.GROUP_BOOK_OPEN, says.GROUP_STEPS, "Hva liker du i planene?", says.ENDED_GROUP),
)
