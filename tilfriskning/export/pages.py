"""Sheets as neutral pieces: what stands on each page, and nothing about how it looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from tilfriskning.export.outline import Labelled
from tilfriskning.texts.safety import Safety

Shape = Literal["sheet", "wall", "card", "form"]
"""How a paper is laid out: a page to read, large type, panels to fold, or a form for a pen."""

Tone = Literal["plain", "quiet", "strong"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a page."""

    text: str
    """What it says."""
    level: int = 2
    """2 for a part of the page, 3 for a part of that."""


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text."""

    text: str
    """What it says, line ends kept."""
    tone: Tone = "plain"
    """How much it is to be seen."""


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    texts: tuple[str, ...]
    """One text a point."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Texts beside their labels."""

    lines: tuple[Labelled, ...]
    """The texts; a blank one is a line to write on."""


@dataclass(frozen=True, slots=True)
class Rules:
    """Empty lines for a pen."""

    count: int
    """How many."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A safety text."""

    title: str
    """Its heading."""
    text: str
    """What it says."""

    @classmethod
    def of(cls, safety: Safety) -> Notice:
        """The piece for a safety text."""
        return cls(safety.title, safety.text)


@dataclass(frozen=True, slots=True)
class Signatures:
    """Names and dates under an agreement, each over its label."""

    lines: tuple[Labelled, ...]
    """What is signed; a blank one is a line to sign on."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table."""

    title: str
    """What stands in the first column."""
    pieces: tuple[Flowing, ...]
    """What stands in the second."""
    code: str = ""
    """The row's name in documents, for those who type in what was written with a pen."""


@dataclass(frozen=True, slots=True)
class Table:
    """Two columns, the first of which names each row."""

    columns: tuple[str, str]
    """The headings."""
    rows: tuple[TableRow, ...]
    """The rows."""


Flowing: TypeAlias = Words | Items | Pairs | Rules | Notice
"""What may stand in a table too."""

Piece: TypeAlias = Heading | Flowing | Table | Signatures


@dataclass(frozen=True, slots=True)
class Page:
    """What is to stand on one sheet, or in one panel of a card."""

    title: str
    """Heading."""
    pieces: tuple[Piece, ...]
    """What stands under it."""


@dataclass(frozen=True, slots=True)
class Paper:
    """Everything that is printed together."""

    title: str
    """What the document is called."""
    shape: Shape
    """How it is laid out."""
    pages: tuple[Page, ...]
    """The sheets, or the panels."""
    remark: str = ""
    """What to do with the paper, outside its text."""
