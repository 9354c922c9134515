"""The lists on the pages that a person writes line by line: what stands on them, and a new line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tilfriskning.record import places
from tilfriskning.record.places import ContactAt, CopyAt, EntryAt, Place
from tilfriskning.record.plan import Origin, Sign, new_id
from tilfriskning.record.sign_places import SignAt
from tilfriskning.workbook.book import Workbook

Line = tuple[Place, ...]
"""The places on one line: an entry, or name and number."""

UNIQUE = "unique"
"""The group of signs that are one person's alone."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list that grows as it is written."""

    written: Callable[[], Iterable[Line]]
    """The lines that something stands on, in order."""
    blank: Callable[[], Line]
    """A new line to write on."""


def contacts(workbook: Workbook, ref: str) -> Listing:
    """The contacts of a plan row: name and number."""

    def line(id: str) -> Line:
        return ContactAt(ref, id, "name"), ContactAt(ref, id, "number")

    return Listing(
        lambda: [line(each.id) for each in places.row(workbook.record, ref).contacts if not each.is_blank],
        lambda: line(new_id()),
    )


def entries(workbook: Workbook, ref: str) -> Listing:
    """The entries of a plan row."""

    def written() -> Iterable[Line]:
        for entry in places.row(workbook.record, ref).entries:
            if not entry.is_blank:
                yield (EntryAt(ref, entry.id, entry.origin),)

    return Listing(written, lambda: (EntryAt(ref, new_id()),))


def copies(workbook: Workbook) -> Listing:
    """Who has a copy of the plan, since when, and which version."""

    def line(id: str) -> Line:
        return CopyAt(id, "person"), CopyAt(id, "when"), CopyAt(id, "version")

    return Listing(
        lambda: [line(copy.id) for copy in workbook.record.copies if not copy.is_blank], lambda: line(new_id())
    )


def own_signs(workbook: Workbook, pool: str, group: str) -> Listing:
    """A person's own signs in a group of a list."""
    return Listing(
        lambda: [(SignAt(pool, sign.id),) for sign in workbook.signs(pool) if sign.is_own and sign.group == group],
        lambda: (SignAt(pool, new_id(), group=group),),
    )


def unique_signs(workbook: Workbook, pool: str) -> Listing:
    """Signs that are one person's alone."""
    return _signs(workbook, pool, "unique", UNIQUE)


def missed_signs(workbook: Workbook, pool: str) -> Listing:
    """Signs that were overlooked before a relapse."""
    return _signs(workbook, pool, "review")


def told_signs(workbook: Workbook, pool: str) -> Listing:
    """Signs that others tell of, each with the one who tells."""

    def line(sign: Sign | None = None) -> Line:
        id = sign.id if sign else new_id()
        return SignAt(pool, id, origin="helper"), SignAt(pool, id, "said_by", origin="helper")

    return Listing(lambda: [line(sign) for sign in signs_of(workbook, pool, "helper")], line)


def _signs(workbook: Workbook, pool: str, origin: Origin, group: str = "") -> Listing:
    def at(id: str) -> Line:
        return (SignAt(pool, id, origin=origin, group=group),)

    return Listing(lambda: [at(sign.id) for sign in signs_of(workbook, pool, origin)], lambda: at(new_id()))


def signs_of(workbook: Workbook, pool: str, origin: Origin) -> Iterable[Sign]:
    """The signs of a pool that come from here; those that another plan shares stand with that one."""
    return (sign for sign in workbook.record.signs.get(pool, ()) if sign.origin == origin and sign.text.strip())
