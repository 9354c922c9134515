"""A row of a plan, wherever it is shown: read like a line of a form, written in when it gets the focus."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from tilfriskning.module.plans import PART3, TemplateRow
from tilfriskning.record import places
from tilfriskning.record.places import RowFieldAt
from tilfriskning.texts import pages as says
from tilfriskning.texts import practice
from tilfriskning.tui.widgets.drawn import Drawn
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Flow, Hanging, Plain
from tilfriskning.tui.widgets.lines import Lines
from tilfriskning.tui.widgets.picker import Picker
from tilfriskning.tui.widgets.press import Press, Unfold, not_for_me
from tilfriskning.tui.widgets.specifics import Specifics
from tilfriskning.workbook import Workbook, lists


@dataclass
class PlanWanted(Message):
    """The person wants to see a plan."""

    plan: str


class PlanRowView(Horizontal, Drawn):
    """One row of a plan: its title beside everything that is written in it.

    Args:
        workbook: what it reads and writes.
        ref: the row, as `mh.part1.stress`.
        reads: blocks that offer entries; those of every prompt about the row if left out.
        is_open: whether it stands ready to write in, with its offers open; else it is read until it gets the focus.
    """

    def __init__(
        self,
        workbook: Workbook,
        ref: str,
        reads: tuple[str, ...] | None = None,
        is_open: bool = False,
    ) -> None:
        super().__init__(classes="plan-row")
        self._workbook = workbook
        self._ref = ref
        self._row: TemplateRow = workbook.module.row(ref)
        self._reads = workbook.reads_for(ref) if reads is None else reads
        self._is_open = is_open

    def compose(self) -> ComposeResult:
        yield Plain(self._row.title, classes="row-title")
        with Vertical():
            if self._row.refers_to:
                yield from self._reference(self._row.refers_to)
            if self._is_open:
                yield from self._fields()
            else:
                yield ClosedRow(self._workbook, self._ref, self._fields)

    def on_mount(self) -> None:
        self.redraw()

    def redraw(self) -> None:
        self.set_class(self._workbook.is_set_aside(self._ref), "set-aside")

    def _fields(self) -> Iterator[Widget]:
        workbook, ref, row = self._workbook, self._ref, self._row
        if row.contacts:
            yield Plain(row.contacts, classes="label")
            yield contacts(workbook, ref)
        for field in row.fields:
            yield Plain(field.label, classes="label")
            yield Field(workbook, RowFieldAt(ref, field.id), field.hint or says.WRITE_HERE)
        if self._reads and self._is_open:
            yield Plain(says.PICK_KEYS, classes="label")
            yield Picker(workbook, ref, self._reads)
        yield Plain(row.entries, classes="label")
        yield entries(workbook, ref)
        if f".{PART3}." in ref:
            yield Unfold(practice.SPECIFIC, lambda: [Specifics(workbook, ref)])
        if self._reads and not self._is_open:
            yield Unfold(says.PICK_FROM_LIST, lambda: [Picker(workbook, ref, self._reads)])
        yield not_for_me(workbook, ref)

    def _reference(self, plan: str) -> Iterator[Widget]:
        title = self._workbook.module.plan(plan).title
        yield Plain(says.SEE_PLAN.format(plan=title), classes="reference")
        if plan not in self._workbook.chosen_plans():
            yield Press(says.BEGIN_PLAN.format(plan=title), lambda: self._begin(plan), classes="link")
        else:
            yield Press(says.OPEN_PLAN.format(plan=title), lambda: self.post_message(PlanWanted(plan)), classes="link")

    def _begin(self, plan: str) -> None:
        self._workbook.choose_plans((*self._workbook.chosen_plans(), plan))
        self.post_message(PlanWanted(plan))


class ClosedRow(Static, Drawn, can_focus=True):
    """What is written in a plan row, to read. With the focus it gives way to the fields to write in.

    Args:
        workbook: what it reads.
        ref: the row.
        fields: makes the fields.
    """

    def __init__(self, workbook: Workbook, ref: str, fields: Callable[[], Iterable[Widget]]) -> None:
        super().__init__()
        self._workbook = workbook
        self._ref = ref
        self._fields = fields
        self._early: list[events.Key] = []

    def on_mount(self) -> None:
        self.redraw()

    def redraw(self) -> None:
        self.update(Flow(self._lines()))

    def holds(self, place: str) -> bool:
        """Whether a place is one of the row's."""
        return place.startswith(f"{self._ref}/")

    async def on_focus(self) -> None:
        await self.open()

    async def open(self, place: str = "") -> None:
        """Put the fields in the place of the text, and go to this one, or else to the first one."""
        if not isinstance(self.parent, Widget) or not self.display:
            return
        self.display = False
        fields = list(self._fields())
        await self.parent.mount_all(fields, after=self)
        inside = [widget for field in fields for widget in field.walk_children(Widget, with_self=True)]
        able = [widget for widget in inside if widget.focusable]
        named = (widget for widget in able if isinstance(widget, Field) and widget.place.name == place)
        wanted = next(named, able[0])
        self.screen.set_focus(wanted)
        for key in self._early:
            wanted.post_message(key)
        await self.remove()

    def on_key(self, event: events.Key) -> None:
        """Letters that come while the fields are on their way are meant for them."""
        if event.is_printable:
            event.stop()
            self._early.append(event)

    def _lines(self) -> Iterator[Hanging]:
        written = places.row(self._workbook.record, self._ref)
        template = self._workbook.module.row(self._ref)
        if self._workbook.is_set_aside(self._ref):
            yield Hanging(Content(says.NOT_FOR_ME))
        for contact in written.contacts:
            if not contact.is_blank:
                yield Hanging(Content(f"{contact.name}  {contact.number}".strip()), BULLET)
        for field in template.fields:
            if text := written.fields.get(field.id, "").strip():
                yield Hanging(Content(f"{field.label}: {text}"), BULLET)
        for entry in written.entries:
            if not entry.is_blank:
                yield Hanging(Content(entry.whole), BULLET)
        if written.is_blank:
            yield Hanging(Content(says.WRITE_HERE), BULLET)


BULLET = Content("▌ ")


def contacts(workbook: Workbook, ref: str) -> Lines:
    """The contacts of a plan row: a name and a number on each line."""
    return Lines(workbook, lists.contacts(workbook, ref), (says.NAME, says.NUMBER))


def entries(workbook: Workbook, ref: str, least: int = 1) -> Lines:
    """The entries of a plan row, one on each line."""
    return Lines(workbook, lists.entries(workbook, ref), (says.OWN_WORDS,), least=least)
