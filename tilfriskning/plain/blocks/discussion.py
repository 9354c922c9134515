"""Questions to talk or think about."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tilfriskning.module.blocks import Discussion
from tilfriskning.module.values import Prompt
from tilfriskning.plain.blocks.parts import copies
from tilfriskning.plain.desk import Desk
from tilfriskning.plain.questions import Choose, Lead, Write, at
from tilfriskning.plain.reading import ARROW, paragraphs
from tilfriskning.plain.steps import Say, Step
from tilfriskning.record.places import AnswerAt
from tilfriskning.texts import pages as page_says
from tilfriskning.workbook import Workbook

ALL, YES = "all", "yes"


def steps(block: Discussion, workbook: Workbook) -> Iterator[Step]:
    """The questions, each with the kind of answer it asks for."""
    for prompt in block.prompts:
        yield _question(workbook, block, prompt)
        if prompt.revises:
            yield Lead((), [_revise(workbook, plan) for plan in prompt.revises])


def _question(workbook: Workbook, block: Discussion, prompt: Prompt) -> Step:
    key = f"{block.id}/{prompt.id}"
    asked = [*paragraphs(prompt.text.said(workbook.mode))]
    match prompt.input:
        case "pool":
            return Say(("", *asked))
        case "plans":
            return _plans(workbook, asked, key)
        case "yes_no":
            words = {YES: page_says.YES, "no": page_says.NO}
            return Choose(
                asked, words, lambda: str(workbook.answer(key)), lambda answer: workbook.choose(key, answer), key
            )
        case "copies":
            return copies(workbook, asked)
        case "note" | "place":
            return Write(
                workbook, at(AnswerAt(key)), asked, prompt.hint, set_aside=key, when=_when(workbook, block, prompt)
            )


def _when(workbook: Workbook, block: Discussion, prompt: Prompt) -> Callable[[], bool]:
    return lambda: prompt.when is None or workbook.answer(f"{block.id}/{prompt.when}") == YES


def _plans(workbook: Workbook, asked: list[str], key: str) -> Choose:
    """Which plans to make: one, another, or all."""
    plans = workbook.module.plans
    answers = {plan.id: plan.choice for plan in plans} | {ALL: page_says.BOTH_PLANS}
    every = tuple(plan.id for plan in plans)

    def chosen() -> str:
        choice = workbook.record.choice
        return ALL if choice == every else choice[0] if len(choice) == 1 else ""

    return Choose(asked, answers, chosen, lambda id: workbook.choose_plans(every if id == ALL else (id,)), key)


def _revise(workbook: Workbook, plan: str) -> tuple[str, Callable[[Desk], None]]:
    title = workbook.module.plan(plan).title
    return page_says.REVISE.format(plan=title).removeprefix(ARROW), lambda desk: desk.open_plan(plan)
