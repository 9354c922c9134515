"""The lists beside the pages: the toolbox, goals, what is in the way, who signs, and what leads to what."""

from __future__ import annotations

from collections.abc import Callable

from tilfriskning.record.living_places import ChainAt, HeardAt, SignerAt
from tilfriskning.record.looks import Shelf
from tilfriskning.record.noticing import ToolAt
from tilfriskning.record.places import Place
from tilfriskning.record.plan import new_id
from tilfriskning.record.session_places import StepAt
from tilfriskning.record.sessions import GoalKind
from tilfriskning.workbook import toolbox
from tilfriskning.workbook.book import Workbook
from tilfriskning.workbook.goals import Goals
from tilfriskning.workbook.lists import Line, Listing, signs_of
from tilfriskning.workbook.problems import Problem


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
        lambda: [(HeardAt(pool, sign.id, who()),) for sign in signs_of(workbook, pool, "helper")],
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
