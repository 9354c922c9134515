"""Warning signs with the marks J and F."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from tilfriskning.module.blocks import Checklist, SignGroup
from tilfriskning.texts import pages as says
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.lines import Lines
from tilfriskning.tui.widgets.signs import Signs
from tilfriskning.workbook import Workbook, lists


def draw(block: Checklist, workbook: Workbook) -> Iterator[Widget]:
    """The list to mark, then rows for signs of one's own in each group."""
    yield Plain(says.SIGN_KEYS, classes="keys")
    yield Plain(says.COLUMNS, classes="label")
    yield Signs(workbook, block.pool, {group.id: group.title for group in block.groups})
    for group in block.groups:
        if group.free_rows:
            yield Plain(group.free_label or says.OWN_SIGN, classes="label")
            yield _free_rows(block, group, workbook)


def _free_rows(block: Checklist, group: SignGroup, workbook: Workbook) -> Lines:
    own = lists.own_signs(workbook, block.pool, group.id)
    return Lines(workbook, own, (says.OWN_SIGN,), least=group.free_rows)
