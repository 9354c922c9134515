"""The invented people: what `people.yaml` says of them, and where the module tells about them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple, get_args

import yaml

from tests.content.language import words_of
from tilfriskning.module.blocks import Epigraph, Examples, RecoveryStory, SkillPractice, WorkedExample
from tilfriskning.module.model import Module
from tilfriskning.module.values import Mode, Person, Prose


@dataclass(frozen=True, slots=True)
class Invented:
    """A person, and what holds wherever that person is told about."""

    id: str
    name: str
    age: int | None = None
    places: list[str] = field(default_factory=list)
    work: list[str] = field(default_factory=list)
    illnesses: list[str] = field(default_factory=list)
    substances: list[str] = field(default_factory=list)
    mentions: list[str] = field(default_factory=list)
    circle: dict[str, str] = field(default_factory=dict)

    @property
    def names(self) -> set[str]:
        """The words that are names in this person's story: the person's own, of places, and of people around."""
        return {word for name in (self.name, *self.places, *self.circle) for word in name.split()}


class Cast(NamedTuple):
    """Everybody."""

    people: list[Invented]
    """The people."""
    topics: dict[str, list[str]]
    """The words that tell of an illness or a substance."""
    other_names: list[str]
    """Words with a capital letter that name nobody."""

    @property
    def names(self) -> set[str]:
        """Every word that is a name."""
        return set(self.other_names).union(*(person.names for person in self.people))


def _read() -> Cast:
    raw = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    people = [Invented(**each) for each in raw["people"]]
    return Cast(people, {**raw["illnesses"], **raw["substances"]}, raw["names"])


CAST = _read()


def persons(module: Module) -> Iterator[tuple[str, Person]]:
    """Everybody who is told about, with the block that does."""
    for block in module.blocks.values():
        if isinstance(block, Epigraph | RecoveryStory):
            yield block.id, block.person
        elif isinstance(block, Examples):
            yield from ((block.id, person) for person in block.people)


def told(module: Module, invented: Invented) -> Iterator[tuple[str, str]]:
    """The texts that are about one person, each with its block: stories, a plan filled in, conversations."""
    for block, person in persons(module):
        if person.id == invented.id:
            yield from ((block, text) for text in (person.name, person.about or "", *_wordings(person.story)))
    for found in module.blocks.values():
        if isinstance(found, WorkedExample) and found.name == invented.name:
            yield found.id, _plan(found)
        elif isinstance(found, SkillPractice) and invented.name in {line.who for line in found.conversation}:
            yield found.id, "\n\n".join(f"{line.who}: {line.says}" for line in found.conversation)


def _wordings(prose: Prose) -> Iterator[str]:
    modes: tuple[Mode, ...] = get_args(Mode)
    yield from (prose.said(mode) for mode in modes)


def _plan(example: WorkedExample) -> str:
    contacts = [contact.name for row in example.rows for contact in row.contacts]
    answers = [answer.text for row in example.rows for answer in row.fields]
    return "\n\n".join([example.name, *contacts, *answers, *(entry for row in example.rows for entry in row.entries)])


def told_words(text: str) -> set[str]:
    """The words of a text, in small letters, without the s of a name that owns something."""
    return {form.casefold() for word in words_of(text) for form in word.forms}


def tells(words: set[str], pattern: str) -> bool:
    """Whether one of these words is told of by a pattern."""
    return any(fnmatchcase(word, pattern.casefold()) for word in words)
