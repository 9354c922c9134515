"""Part 2 of a plan: up to three signs, chosen from the pool or written here."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content

from tilfriskning.record.plan import new_id
from tilfriskning.record.sign_places import SlotAt
from tilfriskning.texts import pages as says
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.rows import Row, Rows, remark
from tilfriskning.workbook import Workbook


class SignSlots(Vertical):
    """Part 2 of a plan: its places for signs, and the signs to choose from.

    Args:
        workbook: what it reads and writes.
        plan: the plan.
    """

    def __init__(self, workbook: Workbook, plan: str) -> None:
        super().__init__()
        self._workbook = workbook
        self._plan = plan

    def compose(self) -> ComposeResult:
        for slot in self._workbook.module.plan(self._plan).part2.slots:
            with Horizontal(classes="slot"):
                yield Plain(slot.label, classes="letter")
                place = SlotAt(self._plan, slot.id, new_id())
                yield Field(self._workbook, place, says.WRITE_OR_CHOOSE)
        yield Plain(says.CHOOSE_SIGNS, classes="label")
        yield Rows(self._candidates, self._choose)

    def _candidates(self) -> Iterable[Row]:
        signs = [sign for sign in self._workbook.signs(self._plan) if sign.is_noticed]
        if not signs:
            yield remark(says.NO_SIGNS_YET)
        for sign in signs:
            lead = Content(f"[{sign.slot.upper() if sign.slot else ' '}] ")
            marks = "".join(f" [{mark}]" for mark, is_set in (("J", sign.j), ("F", sign.f)) if is_set)
            yield Row(sign.id, Content(f"{sign.text}{marks}"), lead)

    def _choose(self, sign: str) -> None:
        if not self._workbook.place_sign(self._plan, sign):
            self.notify(says.SLOTS_TAKEN, markup=False)
