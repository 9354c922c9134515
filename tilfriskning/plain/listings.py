"""A list that a person writes, line by line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tilfriskning.plain.desk import Desk
from tilfriskning.plain.questions import EMPTY, NOT_ME, standing, words_of
from tilfriskning.plain.reading import numbered
from tilfriskning.plain.steps import Asked
from tilfriskning.texts import plain as says
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.lists import Line, Listing


class Lines(Asked):
    """The lines of a list: a number changes one, anything else is a new one.

    Args:
        workbook: what it reads.
        name: the place, as its fields begin their names.
        question: the question, line by line.
        listing: the lines.
        labels: what each part of a line is.
        set_aside: the key under which the list can be said not to concern the person; empty if it cannot.
        added: called with each new line.
    """

    def __init__(
        self,
        workbook: Workbook,
        name: str,
        question: Sequence[str],
        listing: Listing,
        labels: Sequence[str],
        set_aside: str = "",
        added: Callable[[Desk, Line], None] | None = None,
    ) -> None:
        self._workbook = workbook
        self._question = question
        self._listing = listing
        self._labels = labels
        self._key = set_aside
        self._added = added
        self.name = name

    def holds(self, place: str) -> bool:
        return place == self.name or any(part.name == place for line in self._listing.written() for part in line)

    def ask(self, desk: Desk) -> None:
        shows: Sequence[str] = self._shown()
        while True:
            said = desk.talk.ask(says.PROMPT.format(label=self._labels[0]), shows, words_of(self._key))
            lines = [*self._listing.written()]
            if said.word == NOT_ME:
                desk.set_aside(self._key)
                return
            if not said.text:
                return
            if number := said.number(len(lines)):
                self._edit(desk, lines[number - 1])
                shows = self._shown()
            else:
                self._add(desk, said.text)
                shows = (says.ANOTHER,)

    def _shown(self) -> list[str]:
        written = [*map(self._said, self._listing.written())]
        how = says.LIST_HOW if written else says.NEW_LIST_HOW
        return ["", *self._question, *standing(self._workbook, self._key), *numbered(written), how]

    def _said(self, line: Line) -> str:
        return ", ".join(text for part in line if (text := self._workbook.read(part).strip()))

    def _add(self, desk: Desk, text: str) -> None:
        line = self._listing.blank()
        desk.write(line[0], text)
        for part, label in zip(line[1:], self._labels[1:], strict=True):
            if said := desk.talk.ask(says.PROMPT.format(label=label)).text:
                desk.write(part, said)
        if self._added:
            self._added(desk, line)

    def _edit(self, desk: Desk, line: Line) -> None:
        desk.talk.say(says.EDIT_HOW)
        for part, label in zip(line, self._labels, strict=True):
            before = self._workbook.read(part)
            shown = [says.LABELLED.format(label=label, text=before)] if before.strip() else []
            said = desk.talk.ask(says.PROMPT.format(label=label), shown, {EMPTY: says.WORD_EMPTY})
            if said.word == EMPTY:
                desk.write(part, "")
            elif said.text:
                desk.write(part, said.text)
