"""How a page is laid out: which block comes when, and where its safety texts stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tilfriskning.module.blocks import AnyBlock, Discussion, PlanPrompt, PlanTemplateBlock, Review, WorkedExample
from tilfriskning.module.plans import PART2
from tilfriskning.texts import pages as says
from tilfriskning.workbook.book import Workbook, rows_of


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A block where it stands on its page."""

    block: AnyBlock
    """The block."""
    label: str | None
    """What stands over it."""
    is_offered: bool
    """Whether a plan prompt on the page offers what is in it, so that it is not drawn as a list."""
    safety: tuple[str, ...]
    """The safety texts that stand with it."""
    warns_first: bool
    """Whether they come before the block's own questions."""


def laid_out(blocks: tuple[AnyBlock, ...], workbook: Workbook) -> Iterator[LaidOut]:
    """The blocks of a page.

    What a plan prompt offers is drawn there, to pick from, and not once more as a list. The instructions of a list of
    signs come before it. A safety text stands once on a page, under the first block that it is about, but over the
    questions after a relapse, which stir up more than others.
    """
    offered = {ref for block in blocks if isinstance(block, PlanPrompt) and len(block.rows) == 1 for ref in block.reads}
    warned: set[str] = set()
    for block in sorted(blocks, key=lambda block: not _instructs(block)) if any(map(_instructs, blocks)) else blocks:
        about = tuple(id for id in (*block.safety, *_of_rows(block, workbook)) if id not in warned)
        warned.update(about)
        yield LaidOut(block, _label(block), block.id in offered, about, isinstance(block, Review))


def _instructs(block: AnyBlock) -> bool:
    return isinstance(block, Discussion) and all(prompt.input == "pool" for prompt in block.prompts)


def _of_rows(block: AnyBlock, workbook: Workbook) -> Iterator[str]:
    """The safety texts of the plan rows that a block shows."""
    module = workbook.module
    if isinstance(block, PlanTemplateBlock | WorkedExample):
        yield from (id for _, row in module.plan(block.plan).rows() for id in row.safety)
    else:
        rows = (row for row in rows_of(block) if f".{PART2}." not in row)
        yield from (id for row in rows for id in module.row(row).safety)


def _label(block: AnyBlock) -> str | None:
    if isinstance(block, PlanPrompt):
        return says.WORK_WITH_PART[block.rows[0].split(".")[1]]
    return says.KIND.get(block.kind)
