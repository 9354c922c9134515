"""What a person notices from day to day, and what helps: small parts, since they may grow for many years."""

from __future__ import annotations

from datetime import date
from typing import Literal

from tilfriskning.record.plan import Written

SeenAs = Literal["usual", "sign"]
"""The person's own view of a day: ordinary ups and downs (*vanlig for meg*), or a sign (*tegn*)."""

Shelf = Literal["music", "places", "people", "body", "other"]
"""Where in the toolbox something lies."""


class Day(Written):
    """What was noticed on one day. There is at most one for each date."""

    on: date
    """The day."""
    looked: bool = False
    """Whether the person looked through the signs that day."""
    j: tuple[str, ...] = ()
    """Signs that the person noticed: pool and id, as `mh/t2.signs.checklist/withdraws`."""
    f: tuple[str, ...] = ()
    """Signs that somebody else noticed, in the same way."""
    beside: str = ""
    """Who the somebody else was."""
    note: str = ""
    """A line of the person's own."""
    seen_as: SeenAs | None = None
    """Whether the person takes it for ordinary, or for a sign; None when it is left open."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing was noticed, looked at or written."""
        return not (self.looked or self.j or self.f or self.note.strip() or self.beside.strip())


class Tool(Written):
    """Something that helps."""

    id: str
    """Unique in the document."""
    shelf: Shelf
    """Where it lies."""
    text: str
    """What the person wrote."""
    origin: str | None = None
    """The entry of the module it was picked from, as `t2.stress.strategies/music`."""
