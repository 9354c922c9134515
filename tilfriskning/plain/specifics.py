"""The gentle questions that make an action somebody's own, and the rehearsing of it."""

from __future__ import annotations

from collections.abc import Iterator

from tilfriskning.plain.desk import Desk
from tilfriskning.plain.questions import Write, at
from tilfriskning.plain.reading import ARROW
from tilfriskning.plain.steps import Asked, Say, Step, go_through
from tilfriskning.plain.ways import Back
from tilfriskning.record import places
from tilfriskning.record.living_places import DetailAt, RehearsalAt
from tilfriskning.record.plan import DETAILS, Detail
from tilfriskning.texts import plain as plain_says
from tilfriskning.texts import practice as says
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.practice import Action, action, actions, begin_rehearsal, people

NAMED = 5
"""As many actions that wait to be rehearsed are named."""


class Specifics(Asked):
    """For each entry of a plan row: who, when, where, what to say. Asked, never required.

    Args:
        workbook: what it reads and changes.
        row: the plan row.
    """

    def __init__(self, workbook: Workbook, row: str) -> None:
        self._workbook = workbook
        self._row = row

    @property
    def entries(self) -> tuple[tuple[str, str], ...]:
        """The entries of the row: id and text."""
        entries = places.row(self._workbook.record, self._row).entries
        return tuple((entry.id, entry.text.strip()) for entry in entries if entry.text.strip())

    @property
    def is_asked(self) -> bool:
        return bool(self.entries)

    def ask(self, desk: Desk) -> None:
        while True:
            entries = self.entries
            question = ("", says.SPECIFIC, says.SPECIFIC_LEAD)
            index = desk.talk.choose(question, [text for _, text in entries], plain_says.NUMBER_OR_ON)
            if index is None:
                return
            try:
                go_through(desk, [*details(self._workbook, self._row, entries[index][0])])
            except Back:
                continue


def details(workbook: Workbook, row: str, entry: str) -> Iterator[Step]:
    """The four questions about an entry: a list first, own words next."""
    for part in DETAILS:
        yield Write(
            workbook,
            at(DetailAt(row, entry, part)),
            [says.QUESTIONS[part]],
            offered=_offers(workbook, part),
            offering=plain_says.OFFERED_LIST,
        )


def _offers(workbook: Workbook, part: Detail) -> tuple[str, ...]:
    known = people(workbook) if part == "who" else ()
    return (*known, *says.OFFERS[part])


def waiting(workbook: Workbook, plan: str) -> Iterator[str]:
    """The first actions of a plan that have not been rehearsed."""
    if titles := [action.title for action in actions(workbook, plan) if not action.is_rehearsed]:
        yield says.OFFER_LEAD
        yield from (plain_says.LISTED.format(text=title) for title in titles[:NAMED])


def rehearse(desk: Desk, plan: str) -> None:
    """The actions of a plan, those that have not been rehearsed first; then one of them."""
    workbook = desk.workbook
    while found := actions(workbook, plan):
        titles = [_with_note(action) for action in found]
        index = desk.talk.choose(("", says.TITLE, says.LEAD), titles, plain_says.NUMBER_OR_BACK)
        if index is None:
            return
        try:
            _open(desk, found[index].ref)
        except Back:
            continue
    desk.talk.say("", says.TITLE, says.NONE)


def _with_note(action: Action) -> str:
    if not action.rehearsals:
        return plain_says.LABELLED.format(label=action.title, text=says.NOT_YET)
    last = action.rehearsals[-1]
    who = says.WITH.format(who=last.with_whom.strip()) if last.with_whom.strip() else ""
    when = f"{says.REHEARSED} {last.when.strip()}".strip()
    said = ", ".join(text for text in (when, who) if text)
    change = last.change.strip()
    return plain_says.LABELLED.format(label=action.title, text=f"{said}. {change}" if change else said)


def _open(desk: Desk, ref: str) -> None:
    """One action: what makes it one's own, and when it was rehearsed."""
    workbook = desk.workbook
    while (found := action(workbook, ref)) is not None:
        ways = [says.NEW.removeprefix(ARROW)]
        ways += [_of(rehearsal.when, rehearsal.with_whom) for rehearsal in found.rehearsals]
        if found.entry:
            ways.append(says.SPECIFIC)
        index = desk.talk.choose(("", found.title), ways, plain_says.NUMBER_OR_BACK)
        if index is None:
            return
        if index == 0:
            _rehearsed(desk, ref, begin_rehearsal(workbook, ref).id)
        elif index <= len(found.rehearsals):
            _rehearsed(desk, ref, found.rehearsals[index - 1].id)
        elif found.entry:
            go_through(desk, [*details(workbook, found.row, found.entry)])


def _of(when: str, who: str) -> str:
    said = says.WITH.format(who=who.strip()) if who.strip() else ""
    return ", ".join(text for text in (f"{says.REHEARSED} {when.strip()}".strip(), said) if text)


def _rehearsed(desk: Desk, ref: str, id: str) -> None:
    workbook = desk.workbook
    steps: list[Step] = [
        Say(("", says.ACTION_TITLE)),
        Write(workbook, at(RehearsalAt(ref, id, "when")), [says.WHEN]),
        Write(workbook, at(RehearsalAt(ref, id, "with_whom")), [says.WITH_WHOM]),
        Write(workbook, at(RehearsalAt(ref, id, "change")), [says.CHANGE], says.CHANGE_HINT),
    ]
    go_through(desk, steps)
