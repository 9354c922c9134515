"""What a person tells on the way, and what is done with it."""

from __future__ import annotations

from dataclasses import dataclass

from tests.tui.journeys import Sitting
from tilfriskning.texts import screens

ID = "[0-9a-f]" * 8
"""The id of something that a person has added, in the name of a place."""


@dataclass(frozen=True)
class Told:
    """Something that is told in one field of a page."""

    place: str
    """The name of its place, with `*` for what does not matter."""
    text: str
    """What is written."""
    changed: str = ""
    """What it is changed to, elsewhere; empty if it is not."""


async def tell(person: Sitting, *things: Told) -> None:
    for told in things:
        await person.fill(told.place, told.text)
    await person.press("escape")


async def change(person: Sitting, *things: Told) -> None:
    for told in things:
        if told.changed:
            await person.rewrite(told.place, told.text, told.changed)
    await person.press("escape")


async def see(person: Sitting, *things: Told, page: str = "", changed: bool = False) -> None:
    """See on the open page, or on another one, what was told."""
    if page:
        await person.open(page)
    for told in things:
        text = (changed and told.changed) or told.text
        await person.shows_among(told.place, text)


async def undo(person: Sitting, place: str, text: str) -> None:
    """Take back what was typed last, and bring back what was taken away."""
    field = await person.go_to_field(place, text)
    await person.write(" nei")
    assert person.drawn(field) == f"{text} nei"
    await person.press("ctrl+z")
    assert person.drawn(field) == text
    await person.press("f7", "backspace", "escape")
    assert text not in await person.shown(place)
    await person.press("ctrl+z")
    await person.sees(screens.BROUGHT_BACK)
    await person.shows_among(place, text)
