"""A client's plans as CommonMark: headings and lists only, which survive long texts in every viewer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from textwrap import indent

from tilfriskning.export.notes import Group, Lines, Section, notes_outline
from tilfriskning.export.outline import Contact, Labelled, Part, PlanOutline, Row, Signs, plan_outline
from tilfriskning.export.typed import BYTE_ORDER_MARK
from tilfriskning.texts import export as says
from tilfriskning.texts.safety import Safety
from tilfriskning.workbook import Workbook

# The last two of `_ANYWHERE` are for viewers that make links of bare addresses, as GitHub does.
_ANYWHERE = re.compile(r"[\\`*_\[\]<>|~$#]|&(?=[#0-9A-Za-z])|:(?=//)|(?<=www)\.", re.IGNORECASE)
_AT_LINE_START = re.compile(r"^(?:(?=[-+=:])|([0-9]+)(?=[.)]))", re.MULTILINE)
_SPACES = re.compile("  +")
_BLANKS = re.compile(rf"[\s{BYTE_ORDER_MARK}]*")
_NO_BREAK_SPACE = "\u00a0"
_HARD_BREAK = "\\\n"
_SENTENCE_ENDS = (".", "?", "!", ":", "…")


def render(workbook: Workbook, plans: tuple[str, ...], notes: bool = False) -> str:
    """Plans as one Markdown text.

    Text that people typed stays text: nothing in it becomes markup. Beyond what `typed` does, spaces at the start of a
    line and all but the first of several in a row come out as no-break spaces, since viewers would swallow them.

    Args:
        workbook: the client's workbook.
        plans: the ids of the plans, in the order they are to stand.
        notes: whether everything else the person wrote follows.

    Raises:
        KeyError: the module has no such plan.
    """
    pieces = [piece for id in plans for piece in _plan(plan_outline(workbook, id))]
    if notes:
        pieces += _notes(workbook)
    return "\n\n".join(piece for piece in pieces if piece) + "\n"


# The parts of an export, each as pieces with a blank line between them


def _plan(plan: PlanOutline) -> Iterator[str]:
    yield _heading(1, plan.title)
    yield _list(_labelled(line) for line in plan.header)
    yield _text(plan.version_in_words())
    yield from _part(plan.part1)
    yield from _signs(plan.part2)
    yield from _part(plan.part3)
    if plan.older:
        yield _heading(2, says.OLDER)
        for row in plan.older:
            yield from _written(row)
    yield _heading(2, says.SIGNATURES)
    yield _text(says.AGREEMENT)
    yield _list(_labelled(line) for line in plan.signatures)
    if plan.versions:
        yield _heading(2, says.VERSIONS)
        yield _list(_text(version.in_words()) for version in plan.versions)


def _part(part: Part) -> Iterator[str]:
    yield _heading(2, part.title)
    yield f"*{_text(says.COLUMNS.format(*part.columns))}*"
    for row in part.rows:
        yield _heading(3, row.title)
        if row.is_set_aside:
            yield _text(says.NOT_FOR_ME)
        if row.reference:
            yield _text(row.reference)
        if row.is_open:
            yield says.EMPTY_LINE
        yield from _written(row)
        yield from map(_safety, row.safety)


def _written(row: Row) -> Iterator[str]:
    if row.contacts:
        yield _label(row.contacts_label)
        yield _list(map(_contact, row.contacts))
    for field in row.fields:
        yield _labelled(field)
    if row.entries:
        if row.entries_label:
            yield _label(row.entries_label)
        yield _list(map(_text, row.entries))


def _signs(part: Signs) -> Iterator[str]:
    yield _heading(2, part.title)
    yield _text(part.lead)
    yield _list(_labelled(sign) for sign in part.signs)
    if part.bridge:
        yield _label(says.BRIDGE)
        yield _list(map(_text, part.bridge))


def _notes(workbook: Workbook) -> Iterator[str]:
    sections = notes_outline(workbook)
    yield _heading(1, says.NOTES)
    yield _text(says.NOTES_LEAD if sections else says.NO_NOTES)
    for section in sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield _heading(2, section.title)
    if section.lead:
        yield _text(section.lead)
    for group in section.groups:
        yield from _group(group)


def _group(group: Group) -> Iterator[str]:
    if group.title:
        yield _heading(3, group.title)
    yield _list(map(_lines, group.items))
    yield from map(_safety, group.safety)


def _lines(lines: Lines) -> str:
    return _HARD_BREAK.join(map(_labelled, lines))


def _contact(contact: Contact) -> str:
    return _text(": ".join(part for part in (contact.name, contact.number) if part))


def _safety(safety: Safety) -> str:
    return f"> {_strong(safety.title)}{_HARD_BREAK}> {_text(safety.text)}"


# The few things that Markdown is made of


def _heading(level: int, text: str) -> str:
    return f"{'#' * level} {_text_in_line(text)}"


def _list(items: Iterable[str]) -> str:
    return "\n".join("- " + indent(item, "  ").lstrip(" ") for item in items)


def _strong(text: str) -> str:
    return f"**{_text(text)}**"


def _label(text: str) -> str:
    return _strong(text if text.endswith(_SENTENCE_ENDS) else f"{text}:")


def _labelled(line: Labelled) -> str:
    """A text under its label if that is a sentence, else beside it."""
    if not line.label:
        return _text(line.text)
    if line.label.endswith(_SENTENCE_ENDS):
        return f"{_label(line.label)}{_HARD_BREAK}{_text(line.text)}"
    return f"{_label(line.label)} {_text_in_line(line.text) or says.EMPTY_LINE}"


def _text(text: str) -> str:
    """Text as Markdown that means just this text, its lines and paragraphs kept."""
    return _AT_LINE_START.sub(r"\1\\", _without_starts(text))


def _text_in_line(text: str) -> str:
    """Text that follows something on its first line."""
    first, newline, others = _without_starts(text).partition("\n")
    return first + newline + _AT_LINE_START.sub(r"\1\\", others)


def _without_starts(text: str) -> str:
    """Text as Markdown, save what is markup only at the start of a line."""
    paragraphs = (paragraph.split("\n") for paragraph in text.split("\n\n"))
    return "\n\n".join(_HARD_BREAK.join(map(_line, lines)) for lines in paragraphs)


def _line(line: str) -> str:
    end = match.end() if (match := _BLANKS.match(line)) else 0
    return "".join(map(_reference, line[:end])) + _SPACES.sub(_kept, _ANYWHERE.sub(r"\\\g<0>", line[end:]))


def _kept(spaces: re.Match[str]) -> str:
    return " " + _NO_BREAK_SPACE * (len(spaces[0]) - 1)


def _reference(blank: str) -> str:
    """A blank character so that no viewer takes it away at the start of a line."""
    return "&nbsp;" if blank == " " else f"&#{ord(blank)};"
