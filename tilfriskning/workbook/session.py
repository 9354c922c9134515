"""The hour: what it looks back at, what is decided in it, and what the next hour begins with."""

from __future__ import annotations

from typing import Literal

from tilfriskning.module import prose
from tilfriskning.module.blocks import AnyBlock, GoalFollowup, HomePractice, SessionFormat
from tilfriskning.module.model import Topic
from tilfriskning.module.values import Item
from tilfriskning.record.leftovers import AFTERWARDS, CHOSEN
from tilfriskning.record.places import SheetAt
from tilfriskning.record.plan import RecoveryPlan, new_id
from tilfriskning.record.record import Sheet
from tilfriskning.record.session_places import HourAt, HourPart, hour_in, with_hour
from tilfriskning.record.sessions import Form, Hour
from tilfriskning.texts.pages import CHOICES
from tilfriskning.workbook.book import Workbook
from tilfriskning.workbook.goals import DONE, STEP, Goals, goals

Kind = Literal["practice", "goal", "review"]
"""What an hour has sheets of: home practice, a goal's step, the notes of the review."""

BLOCKS: dict[Kind, type[HomePractice] | type[GoalFollowup] | type[SessionFormat]] = {
    "practice": HomePractice,
    "goal": GoalFollowup,
    "review": SessionFormat,
}


