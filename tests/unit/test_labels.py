from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tilfriskning.cli import COMMANDS
from tilfriskning.errors import Refusal
from tilfriskning.store.labels import COMMAND_WORDS, LONGEST, same_name, valid_label


@pytest.mark.parametrize("label", ["kari", "Åse Marie", "bok_2", "min-bok", "7", "Čohkka", "x" * LONGEST])
def test_names_in_letters_and_digits_are_labels(label: str) -> None:
    assert valid_label(label) == label


def test_space_around_a_label_is_taken_away() -> None:
    assert valid_label("  kari \t") == "kari"


def test_a_label_is_kept_in_composed_characters() -> None:
    assert valid_label(unicodedata.normalize("NFD", "Åse")) == unicodedata.normalize("NFC", "Åse")


@pytest.mark.parametrize(
    "text", ["", "   ", ".kari", "-kari", "_kari", "a/b", "a\\b", "a:b", "a.json", "a\nb", "🙂", "a*"]
)
def test_a_label_that_no_file_could_have_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        valid_label(text)


def test_a_label_may_not_be_longer_than_the_limit() -> None:
    with pytest.raises(Refusal, match=str(LONGEST)):
        valid_label("x" * (LONGEST + 1))


@pytest.mark.parametrize("word", [*sorted(COMMAND_WORDS), "Export", "LIST", "con", "NUL", "Lpt9"])
def test_words_of_the_program_and_of_windows_are_refused(word: str) -> None:
    with pytest.raises(Refusal, match=word):
        valid_label(word)


def test_no_label_can_be_taken_for_a_command() -> None:
    assert set(COMMANDS) <= COMMAND_WORDS


@given(st.text())
def test_a_label_stays_the_same_label_when_it_is_written_again(text: str) -> None:
    try:
        label = valid_label(text)
    except Refusal:
        return
    assert valid_label(label) == label
    assert same_name(label) == same_name(label.upper()) or label.upper().casefold() != label.casefold()
    assert len(f".{label}.json.12345678.tmp".encode()) < 255
