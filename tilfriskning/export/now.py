"""What to do when a sign is there: my first person, my first action, and the rest, for every front."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tilfriskning.export.outline import Contact, Labelled, Row, plan_outline
from tilfriskning.export.typed import typed
from tilfriskning.module.helplines import HelpLines
from tilfriskning.texts import now as says
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.toolbox import tools

LONGEST_NAME, LONGEST_SAY, LONGEST_ACTION = 36, 150, 100
"""Characters that the first lines show; what is cut there stands whole further down."""


_LABEL_ALONE = re.compile(r"( ·)? \w+:$")
_SPACE = re.compile(r"[ \t\n]+")


@dataclass(frozen=True, slots=True)
class First:
    """The first person and the first action, each in a few lines."""

    name: str
    """Who to call."""
    number: str
    """The number; empty if the person wrote none."""
    say: Labelled
    """What I will say, or want, with its label."""
    action: str
    """What I do first."""
    is_own: bool
    """Whether the person comes from my plan; else it is a help line."""


@dataclass(frozen=True, slots=True)
class PlanNow:
    """What is left of part 3 of one plan."""

    title: str
    """The plan in a word or two."""
    rows: tuple[Row, ...]
    """Rows with something in them."""
    suggestions: tuple[str, ...]
    """The module's own list, when nothing is written."""


@dataclass(frozen=True, slots=True)
class Now:
    """A bad day's page."""

    first: First
    """What is seen without scrolling."""
    plans: tuple[PlanNow, ...]
    """The rest of the plans."""
    tools: tuple[str, ...]
    """What lies in the toolbox."""


@dataclass(frozen=True, slots=True)
class _Top:
    """Where the first person and the first action are found."""

    row: Row | None
    contact: Contact | None
    acting: Row | None
    action: str


def now_outline(workbook: Workbook | None, lines: HelpLines) -> Now:
    """The page for a bad day.

    Args:
        workbook: whose plans; None when none is open, which leaves the help lines.
        lines: the help lines; the one to talk with stands in where no person is written.
    """
    rows = {plan: _rows(workbook, plan) for plan in _plans(workbook)} if workbook else {}
    box = tuple(text for tool in tools(workbook) if (text := typed(tool.text))) if workbook else ()
    top = _top([row for own in rows.values() for row in own])
    action = top.action or next(iter((*box, *_listed(workbook))), says.FIRST_ACTION)
    first = _first(top, action, lines)
    plans = tuple(_plan(workbook, plan, own, top, first) for plan, own in rows.items()) if workbook else ()
    return Now(first, plans, box)


def urgent(lines: HelpLines) -> str:
    """The two numbers for the worst moment, in one line."""
    return " · ".join(says.NOW_LINE.format(urgent=line.urgent, number=line.number) for line in lines.urgent())


def _plans(workbook: Workbook) -> tuple[str, ...]:
    """The plans in use, and after them any other in which something is written."""
    begun = (plan.id for plan in workbook.module.plans if not workbook.record.plan(plan.id).is_blank)
    return tuple(dict.fromkeys((*workbook.chosen_plans(), *begun)))


def _rows(workbook: Workbook, plan: str) -> list[Row]:
    return [row for row in plan_outline(workbook, plan).part3.rows if not row.is_set_aside]


def _top(rows: list[Row]) -> _Top:
    people = [(row, contact) for row in rows for contact in row.contacts]
    with_number = ((row, contact) for row, contact in people if contact.number)
    row, contact = next(with_number, people[0] if people else (None, None))
    own_first = sorted(rows, key=lambda row: bool(row.contacts))
    acting = next((row for row in own_first if row.entries), None)
    return _Top(row, contact, acting, acting.entries[0] if acting else "")


def _first(top: _Top, action: str, lines: HelpLines) -> First:
    action = _cut(action, LONGEST_ACTION)
    if top.row is None or top.contact is None:
        line = lines.to_talk()
        return First(line.name, line.number, Labelled(says.YOU_CAN_SAY, says.READY), action, is_own=False)
    field = next(iter(top.row.fields), Labelled(says.YOU_CAN_SAY, says.READY_FRIEND))
    name, number = (_cut(text, LONGEST_NAME) for text in (top.contact.name, top.contact.number))
    return First(name, number, Labelled(field.label, _cut(field.text, LONGEST_SAY)), action, is_own=True)


def _plan(workbook: Workbook, plan: str, rows: list[Row], top: _Top, first: First) -> PlanNow:
    rest = (_rest(row, top, first) for row in rows)
    is_written = any(row.is_written for row in rows)
    return PlanNow(
        workbook.module.plan(plan).short,
        tuple(row for row in rest if row.is_written),
        () if is_written else workbook.actions(plan),
    )


def _rest(row: Row, top: _Top, first: First) -> Row:
    """A row without what stands whole at the top."""
    contacts, fields, entries = row.contacts, row.fields, row.entries
    if row is top.row and top.contact and (top.contact.name, top.contact.number) == (first.name, first.number):
        contacts = tuple(contact for contact in contacts if contact is not top.contact)
    if row is top.row and fields and _on_one_line(fields[0].text) == first.say.text:
        fields = fields[1:]
    if row is top.acting and _on_one_line(entries[0]) == first.action:
        entries = entries[1:]
    return replace(row, contacts=contacts, fields=fields, entries=entries)


def _listed(workbook: Workbook | None) -> Iterator[str]:
    if workbook:
        for plan in workbook.chosen_plans():
            yield from workbook.actions(plan)


def _cut(text: str, most: int) -> str:
    """A text on one line, cut at a word if it is too long for the top of a small screen; no label is left alone."""
    line = _on_one_line(text)
    if len(line) <= most:
        return line
    head = line[:most]
    words = head[: head.rfind(" ")] if " " in head[most // 2 :] else head
    return f"{_LABEL_ALONE.sub('', words)} …"


def _on_one_line(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
