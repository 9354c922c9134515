"""Everything that people wrote outside their plans, as neutral sections."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from pydantic import BaseModel

from tilfriskning.export.living_notes import (
    copy_lines,
    last_time_items,
    rehearsal_items,
    texts_of,
    version_groups,
)
from tilfriskning.export.noticed import day_groups, tool_groups
from tilfriskning.export.outline import Labelled, safety_texts
from tilfriskning.export.session_notes import GOAL_SAFETY, hour_groups, problem_groups, step_groups
from tilfriskning.export.typed import typed
from tilfriskning.module import prose
from tilfriskning.module.blocks import AnyBlock, FormQuestion, SkillStep
from tilfriskning.module.model import Page
from tilfriskning.module.values import Field, Item, Mode, Prompt
from tilfriskning.record.leftovers import CHOSEN, STEP_PREFIX, older_answers
from tilfriskning.record.plan import Sign
from tilfriskning.record.pools import checklists
from tilfriskning.record.record import Answer, Sheet
from tilfriskning.texts import dates, looks
from tilfriskning.texts import export as says
from tilfriskning.texts import goals as goal_says
from tilfriskning.texts import session as session_says
from tilfriskning.texts.pages import CHOICES
from tilfriskning.texts.safety import Safety
from tilfriskning.workbook import Workbook

Lines = tuple[Labelled, ...]
"""Texts that belong together: an answer, a sign and who said it."""

_MORE = re.compile(r"more_(\d+)")


@dataclass(frozen=True, slots=True)
class Group:
    """The notes of a page, of a sheet, or of one sort."""

    title: str
    """Heading; empty if the section's is enough."""
    items: tuple[Lines, ...]
    """The notes."""
    safety: tuple[Safety, ...] = ()
    """Safety texts that stand beside them."""


@dataclass(frozen=True, slots=True)
class Section:
    """Notes of one kind, or of one topic."""

    title: str
    """Heading."""
    groups: tuple[Group, ...]
    """The notes, none of the groups empty."""
    lead: str = ""
    """A line above them."""


def notes_outline(workbook: Workbook) -> tuple[Section, ...]:
    """Everything that is written outside the plans of the module, section by section; none is empty."""
    return _Notes(workbook).sections()


