"""What is drawn when something changes, and what is left of it afterwards."""

from __future__ import annotations

import gc

import pytest
from textual.strip import Strip
from textual.widget import Widget

from tests.tui.journeys import new_client, sitting
from tilfriskning.tui.widgets.editor import Editor
from tilfriskning.tui.widgets.signs import Signs

SECRET = "Om natta går jeg rundt kvartalet"


def drawn(monkeypatch: pytest.MonkeyPatch) -> list[type[Widget]]:
    """The kinds of the widgets that are drawn from now on."""
    kinds: list[type[Widget]] = []
    render = Widget.render_lines

    def watched(widget: Widget, crop: object) -> list[Strip]:
        kinds.append(type(widget))
        return render(widget, crop)  # type: ignore[arg-type]

    monkeypatch.setattr(Widget, "render_lines", watched)
    return kinds


async def test_a_mark_draws_the_list_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    new_client()
    async with sitting() as person:
        await person.open("t2/checklist")
        await person.go_to(lambda widget: isinstance(widget, Signs), "the signs")
        kinds = drawn(monkeypatch)
        await person.press("j")
        assert set(kinds) == {Signs}
        assert "[J]" in person.text


async def test_a_letter_draws_the_text_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    new_client()
    async with sitting() as person:
        await person.open("t1/relapse_link")
        field = await person.fill("t1.relapse.discuss/use", "Jeg sov ")
        kinds = drawn(monkeypatch)
        await person.press("l")
        assert set(kinds) == {Editor}
        assert person.drawn(field) == "Jeg sov l"


async def test_nothing_of_a_page_that_was_left_stays_in_what_was_drawn() -> None:
    new_client()
    async with sitting() as person:
        await person.open("t1/relapse_link")
        await person.fill("t1.relapse.discuss/use", SECRET)
        await person.open("t1/start")
        await person.open("t1/relapse_link")
        await person.reads(SECRET)
        assert in_lines(SECRET)
        await person.open("t1/start")
        await person.press("f2", "escape")
        assert not in_lines(SECRET)


def in_lines(text: str) -> bool:
    """Whether something that has been drawn and is still in memory says this."""
    gc.unfreeze()
    gc.collect()
    return any(text in thing.text for thing in gc.get_objects() if isinstance(thing, Strip))
