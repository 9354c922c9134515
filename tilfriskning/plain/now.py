"""A sign is here now, where to call, and the hours after a slip."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from tilfriskning.export.now import Now, PlanNow, now_outline
from tilfriskning.export.outline import Row
from tilfriskning.module.helplines import HelpLine, HelpLines
from tilfriskning.plain import reading
from tilfriskning.plain.desk import Desk
from tilfriskning.plain.looks import DayMarks, note
from tilfriskning.plain.reading import ARROW
from tilfriskning.plain.talk import Talk
from tilfriskning.plain.ways import Open
from tilfriskning.store.files import Client
from tilfriskning.texts import dates
from tilfriskning.texts import now as says
from tilfriskning.texts import plain as plain_says
from tilfriskning.texts import screens as screen_says
from tilfriskning.workbook import Workbook

Way = tuple[str, Callable[[], None]]
"""Somewhere to go from here: what it says, and what shows it."""


def show_now(
    talk: Talk, lines: HelpLines, is_stale: bool, workbook: Workbook | None, desk: Desk | None, remark: str = ""
) -> None:
    """My first person and my first action, under the numbers for the worst moment; then the rest of the plans.

    Args:
        talk: who is told.
        lines: the help lines.
        is_stale: whether the numbers are old.
        workbook: whose plans; None when there are none to see.
        desk: where something can be noted; None when the client is only read.
        remark: what there is to say about what is read.
    """
    now = now_outline(workbook, lines)
    ways: list[Way] = [
        (_said(says.NOW_LEADS["breathe"]), lambda: breathe(talk)),
        (_said(says.NOW_LEADS["slip"]), lambda: show_slip(talk, lines, workbook)),
    ]
    ways.append((says.MORE_LINES, lambda: show_lines(talk, lines, is_stale)))
    if desk:
        ways.append((says.NOTICED, lambda: _take_note(desk)))
    elif workbook:
        ways.append(_opening(says.OPEN_BOOK, workbook.record.header.label))
        remark = f"{says.ONLY_READING} {remark}".strip()
    _offer(talk, (screen_says.NOW_TITLE, *urgent(lines), *_first(now), *_rest(now), remark), ways)


def show_locked(talk: Talk, label: str, lines: HelpLines, is_stale: bool) -> None:
    """The page of somebody whose workbook is locked: every help line, and the way in.

    Raises:
        Open: the workbook is to be unlocked.
    """
    about = (screen_says.NOW_TITLE, *urgent(lines), "", says.LOCKED.format(label=label))
    more = (says.MORE_LINES, lambda: show_lines(talk, lines, is_stale))
    _offer(talk, about, [_opening(says.UNLOCK, label, "nå"), more])


def _opening(said: str, label: str, word: str = "") -> Way:
    def open_it() -> None:
        raise Open(label, word)

    return _said(said.format(label=label)), open_it


def _take_note(desk: Desk) -> None:
    DayMarks(desk.workbook, desk.workbook.today, ("J",)).ask(desk)
    note(desk.workbook, desk.workbook.today, says.NOTE).ask(desk)


def show_lines(talk: Talk, lines: HelpLines, is_stale: bool) -> None:
    """Every help line, and what keeps a body safe; then how to begin, and who answers."""
    shown = (
        screen_says.LINES_TITLE,
        *urgent(lines),
        "",
        *map(_number, lines.lines),
        says.LINES_READ.format(month=dates.month(lines.oldest())),
        *([says.LINES_STALE] if is_stale else []),
        *reading.safety(("overdose", "suicide", "stopping", "slip")),
        says.READY_TITLE,
        says.READY_LINES,
    )
    stoppers = [line for thought, answer in says.STOPPERS.items() for line in (thought, answer, "")]
    about = [line for each in lines.lines for line in _about(each)]
    _offer(
        talk,
        shown,
        [
            (says.STOPPERS_TITLE, lambda: talk.say("", says.STOPPERS_TITLE, "", *stoppers)),
            (says.WHO_ANSWERS, lambda: talk.say("", says.WHO_ANSWERS, "", *about)),
        ],
    )


def show_slip(talk: Talk, lines: HelpLines, workbook: Workbook | None) -> None:
    """The hours after a slip: whom to call, what keeps one safe, and that it is not the end."""
    first = now_outline(workbook, lines)
    talk.say("", says.SLIP_TITLE, *urgent(lines), *_person(first), "", *reading.paragraphs(says.SLIP))
    talk.say(*reading.safety(("overdose", "tolerance", "suicide", "stopping")))
    talk.ask(plain_says.ENTER_GOES_BACK)


def breathe(talk: Talk) -> None:
    """Breathing slowly, in words."""
    talk.say("", says.BREATHE_TITLE, "", *reading.paragraphs(says.BREATHE_WORDS), "", says.BREATHE_CARE)
    talk.ask(plain_says.ENTER_GOES_BACK)


def ask_whose(talk: Talk, lines: HelpLines, clients: Sequence[Client]) -> Client | None:
    """Whose bad day it is; None when nobody says."""
    names = [
        plain_says.LABELLED_BELOW.format(text=each.label, below=says.WHO_LOCKED) if each.is_locked else each.label
        for each in clients
    ]
    index = talk.choose(("", *urgent(lines), "", says.WHO_TITLE), names, plain_says.NUMBER_OR_BACK)
    return None if index is None else clients[index]


def urgent(lines: HelpLines) -> Iterator[str]:
    """The numbers for the worst moment, one a line."""
    return (says.NOW_LINE.format(urgent=line.urgent, number=line.number) for line in lines.urgent())


def _offer(talk: Talk, shown: Sequence[str], ways: Sequence[Way]) -> None:
    """Show something, and then what can be seen or done from there, until Enter."""
    talk.say("", *shown, "")
    while True:
        index = talk.choose((), [text for text, _ in ways], plain_says.NUMBER_OR_BACK)
        if index is None:
            return
        ways[index][1]()
        talk.say("")


def _said(text: str) -> str:
    return text.removeprefix(ARROW)


def _first(now: Now) -> Iterator[str]:
    yield from _person(now)
    yield from ("", says.FIRST_ACTION_TITLE, now.first.action)


def _person(now: Now) -> Iterator[str]:
    first = now.first
    yield from ("", says.FIRST_PERSON if first.is_own else says.FIRST_LINE)
    yield f"{first.name} {first.number or says.NO_NUMBER}".strip()
    yield says.SAY.format(label=first.say.label, text=first.say.text)


def _rest(now: Now) -> Iterator[str]:
    for plan in now.plans:
        yield from _plan(plan)
    if now.tools:
        yield from ("", says.TOOLS, *reading.listed(now.tools))


def _plan(plan: PlanNow) -> Iterator[str]:
    if plan.rows or plan.suggestions:
        yield from ("", says.OF_PLAN.format(plan=plan.title))
    if plan.suggestions:
        yield from (says.NOT_WRITTEN, *reading.listed(plan.suggestions))
    for row in plan.rows:
        yield from _row(row)


def _row(row: Row) -> Iterator[str]:
    yield from (f"{contact.name} {contact.number}".strip() for contact in row.contacts)
    yield from (says.SAY.format(label=field.label, text=field.text) for field in row.fields)
    yield from reading.listed(row.entries)


def _number(line: HelpLine) -> str:
    hours = f"{line.hours[:1].lower()}{line.hours[1:]}"
    return plain_says.LABELLED_BELOW.format(text=f"{line.number} {line.name}", below=hours)


def _about(line: HelpLine) -> Iterator[str]:
    dialled = f" {says.DIALLED.format(month=dates.month(line.dialled_on))}" if line.dialled_on else ""
    yield from (f"{line.number} {line.name}", f"{line.about} {line.hours}.{dialled}", "")
