"""What came before a relapse, on a line of weeks, days and hours."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from tilfriskning.record.last_time import STRETCHES, LastTime
from tilfriskning.record.living_places import LastTimeAt
from tilfriskning.record.places import found
from tilfriskning.record.plan import new_id
from tilfriskning.record.pools import SignRow
from tilfriskning.texts import last_time as says
from tilfriskning.texts import pages as page_says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.drawn import Drawn
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Flow, Hanging, Plain, Words
from tilfriskning.tui.widgets.lines import Lines
from tilfriskning.tui.widgets.press import Press, Unfold
from tilfriskning.tui.widgets.rows import Row, Rows, remark
from tilfriskning.workbook import Workbook, lists
from tilfriskning.workbook.signs_together import last_times, move

WIDEST = max(len(mark) for mark in says.MARKS.values())


class LastTimeScreen(BookScreen[None]):
    """«Min siste gang»: the signs on a line of weeks, days and hours before. A later relapse adds a line.

    Args:
        workbook: what it reads and writes.
        plan: the plan whose signs are placed.
    """

    HELP_TEXT = says.HELP

    def __init__(self, workbook: Workbook, plan: str) -> None:
        super().__init__(says.TITLE)
        self._workbook = workbook
        self._plan = plan
        lines = last_times(workbook, plan)
        self._time = lines[0].id if lines else new_id()

    def contents(self) -> Iterator[Widget]:
        workbook, plan = self._workbook, self._plan
        yield Plain(workbook.module.plan(plan).title, classes="page-title")
        yield Plain(says.LEAD)
        yield Plain(says.WHEN, classes="label")
        yield Field(workbook, LastTimeAt(plan, self._time), says.WHEN_HINT)
        yield TimeLine(workbook, plan, self._time)
        yield Plain(says.PLACE, classes="question")
        yield Rows(self._signs, lambda sign: move(workbook, plan, self._time, sign))
        yield Plain(says.OWN, classes="label")
        yield self._own()
        yield Plain(says.INTO_PLAN, classes="question")
        yield Rows(self._for_plan, self._into_plan)
        yield Press(says.NEW, self._begin, classes="link")
        if earlier := [time for time in last_times(workbook, plan) if time.id != self._time]:
            yield Unfold(says.EARLIER, lambda: [Words(*drawn(workbook, time), classes="after") for time in earlier])

    def _line(self) -> LastTime:
        return found(self._workbook.record.last_times, self._time) or LastTime(id=self._time, plan=self._plan)

    def _noticed(self) -> Iterator[SignRow]:
        return (sign for sign in self._workbook.signs(self._plan) if sign.is_noticed or sign.id in self._line().placed)

    def _signs(self) -> Iterator[Row]:
        placed = self._line().placed
        for sign in self._noticed():
            mark = says.MARKS[placed[sign.id]] if sign.id in placed else ""
            yield Row(sign.id, Content(sign.text), Content(f"[{mark:<{WIDEST}}] "))
        if not any(self._noticed()):
            yield remark(says.NO_SIGNS)

    def _own(self) -> Lines:
        own = lists.missed_signs(self._workbook, self._plan)
        return Lines(self._workbook, own, (page_says.OWN_SIGN,))

    def _for_plan(self) -> Iterator[Row]:
        placed = self._line().placed
        for sign in self._noticed():
            if sign.id in placed:
                lead = Content(f"[{sign.slot.upper() if sign.slot else ' '}] ")
                yield Row(sign.id, Content(sign.text), lead)
        if not placed:
            yield remark(says.NONE_PLACED)

    def _into_plan(self, sign: str) -> None:
        if not self._workbook.place_sign(self._plan, sign):
            self.notify(page_says.SLOTS_TAKEN, markup=False)

    def _begin(self) -> None:
        self._time = new_id()
        self.run_worker(self.page.show(self.contents()))


class TimeLine(Plain, Drawn):
    """One time as a line from weeks before to hours before.

    Args:
        workbook: what it reads.
        plan: the plan.
        time: the line's id.
    """

    def __init__(self, workbook: Workbook, plan: str, time: str) -> None:
        super().__init__("", classes="after")
        self._workbook = workbook
        self._plan = plan
        self._time = time

    def on_mount(self) -> None:
        self.redraw()

    def redraw(self) -> None:
        time = found(self._workbook.record.last_times, self._time) or LastTime(id=self._time, plan=self._plan)
        self.update(Flow(_stretches(self._workbook, time)))


def drawn(workbook: Workbook, time: LastTime) -> Iterator[Hanging]:
    """A line with when it was."""
    yield Hanging(Content(time.when.strip() or says.UNNAMED).stylize("bold"))
    yield from _stretches(workbook, time)


def _stretches(workbook: Workbook, time: LastTime) -> Iterator[Hanging]:
    for stretch in STRETCHES:
        signs = [sign.text for id in time.at(stretch) if (sign := workbook.record.sign(time.plan, id))]
        lead = Content(f"{says.STRETCHES[stretch]:<{LEAD}}│ ")
        yield Hanging(Content(signs[0] if signs else says.NOTHING_HERE), lead)
        for text in signs[1:]:
            yield Hanging(Content(text), Content(f"{'':<{LEAD}}│ "))


LEAD = max(len(text) for text in says.STRETCHES.values()) + 1
