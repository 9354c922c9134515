"""What stands in the way, in five small steps."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from tilfriskning.record.sessions import ProblemSolving
from tilfriskning.texts import dates
from tilfriskning.texts import goals as says
from tilfriskning.texts import session_help as help
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Hanging, Plain, Words
from tilfriskning.tui.widgets.lines import Lines
from tilfriskning.tui.widgets.press import Press, Unfold
from tilfriskning.tui.widgets.rows import Row, Rows, only, remark
from tilfriskning.workbook import Workbook, more_lists
from tilfriskning.workbook.problems import Problem


class ProblemScreen(BookScreen[None]):
    """Five small steps, any of which can be left out.

    Args:
        workbook: what it reads and writes.
    """

    HELP_TEXT = help.PROBLEM

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(says.PROBLEM)
        self._workbook = workbook
        self._problem = Problem(workbook)

    def contents(self) -> Iterator[Widget]:
        problem, workbook = self._problem, self._workbook
        first, second, third, fourth, fifth = (Plain(text, classes="question") for text in says.PROBLEM_STEPS)
        yield Plain(says.PROBLEM, classes="page-title")
        yield Plain(says.PROBLEM_LEAD)
        yield first
        yield Field(workbook, problem.at("problem"), says.PROBLEM_HINT)
        yield second
        yield Lines(workbook, more_lists.ideas(problem), (says.IDEA_HINT,))
        yield third
        yield Field(workbook, problem.at("weighed"), says.WEIGHED_HINT, is_note=True)
        yield fourth
        yield Rows(self._ideas, problem.choose)
        yield fifth
        yield Field(workbook, problem.at("first"), says.FIRST_HINT)
        yield Plain(says.WHEN, classes="label")
        yield Field(workbook, problem.at("when"), says.WHEN_HINT)
        yield Press(says.PROBLEM_NEW, self._begin, classes="link")
        if problem.earlier:
            yield Unfold(says.PROBLEM_EARLIER, lambda: map(_told, problem.earlier))

    def _ideas(self) -> Iterator[Row]:
        if not self._problem.ideas:
            yield remark(says.NO_IDEAS)
        for idea in self._problem.ideas:
            yield Row(idea.id, Content(idea.text), only(idea.id == self._problem.now.choice))

    def _begin(self) -> None:
        if not self._problem.now.is_blank:
            self._problem = Problem(self._workbook)
            self.run_worker(self.page.show(self.contents()))


def _told(problem: ProblemSolving) -> Words:
    texts = (problem.problem, problem.chosen, problem.first, problem.when)
    lines = (Hanging(Content(text.strip())) for text in texts if text.strip())
    return Words(Hanging(Content(dates.long(problem.on)).stylize("bold")), *lines, classes="after")
