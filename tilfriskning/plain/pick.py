"""Suggestions to take over, by their numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tilfriskning.plain.desk import Desk
from tilfriskning.plain.questions import NOT_ME, numbers, standing, words_of
from tilfriskning.plain.steps import Asked
from tilfriskning.record.offers import Offer
from tilfriskning.record.places import Place
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as says
from tilfriskning.workbook import Workbook

_HELP = re.compile(r"\?\s*([0-9]{1,3})")


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where suggestions come from and go to."""

    offers: Callable[[], Sequence[Offer]]
    """The suggestions."""
    has: Callable[[Offer], bool]
    """Whether one is taken over already."""
    take: Callable[[Offer], object]
    """Takes one over."""
    blank: Callable[[], Place]
    """A new place, for own words."""


class Pick(Asked):
    """Suggestions to choose from. Words instead of numbers make a line of their own.

    Args:
        workbook: what is read.
        name: the place.
        shelf: where suggestions come from and go to.
        taken: how one that is taken over is shown.
        title: what stands over them.
        set_aside: the key under which it can be said not to concern the person; empty if it cannot.
    """

    def __init__(
        self,
        workbook: Workbook,
        name: str,
        shelf: Shelf,
        taken: str,
        title: str = page_says.PICK_FROM_LIST,
        set_aside: str = "",
    ) -> None:
        self._workbook = workbook
        self._shelf = shelf
        self._taken = taken
        self._title = title
        self._key = set_aside
        self.name = name

    @property
    def is_asked(self) -> bool:
        return bool(self._shelf.offers())

    def ask(self, desk: Desk) -> None:
        shows: Sequence[str] = self._shown()
        while True:
            offers = self._shelf.offers()
            said = desk.talk.ask(says.NUMBERS, shows, words_of(self._key))
            if said.word == NOT_ME:
                desk.set_aside(self._key)
                return
            if not said.text:
                return
            if asked := _HELP.fullmatch(said.text):
                shows = [_help(offers, int(asked[1]))]
                continue
            if picked := numbers(said.text, len(offers)):
                for number in picked:
                    self._take(desk, offers[number - 1])
            else:
                desk.write(self._shelf.blank(), said.text)
            shows = (says.PICK_MORE,)

    def _take(self, desk: Desk, offer: Offer) -> None:
        if not self._shelf.has(offer):
            self._shelf.take(offer)
        desk.talk.say(says.PICKED.format(text=offer.text))

    def _shown(self) -> list[str]:
        offers = self._shelf.offers()
        lines = ["", self._title, *standing(self._workbook, self._key)]
        above = ""
        for number, offer in enumerate(offers, 1):
            if offer.heading and offer.heading != above:
                lines += ["", offer.heading]
            above = offer.heading
            text = self._taken.format(text=offer.text) if self._shelf.has(offer) else offer.text
            lines.append(says.NUMBERED.format(number=number, text=text))
        return [*lines, "", says.PICK_HOW, *([says.PICK_HELP] if any(offer.help for offer in offers) else [])]


def _help(offers: Sequence[Offer], number: int) -> str:
    return (offers[number - 1].help if 1 <= number <= len(offers) else "") or says.NO_MORE_TO_SAY
