"""The third part of the hour: the topic of the day, which the client chooses."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from textual.content import Content
from textual.widget import Widget

from tilfriskning.record import course
from tilfriskning.texts import session as says
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.links import Link
from tilfriskning.tui.widgets.plan_row import PlanWanted
from tilfriskning.tui.widgets.press import Press
from tilfriskning.tui.widgets.rows import Row, Rows, only
from tilfriskning.workbook.session import Session


def draw(session: Session, open_page: Callable[[str], object]) -> Iterator[Widget]:
    """Every topic, in this person's order; then where the person stopped, and the plan.

    Args:
        session: the hour.
        open_page: called with the page that is wanted.
    """
    workbook = session.workbook

    def rows() -> Iterator[Row]:
        for topic in course.topics(workbook.module, workbook.record):
            yield Row(topic.id, Content(f"{topic.label}: {topic.title}"), only(session.hour.topic == topic.id))

    def choose(topic: str) -> None:
        session.choose_topic(topic)
        open_page(first_page(session, topic))

    yield Plain(says.TOPIC_TITLE, classes="page-title")
    yield Plain(says.TOPIC_LEAD)
    yield Rows(rows, choose)
    if workbook.record.progress.page and (page := course.start(workbook.module, workbook.record)):
        yield Press(says.WHERE_WE_WERE.format(page=page.title), lambda: open_page(page.id), classes="link")
    yield Link(says.SEE_PLAN, lambda: PlanWanted(workbook.chosen_plans()[0]))


def first_page(session: Session, topic: str) -> str:
    """Where to begin in a topic: where the person stopped, if that is in it, else its first page."""
    record = session.workbook.record
    pages = next(course.pages_of(each, record) for each in session.workbook.module.topics if each.id == topic)
    return next((page.id for page in pages if page.id == record.progress.page), pages[0].id)
