"""Signs and spelling: in the content, in the interface, and in the guide for authors."""

from __future__ import annotations

import pytest

from tests.content.guide import guide_texts
from tests.content.language import known_words, misspelt, unknown_to_dictionary, words_of, wrong_signs
from tests.content.people import CAST
from tests.content.sources import Text, content_texts, interface_texts
from tilfriskning.module.blocks import WorkedExample
from tilfriskning.module.model import Module

MOST_KNOWN_WORDS = 300


def every_text() -> list[Text]:
    """Every Norwegian text that somebody reads, with its place."""
    return [*content_texts(), *interface_texts(), *guide_texts()]


def test_every_sign_is_ours() -> None:
    wrong = wrong_signs(every_text())
    assert not wrong, "\n".join(wrong)


def test_a_number_in_an_example_is_never_broken_over_two_lines(module: Module) -> None:
    examples = [block for block in module.blocks.values() if isinstance(block, WorkedExample)]
    numbers = [contact.number for example in examples for row in example.rows for contact in row.contacts]
    assert numbers
    assert [number for number in numbers if " " in number] == []


@pytest.mark.outside("hunspell")
def test_every_word_is_spelt_as_the_dictionary_has_it() -> None:
    wrong = misspelt(every_text(), {*known_words(), *CAST.names})
    assert not wrong, "\n".join(wrong)


def test_the_word_list_is_short_and_in_order() -> None:
    known = known_words()
    assert len(known) <= MOST_KNOWN_WORDS
    assert known == sorted(set(known), key=lambda word: (word.casefold(), word))


def test_every_word_on_the_list_is_in_use() -> None:
    used = {form for _, text in every_text() for word in words_of(text) for form in word.forms}
    assert [word for word in known_words() if word not in used] == []


@pytest.mark.outside("hunspell")
def test_no_word_on_the_list_stands_in_the_dictionary() -> None:
    known = known_words()
    assert set(known) - unknown_to_dictionary(known) == set()


@pytest.mark.parametrize(
    "text",
    [
        'Han sa "ja".',
        "Han sa “ja”.",
        "Han sa 'ja'.",
        "Ro —og mer ro.",
        "Ro– og mer ro.",
        "Ro –og mer ro.",
        "Ro - og mer ro.",
        "Ro  og mer ro.",
        "Ro og ...",
        "Ring 116 117.",
    ],
)
def test_wrong_signs_are_found(text: str) -> None:
    assert wrong_signs([("here", text)]) != []


@pytest.mark.parametrize(
    "text",
    ["«Ja», sa han.", "Ro – og mer ro.", "Fra 11–18.", "- Ro\n- Mer ro", "Ring 116\u00a0117.", "  a   b\n  c   d"],
)
def test_right_signs_are_left_alone(text: str) -> None:
    assert wrong_signs([("here", text)]) == []


@pytest.mark.outside("hunspell")
def test_a_word_that_is_misspelt_is_found() -> None:
    texts = [("one", "Jeg har en paln."), ("two", "Ro, sa han."), ("three", "Oddny sa det.")]
    assert misspelt(texts, set()) == ["one: paln", "three: Oddny"]
    assert misspelt(texts, {"paln", "Oddny"}) == []
