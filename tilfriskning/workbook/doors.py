"""What can be done with a plan that is written, and how things stand with it: the same on every front."""

from __future__ import annotations

from collections.abc import Iterator

from tilfriskning.texts import dates
from tilfriskning.texts import living as says
from tilfriskning.texts.names import listed
from tilfriskning.workbook.book import Workbook
from tilfriskning.workbook.copies import has_earlier
from tilfriskning.workbook.practice import actions
from tilfriskning.workbook.relapse import review_block
from tilfriskning.workbook.signs_together import talk


def doors(workbook: Workbook, plan: str) -> Iterator[str]:
    """The doors of a plan that lead somewhere with this module, in order."""
    return (door for door in says.DOORS if _leads_somewhere(workbook, plan, door))


def _leads_somewhere(workbook: Workbook, plan: str, door: str) -> bool:
    match door:
        case "together":
            return talk(workbook, plan) is not None
        case "bridge":
            return len(workbook.module.plans) > 1
        case "relapse":
            return review_block(workbook) is not None
    return True


def how_it_stands(workbook: Workbook, plan: str, door: str) -> str:
    """A few words about what is behind a door; empty where there is nothing to say."""
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
