"""One recovery plan as a client has written it, and the signs it chooses from."""

from __future__ import annotations

import secrets
from typing import Literal

from pydantic import BaseModel, ConfigDict

from tilfriskning.module.values import Mark
from tilfriskning.texts import record as says

Origin = Literal["list", "unique", "other", "helper", "review", "plan"]
"""Where a sign comes from: the module's list, the form for unique signs, a free row, somebody else, the review
after a relapse, or straight into the plan."""


class Written(BaseModel):
    """Part of a document. Never changes: a change makes a new one."""

    # Validators are built when they are first needed: that halves the time to the first page.
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", defer_build=True)


Detail = Literal["who", "when", "where", "say"]
"""What makes an action somebody's own."""
DETAILS: tuple[Detail, ...] = ("who", "when", "where", "say")


def new_id() -> str:
    """An id for something a person adds."""
    return secrets.token_hex(4)


class Entry(Written):
    """One line in a plan row."""

    id: str
    """Unique in the document."""
    text: str
    """What the person wrote."""
    origin: str | None = None
    """The entry of the module it was picked from, as `t2.stress.strategies/music`."""
    who: str = ""
    """With whom, or to whom."""
    when: str = ""
    """When."""
    where: str = ""
    """Where."""
    say: str = ""
    """What the person says then."""

    @property
    def details(self) -> str:
        """Who, when, where and what to say, on one line; empty if none of it is written."""
        named = ((says.DETAILS[part], str(getattr(self, part))) for part in DETAILS)
        return " · ".join(f"{label}: {text}" for label, text in named if text.strip())

    @property
    def whole(self) -> str:
        """The line as it is read, its details under it."""
        return "\n".join(text for text in (self.text, self.details) if text.strip())

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written."""
        return not self.whole


class Contact(Written):
    """Somebody to reach."""

    id: str
    """Unique in the document."""
    name: str = ""
    """Who; a first name or `søster` is enough."""
    number: str = ""
    """Telephone number."""

    @property
    def whole(self) -> str:
        """Name and number as they are read."""
        return ": ".join(text for text in (self.name, self.number) if text.strip())

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written."""
        return not (self.name.strip() or self.number.strip())


class PlanRow(Written):
    """A cause with what prevents it, or an action with what it needs."""

    contacts: tuple[Contact, ...] = ()
    """People to reach."""
    fields: dict[str, str] = {}
    """Short answers by the id of the field in the plan template."""
    entries: tuple[Entry, ...] = ()
    """What the person wrote, in order."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written."""
        return not (
            any(not contact.is_blank for contact in self.contacts)
            or any(text.strip() for text in self.fields.values())
            or any(not entry.is_blank for entry in self.entries)
        )

    def tidy(self) -> PlanRow:
        """The row without what has been emptied."""
        return PlanRow(
            contacts=tuple(contact for contact in self.contacts if not contact.is_blank),
            fields={id: text for id, text in self.fields.items() if text.strip()},
            entries=tuple(entry for entry in self.entries if not entry.is_blank),
        )


class Sign(Written):
    """A warning sign in a pool."""

    id: str
    """`t2.signs.checklist/withdraws` for a sign of the module's list, else an id of its own."""
    text: str
    """The sign, in the module's words or the person's."""
    group: str = ""
    """The group of the checklist it belongs to."""
    origin: Origin = "list"
    """Where it comes from."""
    j: bool = False
    """Noticed by me."""
    f: bool = False
    """Noticed by family and friends."""
    said_by: str = ""
    """Who noticed it, for F."""
    also_in: tuple[str, ...] = ()
    """Other plans that it belongs to as well."""

    def has(self, mark: Mark) -> bool:
        """Whether the mark is set."""
        return self.j if mark == "J" else self.f

    def toggled(self, mark: Mark) -> Sign:
        """The sign with the mark set or taken off."""
        return self.model_copy(update={mark.lower(): not self.has(mark)})


class Signer(Written):
    """Somebody else who signs a plan."""

    id: str
    """Unique in the document."""
    name: str = ""
    """Who."""
    date: str = ""
    """When, in the person's words."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written."""
        return not (self.name.strip() or self.date.strip())


class RecoveryPlan(Written):
    """A plan: its header, rows, chosen signs and signatures."""

    header: dict[str, str] = {}
    """Name and date, by the id of the field in the plan template."""
    rows: dict[str, PlanRow] = {}
    """The rows by key, as `part1.stress`."""
    signs: dict[str, str] = {}
    """Part 2: the id of the sign at each place (`a`, `b`, `c`)."""
    signatures: dict[str, str] = {}
    """Names and dates, by the id of the field in the plan template. In a draft, those that are not signed yet."""
    others: tuple[Signer, ...] = ()
    """Others who sign."""

    def row(self, key: str) -> PlanRow:
        """The row with this key; empty if nothing is written in it."""
        return self.rows.get(key) or PlanRow()

    def slot_of(self, sign: str) -> str | None:
        """The place where a sign stands in part 2."""
        return next((slot for slot, id in self.signs.items() if id == sign), None)

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written in the three parts."""
        return not self.signs and all(row.is_blank for row in self.rows.values())

    @property
    def has_names(self) -> bool:
        """Whether somebody has put a name under it."""
        written = any(text.strip() for text in self.signatures.values())
        return written or any(not signer.is_blank for signer in self.others)

    def tidy(self) -> RecoveryPlan:
        """The plan without what has been emptied."""
        return self.model_copy(
            update={
                "header": {id: text for id, text in self.header.items() if text.strip()},
                "rows": {key: row.tidy() for key, row in self.rows.items() if not row.is_blank},
                "signatures": {id: text for id, text in self.signatures.items() if text.strip()},
                "others": tuple(signer for signer in self.others if not signer.is_blank),
            }
        )
