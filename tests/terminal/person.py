"""Somebody at the keyboard, who sees the screen and nothing else, and answers whatever the workbook asks."""

from __future__ import annotations

from collections.abc import Callable

from tests.terminal.terminal import Terminal
from tilfriskning.texts import pages, privacy
from tilfriskning.texts import screens as says

GROWING = {pages.OWN_WORDS, pages.OWN_SIGN, pages.NAME, pages.NUMBER, pages.WHO_SAID_IT, *pages.COPIES}
"""Hints of lists that have an empty line at the end however much is written: one line is written in each."""

LETTERS = "abceghikl"
SAVED = says.SAVED.split()[0]


class Person:
    """Goes from field to field with Tab, and writes a word of its own in each.

    Args:
        terminal: what is seen and typed on.
    """

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self.typed: list[str] = []
        """Every word that was typed and seen on the screen."""

    # First start, and the way through the module

    def begin(self, label: str) -> None:
        """Make a workbook, from the first start to page one."""
        self.terminal.wait_for(says.WELCOME_TITLE, says.NEXT)
        self.terminal.press("enter")
        self.terminal.wait_for(says.LABEL_TITLE, says.LABEL_HINT)
        self.terminal.type(label)
        self.terminal.wait_for(label)
        self.terminal.press("enter")
        self.terminal.wait_for(says.MODE_TITLE, says.MODES["alone"])
        self.go_to(says.NEXT)
        self.terminal.press("enter")
        self.terminal.wait_for(SAVED)

    def open_page(self, title: str, steps: int, is_offered_a_lock: bool = False) -> None:
        """Go to a page that is so many pages further on, by the list of all pages.

        Args:
            title: what it is called.
            steps: how many pages.
            is_offered_a_lock: whether this is where a lock is offered, which is put off.
        """
        self.go_to(pages.CONTENTS, back=pages.NEXT_PAGE not in self.terminal.chosen)
        self.terminal.press("enter")
        self.terminal.wait_until(lambda: self._stands_over(says.CONTENTS_TITLE), "the list of pages")
        self.terminal.wait_until(lambda: bool(self.terminal.chosen), "a page lit up")
        self.terminal.press(*["down"] * steps)
        self.terminal.wait_until(lambda: title in self.terminal.chosen, f"{title!r} lit up")
        self.terminal.press("enter")
        self.terminal.wait_until(lambda: not self._stands_over(says.CONTENTS_TITLE), "the page")
        if is_offered_a_lock:
            self.terminal.wait_for(privacy.OFFER_TITLE)
            self.terminal.wait_until(lambda: privacy.OFFER_LATER in self.terminal.chosen, "«not now» lit up")
            self.terminal.press("enter")
            self.terminal.wait_until_gone(privacy.OFFER_TITLE)
        self.terminal.wait_for(title)

    def turn_page(self) -> None:
        """Press the button that turns the page, which has the focus."""
        before = self.terminal.lines[0]
        self.terminal.press("enter")
        self.terminal.wait_until(lambda: before != self.terminal.lines[0], "the next page")

    def _stands_over(self, title: str) -> bool:
        return self.terminal.lines[0].strip().startswith(title)

    # From field to field

    def go_on(self, back: bool = False) -> None:
        """Go to the next thing that can be written or chosen."""
        before = self._focus()
        self.terminal.press("shift+tab" if back else "tab")
        self.terminal.wait_until(lambda: self.terminal.has_focus and self._focus() != before, "something else in focus")

    def go_to(self, text: str, back: bool = False) -> None:
        """Go on until a line, row or button that says this has the focus."""
        self.go_on(back)
        while text not in self.terminal.chosen:
            self.go_on(back)

    def go_to_field(self, text: str, back: bool = False) -> None:
        """Go on to the field that has this label before it, or this hint in it."""
        self.go_on(back)
        while text not in self.terminal.line:
            self.go_on(back)

    def answer_page(self, until: Callable[[], bool] = lambda: False) -> None:
        """Answer everything on a page, as far as the button for the next one.

        Args:
            until: asked after each answer; true ends it at once.
        """
        self.go_on()
        while pages.NEXT_PAGE not in self.terminal.chosen:
            self.answer()
            if until():
                return
            self.go_on()

    def answer(self) -> None:
        """Answer what has the focus."""
        if not self.terminal.chosen and not self._is_left_empty():
            self.write()
        chosen = self.terminal.chosen
        if chosen.startswith("▸"):
            self._unfold()
        elif chosen.startswith(("[ ] [ ]", "[ ] [F]", "[J]")):
            self._press("j", "[J]")
            self._press("f", "[F]")
        elif chosen.startswith("( )"):
            self._press("space", "(•)")
        elif chosen.startswith("[ ]") and pages.NOT_FOR_ME not in chosen:
            self._tick()

    def write(self, text: str = "") -> None:
        """Write in a field, and see it there. What is written if nothing is given is never written twice.

        Now and then the cursor is still drawn where it was while the focus is on its way to a line that is no field.
        What is typed goes nowhere then, and the line lights up.
        """
        text = text or word(len(self.typed))
        self.terminal.type(text)
        self.terminal.wait_until(lambda: text in self.terminal.text or bool(self.terminal.chosen), f"{text!r} to read")
        if not self.terminal.chosen:
            self.typed.append(text)

    def _is_left_empty(self) -> bool:
        """The last place of part 2 is left to a sign of the list; of growing lists, the last line is."""
        terminal = self.terminal
        if terminal.hint == pages.WRITE_OR_CHOOSE:
            return terminal.line.strip().startswith("C")
        return terminal.hint in GROWING and terminal.has_field(-1) and not terminal.has_field(1)

    def _unfold(self) -> None:
        """Open what is folded, and wait until it is there: while the screen is hidden, it has come."""
        self._press("space", "▾")
        title = self.terminal.chosen
        self.terminal.press("f8")
        self.terminal.wait_for(says.HIDDEN)
        self.terminal.press("space")
        self.terminal.wait_until(lambda: self.terminal.chosen == title, "the screen as it was")

    def _tick(self) -> None:
        self.terminal.press("space")
        self.terminal.wait_until(lambda: not self.terminal.chosen.startswith("[ ]"), "the row ticked")

    def _press(self, key: str, shows: str) -> None:
        self.terminal.press(key)
        self.terminal.wait_until(lambda: shows in self.terminal.chosen, f"{shows} after {key}")

    def _focus(self) -> tuple[object, ...]:
        """What tells one focus from another; a page that only scrolls takes all of it along."""
        row, column = self.terminal.cursor or (0, 0)
        return self.terminal.chosen, column, self.terminal.line, self.terminal.lines[row - 1] if row else ""


def word(number: int) -> str:
    """A word of its own for each number, in letters that are no keys."""
    return "svar" + "".join(LETTERS[number // len(LETTERS) ** place % len(LETTERS)] for place in (2, 1, 0))
