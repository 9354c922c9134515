"""A skill, practised in seven steps."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tilfriskning.module import prose
from tilfriskning.module.blocks import SkillPractice
from tilfriskning.module.values import Prompt
from tilfriskning.plain.blocks.parts import fields, on_sheet, sheet_question
from tilfriskning.plain.blocks.sheets import Sheets
from tilfriskning.plain.listings import Lines
from tilfriskning.plain.questions import Lead, Tick, Write
from tilfriskning.plain.reading import ARROW, paragraphs
from tilfriskning.plain.specifics import rehearse, waiting
from tilfriskning.plain.steps import Say, Step
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as says
from tilfriskning.texts import practice
from tilfriskning.workbook import Workbook, lists
from tilfriskning.workbook.practice import actions

TRIES = 3
"""Further tries that are asked for at least."""


def steps(block: SkillPractice, workbook: Workbook) -> Iterator[Step]:
    """What is practised and why, then the steps."""
    yield Say(("", block.skill, *paragraphs(block.purpose.said(workbook.mode))))
    if block.pool:
        yield from _from_the_plan(block.pool, workbook)
    sheets = Sheets(workbook, block)
    yield sheets
    inside = {
        "go_through": _go_through(block, workbook, sheets),
        "watch": _conversation(block),
        "discuss": _prompts(block.review_questions, block, workbook, sheets),
        "try_it": fields(workbook, block, block.fields, sheets, "try_it."),
        "feedback": _prompts(block.feedback_points, block, workbook, sheets),
        "more": _more(block, workbook, sheets),
        "own": fields(workbook, block, block.fields, sheets, "own."),
    }
    for number, step in enumerate(block.steps, 1):
        title = says.STEP.format(number=number, title=step.title)
        yield Say(("", title, *paragraphs(step.text.said(workbook.mode))))
        yield from inside[step.id]


def substeps(workbook: Workbook, block: SkillPractice, sheets: Sheets, question: list[str]) -> Tick:
    """The parts of the first step, to tick."""

    def is_ticked(local: str) -> bool:
        return workbook.at(block.id, local, sheets.current).is_ticked(workbook.record)

    def toggle(local: str) -> None:
        workbook.tick(workbook.at(block.id, local, sheets.current), not is_ticked(local))

    answers = {item.id: prose.plain(item.text.said(workbook.mode)) for item in block.substeps}
    return Tick(question, answers, is_ticked, toggle, f"{block.id}/{block.substeps[0].id}")


def _go_through(block: SkillPractice, workbook: Workbook, sheets: Sheets) -> Iterator[Step]:
    yield substeps(workbook, block, sheets, [])
    if block.pool:
        listing = lists.told_signs(workbook, block.pool)
        labels = page_says.OWN_SIGN, page_says.WHO_SAID_IT
        yield Lines(workbook, f"{block.pool}.signs/helper", [page_says.SEEN_BY_OTHERS], listing, labels)


def _from_the_plan(pool: str, workbook: Workbook) -> Iterator[Step]:
    """What stands in the plan and has not been rehearsed, and the way to rehearse it."""
    if actions(workbook, pool):
        yield Say(("", *waiting(workbook, pool)))
        yield Lead([], [(practice.OFFER.removeprefix(ARROW), lambda desk: rehearse(desk, pool))])


def _conversation(block: SkillPractice) -> Iterator[Step]:
    yield Say(tuple(says.LABELLED.format(label=line.who, text=line.says) for line in block.conversation))


def _prompts(prompts: tuple[Prompt, ...], block: SkillPractice, workbook: Workbook, sheets: Sheets) -> Iterator[Step]:
    return (sheet_question(workbook, block, prompt, sheets) for prompt in prompts)


def _more(block: SkillPractice, workbook: Workbook, sheets: Sheets) -> Iterator[Step]:
    """As many as are written, and one more; the ones after that wait until the one before has been used."""

    def is_next(number: int) -> bool:
        return number == 1 or bool(workbook.read(workbook.at(block.id, f"more_{number - 1}", sheets.current)).strip())

    written = next((found.answers for found in workbook.record.sheets_of(block.id) if found.id == sheets.current), {})
    count = max(TRIES, 1 + sum(local.startswith("more_") for local in written))
    for number in range(1, count + 1):
        place = on_sheet(workbook, block, f"more_{number}", lambda: sheets.current)
        yield Write(workbook, place, [page_says.MORE_TRIES], when=partial(is_next, number))
