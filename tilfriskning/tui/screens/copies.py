"""Who has the plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tilfriskning.record.places import AnswerAt, CopyAt, CopyPart
from tilfriskning.record.record import Copy
from tilfriskning.texts import copies as says
from tilfriskning.texts import pages as page_says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.press import Press
from tilfriskning.tui.widgets.rows import Row, Rows, only, tick
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.copies import (
    add_copy,
    copy_of,
    give,
    has_earlier,
    put_on,
    toggle_ended,
    toggle_part,
    toggle_told,
    versions_to_give,
)
from tilfriskning.workbook.versions import given_out

NOT_THIS_PLAN = "none"
"""The row for somebody who does not have a plan."""


class CopiesScreen(BookScreen[None]):
    """«Hvem har planen»: where it is, and everybody who has it.

    Args:
        workbook: what it reads and writes.
    """

    HELP_TEXT = says.HELP

    @dataclass
    class Opened(Message):
        """Somebody was chosen."""

        copy: str

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(says.TITLE)
        self._workbook = workbook

    def contents(self) -> Iterator[Widget]:
        yield Plain(says.LEAD)
        if key := self._workbook.place_key():
            yield Plain(says.PLACE, classes="label")
            yield Field(self._workbook, AnswerAt(key), page_says.WRITE_HERE, is_note=True)
        yield Plain(says.TITLE, classes="part-title")
        yield Rows(self._people, lambda id: self.post_message(self.Opened(id)))
        yield Press(says.ADD, self._add, classes="link")

    def _add(self) -> None:
        self.post_message(self.Opened(add_copy(self._workbook).id))

    def _people(self) -> Iterator[Row]:
        for copy in self._workbook.record.copies:
            if not copy.is_blank:
                below = " · ".join(self._said(copy))
                name = Content(copy.person.strip() or says.NAMELESS)
                yield Row(copy.id, name, below=Content(below).stylize("italic") if below else None)

    def _said(self, copy: Copy) -> Iterator[str]:
        if copy.has_ended:
            yield says.OVER
            if copy.successor.strip():
                yield says.TAKES_OVER.format(who=copy.successor.strip())
            return
        for plan, number in copy.has.items():
            if any(plan == known.id for known in self._workbook.module.plans):
                short = self._workbook.module.plan(plan).short
                has = says.HAS.format(plan=short, number=number)
                yield says.EARLIER_ONE.format(has=has) if plan in has_earlier(self._workbook, copy) else has
        if copy.when.strip():
            yield copy.when.strip()
        if copy.is_told:
            yield says.IS_TOLD_SHORT


class CopyScreen(BookScreen[None]):
    """Somebody who has the plan.

    Args:
        workbook: what it reads and writes.
        who: the copy's id.
    """

    HELP_TEXT = says.PERSON_HELP

    def __init__(self, workbook: Workbook, who: str) -> None:
        super().__init__(says.PERSON_TITLE)
        self._workbook = workbook
        self._who = who

    def contents(self) -> Iterator[Widget]:
        workbook, who = self._workbook, self._who
        yield from self._field(says.PERSON, "person", page_says.NAME)
        yield from self._field(says.WHEN, "when", page_says.WRITE_HERE)
        yield Plain(says.WHICH_VERSION, classes="question")
        for plan in workbook.chosen_plans():
            yield Plain(workbook.module.plan(plan).title, classes="label")
            yield self._versions(plan)
        yield from self._field(says.VERSION_WORDS, "version", page_says.WRITE_HERE)
        yield Plain(says.WHICH_PARTS, classes="question")
        yield Plain(says.ALL_PARTS, classes="label")
        yield Rows(self._parts, lambda part: toggle_part(workbook, who, part))
        yield Plain(says.ON_WHAT, classes="question")
        yield Rows(self._forms, lambda form: put_on(workbook, who, "phone" if form == "phone" else "paper"))
        yield from self._field(says.TASK, "task", says.TASK_HINT)
        yield Press(self._is_told, lambda: toggle_told(workbook, who), classes="after")
        yield Press(self._has_ended, lambda: toggle_ended(workbook, who))
        yield from self._field(says.SUCCESSOR, "successor", says.SUCCESSOR_HINT)

    def _field(self, label: str, part: CopyPart, hint: str) -> Iterator[Widget]:
        yield Plain(label, classes="question")
        yield Field(self._workbook, CopyAt(self._who, part), hint)

    def _copy(self) -> Copy:
        return copy_of(self._workbook, self._who)

    def _versions(self, plan: str) -> Rows:
        def rows() -> Iterator[Row]:
            has, standing = self._copy().has.get(plan), given_out(self._workbook.record, plan)
            for number in versions_to_give(self._workbook, plan, self._copy()):
                said = says.STANDING if number == standing else says.EARLIER
                yield Row(str(number), Content(said.format(number=number)), only(number == has))
            yield Row(NOT_THIS_PLAN, Content(says.NONE), only(has is None))

        def choose(key: str) -> None:
            give(self._workbook, self._who, plan, None if key == NOT_THIS_PLAN else int(key))

        return Rows(rows, choose)

    def _parts(self) -> Iterator[Row]:
        return (Row(part, Content(text), tick(part in self._copy().parts)) for part, text in says.PARTS.items())

    def _forms(self) -> Iterator[Row]:
        return (Row(form, Content(text), only(form == self._copy().on)) for form, text in says.FORMS.items())

    def _is_told(self) -> str:
        return f"{tick(self._copy().is_told).plain}{says.IS_TOLD}"

    def _has_ended(self) -> str:
        return f"{tick(self._copy().has_ended).plain}{says.HAS_ENDED}"
