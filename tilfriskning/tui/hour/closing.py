"""The last part of the hour: what was done, home practice, the next step, and next time."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from tilfriskning.module.blocks import GoalFollowup, HomePractice
from tilfriskning.texts import pages
from tilfriskning.texts import session as says
from tilfriskning.tui.blocks.home_practice import alternatives
from tilfriskning.tui.blocks.parts import fields
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.press import Unfold
from tilfriskning.tui.widgets.rows import Row, Rows, only
from tilfriskning.workbook.session import Session


def draw(session: Session) -> Iterator[Widget]:
    """The four things to decide, each of which can be left out."""
    workbook = session.workbook
    yield Plain(says.CLOSING_TITLE, classes="page-title")
    yield Plain(says.DID, classes="question")
    yield Field(workbook, session.at("did"), says.DID_HINT, is_note=True)
    yield from _practice(session)
    yield from _step(session)
    yield Plain(says.NEXT_TIME, classes="question")
    yield Field(workbook, session.at("next_time"), pages.WRITE_HERE, is_note=True)
    yield from counting(session)


def _practice(session: Session) -> Iterator[Widget]:
    workbook, block, sheet = session.workbook, session.block("practice"), session.sheet("practice")
    if isinstance(block, HomePractice):
        yield Plain(says.PRACTICE, classes="part-title")
        yield Plain(says.PRACTICE_LEAD)
        yield Unfold(says.IDEAS, lambda: [alternatives(block, workbook, sheet)])
        yield from fields(workbook, block, block.fields, sheet)


def _step(session: Session) -> Iterator[Widget]:
    block = session.block("goal")
    if not (isinstance(block, GoalFollowup) and session.goals):
        return
    goals = session.goals

    def rows() -> Iterator[Row]:
        for step in goals.ahead():
            yield Row(step.id, Content(step.text), only(session.is_planned(step.id)))

    yield Plain(says.NEXT_STEP, classes="part-title")
    if goals.ahead():
        yield Plain(says.NEXT_STEP_LEAD)
        yield Rows(rows, session.plan_step)
    yield from fields(session.workbook, block, block.fields, session.sheet("goal"))


def counting(session: Session) -> Iterator[Widget]:
    """Whether the hour is to be counted: no, until somebody says yes."""

    def rows() -> Iterator[Row]:
        for key, text in (("yes", says.COUNT_YES), ("no", says.COUNT_NO)):
            yield Row(key, Content(text), only(session.is_counted == (key == "yes")))

    def choose(key: str) -> None:
        session.is_counted = key == "yes"

    yield Plain(says.COUNT, classes="question")
    yield Plain(says.COUNT_LEAD, classes="dated")
    yield Rows(rows, choose)
