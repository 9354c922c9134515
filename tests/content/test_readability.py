"""Every page can be read by a tired person: short sentences, short words, narrow lines."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, get_args

import pytest
from textual.screen import Screen

from tests.content.guide import guide_texts
from tests.content.language import long_sentences
from tests.content.reading import Sentence, help_screens, lix, longest, page_sentences, sentences
from tests.content.sources import content_texts, interface_texts
from tilfriskning.module.model import Module
from tilfriskning.module.values import Mode
from tilfriskning.paths import content_folder, plans_folder
from tilfriskning.store.files import PlansFolder
from tilfriskning.tui.app import WorkbookApp

HARDEST_PAGE = 35
HARDEST_HELP = 30
WIDEST = 65
"""Characters in a line."""


@pytest.mark.parametrize("mode", get_args(Mode))
def test_no_page_is_hard_to_read(module: Module, mode: Mode) -> None:
    hard = too_hard({page.id: page_sentences(module, page, mode) for page in module.pages}, HARDEST_PAGE)
    assert not hard, "\n".join(hard)


def test_no_help_is_hard_to_read() -> None:
    hard = too_hard(help_screens(), HARDEST_HELP)
    assert not hard, "\n".join(hard)


def too_hard(texts: Mapping[str, list[Sentence]], hardest: int) -> list[str]:
    """The texts that are too hard to read, each with its longest sentence."""
    read = [(name, lix(text), longest(text).text) for name, text in texts.items()]
    return [f"{name}: LIX {difficulty:.1f}: {sentence}" for name, difficulty, sentence in read if difficulty > hardest]


def test_no_sentence_is_long() -> None:
    long = long_sentences([*content_texts(), *interface_texts(), *guide_texts()])
    assert not long, "\n".join(long)


async def test_no_line_of_the_screens_behind_keys_is_wide() -> None:
    """The pages are looked at where they are opened one by one, in `tests/tui/test_pages.py`."""
    PlansFolder(plans_folder().path).create("boka", datetime.now())
    app = WorkbookApp(plans_folder(), content_folder(), "boka")
    wide: dict[str, list[str]] = {}
    async with app.run_test(size=(120, 400)) as pilot:
        for key in ("f1", "f2", "f3", "f4"):
            await pilot.press(key)
            wide[key] = wide_lines(app.screen)
            await pilot.press("escape")
    assert {place: lines for place, lines in wide.items() if lines} == {}


def wide_lines(screen: Screen[Any]) -> list[str]:
    """The lines of text on a screen that are too wide; its bars are no text."""
    drawn = [strip.text.strip() for strip in screen._compositor.render_strips()[1:-1]]
    assert any(drawn)
    return [line for line in drawn if len(line) > WIDEST]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les, og skriv. Det er nok.", ["Les, og skriv.", "Det er nok."]),
        ("Den 3. november kom hun.", ["Den 3. november kom hun."]),
        ("«Har du det bra?» spurte hun. «Én til.»", ["«Har du det bra?» spurte hun.", "«Én til.»"]),
        ("Han sa: «Jeg går.» Så gikk han.", ["Han sa:", "«Jeg går.»", "Så gikk han."]),
        ("Ta med to ting: mat og klær.", ["Ta med to ting: mat og klær."]),
        ("Dette:\n\n- ett\n- *to* og **tre**", ["Dette:", "ett", "to og tre"]),
        ("Hei, det er … Jeg merker", ["Hei, det er …", "Jeg merker"]),
        ("Det er over\nto linjer.", ["Det er over to linjer."]),
    ],
)
def test_a_text_is_split_where_its_sentences_end(text: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in sentences(text)] == expected


def test_lix_is_words_in_a_sentence_and_the_share_of_long_words() -> None:
    assert lix(sentences("Du har en plan. Planen ligger der.")) == 3.5
    assert lix(sentences("Mange planlegger dagen grundig.")) == 4 + 100 * 2 / 4


def test_fragments_do_not_make_a_page_look_easier() -> None:
    prose = "Tilfriskning handler sjelden om viljestyrke."
    assert lix([*sentences(prose), *sentences("- Ro\n- En tur"), *sentences("Hjemme nå", is_entry=True)]) == lix(
        sentences(prose)
    )
