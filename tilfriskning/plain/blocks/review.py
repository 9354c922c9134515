"""Review of the plan after a relapse."""

from __future__ import annotations

from collections.abc import Iterator

from tilfriskning.module.blocks import Review
from tilfriskning.plain.blocks.parts import copies, sheet_question
from tilfriskning.plain.blocks.sheets import Sheets
from tilfriskning.plain.listings import Lines
from tilfriskning.plain.reading import paragraphs
from tilfriskning.plain.steps import Say, Step
from tilfriskning.plain.versions import Versions
from tilfriskning.texts import pages as page_says
from tilfriskning.workbook import Workbook, lists

MISSED = "signs_missed"
"""The question about signs that were overlooked; what is asked under it puts them into the lists."""


def steps(block: Review, workbook: Workbook) -> Iterator[Step]:
    """The questions on a dated sheet, then a new version and sharing it."""
    sheets = Sheets(workbook, block)
    yield sheets
    for prompt in block.prompts:
        yield sheet_question(workbook, block, prompt, sheets)
        if prompt.id == MISSED:
            for plan in workbook.module.plans:
                yield Lines(
                    workbook,
                    f"{plan.id}.signs/review",
                    [page_says.MISSED_SIGNS.format(plan=plan.short)],
                    lists.missed_signs(workbook, plan.id),
                    [page_says.OWN_SIGN],
                )
    yield Say(("", *paragraphs(block.new_version.text.said(workbook.mode))))
    yield Versions(workbook)
    yield copies(workbook, [*paragraphs(block.share.text.said(workbook.mode))])
