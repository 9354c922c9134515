"""The guide for content authors is right: what it shows can be read by the program."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from tests.content.guide import GUIDE, examples, write
from tilfriskning.library import Checked, check
from tilfriskning.module.blocks import AnyBlock
from tilfriskning.module.values import Prompt, SafetyId

KINDS = {get_args(kind.model_fields["kind"].annotation)[0]: kind for kind in get_args(AnyBlock)}


@pytest.fixture
def checked(tmp_path: Path) -> Checked:
    """The examples of the guide, read by the program."""
    folder = tmp_path / "content"
    write(folder)
    return check(folder)


def test_the_examples_of_the_guide_have_no_faults(checked: Checked) -> None:
    assert [str(fault) for fault in checked.faults] == []
    assert checked.help_lines is not None


def test_the_examples_have_every_kind_of_block(checked: Checked) -> None:
    (module,) = checked.modules
    assert len(KINDS) == 21
    assert set(KINDS) - {block.kind for block in module.blocks.values()} == set()


def test_every_example_is_read(checked: Checked) -> None:
    (module,) = checked.modules
    assert len(module.topics) == 2
    assert sum(example.text.count("\n- id:") + example.text.startswith("- id:") for example in examples()) == len(
        module.topics[1].pages[0].blocks
    )


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_block_has_its_own_heading(kind: str) -> None:
    assert f"\n### `{kind}`\n" in GUIDE.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_block_is_named(kind: str) -> None:
    assert [field for field in KINDS[kind].model_fields if not is_named(field)] == []


@pytest.mark.parametrize("choice", [*get_args(SafetyId), *get_args(Prompt.model_fields["input"].annotation)])
def test_every_choice_is_named(choice: str) -> None:
    assert is_named(choice)


@pytest.mark.parametrize("field", ["same_as", "alone", "together", "revises", "when", "mark", "into", "refers_to"])
def test_every_field_that_needs_an_explanation_is_named(field: str) -> None:
    assert is_named(field)


def is_named(word: str) -> bool:
    """Whether the guide has this as a name of its own, in the text or in an example."""
    guide = GUIDE.read_text(encoding="utf-8")
    return f"`{word}`" in guide or f"{word}:" in guide
