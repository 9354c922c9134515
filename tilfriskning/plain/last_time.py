"""What came before a relapse, on a line of weeks, days and hours."""

from __future__ import annotations

from collections.abc import Iterator

from tilfriskning.plain.desk import Desk
from tilfriskning.plain.listings import Lines
from tilfriskning.plain.questions import Lead, Write, numbers
from tilfriskning.plain.reading import without_keys
from tilfriskning.plain.readout import Readout
from tilfriskning.plain.steps import Asked, Say, Step, go_through
from tilfriskning.record.last_time import STRETCHES, LastTime
from tilfriskning.record.living_places import LastTimeAt
from tilfriskning.record.places import found
from tilfriskning.record.plan import new_id
from tilfriskning.record.pools import SignRow
from tilfriskning.texts import last_time as says
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as plain_says
from tilfriskning.workbook import Workbook, lists
from tilfriskning.workbook.signs_together import last_times, move


def place_signs(desk: Desk, plan: str) -> None:
    """The signs on a line of weeks, days and hours before. A later relapse adds a line."""
    workbook = desk.workbook
    lines = last_times(workbook, plan)
    desk.talk.say("", says.TITLE, workbook.module.plan(plan).title, without_keys(says.LEAD))
    time = lines[0].id if lines else new_id()
    if lines:
        for line in lines:
            desk.talk.say("", *drawn(workbook, line))
        if desk.talk.is_yes(plain_says.ANOTHER_TIME):
            time = new_id()
    go_through(desk, [*_steps(workbook, plan, time)])


def _steps(workbook: Workbook, plan: str, time: str) -> Iterator[Step]:
    yield Write(workbook, lambda: LastTimeAt(plan, time), [says.WHEN], says.WHEN_HINT)
    name = f"{plan}.signs/review"
    yield Lines(workbook, name, [says.OWN], lists.missed_signs(workbook, plan), [page_says.OWN_SIGN])
    yield _Placing(workbook, plan, time)
    yield _IntoPlan(workbook, plan, time)
    yield Lead(
        [], [(plain_says.READ_LINE, lambda desk: desk.talk.say("", *drawn(workbook, _line(workbook, plan, time))))]
    )
    yield Say(())


class _Placing(Asked):
    """A number moves a sign along the line: weeks, days, hours before, and off it again.

    Args:
        workbook: what it reads and changes.
        plan: the plan.
        time: the line's id.
    """

    question, how = plain_says.MOVE_SIGNS, plain_says.MOVE_HOW

    def __init__(self, workbook: Workbook, plan: str, time: str) -> None:
        self._workbook = workbook
        self._plan = plan
        self._time = time

    @property
    def signs(self) -> list[SignRow]:
        """The signs that can be placed."""
        placed = _line(self._workbook, self._plan, self._time).placed
        return [sign for sign in self._workbook.signs(self._plan) if sign.is_noticed or sign.id in placed]

    @property
    def is_asked(self) -> bool:
        return bool(self.signs)

    def ask(self, desk: Desk) -> None:
        shown = Readout(desk.talk, [self.question], lambda: map(self._said, self.signs), self.how)
        while typed := shown.ask():
            signs = self.signs
            found = numbers(typed, len(signs))
            for number in found:
                desk.talk.say(self._changed(signs[number - 1].id))
            if not found:
                desk.talk.say(plain_says.WRITE_A_NUMBER.format(most=len(signs)))

    def _changed(self, sign: str) -> str:
        """Change what a number stands for. Gives what there is to say about it."""
        move(self._workbook, self._plan, self._time, sign)
        return plain_says.SAVED

    def _said(self, sign: SignRow) -> str:
        placed = _line(self._workbook, self._plan, self._time).placed
        if sign.id not in placed:
            return sign.text
        return plain_says.LABELLED.format(label=sign.text, text=says.MARKS[placed[sign.id]])


class _IntoPlan(_Placing):
    """The signs on the line, to put into part 2 or to take out."""

    question, how = plain_says.INTO_PLAN, plain_says.INTO_PLAN_HOW

    @property
    def signs(self) -> list[SignRow]:
        placed = _line(self._workbook, self._plan, self._time).placed
        return [sign for sign in self._workbook.signs(self._plan) if sign.id in placed]

    def _changed(self, sign: str) -> str:
        return plain_says.SAVED if self._workbook.place_sign(self._plan, sign) else page_says.SLOTS_TAKEN

    def _said(self, sign: SignRow) -> str:
        return plain_says.IN_PLAN.format(text=sign.text) if sign.slot else sign.text


def _line(workbook: Workbook, plan: str, time: str) -> LastTime:
    return found(workbook.record.last_times, time) or LastTime(id=time, plan=plan)


def drawn(workbook: Workbook, time: LastTime) -> Iterator[str]:
    """A line with when it was."""
    yield time.when.strip() or says.UNNAMED
    for stretch in STRETCHES:
        signs = [sign.text for id in time.at(stretch) if (sign := workbook.record.sign(time.plan, id))]
        text = "; ".join(signs) or plain_says.NOTHING_YET
        yield plain_says.LABELLED.format(label=says.STRETCHES[stretch], text=text)
