"""Who has the plan, and where it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tilfriskning.plain.desk import Desk
from tilfriskning.plain.questions import Choose, Tick, Write, at
from tilfriskning.plain.reading import ARROW
from tilfriskning.plain.steps import Asked, Step, go_through
from tilfriskning.plain.ways import Back
from tilfriskning.record.places import AnswerAt, CopyAt, CopyPart
from tilfriskning.record.record import Copy
from tilfriskning.texts import copies as says
from tilfriskning.texts import plain as plain_says
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.copies import (
    add_copy,
    copy_of,
    give,
    has_earlier,
    put_on,
    toggle_ended,
    toggle_part,
    toggle_told,
    versions_to_give,
)
from tilfriskning.workbook.versions import given_out

NOT_THIS_PLAN = "none"
"""The choice for somebody who does not have a plan."""

TOLD, ENDED = "told", "ended"


def keep_list(desk: Desk) -> None:
    """Where the plan is, and everybody who has it."""
    key = desk.workbook.place_key()
    place: list[Step] = [Write(desk.workbook, at(AnswerAt(key)), [says.PLACE])] if key else []
    go_through(desk, [*place, Ledger(desk.workbook, ["", says.TITLE, says.LEAD])])


class Ledger(Asked):
    """Everybody who has the plan: one is opened by a number, and one is added.

    Args:
        workbook: what it reads and changes.
        question: what is said over them.
    """

    def __init__(self, workbook: Workbook, question: Sequence[str]) -> None:
        self._workbook = workbook
        self._question = question

    def ask(self, desk: Desk) -> None:
        while True:
            people = [copy for copy in self._workbook.record.copies if not copy.is_blank]
            ways = [*(self._in_one_line(copy) for copy in people), says.ADD.removeprefix(ARROW)]
            index = desk.talk.choose(self._question, ways, plain_says.NUMBER_OR_ON)
            if index is None:
                return
            copy = people[index] if index < len(people) else add_copy(self._workbook)
            try:
                go_through(desk, [*_person(self._workbook, copy.id)])
            except Back:
                continue

    def _in_one_line(self, copy: Copy) -> str:
        name, said = copy.person.strip() or says.NAMELESS, ", ".join(self._said(copy))
        return plain_says.LABELLED.format(label=name, text=said) if said else name

    def _said(self, copy: Copy) -> Iterator[str]:
        if copy.has_ended:
            yield says.OVER
            if copy.successor.strip():
                yield says.TAKES_OVER.format(who=copy.successor.strip())
            return
        for plan, number in copy.has.items():
            if any(plan == known.id for known in self._workbook.module.plans):
                has = says.HAS.format(plan=self._workbook.module.plan(plan).short, number=number)
                yield says.EARLIER_ONE.format(has=has) if plan in has_earlier(self._workbook, copy) else has
        if copy.when.strip():
            yield copy.when.strip()
        if copy.is_told:
            yield says.IS_TOLD_SHORT


def _person(workbook: Workbook, who: str) -> Iterator[Step]:
    """Everything about somebody who has the plan."""

    def text(question: str, part: CopyPart, hint: str | None = None) -> Write:
        return Write(workbook, at(CopyAt(who, part)), [question], hint)

    yield text(says.PERSON, "person")
    yield text(says.WHEN, "when")
    for plan in workbook.chosen_plans():
        yield _versions(workbook, who, plan)
    yield text(plain_says.BESIDES.format(question=says.WHICH_VERSION, how=says.VERSION_WORDS), "version")
    yield Tick(
        [says.WHICH_PARTS, says.ALL_PARTS],
        says.PARTS,
        lambda part: part in copy_of(workbook, who).parts,
        lambda part: toggle_part(workbook, who, part),
    )
    yield Choose(
        [says.ON_WHAT],
        says.FORMS,
        lambda: copy_of(workbook, who).on or "",
        lambda form: put_on(workbook, who, "phone" if form == "phone" else "paper"),
        "",
    )
    yield text(says.TASK, "task", says.TASK_HINT)
    yield Tick(
        [],
        {TOLD: says.IS_TOLD, ENDED: says.HAS_ENDED},
        lambda key: copy_of(workbook, who).is_told if key == TOLD else copy_of(workbook, who).has_ended,
        lambda key: toggle_told(workbook, who) if key == TOLD else toggle_ended(workbook, who),
    )
    yield text(says.SUCCESSOR, "successor", says.SUCCESSOR_HINT)


def _versions(workbook: Workbook, who: str, plan: str) -> Choose:
    standing = given_out(workbook.record, plan)
    answers = {
        str(number): (says.STANDING if number == standing else says.EARLIER).format(number=number)
        for number in versions_to_give(workbook, plan, copy_of(workbook, who))
    }
    return Choose(
        [says.WHICH_VERSION, workbook.module.plan(plan).title],
        answers | {NOT_THIS_PLAN: says.NONE},
        lambda: str(copy_of(workbook, who).has.get(plan, NOT_THIS_PLAN)),
        lambda key: give(workbook, who, plan, None if key == NOT_THIS_PLAN else int(key)),
        "",
    )
