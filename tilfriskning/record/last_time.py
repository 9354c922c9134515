"""What came before a relapse, on a line of weeks, days and hours."""

from __future__ import annotations

from typing import Literal

from tilfriskning.record.plan import Written

Stretch = Literal["weeks", "days", "hours"]
"""How long before."""
STRETCHES: tuple[Stretch, ...] = ("weeks", "days", "hours")


class LastTime(Written):
    """One time, with the signs that came before it."""

    id: str
    """Unique in the document."""
    plan: str
    """The plan whose signs are placed."""
    when: str = ""
    """When it was, in the person's words."""
    placed: dict[str, Stretch] = {}
    """How long before each sign was there, by the id of the sign, in the order they were placed."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written."""
        return not (self.placed or self.when.strip())

    def at(self, stretch: Stretch) -> tuple[str, ...]:
        """The signs that were there so long before."""
        return tuple(sign for sign, placed in self.placed.items() if placed == stretch)
