"""What every Norwegian text of the project keeps to: short sentences, our signs, and words that are spelt right."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.content.reading import sentences
from tests.content.sources import Text

MOST_WORDS = 20
"""A sentence has at most this many."""

SIGNS = {
    "a quotation mark that is not «»": r"[\"'\u2018\u201a-\u201f\u2039\u203a]",
    "a dash without a space on both sides": r"—|(?<![\s\d])–|(?<=\s)–(?!\s)|(?<=\d)–(?!\d)",
    "a hyphen in place of a dash": r"\S[ \xa0]+-\s",
    "two spaces": r"^(?! ).*\S {2,}\S",
    "three dots": r"\.\.\.",
    "a number that may be broken over two lines": r"\d[ \n]\d",
}
"""What must not stand in a text, by the rule it breaks. A line that is indented is a row of a table."""

_COMMAND = re.compile(r'tilfriskning "[^"]*"')
"""A command as it is typed, with the quotation marks of a shell."""

_COLUMNS = re.compile(r"^ +(?=\S)|(?<=\S) {2,}(?=\S)", re.MULTILINE)
"""What stands before and between the columns of a table."""

_CODE = re.compile(r"\{[^}]*\}|\S*[_/]\S*|\w+\.\w[\w.]*|(?<!\S)--?\w+")
"""Words of programs: places for values, paths, names with dots, options."""

_WORD = re.compile(r"[^\W\d_]+(?:[-’][^\W\d_]+)*")

WORDS = Path(__file__).with_name("words.txt")


def known_words() -> list[str]:
    """The words that the project uses and that the dictionary lacks."""
    return WORDS.read_text(encoding="utf-8").splitlines()


class Word(NamedTuple):
    """A word to look up."""

    text: str
    """The word as it stands."""
    is_first: bool
    """Whether it begins a sentence or a quotation, and so has a capital letter in any case."""

    @property
    def forms(self) -> set[str]:
        """How a list may have it."""
        spelt = {self.text, self.text[0].lower() + self.text[1:]} if self.is_first else {self.text}
        return spelt | {form.removesuffix("s") for form in spelt if form[0].isupper()}

    @property
    def is_acronym(self) -> bool:
        """Whether it is made of capital letters."""
        return self.text.isupper()


def words_of(text: str) -> Iterator[Word]:
    """The words of a text as one looks them up; of a word with a hyphen each part."""
    for sentence in sentences(_unfolded(text)):
        prose = _CODE.sub("", sentence.text)
        for match in _WORD.finditer(prose):
            is_first = not prose[: match.start()].strip(" («") or prose[match.start() - 1] == "«"
            for number, part in enumerate(match.group().split("-")):
                if len(part) > 1:
                    yield Word(part, is_first and number == 0)


def long_sentences(texts: Iterable[Text]) -> list[str]:
    """The sentences with too many words, each with its place."""
    return [
        f"{place}: {len(sentence.words)} words: {sentence.text}"
        for place, text in texts
        for sentence in sentences(_unfolded(text))
        if len(sentence.words) > MOST_WORDS
    ]


def wrong_signs(texts: Iterable[Text]) -> list[str]:
    """The signs that are not ours, each with its place."""
    return [
        f"{place}: {rule}: {_around(text, match)}"
        for place, text in texts
        for rule, pattern in SIGNS.items()
        for match in re.finditer(pattern, _COMMAND.sub("", text), re.MULTILINE)
    ]


def misspelt(texts: Iterable[Text], known: set[str]) -> list[str]:
    """The words that neither the dictionary nor a list has, each with its place.

    Args:
        texts: with their places.
        known: words of the project, and names.
    """
    found = [(place, word) for place, text in texts for word in words_of(text) if not word.is_acronym]
    doubtful = [(place, word, _looked_up(word)) for place, word in found if not word.forms & known]
    unknown = unknown_to_dictionary({form for _, _, form in doubtful})
    return [f"{place}: {word.text}" for place, word, form in doubtful if form in unknown]


def unknown_to_dictionary(words: Iterable[str]) -> set[str]:
    """The words that the Norwegian dictionary of hunspell lacks; skips the test where it is not installed."""
    every = set(words)
    # The dictionary is in Latin-1, and hunspell stops at a letter that is not.
    foreign = {word for word in every if not all(ord(letter) < 256 for letter in word)}
    ran = subprocess.run(
        ["hunspell", "-d", "nb_NO", "-i", "UTF-8", "-l"],
        input="\n".join(sorted(every - foreign)),
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    if ran.returncode:
        give_up = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        give_up(f"hunspell does not run with nb_NO: {ran.stderr}")
    return foreign | set(ran.stdout.split())


def _looked_up(word: Word) -> str:
    """A word in the letters it would have within a sentence, so that a name does not pass as a common word."""
    return word.text[0].lower() + word.text[1:] if word.is_first else word.text


def _unfolded(text: str) -> str:
    """A text in which each cell of a table stands by itself."""
    return _COLUMNS.sub("\n\n", text)


def _around(text: str, match: re.Match[str]) -> str:
    return " ".join(text[max(match.start() - 30, 0) : match.end() + 30].split())
