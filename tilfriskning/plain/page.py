"""Page after page, from where somebody stopped."""

from __future__ import annotations

from collections.abc import Callable

from tilfriskning.module.model import Page
from tilfriskning.plain.blocks import page_steps
from tilfriskning.plain.desk import Desk
from tilfriskning.plain.steps import Asked, go_through
from tilfriskning.plain.ways import Back, GoTo, Turn
from tilfriskning.record import course
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as says


def turn_pages(desk: Desk, first: Callable[[], None] | None = None) -> None:
    """Show page after page, until an answer leads out of the module.

    Args:
        desk: where they are shown.
        first: done before the first page; it may lead to another one.
    """
    workbook = desk.workbook
    page = course.start(workbook.module, workbook.record)
    place = workbook.record.progress.place
    while page is not None:
        try:
            if first is not None:
                before, first = first, None
                before()
            _show(desk, page, place)
            step = 1
        except Turn as turn:
            step = turn.step
        except GoTo as wanted:
            page, place = workbook.module.page(wanted.page), None
            continue
        desk.between_pages()
        beside = course.beside(workbook.module, workbook.record, page.id, step)
        if beside is None:
            desk.talk.say("", page_says.LAST_PAGE if step > 0 else page_says.FIRST_PAGE)
        page, place = beside or page, None


def _show(desk: Desk, page: Page, place: str | None) -> None:
    workbook = desk.workbook
    workbook.go(page, place)
    desk.talk.say("", "", _where(desk, page), page.title)
    if place:
        desk.talk.say(says.HERE_YOU_STOPPED)
    is_last = course.beside(workbook.module, workbook.record, page.id, 1) is None
    try:
        go_through(desk, [*page_steps(page.blocks, workbook), EndOfPage(is_last)], workbook.stand_at, place)
    except Back:
        raise Turn(-1) from None


class EndOfPage(Asked):
    """The end of a page: Enter goes on.

    Args:
        is_last: whether it is the last one.
    """

    def __init__(self, is_last: bool) -> None:
        self._is_last = is_last

    def ask(self, desk: Desk) -> None:
        prompt = says.END_OF_BOOK if self._is_last else says.END_OF_PAGE
        question = ["", *([page_says.LAST_PAGE] if self._is_last else [])]
        while said := desk.talk.ask(prompt, question).text:
            question = [says.NOTHING_ASKED.format(text=said)]


def _where(desk: Desk, page: Page) -> str:
    workbook = desk.workbook
    topic = workbook.module.topic_of(page.id)
    ids = [each.id for each in course.pages_of(topic, workbook.record)]
    return says.PROGRESS.format(topic=topic.label, title=topic.title, number=ids.index(page.id) + 1, count=len(ids))
