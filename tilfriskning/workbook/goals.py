"""The recovery goals: one for health and, if wanted, one for substance use, broken into steps.

A goal is an answer to the goal follow-up of the content, and so are the questions about it. A step that is planned or
done stands on a dated sheet of the goal follow-up, as the pages of the module make them; a sheet that was made from a
step remembers it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tilfriskning.module.blocks import GoalFollowup
from tilfriskning.record.places import AnswerAt, found, put
from tilfriskning.record.plan import new_id
from tilfriskning.record.record import Answer, Sheet
from tilfriskning.record.sessions import GoalKind, Step
from tilfriskning.workbook.book import Workbook

Asked = Literal["goal", "why", "different", "takes"]
"""What is asked about a goal."""

STEP = "step"
"""The field of a goal follow-up that says which step it is about."""

DONE = "done"


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step with what has come of it."""

    step: Step
    """The step."""
    sheet: Sheet | None
    """The last sheet that was made from it."""

    @property
    def is_done(self) -> bool:
        """Whether it was done. A step that is done stays visible."""
        return bool(self.sheet and self.sheet.answers.get("done") == DONE)


class Goals:
    """The goals of a workbook whose module has a goal follow-up.

    Args:
        workbook: what it reads and changes.
        block: the goal follow-up that the goal is kept under.
    """

    def __init__(self, workbook: Workbook, block: GoalFollowup) -> None:
        self._workbook = workbook
        self.block = block

    def at(self, kind: GoalKind, asked: Asked) -> AnswerAt:
        """Where the answer to a question about a goal stands."""
        if kind == "substance_use":
            local = kind if asked == "goal" else f"{kind}.{asked}"
        else:
            local = self.block.prompts[0].id if asked == "goal" else asked
        return AnswerAt(f"{self.block.id}/{local}")

    @property
    def stance(self) -> str:
        """Where the person is with substance use: a key of `texts.session.STANCES`, or empty."""
        answer = self._workbook.answer(self._stance)
        return answer if isinstance(answer, str) else ""

    def take_stance(self, stance: str) -> None:
        """Say where the person is with substance use; what was said is taken back."""
        self._workbook.choose(self._stance, "" if stance == self.stance else stance)

    @property
    def _stance(self) -> str:
        return f"{self.block.id}/substance_use.stance"

    def is_begun(self, kind: GoalKind) -> bool:
        """Whether something is written about a goal."""
        places = (self.at(kind, asked) for asked in ("goal", "why", "different", "takes"))
        is_written = any(self._workbook.read(place).strip() for place in places)
        return is_written or bool(self.steps(kind)) or (kind == "substance_use" and bool(self.stance))

    def steps(self, kind: GoalKind) -> tuple[StepRow, ...]:
        """The steps on the way to a goal, in order, the done ones too."""
        record = self._workbook.record
        made = {sheet.origin: sheet for sheet in record.sheets if sheet.origin}
        written = (step for step in record.steps if step.goal == kind and not step.is_blank)
        return tuple(StepRow(step, made.get(step.id)) for step in written)

    def ahead(self) -> tuple[Step, ...]:
        """The steps of both goals that are not done yet."""
        kinds: tuple[GoalKind, ...] = ("health", "substance_use")
        return tuple(row.step for kind in kinds for row in self.steps(kind) if not row.is_done)

    def tick(self, step: str) -> None:
        """Say, or take back, that a step is done."""
        row = next(row for kind in ("health", "substance_use") for row in self.steps(kind) if row.step.id == step)
        sheet = row.sheet or self._sheet_of(row.step, new_id(), self.block.id)
        answers = {**sheet.answers, "done": "" if row.is_done else DONE}
        self._put(sheet.model_copy(update={"answers": answers}))

    def plan(self, step: str, block: str, sheet: str) -> None:
        """Plan a step: put it on a sheet, on which when, where and with whom are written.

        Args:
            step: the step's id.
            block: the goal follow-up whose sheet it is.
            sheet: the sheet's id; it need not be there yet.
        """
        record = self._workbook.record
        wanted = found(record.steps, step)
        if wanted is None:
            return
        there = found(record.sheets, sheet)
        if there is None:
            self._put(self._sheet_of(wanted, sheet, block))
        else:
            answers = {**there.answers, STEP: wanted.text.strip()}
            self._put(there.model_copy(update={"answers": answers, "origin": step}))

    def _sheet_of(self, step: Step, id: str, block: str) -> Sheet:
        answers: dict[str, Answer] = {STEP: step.text.strip()}
        return Sheet(id=id, block=block, on=self._workbook.today, answers=answers, origin=step.id)

    def _put(self, sheet: Sheet) -> None:
        record = self._workbook.record
        self._workbook.change(record.model_copy(update={"sheets": put(record.sheets, sheet)}))


def goals(workbook: Workbook) -> Goals | None:
    """The goals of a workbook; None if the module has no goal follow-up."""
    block = workbook.module.blocks.get(workbook.goal_block(""))
    return Goals(workbook, block) if isinstance(block, GoalFollowup) else None
