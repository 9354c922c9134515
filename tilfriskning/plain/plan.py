"""The plans, to read and to change, from anywhere."""

from __future__ import annotations

from collections.abc import Callable

from tilfriskning.export.outline import plan_outline
from tilfriskning.module.plans import PART1, PART3
from tilfriskning.plain import reading
from tilfriskning.plain.desk import Desk
from tilfriskning.plain.doors import open_doors
from tilfriskning.plain.questions import Write, at
from tilfriskning.plain.rows import RowMenu
from tilfriskning.plain.signs import Slots
from tilfriskning.plain.steps import Say, Step, go_through
from tilfriskning.plain.talk import Talk
from tilfriskning.plain.versions import sign_plan
from tilfriskning.plain.ways import Back, ToPlan
from tilfriskning.record.places import PlanFieldAt
from tilfriskning.texts import living
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as says
from tilfriskning.texts import screens as screen_says
from tilfriskning.workbook import Workbook


def show_plans(desk: Desk, plan: str | None = None) -> None:
    """Show a plan, and do with it what somebody chooses.

    Args:
        desk: where it is shown.
        plan: the plan; the first of the chosen ones if left out.
    """
    plan = plan or desk.workbook.chosen_plans()[0]
    while True:
        ways = _ways(desk, plan)
        question = ("", desk.workbook.module.plan(plan).title, says.PLAN_HOW)
        try:
            index = desk.talk.choose(question, [title for title, _ in ways], says.NUMBER_OR_BACK)
        except Back:
            return
        if index is None:
            return
        try:
            plan = ways[index][1]() or plan
        except Back:
            continue
        except ToPlan as wanted:
            plan = wanted.plan or plan


def read_plans(talk: Talk, workbook: Workbook, title: str) -> None:
    """Show the plans to read, and nothing to change."""
    for plan in workbook.chosen_plans():
        rows = workbook.module.plan(plan).rows()
        talk.say("", title, *reading.plan(plan_outline(workbook, plan)))
        talk.say(*reading.safety(id for _, row in rows for id in row.safety))
    talk.ask(says.ENTER_GOES_BACK)


Way = tuple[str, Callable[[], str | None]]
"""What one can do with a plan: what it says, and what does it. Another plan is shown if it names one."""


def _ways(desk: Desk, plan: str) -> list[Way]:
    template = desk.workbook.module.plan(plan)
    others = [other for other in desk.workbook.module.plans if other.id != plan]
    return [
        (says.READ_PLAN, lambda: _read(desk, plan)),
        (says.NAME_AND_DATE, lambda: _ask(desk, _header(desk.workbook, plan))),
        (template.part1.title, lambda: _ask(desk, _part(desk.workbook, plan, PART1))),
        (template.part2.title, lambda: _ask(desk, [Slots(desk.workbook, plan)])),
        (template.part3.title, lambda: _ask(desk, _part(desk.workbook, plan, PART3))),
        (page_says.SIGNATURES, lambda: sign_plan(desk, plan)),
        (living.DOORS_TITLE, lambda: open_doors(desk, plan)),
        (screen_says.EXPORT_PLAN.removeprefix(reading.ARROW), lambda: desk.write_out(plan)),
        *((other.title, _other(other.id)) for other in others),
    ]


def _other(plan: str) -> Callable[[], str]:
    return lambda: plan


def _read(desk: Desk, plan: str) -> None:
    rows = desk.workbook.module.plan(plan).rows()
    desk.talk.say("", *reading.plan(plan_outline(desk.workbook, plan)))
    desk.talk.say(*reading.safety(id for _, row in rows for id in row.safety))
    desk.talk.ask(says.ENTER_GOES_BACK)


def _ask(desk: Desk, steps: list[Step]) -> None:
    go_through(desk, steps)


def _header(workbook: Workbook, plan: str) -> list[Step]:
    asked = workbook.module.plan(plan).header
    return [Write(workbook, at(PlanFieldAt(plan, "header", field.id)), [field.label], field.hint) for field in asked]


def _part(workbook: Workbook, plan: str, part: str) -> list[Step]:
    template = workbook.module.plan(plan)
    rows = (template.part1 if part == PART1 else template.part3).rows
    menu = RowMenu(workbook, [(f"{plan}.{part}.{row.id}", None) for row in rows])
    return [Say(tuple(reading.safety(id for row in rows for id in row.safety))), menu]
