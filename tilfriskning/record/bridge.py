"""What binds the two plans together: one thing that leads to another."""

from __future__ import annotations

from tilfriskning.record.plan import Written
from tilfriskning.texts import record as says


class Chain(Written):
    """What leads to what, in two words: poor sleep → urge."""

    id: str
    """Unique in the document."""
    first: str = ""
    """What comes first."""
    then: str = ""
    """What it leads to."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written."""
        return not (self.first.strip() or self.then.strip())

    @property
    def whole(self) -> str:
        """The chain as it is read."""
        first, then = (text if text.strip() else says.NOTHING_YET for text in (self.first, self.then))
        return says.CHAIN.format(first=first, then=then)
