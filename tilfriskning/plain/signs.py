"""Warning signs: marking them, writing them, and choosing those that stand in the plan."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from tilfriskning.module.values import Mark
from tilfriskning.plain.desk import Desk
from tilfriskning.plain.questions import Write, at
from tilfriskning.plain.reading import numbered
from tilfriskning.plain.readout import Readout
from tilfriskning.plain.steps import Asked
from tilfriskning.plain.talk import Said
from tilfriskning.record.plan import new_id
from tilfriskning.record.pools import SignRow
from tilfriskning.record.sign_places import SignAt, SlotAt
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as says
from tilfriskning.texts import screens as screen_says
from tilfriskning.texts import together
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.lists import Line
from tilfriskning.workbook.signs_together import share

_MARKED = re.compile(r"([0-9]{1,3})\s*([jf]{1,2})[\s,]*", re.IGNORECASE)


class Marks(Asked):
    """Signs to mark: `3J` sets J on the third one, or takes it off; the number alone tells more about it.

    Args:
        workbook: what it reads and changes.
        pool: the plan whose signs they are.
        question: what stands over them.
        shown: which signs are shown.
    """

    def __init__(
        self, workbook: Workbook, pool: str, question: Sequence[str], shown: Callable[[SignRow], bool]
    ) -> None:
        self._workbook = workbook
        self._pool = pool
        self._question = question
        self._is_shown = shown

    @property
    def _signs(self) -> list[SignRow]:
        return [sign for sign in self._workbook.signs(self._pool) if self._is_shown(sign)]

    @property
    def is_asked(self) -> bool:
        return bool(self._signs)

    def ask(self, desk: Desk) -> None:
        shown = Readout(desk.talk, self._question, lambda: map(_with_notes, self._signs), says.MARKS_HOW, says.MARKS)
        while typed := shown.ask():
            signs = self._signs
            if number := Said(typed).number(len(signs)):
                open_sign(desk, self._pool, signs[number - 1].id)
            elif marks := marks_in(typed, len(signs)):
                for index, mark in marks:
                    self._workbook.mark(self._pool, signs[index].id, mark)
                desk.talk.say(says.SAVED)
            else:
                desk.talk.say(says.MARKS_WRONG)


def marks_in(text: str, most: int) -> list[tuple[int, Mark]]:
    """What `3J 5JF` means; nothing if it means something else."""
    found = [*_MARKED.finditer(text)]
    if "".join(match[0] for match in found) != text or not all(1 <= int(match[1]) <= most for match in found):
        return []
    names: dict[str, Mark] = {"j": "J", "f": "F"}
    return [(int(match[1]) - 1, names[letter]) for match in found for letter in dict.fromkeys(match[2].casefold())]


def _with_notes(sign: SignRow) -> str:
    return f"{sign.text}{_tail(_notes(sign))}"


def _notes(sign: SignRow) -> Iterator[str]:
    yield from (mark for mark, is_set in (("J", sign.j), ("F", sign.f)) if is_set)
    if sign.slot:
        yield page_says.STANDS_IN_PLAN.format(slot=sign.slot.upper())
    if sign.f and sign.said_by:
        yield page_says.SEEN_BY.format(who=sign.said_by)


def _tail(notes: Iterator[str]) -> str:
    said = ", ".join(notes)
    return f": {said}" if said else ""


def open_sign(desk: Desk, pool: str, id: str) -> None:
    """More about a sign: its words, and who has seen it."""
    desk.workbook.take_in(pool, id)
    Write(desk.workbook, at(SignAt(pool, id)), [screen_says.SIGN_TEXT]).ask(desk)
    Write(desk.workbook, at(SignAt(pool, id, "said_by")), [screen_says.SIGN_WHO]).ask(desk)
    if len(desk.workbook.module.plans) > 1:
        _ask_shared(desk, pool, id)


def _ask_shared(desk: Desk, pool: str, id: str) -> None:
    """Whether a sign belongs to the other plans as well."""
    sign = desk.workbook.record.sign(pool, id)
    said = says.TICKED.format(text=screen_says.SIGN_SHARED) if sign and sign.also_in else screen_says.SIGN_SHARED
    if desk.talk.choose(("",), (said,), says.NUMBER_OR_ON) == 0:
        desk.talk.say(says.SAVED if share(desk.workbook, pool, id) else together.STANDS_THERE)


def ask_who_noticed(desk: Desk, line: Line) -> None:
    """Ask for the marks of a sign that has just been written."""
    place = line[0]
    if not isinstance(place, SignAt):
        return
    while True:
        said = desk.talk.ask(says.NOTICED, (says.NOTICED_HOW,)).text
        marks = marks_in(f"1{said}", 1) if said else []
        for _, mark in marks:
            desk.workbook.mark(place.pool, place.id, mark)
        if marks or not said:
            return


class Slots(Asked):
    """Part 2 of a plan: its places, and the signs to choose from.

    Args:
        workbook: what it reads and changes.
        plan: the plan.
    """

    def __init__(self, workbook: Workbook, plan: str) -> None:
        self._workbook = workbook
        self._plan = workbook.module.plan(plan)
        self.name = f"{plan}.part2"

    def holds(self, place: str) -> bool:
        return place.startswith(self.name)

    def ask(self, desk: Desk) -> None:
        while True:
            signs = [sign for sign in self._workbook.signs(self._plan.id) if sign.is_noticed]
            said = desk.talk.ask(says.SIGN, self._lines(signs)).text
            if not said:
                return
            slot = next((slot for slot in self._plan.part2.slots if slot.label.casefold() == said.casefold()), None)
            number = int(said) if said.isascii() and said.isdigit() and len(said) < 4 else 0
            if slot:
                self._write(desk, slot.id, slot.label)
            elif 1 <= number <= len(signs):
                is_placed = self._workbook.place_sign(self._plan.id, signs[number - 1].id)
                desk.talk.say(says.SAVED if is_placed else page_says.SLOTS_TAKEN)
            else:
                desk.talk.say(says.SLOTS_WRONG)

    def _lines(self, signs: list[SignRow]) -> list[str]:
        places = [
            says.LABELLED.format(label=slot.label, text=self._standing(slot.id) or says.NOTHING_YET)
            for slot in self._plan.part2.slots
        ]
        choice = [says.SIGNS_TO_CHOOSE, *numbered(map(_with_notes, signs))] if signs else [says.NO_SIGNS_YET]
        return ["", self._plan.part2.lead, *places, "", *choice, says.SLOTS_HOW]

    def _standing(self, slot: str) -> str:
        return self._workbook.read(SlotAt(self._plan.id, slot, ""))

    def _write(self, desk: Desk, slot: str, label: str) -> None:
        Write(self._workbook, at(SlotAt(self._plan.id, slot, new_id())), [says.SLOT.format(slot=label)]).ask(desk)
