"""What several kinds of block let one choose from, or write line by line."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from tilfriskning.module.blocks import AnyBlock
from tilfriskning.texts import pages as says
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.lines import Lines
from tilfriskning.tui.widgets.press import Unfold
from tilfriskning.tui.widgets.rows import Row, Rows, only
from tilfriskning.workbook import Workbook, lists


def how_did_it_go(workbook: Workbook, block: AnyBlock, sheet: str) -> Iterator[Widget]:
    """Done or not, and some words about it, for afterwards."""
    done, how = workbook.at(block.id, "done", sheet), workbook.at(block.id, "how_it_went", sheet)

    def inside() -> Iterator[Widget]:
        yield Rows(
            lambda: [Row(key, Content(text), only(workbook.read(done) == key)) for key, text in says.DONE.items()],
            lambda key: workbook.tick(done, key),
        )
        yield Plain(says.HOW_IT_WENT, classes="label")
        yield Field(workbook, how, says.WRITE_HERE, is_note=True)

    yield Unfold(says.HOW_DID_IT_GO, inside, is_open=bool(workbook.read(done) or workbook.read(how)))


def plans_choice(workbook: Workbook) -> Rows:
    """Which plans to make: one, another, or all."""
    plans = workbook.module.plans
    choices: dict[str, tuple[str, tuple[str, ...]]] = {plan.id: (plan.choice, (plan.id,)) for plan in plans}
    choices["all"] = (says.BOTH_PLANS, tuple(plan.id for plan in plans))

    def rows() -> Iterator[Row]:
        for key, (text, chosen) in choices.items():
            yield Row(key, Content(text), only(workbook.record.choice == chosen))

    return Rows(rows, lambda key: workbook.choose_plans(choices[key][1]))


def yes_no(workbook: Workbook, key: str) -> Rows:
    """Yes or no."""
    words = {"yes": says.YES, "no": says.NO}
    return Rows(
        lambda: [Row(answer, Content(text), only(workbook.answer(key) == answer)) for answer, text in words.items()],
        lambda answer: workbook.choose(key, answer),
    )


def copies(workbook: Workbook) -> Lines:
    """Who has a copy of the plan, since when, and which version."""
    return Lines(workbook, lists.copies(workbook), says.COPIES)
