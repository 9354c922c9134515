"""What the two plans have in common."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from tilfriskning.texts import together as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.lines import Lines
from tilfriskning.tui.widgets.press import Unfold
from tilfriskning.tui.widgets.rows import Row, Rows, heading, tick
from tilfriskning.workbook import Workbook, more_lists
from tilfriskning.workbook.signs_together import link, share

BETWEEN = "/"
"""Between the plan and the sign in the key of a row; signs of the module's lists have one too."""


class BridgeScreen(BookScreen[None]):
    """«Der planene henger sammen»: signs of both plans, and what leads to what.

    Args:
        workbook: what it reads and writes.
    """

    HELP_TEXT = says.BRIDGE_HELP

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(says.BRIDGE_TITLE)
        self._workbook = workbook

    def contents(self) -> Iterator[Widget]:
        workbook = self._workbook
        yield Plain(says.BRIDGE_LEAD)
        yield Plain(says.CHAINS, classes="question")
        yield self._chains()
        signs = tuple(self._signs())
        if signs:
            yield Unfold(says.CHAIN_OFFERS, lambda: [Rows(self._links, lambda text: link(workbook, text))])
        yield Plain(says.BRIDGE_SIGNS if signs else says.BRIDGE_NONE, classes="question")
        yield Rows(self._signs, self._share)

    def _chains(self) -> Lines:
        return Lines(self._workbook, more_lists.chains(self._workbook), says.CHAIN_HINTS)

    def _signs(self) -> Iterator[Row]:
        for plan in self._workbook.module.plans:
            own = self._workbook.record.signs.get(plan.id, ())
            noticed = {sign.id for sign in self._workbook.signs(plan.id) if sign.is_noticed}
            signs = [sign for sign in own if sign.id in noticed and sign.text.strip()]
            if signs:
                yield heading(plan.title)
            for sign in signs:
                yield Row(f"{plan.id}{BETWEEN}{sign.id}", Content(sign.text), tick(bool(sign.also_in)))

    def _links(self) -> Iterator[Row]:
        texts = dict.fromkeys(row.text.plain for row in self._signs() if row.key)
        return (Row(text, Content(text)) for text in texts)

    def _share(self, key: str) -> None:
        plan, _, sign = key.partition(BETWEEN)
        if not share(self._workbook, plan, sign):
            self.notify(says.STANDS_THERE, markup=False)
