"""The doors on the plan screen: what can be done with a plan that is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content
from textual.message import Message

from tilfriskning.texts import living as says
from tilfriskning.tui.widgets.marks import LEADS_ON
from tilfriskning.tui.widgets.press import Press
from tilfriskning.tui.widgets.rows import Row, Rows
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.doors import doors, how_it_stands


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
        for door in doors(self._workbook, self._plan):
            said = how_it_stands(self._workbook, self._plan, door)
            below = Content(said).stylize("italic") if said else None
            yield Row(door, Content(says.DOORS[door]), LEADS_ON, below)


class Door(Press):
    """A line that leads through one of the doors from elsewhere.

    Args:
        label: what it says.
        door: which door.
        plan: the plan.
    """

    def __init__(self, label: str, door: str, plan: str) -> None:
        super().__init__(label, lambda: self.post_message(DoorWanted(door, plan)), classes="link")
