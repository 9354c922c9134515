"""Windows that change their size, letters of every kind, and the terminal's own cursor."""

from __future__ import annotations

import pytest

from tests.terminal.terminal import Start
from tilfriskning.store.files import PlansFolder

pytestmark = [pytest.mark.posix, pytest.mark.usefixtures("kari")]

PLACE = "front.opening/symptoms"
TEXT = "Sov 👍🏽 cafe\u0301 åæø ñ"
SIZES = [(60, 20), (200, 20), (80, 24), (60, 60), (200, 60)]


def test_whatever_is_typed_stays_while_the_window_changes(start: Start, plans: PlansFolder) -> None:
    terminal = start("kari")
    terminal.wait_until(lambda: terminal.is_writing, "the field where the person stopped")
    for letter, size in zip(TEXT, SIZES * len(TEXT), strict=False):
        terminal.type(letter)
        terminal.resize(*size)
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
    assert plans.open("kari").answers[PLACE] == TEXT


def test_letters_made_with_dead_keys_are_written(start: Start, plans: PlansFolder) -> None:
    """An input method sends the letter that has come of two keys; newer terminals also tell which letter it was."""
    terminal = start("kari")
    terminal.wait_until(lambda: terminal.is_writing, "the field where the person stopped")
    terminal.press("é", "\x1b[0;;234u", "\x1b[252;1;252u", "\x1b[57441;2u", "\x1b[0;;8364u")
    terminal.wait_for("éêü€")
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
    assert plans.open("kari").answers[PLACE] == "éêü€"


def test_the_cursor_of_the_terminal_follows_the_focus(start: Start) -> None:
    terminal = start("kari")
    terminal.wait_until(lambda: terminal.is_writing, "the field where the person stopped")
    terminal.type("Jeg")
    terminal.wait_until(
        lambda: terminal.is_cursor_shown and terminal.own_cursor == terminal.cursor, "both in one place"
    )
    terminal.press("tab")
    terminal.wait_until(lambda: bool(terminal.chosen), "the line under it")
    terminal.wait_until(lambda: terminal.chosen in terminal.lines[terminal.own_cursor[0]], "the cursor on that line")
