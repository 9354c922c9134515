"""What differs between versions of a plan, to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.content import Content

from tilfriskning.export.changes import Changes, changes
from tilfriskning.texts import dates
from tilfriskning.texts import versions as says
from tilfriskning.tui.widgets.drawn import Drawn
from tilfriskning.tui.widgets.flow import Flow, Hanging, Plain
from tilfriskning.workbook import Workbook

BULLET = Content("• ")


def change_lines(found: Iterable[Changes]) -> Iterator[Hanging]:
    """Changes, place by place."""
    for place in found:
        yield Hanging(Content(place.title).stylize("bold"), gap=True)
        for line in place.lines:
            yield Hanging(Content(line), BULLET)


class News(Plain, Drawn):
    """What is new in a plan since it was signed.

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
        self.update(Flow(self._lines()))

    def _lines(self) -> Iterator[Hanging]:
        record = self._workbook.record
        agreed = record.agreed(self._plan)
        if agreed is None:
            yield Hanging(Content(says.NEVER_SIGNED))
            return
        found = changes(self._workbook.module.plan(self._plan), agreed, record.draft(self._plan))
        said = says.NEWS_SINCE if found else says.NO_NEWS
        title = Content(said.format(number=agreed.number, date=dates.long(agreed.on)))
        yield Hanging(title.stylize("bold") if found else title)
        yield from change_lines(found)
