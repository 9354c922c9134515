"""Somebody who answers whatever is asked on the line."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.tui.answering import LETTERS, OWN, text_at, text_in_list
from tilfriskning.module.plans import PART2
from tilfriskning.paths import plans_folder
from tilfriskning.plain import listings, page, pick, questions, rows, signs, specifics, steps, versions
from tilfriskning.plain.app import Sitting
from tilfriskning.plain.console import Console
from tilfriskning.texts import plain as says
from tilfriskning.workbook.versions import can_begin, is_begun

PARTS = {
    "Skriv med egne ord": "entry",
    says.OWN_WORDS: "entry",
    "Navn": "name",
    "Telefon": "number",
    "Et eget tegn": "text",
    "Hvem sa det?": "said_by",
    "Hvem": "person",
    "Når og hvor": "when",
    "Hvilken versjon": "version",
}
"""What the parts of a line are called in the document."""

MANY = 3000
"""Lines that are more than any module asks for."""

PLAN_WAYS = range(2, 7)
"""What one can write in a plan, by number: from name and date to the signatures."""


class LineByLine(io.TextIOBase):
    """Somebody who answers whatever is asked on the line.

    Args:
        monkeypatch: lets it know which question is open.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.sink = io.StringIO()
        self._open: list[steps.Asked] = []
        self._asked: list[steps.Asked] = []
        self._plan_ways = self._through_plans()
        self._is_over = False
        self._lines = 0
        for kind in _kinds(steps.Asked):
            if "ask" in vars(kind):
                monkeypatch.setattr(kind, "ask", self._watched(vars(kind)["ask"]))

    def _watched(self, ask: Callable[..., None]) -> Callable[..., None]:
        def watched(question: steps.Asked, desk: Any) -> None:
            self._open.append(question)
            try:
                ask(question, desk)
            finally:
                self._open.pop()

        return watched

    def isatty(self) -> bool:
        return False

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
        shown = self.sink.getvalue()
        self._lines += 1
        assert self._lines < MANY, f"asked over and over again:\n{shown}"
        self.sink.seek(0)
        self.sink.truncate()
        prompt = shown.rpartition("\n")[2]
        answer = self._answer(self._open[-1] if self._open else None, prompt, shown)
        return f"{answer}\n" if answer is not None else ""

    def _answer(self, question: steps.Asked | None, prompt: str, shown: str) -> str | None:
        if says.PLAN_HOW in shown:
            return next(self._plan_ways, "")
        if f"2. {says.NOT_YET}" in shown:
            return "2"
        match question:
            case page.EndOfPage():
                return "" if prompt == says.END_OF_PAGE else self._at_the_end()
            case questions.Write():
                return "" if says.STANDS in shown else self._written(question)
            case questions.Choose():
                return "" if question._chosen() else "1"
            case questions.Tick():
                return "" if any(map(question._is_ticked, question._answers)) else "1"
            case pick.Pick():
                return "" if any(map(question._shelf.has, question._shelf.offers())) else "1"
            case listings.Lines():
                return self._in_list(question, prompt, shown)
            case signs.Marks():
                return "" if question._signs[0].j or question._signs[0].f else "1JF"
            case signs.Slots():
                return self._slots(shown)
            case rows.RowMenu():
                return self._next_of(question, len(question._rows))
            case specifics.Specifics():
                return self._next_of(question, len(question.entries))
            case versions.Versions():
                return self._new_version(question)
        return ""

    def _at_the_end(self) -> str | None:
        if self._is_over:
            return None
        self._is_over = True
        return ":plan"

    def _written(self, question: questions.Write) -> str:
        if question._offered:
            return "1"
        name = question._at().name
        slot = re.fullmatch(rf"\w+\.{PART2}\.(\w)", name)
        return text_in_list(slot[1].upper()) if slot else text_at(name)

    def _in_list(self, question: listings.Lines, prompt: str, shown: str) -> str:
        if prompt == says.NOTICED:
            return "JF"
        label = prompt.removesuffix(": ")
        is_first = label == question._labels[0]
        if label not in PARTS or question.name.endswith(".others"):
            return ""
        if is_first and (says.ANOTHER in shown or OWN in shown):
            return ""
        return text_in_list(PARTS[label])

    def _slots(self, shown: str) -> str:
        empty = [letter for letter in LETTERS if f"\n{letter}: {says.NOTHING_YET}" in shown]
        if "A" in empty and says.SIGNS_TO_CHOOSE in shown:
            return "1"
        return empty[0] if empty else ""

    def _new_version(self, question: versions.Versions) -> str:
        record = question._workbook.record
        begun = [plan for plan in question.plans if is_begun(record, plan)]
        able = [plan for plan in question.plans if can_begin(record, plan)]
        wanted = next((plan for plan in able if not record.revisions_of(plan)), None)
        return str(len(begun) + able.index(wanted) + 1) if wanted else ""

    def _next_of(self, question: steps.Asked, most: int) -> str:
        number = self._count(question)
        return str(number) if number <= most else ""

    def _count(self, question: steps.Asked) -> int:
        self._asked.append(question)
        return sum(asked is question for asked in self._asked)

    def _through_plans(self) -> Iterator[str]:
        """What is chosen in the first plan, then in the other one; then it is over."""
        for other in ("9", ""):
            yield from map(str, PLAN_WAYS)
            yield other


def _kinds(kind: type[steps.Asked]) -> Iterator[type[steps.Asked]]:
    for each in kind.__subclasses__():
        yield each
        yield from _kinds(each)


def line_by_line(label: str, content: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answer everything line by line."""
    source = LineByLine(monkeypatch)
    console = Console(source, source.sink, lambda: (80, 24))  # type: ignore[arg-type]
    Sitting(console, plans_folder(), content).run(label)
