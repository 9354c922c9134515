"""What somebody meets around the pages: the places to write at, and the choices. Nobody has a list of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from textual.screen import Screen

from tests.tui.answering import ID
from tilfriskning.plain import listings, questions
from tilfriskning.texts import goals, last_time, looks, now, paper, plain, practice, privacy, screens, session
from tilfriskning.texts import pages as page_says
from tilfriskning.tui.screens.page import PageScreen
from tilfriskning.tui.screens.plan import PlanScreen
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.press import Press
from tilfriskning.tui.widgets.rows import Rows

MARK = re.compile(r"^(→|←|▸|▾|\[.\]|\(.\)) ")
"""What stands before a choice on the screens."""


OTHERWISE = {
    page_says.NOT_FOR_ME: ":ikke",
    now.TO_BREATHE: ":pust",
    goals.PROBLEM_NEW: ":hinder",
    privacy.SHOW_TYPED: ":vis",
    practice.CHOOSE: plain.OFFERED_LIST,
    last_time.NEW: plain.ANOTHER_TIME,
    last_time.EARLIER: plain.ANOTHER_TIME,
    looks.DAY_OPEN: looks.SEEN_AS_TITLE,
    looks.FROM_BOOK: looks.TOOLBOX,
    session.COPY: session.SHEET_READ,
    session.DELETE: plain.DELETE_HOW,
    paper.SHOW_CODE: plain.IN_THE_CODE,
    screens.NEW_CLIENT: screens.LABEL_TITLE,
    screens.SEE_EXAMPLE: screens.WELCOME_TITLE,
}
"""Choices that are said otherwise line by line: what is said, or the word for it."""


@dataclass
class Met:
    """What was met so far."""

    places: set[str] = field(default_factory=set)
    """The names of places to write at, without the ids of what was added."""
    choices: set[str] = field(default_factory=set)
    """What can be chosen, as it is said."""

    def on(self, screen: Screen[Any]) -> None:
        """Take in what a screen shows. Pages and plans apart: how those are answered has a test of its own."""
        if isinstance(screen, PageScreen | PlanScreen):
            return
        self.places |= {ID.sub("*", each.place.name) for each in screen.query(Field)}
        rows = (row for each in screen.query(Rows) for row in each._shown)
        said = [row.text.plain for row in rows if row.key] + [str(each.content) for each in screen.query(Press)]
        self.choices |= {*map(_said, said)}

    def missing(self, asked: set[str], shown: str, words: set[str]) -> set[str]:
        """What of it is not there line by line.

        Args:
            asked: the places that were asked about.
            shown: everything that was said, in one line.
            words: the words that were known.
        """
        otherwise = {_said(text): _said(instead) for text, instead in OTHERWISE.items()}

        def is_there(text: str) -> bool:
            instead = otherwise.get(text, text)
            return text in shown or instead in shown or instead.removeprefix(":") in words

        return self.places - asked | {text for text in self.choices if not is_there(text)}


def _said(text: str) -> str:
    """A choice without the mark before it, in one line."""
    return " ".join(MARK.sub("", text).rstrip("▸▾").split())


def asked_on_the_line(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The names of the places that are asked about line by line, from now on."""
    asked: set[str] = set()

    def watched(kind: type[Any], names: Callable[[Any], list[str]]) -> None:
        ask = kind.ask

        def watch(question: Any, desk: Any) -> None:
            asked.update(ID.sub("*", name) for name in names(question))
            ask(question, desk)

        monkeypatch.setattr(kind, "ask", watch)

    watched(questions.Write, lambda question: [question._at().name])
    watched(listings.Lines, lambda question: [part.name for part in question._listing.blank()])
    return asked
