"""Texts as people read them: in sentences, page by page, and how hard they are to read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from tests.content.sources import STRUCTURE
from tilfriskning.module import prose
from tilfriskning.module.model import Module, Page
from tilfriskning.module.prose import Listing, Spans
from tilfriskning.module.values import Item, Mode, Prose
from tilfriskning.texts import help, looks, now, safety, session_help

LABELS = STRUCTURE | {"label", "free_label", "name", "who", "date"}
"""Words of a page that are no text of its own."""

LONG_WORD = 6
"""A word is long with more letters than this (Björnsson 1968)."""

SHORTEST = 5
"""A list item or a heading with fewer words is a fragment, which would make a page look easier than it is."""

_CAPITAL = "A-ZÀ-ÖØ-Þ"
_END = re.compile(rf"([.!?…][»)]*)\s+(?=[«(]?[{_CAPITAL}{{])|(:)\s+(?=[«(]?[{_CAPITAL}])")
"""Where a sentence ends. After a colon one begins with a capital letter; else what follows belongs to it."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or what stands as one."""

    text: str
    """What it says, without markup."""
    is_entry: bool = False
    """Whether it is a heading, or stands in a list."""

    @property
    def words(self) -> list[str]:
        """Its words."""
        return words(self.text)

    @property
    def is_fragment(self) -> bool:
        """Whether it is too short to count."""
        return self.is_entry and len(self.words) < SHORTEST


def words(text: str) -> list[str]:
    """The words of a text, in small letters."""
    return [word.casefold() for word in re.findall(r"[^\W\d_]+(?:[-’][^\W\d_]+)*", text)]


def sentences(text: str, is_entry: bool = False) -> Iterator[Sentence]:
    """The sentences of a text with markup, in order.

    Args:
        text: the text.
        is_entry: whether all of it is a heading or an item.
    """
    for piece in prose.parse(text):
        lines = piece.items if isinstance(piece, Listing) else (piece.spans,)
        for line in lines:
            yield from _split(line, is_entry or isinstance(piece, Listing))


def _split(line: Spans, is_entry: bool) -> Iterator[Sentence]:
    text = "".join(part for part, _ in line)
    for sentence in _END.sub(r"\1\2\n", text).split("\n"):
        if words(sentence):
            yield Sentence(sentence, is_entry)


def page_sentences(module: Module, page: Page, mode: Mode) -> list[Sentence]:
    """The text of a page in one of its wordings; labels, and the names of plans, are left out."""
    titles = (re.escape(plan.title).replace(r"plan\ ", r"plan(?:en)?\ ") for plan in module.plans)
    names = re.compile("|".join(titles), re.IGNORECASE)
    return [sentence for text, is_entry in _texts(page, mode) for sentence in sentences(names.sub("", text), is_entry)]


def _texts(value: BaseModel | Page, mode: Mode) -> Iterator[tuple[str, bool]]:
    for name in ("title", "blocks") if isinstance(value, Page) else type(value).model_fields:
        found = getattr(value, name)
        for part in found if isinstance(found, tuple) else (found,):
            if isinstance(part, Prose):
                yield part.said(mode), isinstance(value, Item) and name == "text"
            elif isinstance(part, BaseModel):
                yield from _texts(part, mode)
            elif isinstance(part, str) and name not in LABELS:
                yield part, True


def help_screens() -> dict[str, list[Sentence]]:
    """The texts that help on a screen or keep people safe, by name."""
    found = {
        f"{room.__name__.rpartition('.')[2]}.{name}": text
        for room in (help, session_help)
        for name, text in vars(room).items()
        if name.isupper()
    }
    found |= {
        f"{room.__name__.rpartition('.')[2]}.{name}": text
        for room in (now, looks)
        for name, text in vars(room).items()
        if name == "SLIP" or name.endswith("_HELP")
    }
    found |= {f"safety.{id}": f"{each.title}.\n\n{each.text}" for id, each in safety.SAFETY.items()}
    return {name: list(sentences(text)) for name, text in found.items()}


def lix(read: Iterable[Sentence]) -> float:
    """Readability (Björnsson 1968): words in a sentence plus the share of long words, in per cent.

    Under 25 is for children's books, 35 for easy fiction, 45 for newspapers. Fragments are not counted; 0 if
    there is nothing else.
    """
    counted = [sentence.words for sentence in read if not sentence.is_fragment]
    every = [word for each in counted for word in each]
    if not every:
        return 0.0
    return len(every) / len(counted) + 100 * sum(len(word) > LONG_WORD for word in every) / len(every)


def longest(read: Iterable[Sentence]) -> Sentence:
    """The sentence with the most words."""
    return max(read, key=lambda sentence: len(sentence.words))
