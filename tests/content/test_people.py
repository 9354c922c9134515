"""The invented people are the same people everywhere, and nobody else is mentioned by name."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from tests.content.language import words_of
from tests.content.people import CAST, Invented, persons, tells, told, told_words
from tests.content.sources import module_files, written
from tilfriskning.module.model import Module

everybody = pytest.mark.parametrize("person", CAST.people, ids=lambda person: person.id)


def test_a_person_keeps_the_name(module: Module) -> None:
    names: dict[str, set[str]] = defaultdict(set)
    for _, person in persons(module):
        names[person.id].add(person.name)
    assert names == {person.id: {person.name} for person in CAST.people}


@everybody
def test_every_fact_about_a_person_is_told(module: Module, person: Invented) -> None:
    words = set().union(*(told_words(text) for _, text in told(module, person)))
    facts = [*person.work, *person.places, *(part for name in person.circle for part in name.split())]
    assert [fact for fact in facts if not tells(words, fact)] == []
    topics = [*person.illnesses, *person.substances, *person.mentions]
    assert [topic for topic in topics if not any(tells(words, word) for word in CAST.topics[topic])] == []


@everybody
def test_a_person_has_one_age(module: Module, person: Invented) -> None:
    abouts = [found.about or "" for _, found in persons(module) if found.id == person.id]
    ages = {int(age) for about in abouts for age in re.findall(r"(\d+) år", about)}
    assert ages == ({person.age} if person.age else set())


@everybody
def test_a_person_has_only_own_illnesses_and_substances(module: Module, person: Invented) -> None:
    own = {*person.illnesses, *person.substances, *person.mentions}
    assert [
        f"{block}: {word}"
        for block, text in told(module, person)
        for topic, words in CAST.topics.items()
        for word in words
        if topic not in own and tells(told_words(text), word)
    ] == []


@everybody
def test_a_person_has_an_own_circle(module: Module, person: Invented) -> None:
    of_others = {name for other in CAST.people for name in other.names} - person.names
    assert [
        f"{block}: {name}"
        for block, text in told(module, person)
        for name in of_others
        if tells(told_words(text), name)
    ] == []


def test_nobody_else_is_mentioned_by_name() -> None:
    strangers = [
        f"{each.place}: {word.text}"
        for each in written(*module_files())
        for word in words_of(each.text)
        if each.page and word.text[0].isupper() and not (word.is_first or word.is_acronym or word.forms & CAST.names)
    ]
    assert strangers == [], "Who is this? Names stand in tests/content/people.yaml."


def test_every_name_on_the_list_is_in_use() -> None:
    used = {form for each in written(*module_files()) for word in words_of(each.text) for form in word.forms}
    assert CAST.names - used == set()
