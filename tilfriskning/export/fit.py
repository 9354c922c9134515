"""How large a page's text may be where nobody can measure it: in HTML without scripts. An estimate; nothing is cut."""

from __future__ import annotations

from math import ceil

from tilfriskning.export.outline import Labelled
from tilfriskning.export.pages import (
    Heading,
    Items,
    Notice,
    Page,
    Pairs,
    Piece,
    Rules,
    Shape,
    Signatures,
    Table,
    Words,
)

SIZES: dict[Shape, tuple[float, ...]] = {
    "sheet": (11, 10.5, 10, 9.5, 9, 8.5, 8),
    "form": (10,),
    "wall": (28, 24, 22, 20, 18, 16),
    "card": (9,),
}
"""In points, the largest first."""

PAGE_WIDTH, PAGE_HEIGHT = 499, 764
"""What is inside the margins of an A4 page, in points."""

LETTER, LINE = 0.44, 1.2
"""Width of a letter and height of a line, in parts of the size."""

COLUMN = 0.74
"""The part of the width that the second column of a table has for its text."""


def size_of(page: Page, shape: Shape) -> float:
    """The largest size at which a page is likely to stand on one sheet; the smallest if none is."""
    sizes = SIZES[shape]
    return next((size for size in sizes if _lines(page, size) * LINE * size <= PAGE_HEIGHT), sizes[-1])


def _lines(page: Page, size: float) -> float:
    width = PAGE_WIDTH / (LETTER * size)
    return 2 + sum(_lines_of(piece, width) for piece in page.pieces)


def _lines_of(piece: Piece, width: float) -> float:
    match piece:
        case Heading():
            return _wrapped(piece.text, width) + 0.9
        case Words():
            return _wrapped(piece.text, width) + 0.3
        case Items():
            return sum(_wrapped(text, width - 3) for text in piece.texts) + 0.3
        case Pairs():
            return sum(_pair(line, width) for line in piece.lines) + 0.6
        case Rules():
            return 1.5 * piece.count
        case Notice():
            return 2 + _wrapped(piece.text, width / 0.92)
        case Signatures():
            return 3.1 * ceil(len(piece.lines) / 2)
        case Table():
            rows = (sum(_lines_of(each, width * COLUMN) for each in row.pieces) for row in piece.rows)
            titles = (_wrapped(row.title, width * (1 - COLUMN) * 0.8) for row in piece.rows)
            return 1.4 + sum(0.4 + max(pair) for pair in zip(rows, titles, strict=True))


def _pair(line: Labelled, width: float) -> float:
    return _wrapped(f"{line.label}: {line.text}", width - 2) + (0 if line.text else 0.5)


def _wrapped(text: str, width: float) -> int:
    return sum(max(1, ceil(len(line) / width)) for line in text.split("\n"))
