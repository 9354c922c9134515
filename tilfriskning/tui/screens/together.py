"""Talking with somebody about the signs, and what each has seen."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from tilfriskning.module.blocks import SkillPractice
from tilfriskning.record.places import Place
from tilfriskning.record.pools import SignRow
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import together as says
from tilfriskning.tui.blocks.sheets import Sheets
from tilfriskning.tui.blocks.skill_practice import substeps
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.doors import Door
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Hanging, Plain, Words
from tilfriskning.tui.widgets.lines import Lines
from tilfriskning.tui.widgets.rows import Row, Rows
from tilfriskning.workbook import Workbook, more_lists
from tilfriskning.workbook.signs_together import hear, seen, talk

BULLET = Content("• ")


class TogetherScreen(BookScreen[None]):
    """«Sammen med noen»: a guided page for asking somebody which signs they have seen. It fills F with who said it.

    Args:
        workbook: what it reads and writes.
        plan: the plan whose signs it is about.
    """

    HELP_TEXT = says.HELP

    def __init__(self, workbook: Workbook, plan: str) -> None:
        super().__init__(says.TITLE)
        self._workbook = workbook
        self._plan = plan

    def contents(self) -> Iterator[Widget]:
        workbook, plan = self._workbook, self._plan
        yield Plain(workbook.module.plan(plan).title, classes="page-title")
        yield Plain(says.LEAD)
        if block := talk(workbook, plan):
            yield Sheets(workbook, block, lambda sheet: self._conversation(block, sheet))
        yield Door(says.TO_SEEN, "seen", plan)

    def _conversation(self, block: SkillPractice, sheet: str) -> Iterator[Widget]:
        workbook, plan = self._workbook, self._plan
        who = workbook.at(block.id, f"own.{block.fields[0].id}", sheet)
        yield Plain(says.WHO, classes="question")
        yield Field(workbook, who, says.WHO_HINT)
        yield Plain(says.STEPS, classes="question")
        yield substeps(block, workbook, sheet)
        yield Plain(says.MARK, classes="question")
        yield Rows(self._signs, lambda sign: hear(workbook, plan, sign, workbook.read(who)))
        yield Plain(says.OWN, classes="label")
        yield self._own(who)
        yield Plain(says.ENOUGH, classes="after")
        yield Plain(says.AFTERWARDS, classes="question")
        yield Field(workbook, workbook.at(block.id, "how_it_went", sheet), page_says.WRITE_HERE, is_note=True)

    def _signs(self) -> Iterator[Row]:
        for sign in self._workbook.signs(self._plan):
            lead = Content("[F] " if sign.f else "[ ] ")
            who = page_says.SEEN_BY.format(who=sign.said_by) if sign.f and sign.said_by else ""
            yield Row(sign.id, Content(sign.text), lead, Content(who).stylize("italic") if who else None)

    def _own(self, who: Place) -> Lines:
        heard = more_lists.heard_signs(self._workbook, self._plan, lambda: who)
        return Lines(self._workbook, heard, (page_says.OWN_SIGN,))


class SeenScreen(BookScreen[None]):
    """What J and F have each seen, and questions to talk about.

    Args:
        workbook: what it reads.
        plan: the plan whose signs it is about.
    """

    HELP_TEXT = says.SEEN_HELP

    def __init__(self, workbook: Workbook, plan: str) -> None:
        super().__init__(says.SEEN_TITLE)
        self._workbook = workbook
        self._plan = plan

    def contents(self) -> Iterator[Widget]:
        found = seen(self._workbook, self._plan)
        yield Plain(self._workbook.module.plan(self._plan).title, classes="page-title")
        yield Plain(says.SEEN_LEAD)
        for title, signs in (
            (says.BOTH, found.both),
            (says.ONLY_ME, found.only_me),
            (says.ONLY_OTHERS, found.only_others),
        ):
            yield Plain(title, classes="part-title")
            yield Words(*map(_line, signs)) if signs else Plain(says.NONE)
        yield Plain(says.TALK, classes="part-title")
        yield Words(*(Hanging(Content(question), BULLET) for question in says.QUESTIONS))


def _line(sign: SignRow) -> Hanging:
    text = says.SEEN_BY.format(sign=sign.text, who=sign.said_by) if sign.f and sign.said_by else sign.text
    return Hanging(Content(text), BULLET)
