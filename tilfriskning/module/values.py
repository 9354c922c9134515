"""The parts that blocks are made of: ids, texts, items, prompts and fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from tilfriskning.module import prose
from tilfriskning.texts import content as says

Mode = Literal["alone", "together"]
"""How the person works now: alone, or beside a therapist."""

Mark = Literal["J", "F"]
"""J: noticed by me (*jeg merket dette*). F: noticed by family and friends (*familie og venner merket dette*)."""

SafetyId = Literal["stopping", "opioid_treatment", "medicine", "tolerance", "overdose", "suicide", "slip"]
"""Names a text of `texts/safety.py`."""

LOCAL_ID = r"[a-z][a-z0-9_]*"
BLOCK_ID = rf"{LOCAL_ID}(\.{LOCAL_ID})+"

LocalId = Annotated[str, StringConstraints(pattern=rf"^{LOCAL_ID}$")]
"""The id of a part of a block, unique in its block."""

BlockId = Annotated[str, StringConstraints(pattern=rf"^{BLOCK_ID}$")]
"""The id of a block, unique in the module."""

Ref = Annotated[str, StringConstraints(pattern=rf"^{BLOCK_ID}(/{LOCAL_ID})?$")]
"""Points to a block (`t2.stress.strategies`) or to a part of one (`t2.causes.discuss/other`)."""

RowRef = Annotated[str, StringConstraints(pattern=rf"^{LOCAL_ID}\.part[123]\.{LOCAL_ID}$")]
"""Points to a row of a plan: `mh.part1.stress`."""


def _own_markup(text: str) -> str:
    return _without(text, prose.fault(text.strip()))


def _no_markup(text: str) -> str:
    line = text.strip()
    return _without(text, says.PLAIN_LINE if "*" in line or "\n" in line else prose.foreign(line))


def _without(text: str, message: str | None) -> str:
    if not text.strip():
        raise PydanticCustomError("empty_text", "empty")
    if message:
        raise PydanticCustomError("markup", "{message}", {"message": message})
    return text.strip()


def _whole_number(value: Any) -> Any:
    return int(value) if isinstance(value, str) and re.fullmatch(r"\d{1,3}", value) else value


Text = Annotated[str, AfterValidator(_own_markup)]
"""Content text: paragraphs, lists, *em* and **strong**."""

Line = Annotated[str, AfterValidator(_no_markup)]
"""One line of content text without markup: a heading, a label, a name."""

Count = Annotated[int, BeforeValidator(_whole_number)]
"""A whole number; content files hold text only, so it is read from text."""


class Value(BaseModel):
    """A value that never changes once it is made, and that takes no field it does not know."""

    # Validators are built when they are first needed: that halves the time to the first page.
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", defer_build=True)


def placed(value: BaseModel, loc: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], BaseModel]]:
    """Everything in a value that is a value itself, in order, with its place."""
    for name in type(value).model_fields:
        found = getattr(value, name)
        several = enumerate(found) if isinstance(found, tuple) else [(None, found)]
        for index, part in several:
            if isinstance(part, BaseModel):
                its_loc = (*loc, name) if index is None else (*loc, name, index)
                yield its_loc, part
                yield from placed(part, its_loc)


class Prose(Value):
    """Text that may be worded in two ways. Plain text in a content file stands for both."""

    alone: Text
    """The wording for a person who works alone."""
    together: Text
    """The wording for a person who works beside a therapist."""

    @model_validator(mode="before")
    @classmethod
    def _one_wording_for_both(cls, value: Any) -> Any:
        return {"alone": value, "together": value} if isinstance(value, str) else value

    def said(self, mode: Mode) -> str:
        """The wording for this way of working."""
        return self.alone if mode == "alone" else self.together


class Item(Value):
    """An entry of a list, which can be pointed to and picked."""

    id: LocalId
    """Unique in its block."""
    text: Prose
    """What the entry says."""
    help: Prose | None = None
    """A line or two on how to do it, opened in place."""


class Field(Value):
    """A place to write a short answer."""

    id: LocalId
    """Unique in its block."""
    label: Line
    """Stands beside the place."""
    hint: Line | None = None
    """Stands in the place while it is empty."""
    reads: tuple[Ref, ...] = ()
    """Blocks whose answers are offered here."""


class Prompt(Value):
    """A question with room for an answer."""

    id: LocalId
    """Unique in its block."""
    text: Prose
    """The question."""
    hint: Line | None = None
    """Stands in the empty answer."""
    input: Literal["note", "plans", "yes_no", "place", "copies", "pool"] = "note"
    """note: free text. plans: which plans to make. yes_no. place: where the plan is kept. copies: who has it.
    pool: no field of its own; the answer is the marks in the list of signs."""
    mark: Mark | None = None
    """With `pool`: which mark this question is about."""
    when: LocalId | None = None
    """Shown when this yes_no prompt of the same block is answered yes."""
    recalls: Literal["practice", "goal"] | None = None
    """Shows the last home practice, or the last goal step, above the answer."""
    revises: tuple[LocalId, ...] = ()
    """Plans that this answer is about; they are opened for change from here."""


class Person(Value):
    """An invented person of an example."""

    id: LocalId
    """The same person has the same id in every topic."""
    name: Line
    """First name."""
    about: Line | None = None
    """A few words about the person."""
    story: Prose
    """What happened, and what the person did."""


class Utterance(Value):
    """One line of an example conversation."""

    who: Line
    """First name, or a role."""
    says: Line
    """What they say."""
