"""The small markup of content texts: paragraphs, lists, *em* and **strong**, nothing else."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from tilfriskning.texts import content as says

Style = Literal["", "em", "strong"]
Spans = tuple[tuple[str, Style], ...]
"""A line of text as runs of one style each."""

_ITEM = re.compile(r"(?:-|(?P<number>[0-9]{1,9})\.) (?P<text>\S.*)")
_EMPHASIS = re.compile(r"(?<!\*)(?P<mark>\*\*?)(?!\*)(?P<text>[^*\s](?:[^*]*[^*\s])?)(?P=mark)(?!\*)")
_MARKER = r"(?:-|[0-9]+\.)"
_START = rf"^ *(?:{_MARKER} +)?"
"""The start of a line, or of the text of a list item."""
_FOREIGN = (
    (r"[\x00-\x09\x0b-\x1f\x7f\x85\u2028\u2029]", says.CONTROL_CHARACTER),
    (r"^ *\xa0|\xa0 *$| {2}$\n", says.STRAY_SPACE),
    (r"^ *\n +\S", says.INDENT),
    (rf"^ +{_MARKER}(?: |$)|^{_MARKER} +{_MARKER}(?: |$)", says.LIST_IN_LIST),
    (rf"^{_MARKER} \s|^[0-9]+\. *$", says.LIST_MARKER),
    (rf"{_START}#{{1,6}}(?: |$)", "#"),
    (rf"{_START}>", ">"),
    (rf"{_START}(?:-[- ]*|=+)$", "---"),
    (rf"{_START}~~~", "~~~"),
    (rf"{_START}\+(?: |$)", "+"),
    (rf"{_START}[0-9]+\)(?: |$)", "1)"),
    (rf"{_START}\|", "|"),
    (r"`", "`"),
    (r"\]\(|\]\[|\]:", "[…](…)"),
    (r"<[A-Za-z/!?]", "<…>"),
    (r"\\", "\\"),
    (r"&(?:#\d+|#x[0-9a-fA-F]+|\w+);", "&…;"),
    (r"(?<![^\W_])_|_(?![^\W_])", "_"),
)
"""What is markup elsewhere, as a pattern, and what to call it."""

_SUSPECT = r"[\x00-\x09\x0b-\x1f\x7f\x85\xa0\u2028\u2029#>~+=|`\[\]<\\&_)]| {2}|^[ -]|^[0-9]+\."
"""Without any of this, there is no such markup in a text."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; numbered when `ordered`."""

    ordered: bool
    items: tuple[Spans, ...]


Piece = Paragraph | Listing


@dataclass(slots=True)
class _Run:
    """Lines of one piece: a paragraph when `ordered` is None, else the items of a list."""

    ordered: bool | None
    first: int
    lines: list[str]

    def piece(self) -> Piece:
        drawn = tuple(spans(line) for line in self.lines)
        return Paragraph(drawn[0]) if self.ordered is None else Listing(self.ordered, drawn)


def parse(text: str) -> tuple[Piece, ...]:
    """Content text as pieces to draw, as CommonMark reads it.

    A blank line ends a paragraph, a line that starts with "- " or "1. " starts a list item, other lines
    go on with what stands before them. What is not markup of ours is text.
    """
    return tuple(run.piece() for run in _runs(text))


def plain(text: str) -> str:
    """Content text with the marks of emphasis taken away, as one runs it into a sentence of the program."""
    return "".join(part for part, _ in spans(text))


def spans(text: str) -> Spans:
    """One line of text as runs of one style each."""
    runs: list[tuple[str, Style]] = []
    end = 0
    for match in _EMPHASIS.finditer(text):
        if not _flanks(text, match):
            continue
        if match.start() > end:
            runs.append((text[end : match.start()], ""))
        runs.append((match["text"], "strong" if match["mark"] == "**" else "em"))
        end = match.end()
    if end < len(text):
        runs.append((text[end:], ""))
    return tuple(runs)


def fault(text: str) -> str | None:
    """What in the text is no markup of ours, as a Norwegian message; None if all is well."""
    if message := foreign(text):
        return message
    for run in _runs(text):
        if run.first != 1:
            return says.LIST_FIRST.format(number=run.first)
        if any("*" in part for line in run.lines for part, _ in spans(line)):
            return says.LOOSE_STAR
    return None


def foreign(text: str) -> str | None:
    """Which mark of CommonMark that is not ours stands in the text, as a Norwegian message; None if there is none."""
    if not re.search(_SUSPECT, text, re.MULTILINE):
        return None
    for pattern, mark in _FOREIGN:
        if re.search(pattern, text, re.MULTILINE):
            return says.FOREIGN_MARKUP.format(mark=mark)
    return None


def _runs(text: str) -> list[_Run]:
    runs: list[_Run] = []
    is_open = False
    for line in (line.strip(" ") for line in text.strip().split("\n")):
        item = _ITEM.fullmatch(line)
        # A number within running text is a date or an amount, unless it is 1: so says CommonMark.
        if item and is_open and runs[-1].ordered is None and int(item["number"] or 1) != 1:
            item = None
        if item:
            ordered, first = item["number"] is not None, int(item["number"] or 1)
            if not (runs and runs[-1].ordered is ordered):
                runs.append(_Run(ordered, first, []))
            runs[-1].lines.append(item["text"])
        elif line and is_open:
            runs[-1].lines[-1] += f" {line}"
        elif line:
            runs.append(_Run(None, 1, [line]))
        is_open = bool(line)
    return runs


def _flanks(text: str, match: re.Match[str]) -> bool:
    """Whether the stars open and close for CommonMark: a sign inside them needs a space or a sign outside."""
    before, after = text[: match.start()][-1:], text[match.end() :][:1]
    return _opens(before, match["text"][0]) and _opens(after, match["text"][-1])


def _opens(outside: str, inside: str) -> bool:
    return inside.isalnum() or not outside or outside.isspace() or unicodedata.category(outside).startswith("P")
