"""The small sheets: a card for the wallet, a sheet for the fridge, a page for a supporter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from tilfriskning.export.now import urgent
from tilfriskning.export.outline import Contact, Part, PlanOutline, Row, plan_outline
from tilfriskning.export.pages import Heading, Items, Notice, Page, Pairs, Paper, Piece, Words
from tilfriskning.export.plan_pages import contact_line
from tilfriskning.module.helplines import HelpLine, HelpLines
from tilfriskning.texts import dates
from tilfriskning.texts import paper as says
from tilfriskning.texts.safety import Safety
from tilfriskning.workbook import Workbook


def card_paper(workbook: Workbook, plans: tuple[str, ...], lines: HelpLines) -> Paper:
    """A card to fold: signs, the first action of each row, people, help lines. No name of a person or a plan."""
    outlines = _outlines(workbook, plans)
    rows = tuple(chain.from_iterable(first_actions(plan) for plan in outlines))
    panels = [Page(says.SIGNS, _signs(outlines)), Page(says.ACTIONS, (_items(row.short[0] for row in rows),))]
    if notices := _notices(rows):
        panels.append(Page(says.REMEMBER, notices))
    panels += [Page(says.PEOPLE, (_people(outlines),)), Page(says.LINES, tuple(_lines(workbook, lines)))]
    return Paper(says.PAPER_TITLE, "card", tuple(panels), says.FOLD)


def wall_paper(workbook: Workbook, plans: tuple[str, ...], lines: HelpLines) -> Paper:
    """A sheet for the fridge for each plan: signs, what I do and whom I call, and where to call at any hour."""
    pages = tuple(Page(says.PAPER_TITLE, tuple(_wall(plan, lines))) for plan in _outlines(workbook, plans))
    return Paper(says.PAPER_TITLE, "wall", pages)


def supporter_paper(workbook: Workbook, plans: tuple[str, ...], lines: HelpLines, parts: tuple[str, ...]) -> Paper:
    """A page for somebody who wants to help: what the client has ticked, and how to raise what one sees."""
    outlines = _outlines(workbook, plans)
    pieces: list[Piece] = [Words(says.SUPPORTER_LEAD), Heading(says.LOOK_FOR)]
    if "signs" in parts:
        pieces += [Words(says.LOOK_FOR_LEAD), *_signs(outlines)]
    pieces += [Words(says.LOOK_FOR_CHANGES), Heading(says.RAISE_IT), Items(says.KINDLY)]
    for part in says.NAME_OF_PARTS:
        if part in parts and part != "signs":
            pieces += [Heading(says.NAME_OF_PARTS[part]), *_part(workbook, part, outlines)]
    pieces += [Heading(says.WHEN_URGENT), *_lines(workbook, lines)]
    return Paper(says.SUPPORTER_TITLE, "sheet", (Page(says.SUPPORTER_TITLE, tuple(pieces)),))


def first_actions(plan: PlanOutline) -> tuple[Row, ...]:
    """The rows of part 3 with something to do, those that need a safety text last."""
    return tuple(sorted((row for row in in_use(plan.part3) if row.entries), key=lambda row: bool(row.safety)))


def people(outlines: Iterable[PlanOutline]) -> tuple[Contact, ...]:
    """Everybody to call, each once."""
    rows = chain.from_iterable(in_use(plan.part3) for plan in outlines)
    return tuple(dict.fromkeys(contact for row in rows for contact in row.contacts))


def in_use(part: Part) -> tuple[Row, ...]:
    """The rows that the person has not set aside."""
    return tuple(row for row in part.rows if not row.is_set_aside)


def signs(plan: PlanOutline) -> tuple[str, ...]:
    """A to C, as far as they are written."""
    return tuple(says.SIGN.format(letter=sign.label, text=sign.text) for sign in plan.part2.signs if sign.text)


def _outlines(workbook: Workbook, plans: tuple[str, ...]) -> tuple[PlanOutline, ...]:
    return tuple(plan_outline(workbook, id) for id in plans)


def _wall(plan: PlanOutline, lines: HelpLines) -> Iterator[Piece]:
    yield Heading(says.SIGNS)
    yield from _signs((plan,))
    yield Heading(says.ACTIONS)
    rows = first_actions(plan)
    yield _items(text for row in rows for text in row.short)
    yield from _notices(rows)
    if people((plan,)):
        yield Heading(says.PEOPLE)
        yield _people((plan,))
    yield Words(urgent(lines), "strong")


def _signs(outlines: tuple[PlanOutline, ...]) -> tuple[Piece, ...]:
    written = [plan for plan in outlines if any(sign.text for sign in plan.part2.signs)]
    return tuple(Pairs(tuple(sign for sign in plan.part2.signs if sign.text)) for plan in written) or (_nothing(),)


def _people(outlines: tuple[PlanOutline, ...]) -> Piece:
    return _items(map(contact_line, people(outlines)))


def _all_actions(outlines: tuple[PlanOutline, ...]) -> tuple[Piece, ...]:
    rows = tuple(chain.from_iterable(map(first_actions, outlines)))
    return (_items(text for row in rows for text in row.entries), *_notices(rows))


def _part(workbook: Workbook, part: str, outlines: tuple[PlanOutline, ...]) -> Iterable[Piece]:
    match part:
        case "help":
            return (_wishes(workbook, outlines),)
        case "actions":
            return _all_actions(outlines)
        case "contacts":
            return (_people(outlines),)
        case _:
            return _causes(outlines)


def _wishes(workbook: Workbook, outlines: tuple[PlanOutline, ...]) -> Piece:
    """What is written beside people to call: what to say, and what they are to do."""
    about_people = {f"{plan.id}.{key}" for plan in workbook.module.plans for key, row in plan.rows() if row.contacts}
    rows = chain.from_iterable(in_use(plan.part3) for plan in outlines)
    fields = tuple(field for row in rows if row.key in about_people for field in row.fields)
    return Pairs(fields) if fields else _nothing()


def _causes(outlines: tuple[PlanOutline, ...]) -> Iterator[Piece]:
    rows = tuple(row for plan in outlines for row in in_use(plan.part1) if row.entries)
    if not rows:
        yield _nothing()
    for row in rows:
        yield Heading(row.title, 3)
        yield Items(row.entries)
        yield from map(Notice.of, row.safety)


def _lines(workbook: Workbook, lines: HelpLines) -> Iterator[Piece]:
    yield Items(tuple(map(_line, lines.lines)))
    yield Words(says.LINES_FROM.format(month=dates.month(lines.oldest())), "quiet")
    if lines.is_stale(workbook.today):
        yield Words(says.LINES_OLD, "quiet")


def _line(line: HelpLine) -> str:
    hours = line.hours[:1].lower() + line.hours[1:]
    return says.NUMBER_AND_HOURS.format(name=line.name, number=line.number, hours=hours)


def _notices(rows: Iterable[Row]) -> tuple[Notice, ...]:
    texts: dict[Safety, None] = dict.fromkeys(safety for row in rows for safety in row.safety)
    return tuple(map(Notice.of, texts))


def _items(texts: Iterable[str]) -> Piece:
    each = tuple(dict.fromkeys(texts))
    return Items(each) if each else _nothing()


def _nothing() -> Piece:
    return Words(says.NOTHING_YET, "quiet")
