"""Sheets as plain text, at most 65 characters wide."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from tilfriskning.export.outline import Labelled
from tilfriskning.export.pages import (
    Heading,
    Items,
    Notice,
    Page,
    Pairs,
    Paper,
    Piece,
    Rules,
    Signatures,
    Table,
    Words,
)
from tilfriskning.texts import export as says

WIDTH = 65
_SENTENCE_ENDS = (".", "?", "!", ":", "…")


def render(paper: Paper) -> str:
    """A paper as text."""
    return "\n\n\n".join("\n\n".join(filter(None, _page(page))) for page in paper.pages) + "\n"


def _page(page: Page) -> Iterator[str]:
    yield _underlined(page.title, "=")
    yield from map(_piece, page.pieces)


def _piece(piece: Piece) -> str:
    match piece:
        case Heading():
            return (
                f"{_wrapped(piece.text)}\n{'-' * min(len(piece.text), WIDTH)}"
                if piece.level == 2
                else _wrapped(piece.text)
            )
        case Words():
            return _wrapped(piece.text)
        case Items():
            return "\n".join(_wrapped(text, "- ") for text in piece.texts)
        case Pairs() | Signatures():
            return "\n".join(map(_labelled, piece.lines))
        case Notice():
            return f"{_wrapped(piece.title, '! ', '  ')}\n{_wrapped(piece.text, '  ')}"
        case Rules():
            return "\n".join([says.EMPTY_LINE] * piece.count)
        case Table():
            return "\n\n".join("\n".join([_wrapped(row.title), *map(_piece, row.pieces)]) for row in piece.rows)


def _underlined(text: str, sign: str) -> str:
    return f"{_wrapped(text)}\n{sign * min(len(text), WIDTH)}"


def _labelled(line: Labelled) -> str:
    if not line.label:
        return _wrapped(line.text)
    label = line.label if line.label.endswith(_SENTENCE_ENDS) else f"{line.label}:"
    return _wrapped(f"{label} {line.text or says.EMPTY_LINE}", after="   ")


def _wrapped(text: str, lead: str = "", after: str | None = None) -> str:
    """Text in lines that are short enough, its own line ends kept."""
    others = " " * len(lead) if after is None else after
    lines: list[str] = []
    for line in text.split("\n"):
        first = others if lines else lead
        lines += wrap(line, WIDTH, initial_indent=first, subsequent_indent=others, drop_whitespace=True) or [""]
    return "\n".join(lines)
