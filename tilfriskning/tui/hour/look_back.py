"""The first part of the hour: the last home practice and goal step, and how they went."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from textual.content import Content
from textual.widget import Widget

from tilfriskning.module.blocks import SessionFormat
from tilfriskning.module.values import Prompt
from tilfriskning.record.record import Sheet
from tilfriskning.texts import goals as goal_says
from tilfriskning.texts import pages
from tilfriskning.texts import session as says
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Hanging, Plain, Words, words
from tilfriskning.tui.widgets.links import GoalsWanted, Link, ProblemWanted
from tilfriskning.tui.widgets.press import Unfold
from tilfriskning.tui.widgets.rows import Row, Rows, only
from tilfriskning.workbook.session import Session

Met = Literal["practice", "goal"]
TITLES: dict[Met, str] = {"practice": says.LAST_PRACTICE, "goal": says.LAST_STEP}


def draw(session: Session) -> Iterator[Widget]:
    """What the two wanted to take up, then the last home practice, then the last step."""
    if session.before and (wanted := session.before.next_time.strip()):
        title = Content(says.NEXT_TIME_WAS).stylize("bold")
        yield Words(Hanging(title), Hanging(Content(wanted)), classes="recalled")
    for kind in TITLES:
        yield from _looked_back_at(session, kind)


def _looked_back_at(session: Session, kind: Met) -> Iterator[Widget]:
    sheet = session.met(kind)
    yield Plain(TITLES[kind], classes="part-title")
    if sheet is None:
        yield Plain(says.NOTHING_PLANNED)
    else:
        if session.planned(sheet):
            yield planned(session, sheet)
        yield from _how_it_went(session, kind, sheet)
    if kind == "goal" and session.goals:
        yield Link(goal_says.OPEN, GoalsWanted)


def planned(session: Session, sheet: Sheet) -> Words:
    """What was planned on a sheet."""
    lines = ((f"{label}: " if label else "", text) for label, text in session.planned(sheet))
    return Words(*(Hanging(Content(text), Content(label)) for label, text in lines), classes="recalled")


def _how_it_went(session: Session, kind: Met, sheet: Sheet) -> Iterator[Widget]:
    workbook = session.workbook
    done = workbook.at(sheet.block, "done", sheet.id)

    def rows() -> Iterator[Row]:
        for key, text in pages.DONE.items():
            yield Row(key, Content(text), only(workbook.read(done) == key))

    prompt = _prompt(session, kind)
    asked = prompt.text.said(workbook.mode) if prompt else says.HOW_DID_IT_GO
    yield Words(*words(asked), classes="question")
    yield Rows(rows, lambda key: workbook.tick(done, key))
    if prompt:
        yield Plain(pages.HOW_IT_WENT, classes="label")
        note = session.on_sheet("review", prompt.id)
        yield Field(workbook, note, prompt.hint or pages.WRITE_HERE, is_note=True)
    if how := workbook.read(workbook.at(sheet.block, "how_it_went", sheet.id)).strip():
        yield Unfold(says.WROTE_AT_HOME, lambda: [Plain(how)])
    for local, label in (("helped", says.HELPED), ("in_the_way", says.IN_THE_WAY)):
        yield Plain(label, classes="label")
        yield Field(workbook, workbook.at(sheet.block, local, sheet.id), pages.WRITE_HERE)
    yield Link(goal_says.PROBLEM_OPEN, ProblemWanted)


def _prompt(session: Session, kind: Met) -> Prompt | None:
    """The question of the review that is about what is looked back at."""
    block = session.block("review")
    prompts = block.prompts if isinstance(block, SessionFormat) else ()
    return next((prompt for prompt in prompts if prompt.recalls == kind), None)
