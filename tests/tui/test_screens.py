"""A few screens as they stand, to be looked at when they change. `pytest --snapshot-update` takes them anew."""

from __future__ import annotations

import re

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from tests.tui.journeys import TALL, Sitting, new_client, sitting
from tilfriskning.texts import pages
from tilfriskning.texts import screens as says


class Screen(SingleFileSnapshotExtension):
    """A screen in a text file of its own."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.fixture
def picture(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """The screen as it stood when it was looked at last."""
    return snapshot.use_extension(Screen)


async def seen(person: Sitting) -> str:
    """The screen, at the same time of day whenever that is."""
    await person.is_saved()
    await person.sees(says.SAVED.format(time=""))
    return re.sub(r"\n{4,}", "\n\n\n", re.sub(r"\d\d:\d\d", "14:32", person.text)) + "\n"


async def test_the_first_thing_one_sees(picture: SnapshotAssertion) -> None:
    async with sitting(label=None) as person:
        await person.sees(says.WELCOME_TITLE)
        assert person.text + "\n" == picture


async def test_writing_in_a_narrow_window(picture: SnapshotAssertion) -> None:
    new_client()
    async with sitting(size=(60, 100)) as person:
        await person.open("t2/respond_form")
        await person.fill("mh.part3.contact_team/*/name", "Ania")
        await person.fill("mh.part3.contact_team/*/number", "12 34 56 78")
        await person.fill("mh.part3.contact_team/say", "Hei, det er Kari. Jeg sover dårlig igjen.")
        assert await seen(person) == picture


async def test_marking_signs(picture: SnapshotAssertion) -> None:
    new_client()
    async with sitting(size=TALL) as person:
        await person.open("t2/checklist")
        await person.press("tab", "j", "down", "f", "down", "j", "f")
        await person.sees(*(pages.MARKED_MORE.format(count=2, mark=mark) for mark in "JF"))
        assert await seen(person) == picture


async def test_the_plan_that_is_begun(picture: SnapshotAssertion) -> None:
    new_client()
    async with sitting() as person:
        await person.open("t2/stress_plan")
        await person.fill("mh.part1.stress/*", "Gå tur med Ania")
        await person.see_plan("mh")
        assert await seen(person) == picture


async def test_a_bad_day(picture: SnapshotAssertion) -> None:
    new_client()
    async with sitting() as person:
        await person.open("t2/respond_form")
        await person.fill("mh.part3.contact_team/*/name", "Ania")
        await person.fill("mh.part3.contact_team/*/number", "12 34 56 78")
        await person.fill("mh.part3.coping/*", "Puste rolig")
        await person.press("f3")
        assert await seen(person) == picture


async def test_the_contents_halfway(picture: SnapshotAssertion) -> None:
    new_client()
    async with sitting(size=TALL) as person:
        for page in ("t1/start", "t2/stress", "t2/stress_plan"):
            await person.open(page)
        await person.run("contents")
        assert await seen(person) == picture
