"""What is on the screen can be seen: contrast in both themes, few colours, none, any window, and the cursor."""

from __future__ import annotations

import pytest
from rich.color import ColorSystem
from textual.filter import Monochrome
from textual.widgets import OptionList

from tests.tui.colours import OTHERS, TEXT, contrast_of_focus, pairs, too_faint
from tests.tui.every_screen import every_screen, full_client
from tests.tui.journeys import new_client, sitting
from tilfriskning.texts import screens as says
from tilfriskning.tui import screens
from tilfriskning.tui.widgets.editor import Editor
from tilfriskning.tui.widgets.rows import Rows

SIZE = (80, 40)
LEGIBLE = 3.0
"""The least contrast of text where the terminal has few colours, and chooses them itself."""


@pytest.mark.slow
@pytest.mark.timeout(120)
@pytest.mark.parametrize("theme", ["dark", "light"])
async def test_text_lines_and_focus_stand_out_on_every_screen(theme: str) -> None:
    full_client()
    shown: set[str] = set()
    async with sitting(size=SIZE) as person:
        person.app.theme = theme
        async for screen in every_screen(person):
            shown.add(type(person.app.screen).__name__)
            assert too_faint(person.app, TEXT, OTHERS) == [], screen
            assert too_faint(person.app, LEGIBLE, 1, ColorSystem.EIGHT_BIT) == [], screen
            assert too_faint(person.app, LEGIBLE, 1, ColorSystem.STANDARD) == [], screen
            assert too_faint(person.app, TEXT, 1, line_filter=Monochrome()) == [], screen
            if isinstance(person.app.focused, Rows):
                await person.until(lambda: contrast_of_focus(person.app) >= OTHERS, f"something lit up: {screen}")
    assert set(screens.HOMES) <= shown


async def test_the_words_of_a_mark_say_it_without_its_colour() -> None:
    new_client()
    async with sitting(size=SIZE) as person:
        await person.open("t2/checklist")
        await person.press("tab", "j", "down", "f")
        await person.sees("[J] [ ]", "[ ] [F]")


# Any window, any letter


async def test_what_is_being_written_stays_in_sight_while_the_window_changes() -> None:
    new_client()
    async with sitting(size=(200, 60)) as person:
        await person.open("front/opening")
        await person.press("tab")
        for letter, size in zip("[b]ja[/b]", SOME_SIZES * 2, strict=False):
            await person.write(letter)
            await person.resize(*size)
            editor = person.app.focused
            assert isinstance(editor, Editor)
            await person.until(lambda it=editor: person.screen.page.region.contains_region(it.region), f"{size}")  # type: ignore[misc]
        assert person.workbook.record.answers["front.opening/symptoms"] == "[b]ja[/b]"


SOME_SIZES = [(60, 20), (200, 20), (80, 24), (60, 60), (120, 40)]


# The terminal's own cursor


async def test_the_cursor_stands_where_the_focus_is() -> None:
    new_client()
    async with sitting() as person:
        await person.open("front/opening")
        await person.press("tab", *"Jeg")
        editor = person.app.focused
        assert isinstance(editor, Editor)
        assert person.app.cursor_position == editor.cursor_screen_offset
        await person.open("t2/checklist")
        await person.press("tab", "down", "down")
        rows = person.app.focused
        assert isinstance(rows, OptionList)
        assert "[ ] [ ]" in person.lines()[person.app.cursor_position.y]
        before = person.app.cursor_position.y
        await person.press("up")
        assert person.app.cursor_position.y < before


async def test_nothing_moves_by_itself() -> None:
    new_client()
    async with sitting() as person:
        assert person.app.animation_level == "none"


@pytest.mark.parametrize("press", [("f2",), ("f1",)])
async def test_the_pairs_are_those_on_the_screen(press: tuple[str, ...]) -> None:
    new_client()
    async with sitting() as person:
        await person.press(*press)
        seen = {pair.text for pair in pairs(person.app)}
        assert says.KEYS[0][1] in seen
