"""The kinds of question: a text, one of several, several of several."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from tilfriskning.plain.desk import Desk
from tilfriskning.plain.reading import numbered
from tilfriskning.plain.readout import Readout
from tilfriskning.plain.steps import Asked
from tilfriskning.record.places import Place
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as says
from tilfriskning.workbook import Workbook

MORE, EMPTY, NOT_ME = "mer", "tøm", "ikke"
"""Words that a question knows: write more lines, empty it, it does not concern me."""


def standing(workbook: Workbook, key: str) -> list[str]:
    """What is said over a question that does not concern the person."""
    return [page_says.NOT_FOR_ME] if key and workbook.is_set_aside(key) else []


def words_of(key: str) -> dict[str, str]:
    """The word for what does not concern the person, where that can be said."""
    return {NOT_ME: says.WORD_NOT_ME} if key else {}


def at(place: Place) -> Callable[[], Place]:
    """A place that is always the same."""
    return lambda: place


class Write(Asked):
    """A text. What stands there is shown, and Enter keeps it.

    Args:
        workbook: what it reads.
        at: gives the place to write at.
        question: the question, line by line.
        hint: what could stand there.
        set_aside: the key under which it can be said not to concern the person; empty if it cannot.
        offered: texts that can be taken over by their number.
        when: whether it is asked as long as nothing stands there.
        offering: what is said over the texts that can be taken over.
    """

    def __init__(
        self,
        workbook: Workbook,
        at: Callable[[], Place],
        question: Sequence[str],
        hint: str | None = None,
        set_aside: str = "",
        offered: Sequence[str] = (),
        when: Callable[[], bool] = lambda: True,
        offering: str = says.OFFERED,
    ) -> None:
        self._workbook = workbook
        self._at = at
        self._question = question
        self._hint = hint
        self._key = set_aside
        self._offered = offered
        self._when = when
        self._offering = offering
        self.name = at().name

    @property
    def is_asked(self) -> bool:
        return self._when() or bool(self._workbook.read(self._at()).strip())

    def ask(self, desk: Desk) -> None:
        place = self._at()
        before = self._workbook.read(place)
        own = words_of(self._key) | {MORE: says.WORD_MORE} | ({EMPTY: says.WORD_EMPTY} if before.strip() else {})
        said = desk.talk.ask(says.ANSWER, [*self._lines(before)], own)
        if said.word == NOT_ME:
            desk.set_aside(self._key)
        elif said.word == MORE:
            write_more(desk, place)
        elif said.word == EMPTY:
            desk.write(place, "")
        elif number := said.number(len(self._offered)):
            self._take(desk, place, self._offered[number - 1])
        elif said.text:
            desk.write(place, said.text)

    def _lines(self, before: str) -> list[str]:
        lines = ["", *self._question, *standing(self._workbook, self._key)]
        if self._hint and not before.strip():
            lines.append(says.HINT.format(text=self._hint))
        if self._offered:
            lines += [self._offering, *numbered(self._offered)]
        if before.strip():
            lines += [says.STANDS, before, says.KEEP_OR_REPLACE]
        return lines

    def _take(self, desk: Desk, place: Place, text: str) -> None:
        before = self._workbook.read(place).strip()
        if text not in before:
            desk.write(place, f"{before}, {text}" if before else text)
        self.ask(desk)


def write_more(desk: Desk, place: Place) -> None:
    """Write lines under what stands at a place, until a full stop alone. Each is kept as soon as it is there."""
    desk.talk.say(says.MORE_LINES)
    empty = ""
    while (said := desk.talk.ask(says.ANOTHER_LINE).text) != says.NO_MORE_LINES:
        if not said:
            empty += "\n"
            desk.talk.say(says.EMPTY_LINE)
            continue
        before = desk.workbook.read(place)
        desk.write(place, f"{before}\n{empty}{said}" if before.strip() else said)
        empty = ""


class Choose(Asked):
    """One of several answers.

    Args:
        question: the question, line by line.
        answers: what each says, by key.
        chosen: the key that is chosen now.
        choose: takes a key.
        name: the place, as a field would name it; empty for what is no part of the document.
        saved: what is said when one is chosen.
    """

    def __init__(
        self,
        question: Sequence[str],
        answers: Mapping[str, str],
        chosen: Callable[[], str],
        choose: Callable[[str], object],
        name: str,
        saved: str = says.SAVED,
    ) -> None:
        self._question = question
        self._answers = answers
        self._chosen = chosen
        self._choose = choose
        self._saved = saved
        self.name = name

    def ask(self, desk: Desk) -> None:
        chosen = self._chosen()
        ways = [says.CHOSEN.format(text=text) if key == chosen else text for key, text in self._answers.items()]
        index = desk.talk.choose(("", *self._question), ways, says.NUMBER_OR_KEEP if chosen else says.NUMBER)
        if index is not None:
            self._choose([*self._answers][index])
            desk.talk.say(self._saved)


class Tick(Asked):
    """Several of several: a number sets a tick, and the same number takes it off.

    Args:
        question: the question, line by line.
        answers: what each says, by key.
        is_ticked: whether a key has a tick.
        toggle: sets a tick, or takes it off.
        name: the place, as a field would name it; empty for what is no part of the document.
        saved: what is said after each tick.
    """

    def __init__(
        self,
        question: Sequence[str],
        answers: Mapping[str, str],
        is_ticked: Callable[[str], bool],
        toggle: Callable[[str], object],
        name: str = "",
        saved: str = says.SAVED,
    ) -> None:
        self._question = question
        self._answers = answers
        self._is_ticked = is_ticked
        self._toggle = toggle
        self._saved = saved
        self.name = name

    def ask(self, desk: Desk) -> None:
        shown = Readout(desk.talk, self._question, self._lines, says.TICK_HOW)
        while typed := shown.ask():
            found = numbers(typed, len(self._answers))
            for number in found:
                self._toggle([*self._answers][number - 1])
            desk.talk.say(self._saved if found else says.WRITE_A_NUMBER.format(most=len(self._answers)))

    def _lines(self) -> Iterator[str]:
        for key, text in self._answers.items():
            yield says.TICKED.format(text=text) if self._is_ticked(key) else text


def numbers(text: str, most: int) -> list[int]:
    """The numbers from 1 that were typed, each once; none if anything else was."""
    parts = text.replace(",", " ").split()
    if not all(part.isascii() and part.isdigit() and len(part) < 4 for part in parts):
        return []
    found = [*dict.fromkeys(int(part) for part in parts)]
    return found if all(1 <= number <= most for number in found) else []


class Explain(Asked):
    """A list in which some entries tell more.

    Args:
        texts: the entries, each with what it tells; nothing where that is empty.
    """

    def __init__(self, texts: Sequence[tuple[str, str]]) -> None:
        self._texts = texts

    def ask(self, desk: Desk) -> None:
        question = ["", *numbered(text for text, _ in self._texts), says.EXPLAIN_HOW]
        while True:
            said = desk.talk.ask(says.NUMBER, question)
            if not said.text:
                return
            number = said.number(len(self._texts))
            help = self._texts[number - 1][1] if number else ""
            question = [help or (says.NO_MORE_TO_SAY if number else says.WRITE_A_NUMBER.format(most=len(self._texts)))]


class Lead(Asked):
    """Ways to other places, which one can take or leave.

    Args:
        question: what is said over them.
        ways: what each says, and what it does.
    """

    def __init__(self, question: Sequence[str], ways: Sequence[tuple[str, Callable[[Desk], None]]]) -> None:
        self._question = question
        self._ways = ways

    def ask(self, desk: Desk) -> None:
        index = desk.talk.choose(("", *self._question), [text for text, _ in self._ways], says.NUMBER_OR_ON)
        if index is not None:
            self._ways[index][1](desk)
