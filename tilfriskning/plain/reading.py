"""What there is to read, as lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tilfriskning.export.outline import Labelled, Part, PlanOutline, Row, Signs
from tilfriskning.module import prose
from tilfriskning.module.prose import Listing, Spans
from tilfriskning.module.values import Item, Mode, Person
from tilfriskning.record.record import Sheet
from tilfriskning.texts import dates
from tilfriskning.texts import export as export_says
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as says
from tilfriskning.texts.safety import SAFETY
from tilfriskning.workbook import Workbook

ARROW = "→ "
"""Begins a line of the screens that leads elsewhere."""

_KEY = re.compile(r"(?P<press>\btrykk )?\bF(?P<number>[1-4])\b", re.IGNORECASE)


def without_keys(text: str) -> str:
    """A text in which keys of the screens are named by the words that do the same here."""

    def named(key: re.Match[str]) -> str:
        press = "" if not key["press"] else says.TYPE if key["press"][0].islower() else says.TYPE.capitalize()
        return f"{press}{says.KEYS[key['number']]}"

    return _KEY.sub(named, text).replace(f"«{page_says.NOT_FOR_ME}»", says.NOT_ME)


def paragraphs(text: str) -> Iterator[str]:
    """Content text: its paragraphs and lists, an empty line between them."""
    for number, piece in enumerate(prose.parse(text)):
        if number:
            yield ""
        if isinstance(piece, Listing):
            for index, item in enumerate(piece.items, 1):
                yield f"{f'{index}.' if piece.ordered else '-'} {_unmarked(item)}"
        else:
            yield without_keys(_unmarked(piece.spans))


def numbered(texts: Iterable[str]) -> Iterator[str]:
    """Texts with their numbers."""
    return (says.NUMBERED.format(number=number, text=prose.plain(text)) for number, text in enumerate(texts, 1))


def listed(texts: Iterable[str]) -> Iterator[str]:
    """Texts of a list, a dash before each."""
    return (says.LISTED.format(text=text) for text in texts)


def items(found: Iterable[Item], mode: Mode) -> Iterator[str]:
    """The entries of a list, without their help."""
    return listed(prose.plain(item.text.said(mode)) for item in found)


def story(person: Person, mode: Mode) -> Iterator[str]:
    """Who it is about, and the story."""
    yield f"{person.name}, {person.about}" if person.about else person.name
    yield ""
    yield from paragraphs(person.story.said(mode))


def earlier(workbook: Workbook, refs: Iterable[str]) -> Iterator[str]:
    """What the person wrote elsewhere about the same thing."""
    if answers := workbook.earlier_answers(refs):
        yield f"{page_says.YOU_WROTE}:"
        yield from listed(answers)


def recalled(workbook: Workbook, kind: str) -> Iterator[str]:
    """The last home practice, or the last goal step."""
    if before := workbook.last(kind):
        title = page_says.LAST_PRACTICE if kind == "practice" else page_says.LAST_GOAL
        yield says.LABELLED.format(label=title, text=workbook.sheet_text(before))


def sheets(workbook: Workbook, found: Iterable[Sheet]) -> Iterator[str]:
    """Earlier sheets, the newest first."""
    for sheet in found:
        yield says.LABELLED.format(label=dates.long(sheet.on), text=workbook.sheet_text(sheet))


def safety(ids: Iterable[str]) -> Iterator[str]:
    """Safety texts, each with its heading."""
    for id in dict.fromkeys(ids):
        yield from ("", says.IMPORTANT.format(title=SAFETY[id].title), SAFETY[id].text, "")


def plan(outline: PlanOutline, is_earlier: bool = False) -> Iterator[str]:
    """A whole plan.

    Args:
        outline: the plan.
        is_earlier: whether it is a version that was put away.
    """
    yield outline.title
    if outline.signed_on or is_earlier:
        yield outline.version_in_words()
    yield from _labelled(outline.header)
    yield from _part(outline.part1)
    yield from _signs(outline.part2)
    yield from _part(outline.part3)
    for row in outline.older:
        yield from _row(row)
    yield from ("", export_says.SIGNATURES, export_says.AGREEMENT)
    yield from _labelled(outline.signatures)


def _part(part: Part) -> Iterator[str]:
    yield from ("", part.title)
    for row in part.rows:
        yield from _row(row)


def _row(row: Row) -> Iterator[str]:
    yield from ("", row.title or export_says.OLDER)
    if row.is_set_aside:
        yield export_says.NOT_FOR_ME
    if row.reference:
        yield row.reference
    yield from listed(f"{contact.name} {contact.number}".strip() for contact in row.contacts)
    for field in row.fields:
        yield says.LISTED.format(text=_with_label(field) if field.label else field.text)
    yield from listed(row.entries)
    if row.is_open:
        yield says.NOTHING_YET


def _signs(part: Signs) -> Iterator[str]:
    yield from ("", part.title)
    yield from _labelled(part.signs)
    if part.bridge:
        yield from (f"{export_says.BRIDGE}:", *listed(part.bridge))


def _labelled(pairs: tuple[Labelled, ...]) -> Iterator[str]:
    return (_with_label(pair) for pair in pairs)


def _with_label(pair: Labelled) -> str:
    return says.LABELLED.format(label=pair.label, text=pair.text or says.NOTHING_YET)


def _unmarked(spans: Spans) -> str:
    return "".join(text for text, _ in spans)
