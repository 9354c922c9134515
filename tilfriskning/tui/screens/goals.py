"""The recovery goals, and the steps on the way."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from tilfriskning.export.session_notes import GOAL_SAFETY
from tilfriskning.record.places import AnswerAt
from tilfriskning.record.sessions import GoalKind
from tilfriskning.texts import dates, pages
from tilfriskning.texts import goals as says
from tilfriskning.texts import session_help as help
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Plain, Words, words
from tilfriskning.tui.widgets.lines import Lines
from tilfriskning.tui.widgets.press import Unfold
from tilfriskning.tui.widgets.rows import Row, Rows, only, tick
from tilfriskning.tui.widgets.safety import safety
from tilfriskning.tui.widgets.said import Said
from tilfriskning.workbook import Workbook, more_lists
from tilfriskning.workbook.goals import Asked, Goals, StepRow


class GoalsScreen(BookScreen[None]):
    """One goal for health and, if wanted, one for substance use.

    Args:
        workbook: what it reads and writes.
        goals: its goals.
    """

    HELP_TEXT = help.GOALS
    CSS_PATH = "hour.tcss"

    def __init__(self, workbook: Workbook, goals: Goals) -> None:
        super().__init__(says.TITLE)
        self._workbook = workbook
        self._goals = goals

    def contents(self) -> Iterator[Widget]:
        yield Plain(says.TITLE, classes="page-title")
        yield Plain(says.LEAD)
        yield Plain(says.HEALTH, classes="part-title")
        first, *others = self._goals.block.prompts
        yield Words(*words(first.text.said(self._workbook.mode)), classes="question")
        yield self._field("health", "goal", first.hint or pages.WRITE_HERE)
        for prompt in others:
            yield from self._asked_by_content(prompt.text.said(self._workbook.mode), prompt.id)
        yield from self._more("health")
        yield Unfold(says.SUBSTANCE_USE, self._substance_use, is_open=self._goals.is_begun("substance_use"))

    def _asked_by_content(self, text: str, local: str) -> Iterator[Widget]:
        yield Words(*words(text), classes="question")
        yield Field(self._workbook, AnswerAt(f"{self._goals.block.id}/{local}"), pages.WRITE_HERE)

    def _substance_use(self) -> Iterator[Widget]:
        yield Plain(says.STANCE, classes="question")
        yield Rows(self._stances, self._goals.take_stance)
        yield Said(lambda: says.GOAL_BY_STANCE[self._goals.stance], classes="question")
        yield self._field("substance_use", "goal", pages.WRITE_HERE)
        yield from self._more("substance_use")
        yield from safety(GOAL_SAFETY)

    def _stances(self) -> Iterator[Row]:
        for key, text in says.STANCES.items():
            yield Row(key, Content(text), only(key == self._goals.stance))

    def _more(self, kind: GoalKind) -> Iterator[Widget]:
        asked: Asked
        for asked in ("why", "different", "takes"):
            yield Plain(says.ASKED[asked], classes="question")
            yield self._field(kind, asked, pages.WRITE_HERE)
        yield Plain(says.STEPS, classes="block-title")
        yield Plain(says.STEPS_HELP)
        yield Lines(self._workbook, more_lists.steps(self._goals, kind), (says.STEP_HINT,))
        yield Said(lambda: says.TICK if self._goals.steps(kind) else "", classes="label")
        yield Rows(lambda: map(_step, self._goals.steps(kind)), self._goals.tick)

    def _field(self, kind: GoalKind, asked: Asked, hint: str) -> Field:
        return Field(self._workbook, self._goals.at(kind, asked), hint)


def _step(row: StepRow) -> Row:
    note = None
    if row.sheet:
        said = says.STEP_DONE if row.is_done else says.STEP_PLANNED
        note = Content(said.format(date=dates.long(row.sheet.on))).stylize("italic")
    return Row(row.step.id, Content(row.step.text), tick(row.is_done), note)
