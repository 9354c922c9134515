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
from tilfriskning.texts import dates
from tilfriskning.texts import living as says
from tilfriskning.texts import plain as plain_says
from tilfriskning.texts.names import listed
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.copies import has_earlier
from tilfriskning.workbook.practice import actions
from tilfriskning.workbook.relapse import review_block
from tilfriskning.workbook.signs_together import talk

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
        doors = [door for door in says.DOORS if _leads_somewhere(desk.workbook, plan, door)]
        titles = [_in_one_line(desk.workbook, plan, door) for door in doors]
        index = desk.talk.choose(("", says.DOORS_TITLE), titles, plain_says.NUMBER_OR_BACK)
        if index is None:
            return
        try:
            DOORS[doors[index]](desk, plan)
        except Back:
            continue


def _leads_somewhere(workbook: Workbook, plan: str, door: str) -> bool:
    match door:
        case "together":
            return talk(workbook, plan) is not None
        case "bridge":
            return len(workbook.module.plans) > 1
        case "relapse":
            return review_block(workbook) is not None
    return True


def _in_one_line(workbook: Workbook, plan: str, door: str) -> str:
    said = _how_it_stands(workbook, plan, door)
    return plain_says.LABELLED.format(label=says.DOORS[door], text=said) if said else says.DOORS[door]


def _how_it_stands(workbook: Workbook, plan: str, door: str) -> str:
    record = workbook.record
    match door:
        case "sign":
            draft = says.HAS_NAMES if record.plan(plan).has_names else says.IS_DRAFT
            said = says.IS_SIGNED if record.in_force(plan) else draft
            return said.format(number=record.version_of(plan))
        case "news":
            agreed = None if record.in_force(plan) else record.agreed(plan)
            return says.IS_CHANGED.format(number=agreed.number) if agreed else ""
        case "practice":
            is_left = any(not action.is_rehearsed for action in actions(workbook, plan))
            return says.NOT_REHEARSED if is_left else ""
        case "copies":
            earlier = [copy.person for copy in record.copies if plan in has_earlier(workbook, copy)]
            names = [name.strip() for name in earlier if name.strip()]
            return says.HAS_EARLIER.format(who=listed(names)) if names else ""
        case "review_day":
            return dates.long(record.header.review_on) if record.header.review_on else ""
    return ""
