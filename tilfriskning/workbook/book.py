"""The workbook itself: what is written, marked, chosen and put in place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime

from tilfriskning.module import prose
from tilfriskning.module.blocks import (
    AnyBlock,
    Discussion,
    Form,
    GoalFollowup,
    HomePractice,
    PlanPrompt,
    Suggestions,
    TextBlock,
)
from tilfriskning.module.model import Module, Page
from tilfriskning.module.plans import PART3
from tilfriskning.module.values import Item, Mark, Mode
from tilfriskning.record import course, pools
from tilfriskning.record.leftovers import CHOSEN
from tilfriskning.record.offers import Offer, offers
from tilfriskning.record.places import EntryAt, Place, SheetAt
from tilfriskning.record.places import row as row_of
from tilfriskning.record.plan import new_id
from tilfriskning.record.record import Answer, Record, Revision, Sheet
from tilfriskning.record.sign_places import place_sign
from tilfriskning.record.signing import renewed
from tilfriskning.record.tidy import tidy
from tilfriskning.texts.pages import CHOICES

Listener = Callable[[], None]


class Workbook:
    """One client's work with one module.

    Screens and commands read from it and call it when something happens; they keep nothing of their own.

    Args:
        module: the content.
        record: what the client has written so far.
        mode: alone, or together with a therapist.
        now: the clock.
    """

    def __init__(
        self, module: Module, record: Record, mode: Mode = "alone", now: Callable[[], datetime] = datetime.now
    ) -> None:
        self.module = module
        self.record = tidy(record)
        self.mode: Mode = mode
        self.changed = record.header.changed
        """When the document last changed, in this sitting or before."""
        self.now = now
        self._listeners: list[Listener] = []
        self._removed: list[tuple[Place, str]] = []
        self._signs: dict[str, tuple[Record, Mode, tuple[pools.SignRow, ...]]] = {}

    @property
    def today(self) -> date:
        """The day."""
        return self.now().date()

    def subscribe(self, listener: Listener) -> None:
        """Call this after every change."""
        self._listeners.append(listener)

    def document(self) -> Record:
        """The record as it is to be saved, its header up to date."""
        return self.record.stamped(self.now())

    def change(self, record: Record) -> None:
        """Take the record as it is after a change, and tell those who listen."""
        if record != self.record:
            self.record = record
            self.changed = self.now()
            for listener in self._listeners:
                listener()

    # Text

    def read(self, place: Place) -> str:
        """What stands at a place."""
        return place.read(self.record)

    def write(self, place: Place, text: str) -> None:
        """Write at a place. Empty text empties it."""
        if text != place.read(self.record):
            self.change(place.write(self.record, text))

    def emptied(self, place: Place, before: str) -> None:
        """Remember what stood at a place that has been emptied, so that it can be brought back."""
        if before.strip() and not self.read(place).strip():
            self._removed.append((place, before))

    def bring_back(self) -> Place | None:
        """Write the last text that was taken away where it stood. Returns its place, or None if there is none."""
        while self._removed:
            place, text = self._removed.pop()
            if not self.read(place).strip():
                self.write(place, text)
                return place
        return None

    def set_aside(self, key: str) -> None:
        """Say, or take back, that a prompt (`block/local`) or a plan row does not concern the person."""
        before = self.record.set_aside
        after = tuple(other for other in before if other != key) if key in before else (*before, key)
        self.change(self.record.model_copy(update={"set_aside": after}))

    def is_set_aside(self, key: str) -> bool:
        """Whether a prompt or a plan row does not concern the person."""
        return key in self.record.set_aside

    # Answers that are chosen

    def answer(self, key: str) -> Answer:
        """The answer to `block/local`; empty if there is none."""
        return self.record.answers.get(key, "")

    def choose(self, key: str, answer: Answer) -> None:
        """Answer `block/local` with a choice."""
        self.change(self.record.model_copy(update={"answers": {**self.record.answers, key: answer}}))

    def choose_plans(self, plans: tuple[str, ...]) -> None:
        """Choose which plans to make, in any order; can be changed at any time."""
        ordered = tuple(plan.id for plan in self.module.plans if plan.id in plans)
        self.change(self.record.model_copy(update={"choice": ordered}))

    def chosen_plans(self) -> tuple[str, ...]:
        """The chosen plans; before a choice is made, those something is written in; else all."""
        begun = tuple(plan.id for plan in self.module.plans if not self.record.plan(plan.id).is_blank)
        return self.record.choice or begun or tuple(plan.id for plan in self.module.plans)

    # Signs

    def signs(self, pool: str) -> tuple[pools.SignRow, ...]:
        """Every sign of a plan's pool, marked or not."""
        record, mode, rows = self._signs.get(pool, (None, None, ()))
        if record is not self.record or mode != self.mode:
            rows = pools.sign_rows(self.module, self.record, pool, self.mode)
            self._signs[pool] = self.record, self.mode, rows
        return rows

    def sign(self, pool: str, id: str) -> pools.SignRow | None:
        """One sign of a plan's pool."""
        return next((row for row in self.signs(pool) if row.id == id), None)

    def mark(self, pool: str, id: str, mark: Mark) -> None:
        """Set J or F on a sign, or take it off. A sign that stands in part 2 stays there."""
        if row := self.sign(pool, id):
            self.change(pools.marked(self.record, row, mark))

    def take_in(self, pool: str, id: str) -> None:
        """Take a sign of the module's list into the pool, marked or not, so that it can be written about."""
        if row := self.sign(pool, id):
            self.change(pools.taken_in(self.record, row))

    def place_sign(self, pool: str, id: str) -> bool:
        """Put a sign at the first free place of part 2, or take it out. False when every place is taken."""
        plan, row = self.record.plan(pool), self.sign(pool, id)
        if row is None:
            return False
        if row.slot:
            self.change(place_sign(self.record, pool, row.slot, None))
            return True
        slots = (slot.id for slot in self.module.plan(pool).part2.slots)
        free = [slot for slot in slots if not self._stands(pool, plan.signs.get(slot))]
        if not free:
            return False
        self.change(place_sign(pools.taken_in(self.record, row), pool, free[0], id))
        return True

    def _stands(self, pool: str, id: str | None) -> bool:
        sign = self.record.sign(pool, id) if id else None
        return bool(sign and sign.text.strip())

    # Plan rows

    def offers(self, refs: tuple[str, ...]) -> tuple[Offer, ...]:
        """What blocks and earlier answers offer to take over."""
        return offers(self.module, self.record, refs, self.mode)

    def is_picked(self, row: str, offer: Offer) -> bool:
        """Whether a plan row has an entry from this offer."""
        return any(entry.origin == offer.ref and entry.text.strip() for entry in row_of(self.record, row).entries)

    def pick(self, row: str, offer: Offer) -> Place:
        """Append an offer to a plan row as an entry, and return where it stands."""
        place = EntryAt(row, new_id(), offer.ref)
        self.write(place, offer.text)
        return place

    def reads_for(self, row: str) -> tuple[str, ...]:
        """The blocks that offer entries for a plan row, gathered from every prompt that asks for it."""
        prompts = (block for block in self.module.of_kind(PlanPrompt) if row in block.rows)
        return tuple(dict.fromkeys(ref for prompt in prompts for ref in prompt.reads_of(row)))

    def actions(self, plan: str) -> tuple[str, ...]:
        """The actions that the module itself suggests for part 3 of a plan."""
        lists = (block for block in self.module.of_kind(Suggestions) if block.row)
        own = (block for block in lists if (block.row or "").startswith(f"{plan}.{PART3}."))
        return tuple(prose.plain(item.text.said(self.mode)) for block in own for item in block.items)

    def new_version(self, plan: str) -> Revision:
        """Begin a new version of a plan, dated today. The one before is put away, and can still be read."""
        self.change(renewed(self.record, plan, self.today))
        return self.record.revisions[-1]

    # Dated sheets

    def sheet(self, block: str) -> str:
        """The id of the sheet that a dated block shows: the last one, or one that is made when it is written on."""
        sheets = self.record.sheets_of(block)
        return sheets[-1].id if sheets else new_id()

    def at(self, block: str, local: str, sheet: str) -> SheetAt:
        """The place of an answer on a sheet."""
        return SheetAt(block, sheet, local, self.today)

    def tick(self, place: SheetAt, answer: Answer) -> None:
        """Answer on a sheet with a tick or a choice."""
        self.change(place.tick(self.record, answer))

    def last(self, kind: str) -> Sheet | None:
        """The last home practice (`practice`) or goal step (`goal`) that was written down, whatever the topic."""
        wanted = HomePractice if kind == "practice" else GoalFollowup
        return next(
            (
                sheet
                for sheet in reversed(self.record.sheets)
                if isinstance(self.module.blocks.get(sheet.block), wanted) and not sheet.is_blank
            ),
            None,
        )

    def sheet_text(self, sheet: Sheet) -> str:
        """What stands on a sheet, in one run of text; choices in the content's words."""
        block = self.module.blocks.get(sheet.block)
        parts = dict(block.parts()) if block else {}
        texts = []
        for local, answer in sheet.answers.items():
            if isinstance(answer, str) and answer.strip():
                chosen = parts.get(answer) if local in CHOSEN else None
                own = CHOICES.get(answer, answer) if local in CHOSEN else answer
                texts.append(prose.plain(chosen.text.said(self.mode)) if isinstance(chosen, Item) else own.strip())
        return " · ".join(texts)

    def goal_block(self, block: str) -> str:
        """The block that the goal itself is kept under: the first one, since the goal is the same in every topic."""
        return next((found.id for found in self.module.of_kind(GoalFollowup)), block)

    def place_key(self) -> str | None:
        """The key of the answer that says where the plan is kept; None if the module does not ask."""
        asked = ((block, prompt) for block in self.module.of_kind(Discussion) for prompt in block.prompts)
        return next((f"{block.id}/{prompt.id}" for block, prompt in asked if prompt.input == "place"), None)

    def earlier_answers(self, refs: Iterable[str]) -> tuple[str, ...]:
        """What the person wrote at these blocks or prompts."""
        answers = self.record.answers.items()
        keys = [key for ref in refs for key, _ in answers if key == ref or key.startswith(f"{ref}/")]
        found = (self.record.answers[key] for key in keys)
        return tuple(answer.strip() for answer in found if isinstance(answer, str) and answer.strip())

    # The way through the module

    def go(self, page: Page, place: str | None = None) -> None:
        """Open a page, and remember it."""
        before = self.record.progress
        seen = before.seen if page.id in before.seen else (*before.seen, page.id)
        self.change(
            self.record.model_copy(
                update={"progress": before.model_copy(update={"page": page.id, "place": place, "seen": seen})}
            )
        )

    def stand_at(self, place: str | None) -> None:
        """Remember the field on the open page."""
        progress = self.record.progress.model_copy(update={"place": place})
        self.change(self.record.model_copy(update={"progress": progress}))

    def pages(self) -> tuple[Page, ...]:
        """All pages, in this person's order."""
        return course.pages(self.module, self.record)


def rows_of(block: AnyBlock) -> tuple[str, ...]:
    """The plan rows that a block shows."""
    match block:
        case PlanPrompt():
            return block.rows
        case Form():
            return tuple(row.row for row in block.rows)
        case TextBlock():
            return block.shows
        case Suggestions():
            return (block.row,) if block.row else ()
    return ()
