"""A look at the signs, what was noticed week by week, and the toolbox."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tilfriskning.export.noticed import in_words, seen_as_in_words
from tilfriskning.module.values import Mark
from tilfriskning.plain.desk import Desk
from tilfriskning.plain.listings import Lines
from tilfriskning.plain.pick import Pick, Shelf
from tilfriskning.plain.questions import Choose, Lead, Write, at
from tilfriskning.plain.reading import ARROW
from tilfriskning.plain.readout import Readout
from tilfriskning.plain.signs import marks_in
from tilfriskning.plain.steps import Asked, Say, Step, go_through
from tilfriskning.plain.ways import Back
from tilfriskning.record import looks
from tilfriskning.record.looks import SeenAs
from tilfriskning.record.noticing import DayAt
from tilfriskning.record.pools import SignRow
from tilfriskning.texts import dates
from tilfriskning.texts import looks as says
from tilfriskning.texts import plain as plain_says
from tilfriskning.workbook import Workbook, more_lists, noticing, toolbox

OPEN = ""
"""The key of the choice of nothing."""


class DayMarks(Asked):
    """My signs, to mark as noticed on a day.

    Args:
        workbook: what it reads and changes.
        on: the day.
        marks: the marks that can be set.
    """

    def __init__(self, workbook: Workbook, on: date, marks: tuple[Mark, ...] = ("J", "F")) -> None:
        self._workbook = workbook
        self._on = on
        self._marks = marks

    def ask(self, desk: Desk) -> None:
        signs = noticing.my_signs(self._workbook)
        if not signs:
            desk.talk.say(says.NO_SIGNS)
            return
        how = plain_says.DAY_MARKS_HOW if "F" in self._marks else plain_says.DAY_J_HOW
        shown = Readout(desk.talk, [], lambda: map(self._said, signs), how, plain_says.MARKS)
        while typed := shown.ask():
            alone = " ".join(f"{part}J" if part.isdigit() else part for part in typed.split())
            found = [(index, mark) for index, mark in marks_in(alone, len(signs)) if mark in self._marks]
            for index, mark in found:
                noticing.mark(self._workbook, self._on, noticing.key(signs[index]), mark)
            desk.talk.say(plain_says.SAVED if found else plain_says.MARKS_WRONG)

    def _said(self, sign: SignRow) -> str:
        key, day = noticing.key(sign), noticing.day(self._workbook, self._on)
        notes: list[str] = [mark for mark in self._marks if key in (day.j if mark == "J" else day.f)]
        if before := noticing.noticed_before(self._workbook, self._on).get(key):
            notes.append(says.NOTICED_BEFORE.format(day=dates.weekday(before)))
        return plain_says.LABELLED.format(label=sign.text, text=", ".join(notes)) if notes else sign.text


def note(workbook: Workbook, on: date, question: str = says.NOTE) -> Write:
    """A line of one's own about a day."""
    return Write(workbook, at(DayAt(on)), [question], says.NOTE_HINT)


def look(desk: Desk, on: date) -> bool:
    """A look at the signs of a day. Everything may be left out.

    Returns:
        Whether a sign was noticed today, so that part 3 of the plan comes next.
    """
    workbook, before = desk.workbook, noticing.day(desk.workbook, on)
    steps: list[Step] = [
        Say(("", says.LOOK_TITLE, dates.weekday(on).capitalize(), says.LOOK)),
        DayMarks(workbook, on),
        note(workbook, on),
        _seen_as(workbook, on),
        Write(workbook, at(DayAt(on, "beside")), [says.BESIDE], says.BESIDE_HINT),
        _rhythm(workbook),
    ]
    try:
        go_through(desk, steps)
        is_done = desk.talk.choose(("",), (says.LOOK_DONE, says.LOOK_NOT_NOW), plain_says.NUMBER_OR_DONE) != 1
    except Back:
        is_done = noticing.day(workbook, on) != before
        if not is_done:
            return False
    if not is_done:
        noticing.put_off(workbook)
        return False
    noticing.finish_look(workbook, on)
    day = noticing.day(workbook, on)
    return on == workbook.today and bool(day.j or day.f) and day.seen_as != "usual"


