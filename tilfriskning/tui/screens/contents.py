"""All topics and pages, to go to any of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tilfriskning.record import course
from tilfriskning.record.leftovers import older_answers
from tilfriskning.texts import help, looks
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import screens as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.flow import Hanging, Plain, Words
from tilfriskning.tui.widgets.lead import leads
from tilfriskning.tui.widgets.rows import Row, Rows, heading
from tilfriskning.workbook import Workbook


class ContentsScreen(BookScreen[None]):
    """The way through the module, with what has been seen.

    Args:
        workbook: whose way.
    """

    HELP_TEXT = help.CONTENTS

    @dataclass
    class PageWanted(Message):
        """The person wants to go to a page."""

        page: str

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(says.CONTENTS_TITLE)
        self._workbook = workbook

    def contents(self) -> Iterator[Widget]:
        pages = Rows(self._pages, lambda page: self.post_message(self.PageWanted(page)))
        yield pages
        self.call_after_refresh(self._stand_at_open_page, pages)
        yield Plain(looks.IN_BETWEEN, classes="part-title")
        yield leads(looks.IN_BETWEEN_LEADS)
        if older := tuple(older_answers(self._workbook.module, self._workbook.record)):
            yield Plain(says.OLDER_ANSWERS, classes="part-title")
            yield Words(*(Hanging(Content(text), Content("– ")) for _, text in older))

    def _stand_at_open_page(self, pages: Rows) -> None:
        pages.focus()
        keys = [row.key for row in self._pages()]
        if self._workbook.record.progress.page in keys:
            pages.highlighted = keys.index(self._workbook.record.progress.page)

    def _pages(self) -> Iterator[Row]:
        record = self._workbook.record
        for topic in course.topics(self._workbook.module, record):
            pages = course.pages_of(topic, record)
            seen = course.seen(topic, record)
            said = page_says.SEEN.format(seen=seen, count=len(pages)) if seen else ""
            yield heading(f"{topic.label}: {topic.title}{said}")
            for page in pages:
                lead = says.SEEN_MARK if page.id in record.progress.seen else " " * len(says.SEEN_MARK)
                yield Row(page.id, Content(page.title), Content(f"  {lead}"))
