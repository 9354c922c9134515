"""Sheets as HTML in one file: no scripts, no addresses, nothing that a browser would fetch."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files

from tilfriskning.export.fit import size_of
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
    Shape,
    Signatures,
    Table,
    TableRow,
    Words,
)

_SENTENCE_ENDS = (".", "?", "!", ":", "…")


def render(paper: Paper) -> str:
    """A paper as a whole HTML document, with a style for the printer."""
    remark = f'<p class="remark">{escape(paper.remark)}</p>\n' if paper.remark else ""
    pages = "\n".join(_page(page, paper.shape) for page in paper.pages)
    return (
        f'<!doctype html>\n<html lang="nb">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy()}">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{escape(paper.title)}</title>\n'
        f'<style>{_style()}</style>\n</head>\n<body>\n<main class="{paper.shape}">\n{remark}{pages}\n</main>\n'
        f"</body>\n</html>\n"
    )


@cache
def _style() -> str:
    return "\n" + (files("tilfriskning.export") / "paper.css").read_text(encoding="utf-8")


@cache
def _policy() -> str:
    """What the document may do: nothing but use its own style."""
    return f"default-src 'none'; style-src 'sha256-{b64encode(sha256(_style().encode()).digest()).decode()}'"


def _page(page: Page, shape: Shape) -> str:
    pieces = "\n".join(map(_piece, page.pieces))
    return f'<article class="size-{size_of(page, shape) * 10:.0f}">\n<h1>{_said(page.title)}</h1>\n{pieces}\n</article>'


def _piece(piece: Piece) -> str:
    match piece:
        case Heading():
            return f"<h{piece.level}>{_said(piece.text)}</h{piece.level}>"
        case Words():
            return f'<p class="{piece.tone}">{_said(piece.text)}</p>'
        case Items():
            return f"<ul>{''.join(f'<li>{_said(text)}</li>' for text in piece.texts)}</ul>"
        case Pairs():
            return f'<div class="pairs">{"".join(map(_pair, piece.lines))}</div>'
        case Rules():
            return '<p class="rule"></p>' * piece.count
        case Notice():
            return f'<p class="notice"><strong>{_said(piece.title)}</strong><br>{_said(piece.text)}</p>'
        case Signatures():
            return f'<div class="signatures">{"".join(map(_signature, piece.lines))}</div>'
        case Table():
            columns = "".join(f'<th scope="col" class="quiet">{_said(name)}</th>' for name in piece.columns)
            rows = "\n".join(map(_row, piece.rows))
            return f"<table>\n<thead><tr>{columns}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _row(row: TableRow) -> str:
    return f'<tr><th scope="row">{"".join(_title(row))}</th><td>{"".join(map(_piece, row.pieces))}</td></tr>'


def _title(row: TableRow) -> Iterator[str]:
    yield _said(row.title)
    if row.code:
        yield f'<span class="code">{escape(row.code)}</span>'


def _pair(line: Labelled) -> str:
    if not line.label:
        return f"<p>{_said(line.text)}</p>"
    label = line.label if line.label.endswith(_SENTENCE_ENDS) else f"{line.label}:"
    if line.text:
        return f'<p class="full"><strong>{_said(label)}</strong> {_said(line.text)}</p>'
    return f'<p class="pair"><strong>{_said(label)}</strong><span class="pen"></span></p>'


def _signature(line: Labelled) -> str:
    return f'<div class="signature">{_said(line.text)}<span class="label">{escape(line.label)}</span></div>'


def _said(text: str) -> str:
    """Text as it was typed, its line ends kept by the style."""
    return f'<span class="said">{escape(text)}</span>'
