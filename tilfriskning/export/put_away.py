"""The versions of a plan that have been put away, in short."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tilfriskning.export.typed import typed
from tilfriskning.module.plans import PlanTemplate
from tilfriskning.record.versions import Version
from tilfriskning.texts import dates
from tilfriskning.texts import export as says
from tilfriskning.texts.names import listed

DATE = "date"
"""How the id of a field ends in which a date stands."""


@dataclass(frozen=True, slots=True)
class PutAway:
    """A version that has been put away, in short."""

    number: int
    """Its number, from 1."""
    on: date
    """The day it was put away; if it is signed, the day of that."""
    names: tuple[str, ...]
    """Those who signed it; empty if nobody has put down a name."""
    is_signed: bool
    """Whether it is signed."""

    def in_words(self) -> str:
        """The version in one line."""
        signed = says.SIGNED_BY.format(names=listed(self.names)) if self.names else says.SIGNED_WITHOUT_NAMES
        signed = signed if self.is_signed else says.NOT_SIGNED
        return says.PUT_AWAY.format(number=self.number, date=dates.long(self.on), signed=signed)


def put_away(template: PlanTemplate, version: Version) -> PutAway:
    """A version in short."""
    return PutAway(version.number, version.on, signers(template, version), version.is_signed)


def signers(template: PlanTemplate, version: Version) -> tuple[str, ...]:
    """The names under a version, in the order of the form. A date is no name."""
    form = [field.id for field in template.signatures]
    written = version.written
    ids = [id for id in (*form, *(id for id in written.signatures if id not in form)) if not id.endswith(DATE)]
    names = (*(written.signatures.get(id, "") for id in ids), *(signer.name for signer in written.others))
    return tuple(name for name in map(typed, names) if name)