class Session:
    """An hour with one client. An hour that was begun today and not ended is gone on with.

    Home practice and goal steps stand on the same sheets as the pages of the module use. What the hour looks back at
    are the sheets that were there when it began; those made later are its own.

    Args:
        workbook: what it reads and changes.
    """

    def __init__(self, workbook: Workbook) -> None:
        self.workbook = workbook
        self.goals: Goals | None = goals(workbook)
        """The client's goals; None if the module has no goal follow-up."""
        self.is_counted = False
        """Whether the hour is to be counted, without names, when it ends. The document does not say it."""
        self._plans = workbook.record.plans
        self._new: dict[Kind, str] = {kind: new_id() for kind in BLOCKS}
        hours, sheets = workbook.record.hours, workbook.record.sheets
        if hours and hours[-1].on == workbook.today and not hours[-1].is_over:
            self._hour = hours[-1]
        else:
            self._hour = Hour(id=new_id(), on=workbook.today, after=sheets[-1].id if sheets else "")

    # The hour

    @property
    def hour(self) -> Hour:
        """The hour as it stands now."""
        return hour_in(self.workbook.record, self._hour)

    @property
    def before(self) -> Hour | None:
        """The hour before this one."""
        return next((hour for hour in reversed(self.workbook.record.hours) if hour.id != self._hour.id), None)

    def at(self, part: HourPart) -> HourAt:
        """Where a text about the hour stands."""
        return HourAt(self._hour, part)

    @property
    def topic(self) -> Topic | None:
        """The topic of the day."""
        return next((topic for topic in self.workbook.module.topics if topic.id == self.hour.topic), None)

    def choose_topic(self, topic: str) -> None:
        """Choose the topic of the day: any topic, in any order."""
        self._change(topic=topic)

    def held(self, form: Form) -> None:
        """Say how the hour was held."""
        self._change(form=form)

    def end(self) -> None:
        """End the hour: the next one looks back at it. An hour in which nothing happened leaves nothing."""
        if not self.hour.is_blank or self._own():
            self._change(is_over=True)

    def _change(self, **update: str | bool) -> None:
        self.workbook.change(with_hour(self.workbook.record, self.hour.model_copy(update=update)))

    def changed_plans(self) -> tuple[str, ...]:
        """The plans in which something was changed since the hour was opened."""
        plans, now = self.workbook.module.plans, self.workbook.record
        return tuple(plan.id for plan in plans if now.plan(plan.id) != self._plans.get(plan.id, RecoveryPlan()))

    # Looking back

    def met(self, kind: Kind) -> Sheet | None:
        """The sheet that the hour looks back at: the last home practice, or the last goal step."""
        own = {sheet.id for sheet in self._own()}
        return next((sheet for sheet in reversed(self._written(kind)) if sheet.id not in own), None)

    def planned(self, sheet: Sheet) -> tuple[tuple[str, str], ...]:
        """What was planned on a sheet, each text with its label: what, when, where, with whom."""
        block = self.workbook.module.blocks.get(sheet.block)
        parts = dict(block.parts()) if block else {}
        found = []
        for local in ("choice", *(local for local in parts if local in sheet.answers)):
            answer = sheet.answers.get(local, "")
            if not isinstance(answer, str) or not answer.strip():
                continue
            chosen = parts.get(answer) if local in CHOSEN else None
            if isinstance(chosen, Item):
                found.append(("", prose.plain(chosen.text.said(self.workbook.mode))))
            elif local not in CHOSEN | AFTERWARDS:
                found.append((getattr(parts.get(local), "label", ""), answer.strip()))
        return tuple(found)

    def went(self, sheet: Sheet) -> str:
        """How it went, in the program's words; empty if nobody has said."""
        answer = sheet.answers.get("done", "")
        return CHOICES.get(answer, "") if isinstance(answer, str) else ""

    # What this hour writes on

    def block(self, kind: Kind) -> AnyBlock | None:
        """The block whose sheet the hour writes on: of the sheet that is begun, of the topic, of the last sheet."""
        made = self._begun(kind)
        if made:
            return self.workbook.module.blocks.get(made.block)
        topic, met = self.topic, self.met(kind)
        of_topic = (block for page in topic.pages for block in page.blocks) if topic else iter(())
        of_last = self.workbook.module.blocks.get(met.block) if met else None
        candidates = (*of_topic, *((of_last,) if of_last else ()), *self.workbook.module.blocks.values())
        return next((block for block in candidates if isinstance(block, BLOCKS[kind])), None)

    def sheet(self, kind: Kind) -> str:
        """The id of the sheet that the hour writes on; it need not be there yet."""
        made = self._begun(kind)
        return made.id if made else self._new[kind]

    def on_sheet(self, kind: Kind, local: str) -> SheetAt:
        """Where an answer stands on the sheet that the hour writes on.

        Raises:
            KeyError: the module has no block of this kind.
        """
        block = self.block(kind)
        if block is None:
            raise KeyError(kind)
        return self.workbook.at(block.id, local, self.sheet(kind))

    def decided(self, kind: Kind) -> Sheet | None:
        """The sheet that the hour has written on; None if it has not."""
        return next((sheet for sheet in self._own() if sheet.id == self.sheet(kind) and not sheet.is_blank), None)

    def plan_step(self, step: str) -> None:
        """Take a step of a goal as the next one."""
        block = self.block("goal")
        if self.goals and block:
            self.goals.plan(step, block.id, self.sheet("goal"))

    def is_planned(self, step: str) -> bool:
        """Whether a step is the next one."""
        sheet = self.decided("goal")
        return bool(sheet and sheet.origin == step and sheet.answers.get(STEP))

    # Sheets

    def _written(self, kind: Kind) -> tuple[Sheet, ...]:
        blocks = self.workbook.module.blocks
        sheets = (sheet for sheet in self.workbook.record.sheets if not sheet.is_blank)
        return tuple(sheet for sheet in sheets if isinstance(blocks.get(sheet.block), BLOCKS[kind]))

    def _begun(self, kind: Kind) -> Sheet | None:
        blocks = self.workbook.module.blocks
        own = (sheet for sheet in reversed(self._own()) if isinstance(blocks.get(sheet.block), BLOCKS[kind]))
        return next((sheet for sheet in own if sheet.answers.get("done") != DONE), None)

    def _own(self) -> tuple[Sheet, ...]:
        """The sheets that were begun in this hour."""
        sheets = self.workbook.record.sheets
        ids = [sheet.id for sheet in sheets]
        if self._hour.after in ids:
            return sheets[ids.index(self._hour.after) + 1 :]
        return tuple(sheet for sheet in sheets if sheet.on >= self._hour.on) if self._hour.after else sheets
