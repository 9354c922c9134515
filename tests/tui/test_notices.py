"""Messages in the corner of the screen."""

from __future__ import annotations

from tests.tui.journeys import Sitting, new_client, sitting
from tilfriskning.errors import Refusal
from tilfriskning.texts import screens as says
from tilfriskning.tui.notices import SHORTEST


def stood_long_enough(person: Sitting) -> None:
    for notice in person.app._notifications:
        notice.raised_at -= SHORTEST


async def test_a_message_stays_while_one_types_and_goes_with_a_later_key() -> None:
    new_client()
    async with sitting() as person:
        await person.app.run_action("bring_back")
        await person.sees(says.BRING_BACK_NONE)
        await person.press("down", "up")
        await person.sees(says.BRING_BACK_NONE)
        stood_long_enough(person)
        await person.press("down")
        await person.until(lambda: says.BRING_BACK_NONE not in person.words, "the message gone")


async def test_a_hidden_screen_hides_messages_too_and_gives_them_back() -> None:
    new_client()
    async with sitting() as person:
        await person.app.run_action("bring_back")
        await person.sees(says.BRING_BACK_NONE)
        await person.press("f8")
        await person.sees(says.HIDDEN)
        assert says.BRING_BACK_NONE not in person.words
        await person.press("x")
        await person.sees(says.BRING_BACK_NONE)


async def test_that_something_is_not_saved_is_said_until_it_is_saved() -> None:
    new_client()
    async with sitting() as person:
        person.app.say_not_saved(Refusal("Disken er full."))
        await person.sees("Disken er full.")
        person.app.say_saved()
        await person.sees_no_more("Disken er full.")
