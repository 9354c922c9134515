"""The doors on the plan screen: what can be done with a plan that is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content
from textual.message import Message

from tilfriskning.texts import dates
from tilfriskning.texts import living as says
from tilfriskning.texts.names import listed
from tilfriskning.tui.widgets.press import Press
from tilfriskning.tui.widgets.rows import Row, Rows
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.copies import has_earlier
from tilfriskning.workbook.practice import actions
from tilfriskning.workbook.relapse import review_block
from tilfriskning.workbook.signs_together import talk


@dataclass
class DoorWanted(Message):
    """The person wants to go on from a plan."""

    door: str
    """One of the names in `texts/living.py`."""
    plan: str
    """The plan."""


class Doors(Rows):
    """The doors of a plan, each with a few words about how things stand.

    Args:
        workbook: what it reads.
        plan: the plan.
    """

    def __init__(self, workbook: Workbook, plan: str) -> None:
        self._workbook = workbook
        self._plan = plan
        super().__init__(self._doors, lambda door: self.post_message(DoorWanted(door, plan)))

    def _doors(self) -> Iterator[Row]:
        for door, text in says.DOORS.items():
            if self._leads_somewhere(door):
                said = self._how_it_stands(door)
                yield Row(door, Content(text), Content("→ "), Content(said).stylize("italic") if said else None)

    def _leads_somewhere(self, door: str) -> bool:
        match door:
            case "together":
                return talk(self._workbook, self._plan) is not None
            case "bridge":
                return len(self._workbook.module.plans) > 1
            case "relapse":
                return review_block(self._workbook) is not None
        return True

    def _how_it_stands(self, door: str) -> str:
        record = self._workbook.record
        match door:
            case "sign":
                draft = says.HAS_NAMES if record.plan(self._plan).has_names else says.IS_DRAFT
                said = says.IS_SIGNED if record.in_force(self._plan) else draft
                return said.format(number=record.version_of(self._plan))
            case "news":
                agreed = None if record.in_force(self._plan) else record.agreed(self._plan)
                return says.IS_CHANGED.format(number=agreed.number) if agreed else ""
            case "practice":
                is_left = any(not action.is_rehearsed for action in actions(self._workbook, self._plan))
                return says.NOT_REHEARSED if is_left else ""
            case "copies":
                earlier = [copy.person for copy in record.copies if self._plan in has_earlier(self._workbook, copy)]
                names = [name.strip() for name in earlier if name.strip()]
                return says.HAS_EARLIER.format(who=listed(names)) if names else ""
            case "review_day":
                return dates.long(record.header.review_on) if record.header.review_on else ""
        return ""


class Door(Press):
    """A line that leads through one of the doors from elsewhere.

    Args:
        label: what it says.
        door: which door.
        plan: the plan.
    """

    def __init__(self, label: str, door: str, plan: str) -> None:
        super().__init__(label, lambda: self.post_message(DoorWanted(door, plan)), classes="link")
