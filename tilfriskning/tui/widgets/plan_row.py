"""A row of a plan to read and write, wherever it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tilfriskning.module.plans import TemplateRow
from tilfriskning.record import places
from tilfriskning.record.offers import Offer
from tilfriskning.record.places import ContactAt, EntryAt, RowFieldAt, SlotAt
from tilfriskning.record.plan import new_id
from tilfriskning.texts import pages as says
from tilfriskning.tui.widgets.drawn import Drawn
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.lines import Lines
from tilfriskning.tui.widgets.press import Press, Unfold
from tilfriskning.tui.widgets.rows import Row, Rows, heading, tick
from tilfriskning.tui.widgets.safety import safety
from tilfriskning.workbook import Workbook


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
        is_picking: whether the offers stand open.
        shows_safety: whether the row's safety texts stand under it.
    """

    def __init__(
        self,
        workbook: Workbook,
        ref: str,
        reads: tuple[str, ...] | None = None,
        is_picking: bool = False,
        shows_safety: bool = True,
    ) -> None:
        super().__init__(classes="plan-row")
        self._workbook = workbook
        self._ref = ref
        self._row: TemplateRow = workbook.module.row(ref)
        self._reads = workbook.reads_for(ref) if reads is None else reads
        self._is_picking = is_picking
        self._shows_safety = shows_safety

    def compose(self) -> ComposeResult:
        yield Plain(self._row.title, classes="row-title")
        with Vertical():
            if self._row.refers_to:
                yield from self._reference(self._row.refers_to)
            yield from self._writing()
            if self._shows_safety:
                yield from safety(self._row.safety)

    def redraw(self) -> None:
        self.set_class(self._workbook.is_set_aside(self._ref), "set-aside")

    def on_mount(self) -> None:
        self.redraw()

    def _writing(self) -> Iterator[Widget]:
        workbook, ref, row = self._workbook, self._ref, self._row
        if row.contacts:
            yield Plain(row.contacts, classes="label")
            yield contacts(workbook, ref)
        for field in row.fields:
            yield Plain(field.label, classes="label")
            yield Field(workbook, RowFieldAt(ref, field.id), field.hint or says.WRITE_HERE)
        if self._reads and self._is_picking:
            yield Plain(says.PICK_KEYS, classes="label")
            yield Picker(workbook, ref, self._reads)
        yield Plain(row.entries, classes="label")
        yield entries(workbook, ref)
        if self._reads and not self._is_picking:
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
        self._workbook.choose_plans((*self._workbook.record.choice, plan))
        self.post_message(PlanWanted(plan))


class Picker(Rows):
    """Entries that can be taken over into a plan row. Enter takes one over; right and left open and close its help.

    Args:
        workbook: what it reads and writes.
        row: the plan row.
        reads: the blocks and answers that offer entries.
    """

    BINDINGS = [("right", "open_help(True)"), ("left", "open_help(False)")]

    def __init__(self, workbook: Workbook, row: str, reads: tuple[str, ...]) -> None:
        self._workbook = workbook
        self._row = row
        self._reads = reads
        self._opened: set[str] = set()
        super().__init__(self._offer_rows, self._pick, classes="picker")

    def action_open_help(self, is_open: bool) -> None:
        """Show, or hide, how to do the highlighted thing."""
        (self._opened.add if is_open else self._opened.discard)(self.key)
        self.redraw()

    def _offers(self) -> dict[str, Offer]:
        return {f"{number} {offer.ref}": offer for number, offer in enumerate(self._workbook.offers(self._reads))}

    def _offer_rows(self) -> Iterable[Row]:
        above = ""
        for key, offer in self._offers().items():
            if offer.heading and offer.heading != above:
                yield heading(offer.heading)
            above = offer.heading
            fold = says.HELP_OPEN if key in self._opened else says.HELP_CLOSED
            text = Content(f"{offer.text}{fold if offer.help else ''}")
            help = Content(offer.help).stylize("italic") if key in self._opened else None
            yield Row(key, text, tick(self._workbook.is_picked(self._row, offer)), help)

    def _pick(self, key: str) -> None:
        offer = self._offers()[key]
        if not self._workbook.is_picked(self._row, offer):
            self._workbook.pick(self._row, offer)
            self.notify(says.PICKED, markup=False)


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
            yield heading(says.NO_SIGNS_YET)
        for sign in signs:
            lead = Content(f"[{sign.slot.upper() if sign.slot else ' '}] ")
            marks = "".join(f" [{mark}]" for mark, is_set in (("J", sign.j), ("F", sign.f)) if is_set)
            yield Row(sign.id, Content(f"{sign.text}{marks}"), lead)

    def _choose(self, sign: str) -> None:
        if not self._workbook.place_sign(self._plan, sign):
            self.notify(says.SLOTS_TAKEN, markup=False)


def contacts(workbook: Workbook, ref: str) -> Lines:
    """The contacts of a plan row: a name and a number on each line."""

    def line(id: str) -> tuple[ContactAt, ContactAt]:
        return ContactAt(ref, id, "name"), ContactAt(ref, id, "number")

    return Lines(
        workbook,
        lambda: [line(contact.id) for contact in places.row(workbook.record, ref).contacts if not contact.is_blank],
        lambda: line(new_id()),
        (says.NAME, says.NUMBER),
    )


def entries(workbook: Workbook, ref: str, least: int = 1) -> Lines:
    """The entries of a plan row, one on each line."""

    def written() -> Iterable[tuple[EntryAt]]:
        for entry in places.row(workbook.record, ref).entries:
            if entry.text.strip():
                yield (EntryAt(ref, entry.id, entry.origin),)

    return Lines(
        workbook,
        written,
        lambda: (EntryAt(ref, new_id()),),
        (says.OWN_WORDS,),
        least=least,
    )


def not_for_me(workbook: Workbook, key: str) -> Press:
    """The line that says that a prompt or a row does not concern the person."""
    return Press(
        lambda: f"{tick(workbook.is_set_aside(key)).plain}{says.NOT_FOR_ME}",
        lambda: workbook.set_aside(key),
        classes="not-for-me",
    )
