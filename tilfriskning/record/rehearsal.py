"""That an action of a plan has been rehearsed."""

from __future__ import annotations

from tilfriskning.record.plan import Written


class Rehearsal(Written):
    """One time that an action was rehearsed."""

    id: str
    """Unique in the document."""
    action: str
    """The action: an entry of part 3, as `mh.part3.coping/3f2a9c01`, or a row, as `mh.part3.contact_team`."""
    when: str = ""
    """When, in the person's words."""
    with_whom: str = ""
    """With whom."""
    change: str = ""
    """What the person would change."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written."""
        return not (self.when.strip() or self.with_whom.strip() or self.change.strip())
