"""The dated list of help lines."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field as Bounds
from pydantic import StringConstraints

from tilfriskning.module.values import Line, LocalId, Text, Value

Month = Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]
DANGER = "113"
"""The number when a life is in danger; it stands before every other."""

STALE_AFTER_MONTHS = 6
"""After this, the number may have changed (product.md)."""


class HelpLine(Value):
    """One number to call."""

    id: LocalId
    """Short name."""
    name: Line
    """Who answers."""
    number: Line
    """The number, in groups."""
    hours: Line
    """When somebody answers."""
    about: Text
    """What to call for."""
    source: Line
    """The page it was read on."""
    read_on: Month
    """Year and month it was read."""
    dialled_on: Month | None = None
    """Year and month somebody dialled it; nobody has when this is left out."""
    urgent: Line | None = None
    """What to call it for, in a few words, on the page for a bad day; only for the first lines."""


class HelpLines(Value):
    """All help lines, in the order they are shown."""

    lines: Annotated[tuple[HelpLine, ...], Bounds(min_length=1)]
    """The lines."""

    def oldest(self) -> str:
        """Year and month of the line that was read longest ago."""
        return min(line.read_on for line in self.lines)

    def is_stale(self, today: date) -> bool:
        """Whether the oldest line was read more than six months ago."""
        year, month = map(int, self.oldest().split("-"))
        return (today.year - year) * 12 + today.month - month > STALE_AFTER_MONTHS

    def urgent(self) -> tuple[HelpLine, ...]:
        """The lines for a bad day: the first one for each thing to call for, danger before the others."""
        first: dict[str, HelpLine] = {}
        for line in self.lines:
            if line.urgent:
                first.setdefault(line.urgent, line)
        return tuple(sorted(first.values(), key=lambda line: line.number != DANGER))

    def to_talk(self) -> HelpLine:
        """The line to call when nobody else is written down."""
        urgent = self.urgent() or self.lines
        return next((line for line in urgent if line.number != DANGER), urgent[0])

    def and_also(self, others: HelpLines) -> HelpLines:
        """These lines, and after them those of the others whose numbers are not among them."""
        known = {_digits(line) for line in self.lines}
        added = tuple(line for line in others.lines if _digits(line) not in known)
        return HelpLines(lines=(*self.lines, *added))


def _digits(line: HelpLine) -> str:
    return "".join(sign for sign in line.number if sign.isdigit())
