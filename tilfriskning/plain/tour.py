"""A tour of the program line by line, a page at a time."""

from __future__ import annotations

from tilfriskning.plain.talk import Talk
from tilfriskning.texts import plain as says


def take_tour(talk: Talk) -> None:
    """Four short pages, one after the other."""
    for number, (heading, lines) in enumerate(says.TOUR, 1):
        talk.say("", says.TOUR_PAGE.format(number=number, count=len(says.TOUR), heading=heading), "", *lines)
        talk.ask(says.ENTER_GOES_ON if number < len(says.TOUR) else says.ENTER_GOES_BACK)
