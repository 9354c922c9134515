"""The words of content, interface, guide and README: enough of them, none twice, none that are stopped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import cast, get_args

import pytest
import yaml

from tests.content.guide import GUIDE
from tests.content.people import persons
from tests.content.reading import sentences, words
from tests.content.required import REQUIRED
from tests.content.sources import CONTENT, ROOT, Written, interface_texts, module_files, written
from tilfriskning.module.blocks import RecoveryStory
from tilfriskning.module.model import Module
from tilfriskning.module.source import HELP_LINES_FILE, PLANS_FILE
from tilfriskning.module.values import Mode, Person

README = ROOT / "README.md"
FIRST_START = [
    "Dette programmet varsler ingen. Ingenting sendes fra maskinen.",
    (
        "Teksten er skrevet for dette programmet og følger oppbygningen i modul 10. "
        "Den er ikke den offisielle arbeidsboken og er ikke godkjent av eierne."
    ),
]
"""What everybody is told before anything else."""
SENTENCE = 4
"""A sentence has at least this many words; what is shorter may stand again."""


@cache
def stop_list(name: str) -> set[str]:
    """The words of a stop list, in all their forms."""
    lists = yaml.safe_load(Path(__file__).with_name("stop_words.yaml").read_text(encoding="utf-8"))
    return {form for forms in lists[name] for form in forms}


def stopped(text: str, stop: Iterable[str]) -> set[str]:
    """The words of a text that stand on a stop list."""
    return set(words(text)) & set(stop)


def without_exception(text: str) -> str:
    """A text without the one sentence that may have a stopped word."""
    return " ".join(text.split()).replace(FIRST_START[0], "")


def story_words(person: Person) -> int:
    """The words of a story, in the shorter of its wordings."""
    modes: tuple[Mode, ...] = get_args(Mode)
    return min(len(words(person.story.said(mode))) for mode in modes)


def test_the_module_is_long_enough() -> None:
    assert sum(len(words(each.text)) for each in written(*module_files())) >= REQUIRED.words["module"]


def test_every_person_is_told_about(module: Module) -> None:
    short = {(block, person.id): story_words(person) for block, person in persons(module)}
    assert {place: count for place, count in short.items() if count < REQUIRED.words["person"]} == {}


def test_the_recovery_story_is_a_story(module: Module) -> None:
    stories = [person for block, person in persons(module) if isinstance(module.block(block), RecoveryStory)]
    assert stories
    assert all(story_words(person) >= REQUIRED.words["recovery_story"] for person in stories)


def test_no_sentence_stands_twice() -> None:
    found: dict[tuple[str, ...], list[Written]] = defaultdict(list)
    for each in written(*module_files()):
        if each.loc[-1] in ("label", "name", "title") or each.file.name == PLANS_FILE:
            continue
        for sentence in sentences(each.text):
            if len(sentence.words) >= SENTENCE:
                found[tuple(sentence.words)].append(each)
    assert [[str(each) for each in twice] for twice in found.values() if len({each.thing for each in twice}) > 1] == []


def test_no_name_of_the_source_is_used() -> None:
    forbidden = {name.casefold() for name in REQUIRED.forbidden_names}
    texts = written(*module_files(), CONTENT / HELP_LINES_FILE)
    assert [str(each) for each in texts if stopped(each.text, forbidden)] == []


def test_no_stopped_word_stands_in_the_content() -> None:
    texts = written(*module_files(), CONTENT / HELP_LINES_FILE)
    assert [str(each) for each in texts if stopped(each.text, stop_list("everywhere"))] == []


@pytest.mark.parametrize("name", ["everywhere", "about_the_program"])
def test_no_stopped_word_stands_in_the_interface_the_guide_or_the_readme(name: str) -> None:
    texts = [*interface_texts(), *enumerate_lines(GUIDE), *enumerate_lines(README)]
    assert [(place, text) for place, text in texts if stopped(without_exception(text), stop_list(name))] == []


def enumerate_lines(file: Path) -> list[tuple[str, str]]:
    """The lines of a file, each with its place."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [(f"{file.name}:{number}", line) for number, line in enumerate(lines, 1)]


def test_the_exception_is_the_sentence_of_the_first_start() -> None:
    lists = yaml.safe_load(Path(__file__).with_name("stop_words.yaml").read_text(encoding="utf-8"))
    assert cast("str", lists["except"]) == FIRST_START[0]


@pytest.mark.parametrize("sentence", FIRST_START)
def test_what_the_program_is_not_is_said_word_for_word(sentence: str) -> None:
    assert sentence in " ".join(README.read_text(encoding="utf-8").split())
    assert any(sentence in " ".join(text.split()) for _, text in interface_texts())
