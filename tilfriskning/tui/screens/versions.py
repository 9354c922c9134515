"""What is new in a plan, and the versions that were put away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tilfriskning.export.changes import changes
from tilfriskning.export.put_away import put_away
from tilfriskning.record.versions import Version
from tilfriskning.texts import versions as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.changed import News, change_lines
from tilfriskning.tui.widgets.flow import Plain, Words
from tilfriskning.tui.widgets.plan_reading import PlanReading
from tilfriskning.tui.widgets.rows import Row, Rows
from tilfriskning.tui.widgets.versions import Versions
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.versions import can_begin, is_begun


class NewsScreen(BookScreen[None]):
    """«Det som er nytt»: since the plan was signed, and every version, dated, with the reason for it.

    Args:
        workbook: what it reads and changes.
        plan: the plan.
    """

    HELP_TEXT = says.NEWS_HELP

    @dataclass
    class VersionWanted(Message):
        """The person wants to read a version."""

        version: Version

    def __init__(self, workbook: Workbook, plan: str) -> None:
        super().__init__(says.NEWS_TITLE)
        self._workbook = workbook
        self._plan = plan

    def contents(self) -> Iterator[Widget]:
        workbook, plan = self._workbook, self._plan
        yield Plain(workbook.module.plan(plan).title, classes="page-title")
        yield News(workbook, plan)
        yield Plain(says.ALL_VERSIONS, classes="part-title")
        yield Rows(self._versions, self._open)
        if can_begin(workbook.record, plan) or is_begun(workbook.record, plan):
            yield Plain(says.BEGIN_TITLE, classes="part-title")
            yield Plain(says.BEGIN_LEAD)
            yield Versions(workbook, plan)

    def _versions(self) -> Iterator[Row]:
        template, versions = self._workbook.module.plan(self._plan), self._workbook.record.versions_of(self._plan)
        if not versions:
            yield Row("", Content(says.NO_VERSIONS))
        for version in reversed(versions):
            reason = version.reason.strip()
            below = Content(says.BECAUSE.format(reason=reason)).stylize("italic") if reason else None
            yield Row(version.id, Content(put_away(template, version).in_words()), below=below)

    def _open(self, id: str) -> None:
        versions = self._workbook.record.versions_of(self._plan)
        self.post_message(self.VersionWanted(next(version for version in versions if version.id == id)))


class VersionScreen(BookScreen[None]):
    """A version that was put away, to read.

    Args:
        workbook: what it reads.
        version: the version.
    """

    HELP_TEXT = says.VERSION_HELP

    def __init__(self, workbook: Workbook, version: Version) -> None:
        super().__init__(says.VERSION_TITLE)
        self._workbook = workbook
        self._version = version

    def contents(self) -> Iterator[Widget]:
        version, template = self._version, self._workbook.module.plan(self._version.plan)
        yield Plain(template.title, classes="page-title")
        if version.reason.strip():
            yield Plain(says.BECAUSE.format(reason=version.reason.strip()))
        yield PlanReading(self._workbook, version.plan, version)
        earlier = [each for each in self._workbook.record.versions_of(version.plan) if each.number < version.number]
        if earlier and (found := changes(template, earlier[-1], version)):
            yield Plain(says.WHAT_CHANGED, classes="part-title")
            yield Words(*change_lines(found))
