"""The actions of a plan, and whether they have been rehearsed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content
from textual.message import Message

from tilfriskning.texts import practice as says
from tilfriskning.tui.widgets.rows import Row, Rows, heading
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.practice import Action, actions


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
            yield Row(action.ref, Content(action.title), Content("  "), _below(action))


def _below(action: Action) -> Content | None:
    if not action.rehearsals:
        return None
    last = action.rehearsals[-1]
    who = says.WITH.format(who=last.with_whom.strip()) if last.with_whom.strip() else ""
    when = f"{says.REHEARSED} {last.when.strip()}".strip()
    said = ", ".join(text for text in (when, who) if text)
    change = last.change.strip()
    return Content(f"{said}. {change}" if change else said).stylize("italic")