def _seen_as(workbook: Workbook, on: date) -> Choose:
    views: dict[str, SeenAs] = {"usual": "usual", "sign": "sign"}
    return Choose(
        [says.SEEN_AS_TITLE],
        {key or OPEN: text for key, text in says.SEEN_AS.items()},
        lambda: noticing.day(workbook, on).seen_as or OPEN,
        lambda key: noticing.see_as(workbook, on, views.get(key)),
        f"days/{on.isoformat()}/seen_as",
    )


def _rhythm(workbook: Workbook) -> Choose:
    return Choose(
        [says.RHYTHM_TITLE, says.RHYTHM_HELP],
        {str(every or OPEN): text for every, text in says.RHYTHMS.items()},
        lambda: str(workbook.record.look_every or OPEN),
        lambda key: noticing.choose_rhythm(workbook, int(key) if key else None),
        "look_every",
    )


def look_back(desk: Desk) -> None:
    """What was noticed, a month at a time, as it was written."""
    workbook, month = desk.workbook, desk.workbook.today.replace(day=1)
    while True:
        days = [*_days(workbook, month)]
        before, after = (noticing.beside_month(month, step) for step in (-1, 1))
        turns = [before] if noticing.has_earlier(workbook, month) else []
        turns += [after] if after <= workbook.today else []
        ways = [*(_in_one_line(workbook, on) for on in days), *map(_named, turns)]
        question = ("", says.BACK_TITLE, _named(month), says.BACK, *([] if days else [says.BACK_EMPTY]))
        index = desk.talk.choose(question, ways, plain_says.NUMBER_OR_BACK)
        if index is None:
            return
        if index < len(days):
            _change_day(desk, days[index])
        else:
            month = turns[index - len(days)]


def _days(workbook: Workbook, month: date) -> Iterator[date]:
    """The days of a month with something on them, and today."""
    if month == workbook.today.replace(day=1):
        yield workbook.today
    for week in reversed(noticing.month(workbook, month)):
        yield from (day.on for day in week.days if day.on != workbook.today)


def _in_one_line(workbook: Workbook, on: date) -> str:
    day = noticing.day(workbook, on)
    parts = [*in_words(workbook, day), *([day.note.strip()] if day.note.strip() else [])]
    if day.seen_as:
        parts.append(seen_as_in_words(day))
    title = says.TODAY.format(day=dates.weekday(on)) if on == workbook.today else dates.weekday(on).capitalize()
    return plain_says.LABELLED.format(
        label=title, text=". ".join(part.rstrip(".") for part in parts) or plain_says.NOTHING_YET
    )


def _change_day(desk: Desk, on: date) -> None:
    def change(desk: Desk) -> None:
        look(desk, on)

    marks = says.CHANGE_MARKS.removeprefix(ARROW)
    try:
        go_through(desk, [note(desk.workbook, on), _seen_as(desk.workbook, on), Lead([], [(marks, change)])])
    except Back:
        return


def _named(month: date) -> str:
    return dates.month(f"{month:%Y-%m}").capitalize()


def open_toolbox(desk: Desk) -> None:
    """What helps me: own words and the module's strategies, shelf by shelf."""
    workbook = desk.workbook
    while True:
        titles = [
            plain_says.LABELLED.format(
                label=says.SHELVES[shelf],
                text=", ".join(tool.text.strip() for tool in toolbox.tools(workbook, shelf)) or plain_says.NOTHING_YET,
            )
            for shelf in toolbox.SHELVES
        ]
        index = desk.talk.choose(("", says.TOOLBOX_TITLE, says.TOOLBOX), titles, plain_says.NUMBER_OR_BACK)
        if index is None:
            return
        try:
            go_through(desk, [*_shelf(workbook, toolbox.SHELVES[index])])
        except Back:
            continue


def _shelf(workbook: Workbook, shelf: looks.Shelf) -> Iterator[Step]:
    yield Say(("", says.SHELVES[shelf]))
    yield Pick(
        workbook,
        f"tools/{shelf}/pick",
        Shelf(
            offers=lambda: toolbox.tool_offers(workbook),
            has=lambda offer: toolbox.is_taken(workbook, offer),
            take=lambda offer: toolbox.take(workbook, shelf, offer),
            blank=lambda: toolbox.blank_tool(shelf),
        ),
        plain_says.IN_TOOLBOX,
        says.FROM_BOOK,
    )
    hint = plain_says.HINT.format(text=says.TOOL_HINTS[shelf])
    yield Lines(workbook, f"tools/{shelf}", [hint], more_lists.tools(workbook, shelf), [plain_says.OWN_WORDS])