class _Notes:
    def __init__(self, workbook: Workbook) -> None:
        self._workbook, self._module, self._record = workbook, workbook.module, workbook.record
        self._mode: Mode = workbook.mode
        self._older = tuple(older_answers(self._module, self._record))
        self._unasked = {key for key, _ in self._older}

    def sections(self) -> tuple[Section, ...]:
        kept = (*self._topics(), *self._sheets(), *self._sessions(), *self._pools())
        sections = (*kept, *self._sharing(), *self._living(), *self._noticed())
        return tuple(section for section in (*sections, self._leftovers()) if section.groups)

    # Answers by topic and page

    def _topics(self) -> Iterator[Section]:
        for topic in self._module.topics:
            title = says.TOPIC.format(label=topic.label, title=topic.title)
            yield Section(title, _filled(self._page(page) for page in topic.pages))

    def _page(self, page: Page) -> Group:
        answers = [(block, tuple(self._answers(block, is_place=False))) for block in page.blocks]
        safety = [id for block, items in answers if items for id in block.safety]
        if any(self._is_about_substance_use(block) for block in page.blocks):
            safety += GOAL_SAFETY
        return Group(page.title, tuple(item for _, items in answers for item in items), safety_texts(safety))

    def _is_about_substance_use(self, block: AnyBlock) -> bool:
        """Whether a goal about substance use stands under this block."""
        prefix = f"{block.id}/substance_use"
        return any(key.startswith(prefix) and answer for key, answer in self._record.answers.items())

    def _answers(self, block: AnyBlock, is_place: bool) -> Iterator[Lines]:
        """The answers to a block outside its sheets: those about where the plan is kept, or the others."""
        parts = dict(block.parts())
        answered = (local for id, _, local in (key.partition("/") for key in self._record.answers) if id == block.id)
        for local in dict.fromkeys((*parts, *answered)):
            key, part = f"{block.id}/{local}", parts.get(local)
            if key in self._unasked or (isinstance(part, Prompt) and part.input == "place") is not is_place:
                continue
            answer = self._in_words(block, local, self._record.answers.get(key, ""))
            remark = says.NOT_FOR_ME if self._workbook.is_set_aside(key) else ""
            if texts := [text for text in (answer, remark) if text]:
                yield (Labelled(self._label(block, local), texts[0]), *(Labelled("", text) for text in texts[1:]))

    # Dated sheets

    def _sheets(self) -> Iterator[Section]:
        known = [sheet for sheet in self._record.sheets if sheet.block in self._module.blocks]
        for title in (*says.SHEETS.values(), says.OTHER_SHEETS):
            yield Section(title, _filled(self._sheet(sheet) for sheet in known if self._kind(sheet) == title))

    def _kind(self, sheet: Sheet) -> str:
        return says.SHEETS.get(self._module.block(sheet.block).kind, says.OTHER_SHEETS)

    def _sheet(self, sheet: Sheet) -> Group:
        block, page = self._module.block(sheet.block), self._module.page_of(sheet.block)
        order = [local for local, _ in block.parts()]
        asked = [local for local in sheet.answers if f"{block.id}/{local}" not in self._unasked]
        asked.sort(key=lambda local: order.index(local) if local in order else len(order))
        lines = (Labelled(self._label(block, id), self._in_words(block, id, sheet.answers[id])) for id in asked)
        title = says.SHEET.format(date=dates.long(sheet.on), page=page.title)
        return Group(title, tuple((line,) for line in lines if line.text), safety_texts(block.safety))

    # Hours, steps and problems

    def _sessions(self) -> Iterator[Section]:
        steps = (
            Group(*titled, safety_texts(GOAL_SAFETY if kind == "substance_use" else ()))
            for kind, titled in step_groups(self._workbook)
        )
        yield Section(goal_says.TITLE, _filled(steps))
        yield Section(session_says.EXPORT_HOURS, _filled(Group(*titled) for titled in hour_groups(self._workbook)))
        problems = (Group(*titled) for titled in problem_groups(self._workbook))
        yield Section(goal_says.EXPORT_PROBLEMS, _filled(problems))

    # The pools of signs

    def _pools(self) -> Iterator[Section]:
        for plan in self._module.plans:
            texts = {row.id: row.text for row in self._workbook.signs(plan.id)}
            order = {id: number for number, id in enumerate(texts)}
            titles = {group.id: group.title for block in checklists(self._module, plan.id) for group in block.groups}
            signs = [sign for sign in self._record.pool(plan.id) if self._is_noticed(plan.id, sign)]
            signs.sort(key=lambda sign: order.get(sign.id, len(order)))
            groups = [
                Group(title, tuple(_sign(sign, texts.get(sign.id, "")) for sign in run))
                for title, run in groupby(signs, key=lambda sign: titles.get(sign.group, says.OTHER_SIGNS))
            ]
            yield Section(says.SIGNS.format(plan=plan.title), _filled(groups), says.SIGNS_LEAD)

    def _is_noticed(self, pool: str, sign: Sign) -> bool:
        """Whether somebody has noticed the sign or written about it. A sign of the list, no longer marked, is not."""
        item = self._module.part(sign.id)
        as_listed = isinstance(item, Item) and sign.text.strip() in ("", item.text.alone, item.text.together)
        stands = self._record.plan(pool).slot_of(sign.id) is not None
        return sign.j or sign.f or stands or not as_listed or bool(sign.said_by.strip())

    # Where the plan is, and what is written around it

    def _sharing(self) -> Iterator[Section]:
        places = tuple(item for block in self._module.blocks.values() for item in self._answers(block, is_place=True))
        copies = tuple(copy_lines(self._workbook, copy) for copy in self._record.copies)
        yield Section(says.SHARING, _filled((Group("", places), Group("", copies))))

    def _living(self) -> Iterator[Section]:
        yield Section(says.REHEARSALS, _filled((Group("", rehearsal_items(self._workbook)),)))
        yield Section(says.LAST_TIMES, _filled((Group("", last_time_items(self._workbook)),)))
        yield Section(says.VERSIONS, _filled(Group(*titled) for titled in version_groups(self._workbook)))

    # What was noticed, and what helps

    def _noticed(self) -> Iterator[Section]:
        yield Section(looks.BACK_TITLE, _filled(Group(*titled) for titled in day_groups(self._workbook)))
        yield Section(looks.TOOLBOX_TITLE, _filled(Group(*titled) for titled in tool_groups(self._workbook)))

    # What the content no longer asks for

    def _leftovers(self) -> Section:
        ids = {plan.id for plan in self._module.plans}
        plans = [plan for id, plan in self._record.plans.items() if id not in ids]
        signs = [sign for id, pool in self._record.signs.items() if id not in ids for sign in pool]
        texts = (
            *(text for _, text in self._older),
            *(text for plan in plans for text in texts_of(plan)),
            *(text for sign in signs for text in (sign.text, sign.said_by)),
        )
        return Section(says.OLDER, _filled((Group("", tuple(_written(Labelled("", typed(text))) for text in texts)),)))

    # Words

    def _label(self, block: AnyBlock, local: str) -> str:
        """What an answer is the answer to."""
        parts = dict(block.parts())
        labels = (
            self._of_part(parts[name]) if name in parts else _of_program(name) for name in local.split(STEP_PREFIX)
        )
        return " – ".join(label for label in labels if label)

    def _of_part(self, part: BaseModel) -> str:
        match part:
            case Field():
                return part.label
            case Prompt() | Item() | FormQuestion():
                return _on_one_line(part.text.said(self._mode))
            case SkillStep():
                return part.title
        return ""

    def _in_words(self, block: AnyBlock, local: str, answer: Answer) -> str:
        """An answer as one reads it: a choice by its text, a tick as a word."""
        parts = dict(block.parts())
        part = parts.get(local)
        if isinstance(part, Prompt) and part.input == "yes_no" and answer in says.YES_NO:
            return says.YES_NO[answer]
        if isinstance(answer, bool):
            if not (answer and self._label(block, local)):
                return ""
            return says.TICKED if isinstance(part, Item) else says.YES_NO[True]
        if local in CHOSEN:
            if isinstance(chosen := parts.get(answer), Item):
                return self._of_part(chosen)
            return CHOICES.get(answer, typed(answer))
        return typed(answer)


def _of_program(name: str) -> str:
    """The label of an answer that the program itself asks for."""
    if more := _MORE.fullmatch(name):
        return says.MORE.format(number=more[1])
    return says.OF_THE_PROGRAM.get(name, "")


def _on_one_line(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", prose.plain(text))


def _sign(sign: Sign, listed: str) -> Lines:
    marks = says.MARKS[sign.j, sign.f]
    return _written(Labelled(marks, typed(sign.text) or listed), Labelled(says.SAID_BY, typed(sign.said_by)))


def _written(*lines: Labelled) -> Lines:
    return tuple(line for line in lines if line.text)


def _filled(groups: Iterable[Group]) -> tuple[Group, ...]:
    """The groups that hold something, without items that hold nothing."""
    without_blanks = (Group(each.title, tuple(item for item in each.items if item), each.safety) for each in groups)
    return tuple(group for group in without_blanks if group.items)
