"""A version of a plan: all that is read in it, as it was."""

from __future__ import annotations

from datetime import date

from tilfriskning.record.bridge import Chain
from tilfriskning.record.plan import RecoveryPlan, Written


class Version(Written):
    """A plan as it was when it was signed, or when a new version was begun. It is never altered.

    The draft is read as one too: see `Record.draft`.
    """

    id: str
    """Unique in the document."""
    plan: str
    """Which plan."""
    number: int
    """The number of the version, from 1."""
    on: date
    """The day it was put away."""
    reason: str = ""
    """Why it was made, in the person's words."""
    written: RecoveryPlan
    """The plan, with those who signed it."""
    signs: dict[str, str] = {}
    """Part 2: the words of the sign at each place (`a`, `b`, `c`)."""
    shared: tuple[str, ...] = ()
    """The places whose sign belonged to the other plan as well."""
    chains: tuple[Chain, ...] = ()
    """What led to what, across the plans."""
    set_aside: tuple[str, ...] = ()
    """The rows that did not concern the person, as `part1.stress`."""

    @property
    def is_signed(self) -> bool:
        """Whether somebody has signed it."""
        return self.written.has_names
