"""Messages in the corner of the screen."""

from __future__ import annotations

from tests.tui.journeys import Sitting, new_client, sitting
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
