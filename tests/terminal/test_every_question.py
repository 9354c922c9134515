"""Every question of the module, answered by keyboard in a real terminal whose window is closed in the middle."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.answers import unanswered
from tests.terminal.exported import exported
from tests.terminal.person import Person, word
from tests.terminal.probe import Focus
from tests.terminal.terminal import ROOT, Start, Terminal
from tilfriskning.module.model import Module
from tilfriskning.store.files import PlansFolder
from tilfriskning.texts import pages, practice
from tilfriskning.tui.screens.lock_offer import OfferScreen

pytestmark = pytest.mark.posix

SIZE = (100, 30)

LEFT_FOR_A_SIGN = ".part2.c"
"""The last place of part 2 is left empty, so that a sign can be chosen for it."""


class Answering:
    """Goes through the module with Tab, and answers whatever gets the focus.

    Args:
        start: opens windows.
        file: where the probe writes.
    """

    def __init__(self, start: Start, file: Path) -> None:
        self._start = start
        self._file = file
        self._sent = 0
        self._read = 0
        self.focus = Focus()
        self._is_specific = False
        self.typed: list[str] = []
        self.terminal = self._open()

    def _open(self, *words: str) -> Terminal:
        self._file.write_text("")
        self._sent = self._read = 0
        probe = (sys.executable, str(ROOT / "tests" / "terminal" / "probe.py"), str(self._file))
        return self._start(*words, command=probe, size=SIZE)

    def begin(self, label: str, first: str) -> None:
        """Make a workbook, and wait for its first page."""
        Person(self.terminal).begin(label)
        self.terminal.wait_until(lambda: self._sees(lambda: self.focus.page == first), "the first page")
        self._sent = self.focus.keys

    def close_the_window_and_come_back(self, label: str) -> tuple[Focus, Focus]:
        """Returns what had the focus before, and what has it after."""
        before = self.focus
        self.terminal.close_window()
        assert self.terminal.ended() in (129, -1)
        self.terminal = self._open(label)
        self.terminal.wait_until(lambda: self._sees(lambda: bool(self.focus.kind)), "the place where one was")
        return before, self.focus

    def answer_page(self) -> None:
        """Answer everything on a page, and stop at the button that turns it."""
        self.press("tab")
        while self.focus.name != pages.NEXT_PAGE:
            self.answer()
            self.press("tab")

    def turn_to(self, page: str) -> None:
        """Turn the page."""
        self.press("enter")
        self.terminal.wait_until(lambda: self._sees(lambda: self.focus.page == page or self._is_offered), page)
        if self._is_offered:
            self.press("enter")
            self.terminal.wait_until(lambda: self._sees(lambda: self.focus.page == page), page)

    @property
    def _is_offered(self) -> bool:
        """Whether a lock is offered, as it is once, and «not now» stands ready."""
        return self.focus.name == OfferScreen.LATER

    def answer(self) -> None:
        """Answer what has the focus."""
        match self.focus.kind:
            case "text" if not (self.focus.is_spare or self.focus.name.endswith(LEFT_FOR_A_SIGN)):
                self.typed.append(word(len(self.typed)))
                self.press(*self.typed[-1])
            case "signs":
                for _ in range(self.focus.rows - 1):
                    self.press("j", "f", "down")
                self.press("j", "f")
            case "rows" if self.focus.lead.startswith(("[ ]", "( )")):
                self.press("space")
            case "press" if self.focus.name == f"▸ {practice.SPECIFIC}":
                self._be_specific_once()
            case "press" if self.focus.name.startswith("▸"):
                self.press("space")

    def _be_specific_once(self) -> None:
        """The gentle questions are the same at each action."""
        if not self._is_specific:
            self._is_specific = True
            self.press("space")

    def press(self, *keys: str) -> None:
        """Press keys, and wait until all of them have had their effect."""
        self.terminal.press(*keys)
        self._sent += len(keys)
        self.terminal.wait_until(lambda: self._sees(lambda: self.focus.keys >= self._sent), f"{self._sent} keys taken")

    def _sees(self, is_so: Callable[[], bool]) -> bool:
        with self._file.open(encoding="utf-8") as opened:
            opened.seek(self._read)
            lines = opened.read()
        whole, newline, _ = lines.rpartition("\n")
        if newline:
            self._read += len((whole + newline).encode())
            self.focus = Focus(**json.loads(whole.rpartition("\n")[2]))
        return is_so()


@pytest.mark.slow
@pytest.mark.timeout(280)
def test_every_question_of_every_page_is_answered_and_exported(
    start: Start, plans: PlansFolder, module: Module, tmp_path: Path
) -> None:
    person = Answering(start, tmp_path / "focus")
    person.begin("kari", module.pages[0].id)
    for number, page in enumerate(module.pages):
        person.answer_page()
        if number == len(module.pages) // 2:
            person.press("shift+tab")
            before, after = person.close_the_window_and_come_back("kari")
            assert after.page == before.page
            while person.focus.name != pages.NEXT_PAGE:
                person.press("tab")
        if page is not module.pages[-1]:
            person.turn_to(module.pages[number + 1].id)
    person.terminal.press("ctrl+q")
    assert person.terminal.ended() == 0

    record = plans.open("kari")
    assert unanswered(module, record, module.blocks.values()) == []
    assert set(record.progress.seen) == {page.id for page in module.pages}
    read = exported("kari")
    assert [text for text in person.typed if text not in read] == []
