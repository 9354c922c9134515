"""Warning signs with the marks J and F."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tilfriskning.module.blocks import Checklist
from tilfriskning.plain.listings import Lines
from tilfriskning.plain.signs import Marks, ask_who_noticed
from tilfriskning.plain.steps import Say, Step
from tilfriskning.record.pools import SignRow
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as says
from tilfriskning.workbook import Workbook, lists


def steps(block: Checklist, workbook: Workbook) -> Iterator[Step]:
    """Group by group: the signs to mark, then room for one's own. Last come signs that belong to no group here."""
    yield Say(("", *says.J_AND_F))
    groups = {group.id for group in block.groups}
    for group in block.groups:
        yield Marks(workbook, block.pool, [group.title], _of(group.id))
        if group.free_rows:
            yield Lines(
                workbook,
                f"{block.pool}.signs/{group.id}",
                [group.free_label or page_says.OWN_SIGN],
                lists.own_signs(workbook, block.pool, group.id),
                [page_says.OWN_SIGN],
                added=ask_who_noticed,
            )
    yield Marks(workbook, block.pool, [page_says.OWN_SIGNS], lambda sign: sign.group not in groups)


def _of(group: str) -> Callable[[SignRow], bool]:
    return lambda sign: sign.group == group
