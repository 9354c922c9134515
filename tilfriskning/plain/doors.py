"""What can be done with a plan that is written."""

from __future__ import annotations

from collections.abc import Callable

from tilfriskning.plain.blocks.review import guided
from tilfriskning.plain.copies import keep_list
from tilfriskning.plain.desk import Desk
from tilfriskning.plain.last_time import place_signs
from tilfriskning.plain.specifics import rehearse
from tilfriskning.plain.together import show_bridge, talk_together
from tilfriskning.plain.versions import ask_review_day, show_news, sign_plan
from tilfriskning.plain.ways import Back
from tilfriskning.texts import living as says
from tilfriskning.texts import plain as plain_says
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.doors import doors, how_it_stands

DOORS: dict[str, Callable[[Desk, str], None]] = {
    "sign": sign_plan,
    "news": show_news,
    "practice": rehearse,
    "together": talk_together,
    "bridge": lambda desk, _: show_bridge(desk),
    "last_time": place_signs,
    "relapse": guided,
    "copies": lambda desk, _: keep_list(desk),
    "review_day": lambda desk, _: ask_review_day(desk),
}
"""What is behind each door."""


def open_doors(desk: Desk, plan: str) -> None:
    """The doors of a plan, each with a few words about how things stand, until Enter."""
    while True:
        shown = [*doors(desk.workbook, plan)]
        titles = [_in_one_line(desk.workbook, plan, door) for door in shown]
        index = desk.talk.choose(("", says.DOORS_TITLE), titles, plain_says.NUMBER_OR_BACK)
        if index is None:
            return
        try:
            DOORS[shown[index]](desk, plan)
        except Back:
            continue


def _in_one_line(workbook: Workbook, plan: str, door: str) -> str:
    said = how_it_stands(workbook, plan, door)
    return plain_says.LABELLED.format(label=says.DOORS[door], text=said) if said else says.DOORS[door]
