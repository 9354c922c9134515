"""The list of warning signs with the marks J and F."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message

from tilfriskning.module.values import Mark
from tilfriskning.record.pools import SignRow
from tilfriskning.texts import pages as says
from tilfriskning.tui.widgets.drawn import Drawn
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.rows import Row, Rows, heading
from tilfriskning.workbook import Workbook

LEAD = 4
"""Cells of one mark with the space after it: `[J] `."""


class Signs(Rows):
    """Signs to mark: J and F beside each, in two columns.

    Args:
        workbook: what it reads and changes.
        pool: the plan whose signs it shows.
        titles: headings of the groups to show, by group; signs of other groups stand under the last one.
        shown: which signs to show.
    """

    BINDINGS = [Binding("j", "mark('J')", show=False), Binding("f", "mark('F')", show=False)]

    @dataclass
    class Opened(Message):
        """A sign was chosen, to be looked at more closely."""

        pool: str
        sign: str

    def __init__(
        self,
        workbook: Workbook,
        pool: str,
        titles: dict[str, str],
        shown: Callable[[SignRow], bool] = lambda _: True,
    ) -> None:
        self._workbook = workbook
        self._pool = pool
        self._titles = titles
        self._is_shown = shown
        super().__init__(self._sign_rows, self._open)

    def action_mark(self, mark: Mark) -> None:
        """Set a mark on the highlighted sign, or take it off."""
        if self.key:
            self._workbook.mark(self._pool, self.key, mark)
            self.redraw()

    def on_click(self, event: events.Click) -> None:
        """A click on a column sets its mark; a click on the text opens the sign."""
        index = event.style.meta.get("option")
        if index is None or not self._shown[index].key or event.x >= 2 * LEAD:
            return
        event.prevent_default()
        self.highlighted = index
        self.action_mark("J" if event.x < LEAD else "F")

    def _open(self, key: str) -> None:
        self.post_message(self.Opened(self._pool, key))

    def _sign_rows(self) -> Iterable[Row]:
        group = None
        for sign in self._workbook.signs(self._pool):
            if not self._is_shown(sign):
                continue
            title = self._titles.get(sign.group, says.OWN_SIGNS)
            if title != group:
                yield heading(title)
                group = title
            yield Row(sign.id, Content(sign.text), _marks(sign), _note(sign))


class MarkCount(Plain, Drawn):
    """How many signs of a pool have a mark, in words.

    Args:
        workbook: what it reads.
        pool: the plan whose signs are counted.
        mark: the mark.
    """

    def __init__(self, workbook: Workbook, pool: str, mark: Mark) -> None:
        self._workbook = workbook
        self._pool = pool
        self._mark = mark
        super().__init__(self._said(), classes="count")

    def redraw(self) -> None:
        self.say(self._said())

    def _said(self) -> str:
        count = sum(sign.j if self._mark == "J" else sign.f for sign in self._workbook.signs(self._pool))
        return says.MARKED.get(count, says.MARKED_MORE).format(count=count, mark=self._mark)


def _marks(sign: SignRow) -> Content:
    j, f = ("[J]" if sign.j else "[ ]"), ("[F]" if sign.f else "[ ]")
    return Content.assemble((j, "bold" if sign.j else ""), " ", (f, "bold" if sign.f else ""), " ")


def _note(sign: SignRow) -> Content | None:
    notes = []
    if sign.slot:
        notes.append(says.STANDS_IN_PLAN.format(slot=sign.slot.upper()))
    if sign.f and sign.said_by:
        notes.append(says.SEEN_BY.format(who=sign.said_by))
    return Content(" · ".join(notes)).stylize("italic") if notes else None
