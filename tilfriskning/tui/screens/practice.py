"""Which actions have been rehearsed."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from tilfriskning.record.living_places import RehearsalAt
from tilfriskning.record.rehearsal import Rehearsal
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import practice as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.actions import Actions
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.press import Press, Unfold
from tilfriskning.tui.widgets.specifics import questions
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.practice import action, actions, begin_rehearsal


class PracticeScreen(BookScreen[None]):
    """«Øv på planen»: the actions of a plan, those that have not been rehearsed first.

    Args:
        workbook: what it reads.
        plan: the plan.
    """

    HELP_TEXT = says.HELP

    def __init__(self, workbook: Workbook, plan: str) -> None:
        super().__init__(says.TITLE)
        self._workbook = workbook
        self._plan = plan

    async def on_mount(self) -> None:
        self.call_after_refresh(self._stand_at_first)

    def _stand_at_first(self) -> None:
        for rows in self.page.query(Actions):
            rows.focus(scroll_visible=False)

    def contents(self) -> Iterator[Widget]:
        yield Plain(self._workbook.module.plan(self._plan).title, classes="page-title")
        if not actions(self._workbook, self._plan):
            yield Plain(says.NONE)
            return
        yield Plain(says.LEAD)
        yield Actions(self._workbook, self._plan)


class ActionScreen(BookScreen[None]):
    """One action: what makes it one's own, and when it was rehearsed.

    Args:
        workbook: what it reads and writes.
        ref: the action.
    """

    HELP_TEXT = says.ACTION_HELP

    def __init__(self, workbook: Workbook, ref: str) -> None:
        super().__init__(says.ACTION_TITLE)
        self._workbook = workbook
        self._ref = ref

    def contents(self) -> Iterator[Widget]:
        workbook, found = self._workbook, action(self._workbook, self._ref)
        if found is None:
            return
        yield Plain(found.title, classes="page-title")
        yield Press(says.NEW, self._begin, classes="link")
        for rehearsal in reversed(found.rehearsals):
            yield from self._rehearsal(rehearsal)
        if entry := found.entry:
            yield Unfold(says.SPECIFIC, lambda: questions(workbook, found.row, entry), is_open=True)

    def _begin(self) -> None:
        begin_rehearsal(self._workbook, self._ref)
        self.run_worker(self._show_again())

    async def _show_again(self) -> None:
        await self.page.show(self.contents())
        fields = self.page.query(Field)
        if len(fields) > 1:
            fields[1].focus()

    def _rehearsal(self, rehearsal: Rehearsal) -> Iterator[Widget]:
        workbook, id = self._workbook, rehearsal.id
        yield Plain(says.WHEN, classes="label")
        yield Field(workbook, RehearsalAt(self._ref, id, "when"), page_says.WRITE_HERE)
        yield Plain(says.WITH_WHOM, classes="label")
        yield Field(workbook, RehearsalAt(self._ref, id, "with_whom"), page_says.NAME)
        yield Plain(says.CHANGE, classes="label")
        yield Field(workbook, RehearsalAt(self._ref, id, "change"), says.CHANGE_HINT, is_note=True)
