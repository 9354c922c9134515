"""The lists that a person writes line by line: what stands on them, and a new line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tilfriskning.record import places
from tilfriskning.record.living_places import ChainAt, HeardAt, SignerAt
from tilfriskning.record.looks import Shelf
from tilfriskning.record.noticing import ToolAt
from tilfriskning.record.places import ContactAt, CopyAt, EntryAt, Place, SignAt
from tilfriskning.record.plan import Origin, Sign, new_id
from tilfriskning.record.session_places import StepAt
from tilfriskning.record.sessions import GoalKind
from tilfriskning.workbook import toolbox
from tilfriskning.workbook.book import Workbook
from tilfriskning.workbook.goals import Goals
from tilfriskning.workbook.problems import Problem

Line = tuple[Place, ...]
"""The places on one line: an entry, or name and number."""

Name = Callable[[], str]
"""Gives the name of somebody."""

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

    return Listing(lambda: [line(sign) for sign in _of(workbook, pool, "helper")], line)


def tools(workbook: Workbook, shelf: Shelf) -> Listing:
    """What lies on a shelf of the toolbox."""
    return Listing(
        lambda: [(ToolAt(shelf, tool.id, tool.origin),) for tool in toolbox.tools(workbook, shelf)],
        lambda: (toolbox.blank_tool(shelf),),
    )


def signers(workbook: Workbook, plan: str) -> Listing:
    """The others who sign a plan: name and date."""

    def line(id: str) -> Line:
        return SignerAt(plan, id, "name"), SignerAt(plan, id, "date")

    return Listing(
        lambda: [line(signer.id) for signer in workbook.record.plan(plan).others if not signer.is_blank],
        lambda: line(new_id()),
    )


def chains(workbook: Workbook) -> Listing:
    """What leads to what."""

    def line(id: str) -> Line:
        return ChainAt(id, "first"), ChainAt(id, "then")

    return Listing(
        lambda: [line(chain.id) for chain in workbook.record.chains if not chain.is_blank], lambda: line(new_id())
    )


def heard_signs(workbook: Workbook, pool: str, who: Callable[[], Place]) -> Listing:
    """Signs that somebody tells of, whose name stands at another place."""
    return Listing(
        lambda: [(HeardAt(pool, sign.id, who()),) for sign in _of(workbook, pool, "helper")],
        lambda: (HeardAt(pool, new_id(), who()),),
    )


def steps(goals: Goals, kind: GoalKind) -> Listing:
    """The steps on the way to a goal."""
    return Listing(
        lambda: [(StepAt(row.step.id, kind),) for row in goals.steps(kind)], lambda: (StepAt(new_id(), kind),)
    )


def ideas(problem: Problem) -> Listing:
    """What could be done about a problem."""
    return Listing(lambda: [(problem.idea(idea.id),) for idea in problem.ideas], lambda: (problem.idea(),))


def _signs(workbook: Workbook, pool: str, origin: Origin, group: str = "") -> Listing:
    def at(id: str) -> Line:
        return (SignAt(pool, id, origin=origin, group=group),)

    return Listing(lambda: [at(sign.id) for sign in _of(workbook, pool, origin)], lambda: at(new_id()))


def _of(workbook: Workbook, pool: str, origin: Origin) -> Iterable[Sign]:
    return (sign for sign in workbook.record.pool(pool) if sign.origin == origin and sign.text.strip())
