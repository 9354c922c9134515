"""The actions of a plan, and whether they have been rehearsed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content
from textual.message import Message

from tilfriskning.texts import practice as says
from tilfriskning.tui.widgets.drawn import Drawn
from tilfriskning.tui.widgets.flow import Flow, Hanging, Plain
from tilfriskning.tui.widgets.marks import LEADS_ON
from tilfriskning.tui.widgets.rows import Row, Rows, heading
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.practice import Action, actions

BULLET = Content("• ")

NAMED = 5
"""As many actions that wait to be rehearsed are named."""


class Actions(Rows):
    """The actions of a plan, those that have not been rehearsed first. Enter opens one.

    Args:
        workbook: what it reads.
        plan: the plan.
    """

    @dataclass
    class Opened(Message):
        """An action was chosen, to be rehearsed."""

        ref: str

    def __init__(self, workbook: Workbook, plan: str) -> None:
        self._workbook = workbook
        self._plan = plan
        super().__init__(self._action_rows, lambda ref: self.post_message(self.Opened(ref)))

    def _action_rows(self) -> Iterator[Row]:
        group = None
        for action in actions(self._workbook, self._plan):
            title = says.REHEARSED if action.is_rehearsed else says.NOT_YET
            if title != group:
                yield heading(title.capitalize())
                group = title
            yield Row(action.ref, Content(action.title), LEADS_ON, _below(action))


class Waiting(Plain, Drawn):
    """The first actions of a plan that have not been rehearsed, to read.

    Args:
        workbook: what it reads.
        plan: the plan.
    """

    def __init__(self, workbook: Workbook, plan: str) -> None:
        super().__init__("", classes="after")
        self._workbook = workbook
        self._plan = plan

    def on_mount(self) -> None:
        self.redraw()

    def redraw(self) -> None:
        waiting = [action.title for action in actions(self._workbook, self._plan) if not action.is_rehearsed]
        lines = (Hanging(Content(title), BULLET) for title in waiting[:NAMED])
        self.update(Flow((Hanging(Content(says.OFFER_LEAD)), *lines)) if waiting else "")


def _below(action: Action) -> Content | None:
    if not action.rehearsals:
        return None
    last = action.rehearsals[-1]
    who = says.WITH.format(who=last.with_whom.strip()) if last.with_whom.strip() else ""
    when = f"{says.REHEARSED} {last.when.strip()}".strip()
    said = ", ".join(text for text in (when, who) if text)
    change = last.change.strip()
    return Content(f"{said}. {change}" if change else said).stylize("italic")
