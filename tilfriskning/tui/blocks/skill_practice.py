"""A skill, practised in seven steps that are opened one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from textual.content import Content
from textual.widget import Widget

from tilfriskning.module.blocks import SkillPractice, SkillStep
from tilfriskning.texts import pages as says
from tilfriskning.texts import practice
from tilfriskning.tui.blocks.parts import fields, sheet_question
from tilfriskning.tui.blocks.sheets import Sheets
from tilfriskning.tui.widgets.actions import Waiting
from tilfriskning.tui.widgets.doors import Door
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Hanging, Plain, Words, words
from tilfriskning.tui.widgets.lines import Lines
from tilfriskning.tui.widgets.press import Unfold
from tilfriskning.tui.widgets.rows import Row, Rows, tick
from tilfriskning.workbook import Workbook, lists
from tilfriskning.workbook.practice import actions

TRIES = 3
"""Rows for further tries that stand ready."""


def draw(block: SkillPractice, workbook: Workbook) -> Iterator[Widget]:
    """What is practised and why, then the steps."""
    yield Plain(block.skill, classes="row-heading")
    yield Words(*words(block.purpose.said(workbook.mode)))
    yield from _from_the_plan(block, workbook)
    yield Sheets(workbook, block, lambda sheet: _steps(block, workbook, sheet))


def _from_the_plan(block: SkillPractice, workbook: Workbook) -> Iterator[Widget]:
    """What stands in the plan and has not been rehearsed, and the way to rehearse it."""
    if block.pool and actions(workbook, block.pool):
        yield Waiting(workbook, block.pool)
        yield Door(practice.OFFER, "practice", block.pool)


def _steps(block: SkillPractice, workbook: Workbook, sheet: str) -> Iterator[Widget]:
    inside: dict[str, Callable[[], Iterable[Widget]]] = {
        "go_through": lambda: _go_through(block, workbook, sheet),
        "watch": lambda: _conversation(block),
        "discuss": lambda: _prompts(block, workbook, sheet, "review_questions"),
        "try_it": lambda: fields(workbook, block, block.fields, sheet, "try_it."),
        "feedback": lambda: _prompts(block, workbook, sheet, "feedback_points"),
        "more": lambda: _more(block, workbook, sheet),
        "own": lambda: fields(workbook, block, block.fields, sheet, "own."),
    }
    resumed = (workbook.record.progress.place or "").startswith(f"{block.id}/")
    for number, step in enumerate(block.steps, 1):
        title = says.STEP.format(number=number, title=step.title)
        yield Unfold(title, _opened(step, workbook, inside[step.id]), is_open=number == 1 or resumed)


def _opened(
    step: SkillStep, workbook: Workbook, inside: Callable[[], Iterable[Widget]]
) -> Callable[[], Iterable[Widget]]:
    return lambda: (Words(*words(step.text.said(workbook.mode))), *inside())


def substeps(block: SkillPractice, workbook: Workbook, sheet: str) -> Rows:
    """The parts of the first step, to tick."""

    def rows() -> Iterator[Row]:
        for item in block.substeps:
            is_ticked = workbook.at(block.id, item.id, sheet).is_ticked(workbook.record)
            yield Row(item.id, Content(item.text.said(workbook.mode)), tick(is_ticked))

    def choose(local: str) -> None:
        place = workbook.at(block.id, local, sheet)
        workbook.tick(place, not place.is_ticked(workbook.record))

    return Rows(rows, choose)


def _go_through(block: SkillPractice, workbook: Workbook, sheet: str) -> Iterator[Widget]:
    yield substeps(block, workbook, sheet)
    if block.pool:
        yield Plain(says.SEEN_BY_OTHERS, classes="label")
        yield _seen_by_others(block.pool, workbook)


def _seen_by_others(pool: str, workbook: Workbook) -> Lines:
    return Lines(workbook, lists.told_signs(workbook, pool), (says.OWN_SIGN, says.WHO_SAID_IT))


def _conversation(block: SkillPractice) -> Iterator[Widget]:
    yield Words(
        *(Hanging(Content(line.says), Content(f"{line.who}: ").stylize("bold")) for line in block.conversation),
        classes="conversation",
    )


def _prompts(block: SkillPractice, workbook: Workbook, sheet: str, which: str) -> Iterator[Widget]:
    for prompt in getattr(block, which):
        yield from sheet_question(workbook, block, prompt, sheet)


def _more(block: SkillPractice, workbook: Workbook, sheet: str) -> Iterator[Widget]:
    yield Plain(says.MORE_TRIES, classes="label")
    written = next((found.answers for found in workbook.record.sheets_of(block.id) if found.id == sheet), {})
    count = max(TRIES, 1 + sum(local.startswith("more_") for local in written))
    for number in range(1, count + 1):
        yield Field(workbook, workbook.at(block.id, f"more_{number}", sheet), says.WRITE_HERE)
