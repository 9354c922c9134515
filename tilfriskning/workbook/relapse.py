"""The review after a slip or a relapse."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tilfriskning.module.blocks import Review
from tilfriskning.record.record import Sheet
from tilfriskning.workbook.book import Workbook

EVENT, WORKED, NEXT, TELL = "event", "this_worked", "next_time", "whom_to_tell"
"""What the program itself asks for on a sheet of the review."""

SLIP = "slip"


@dataclass(frozen=True, slots=True)
class Card:
    """What was learned from a slip or a relapse."""

    on: date
    """The day of the review."""
    event: str
    """What it was: `slip`, `relapse`, `not_sure`, or empty."""
    worked: str
    """What worked."""
    next_time: str
    """What to try the next time."""


def review_block(workbook: Workbook) -> Review | None:
    """The questions after a relapse; None if the module has none."""
    return next((block for block in workbook.module.blocks.values() if isinstance(block, Review)), None)


def cards(workbook: Workbook) -> tuple[Card, ...]:
    """What was learned, the last first."""
    block = review_block(workbook)
    sheets = workbook.record.sheets_of(block.id) if block else ()
    made = (_card(sheet) for sheet in reversed(sheets))
    return tuple(card for card in made if card.worked or card.next_time)


def _card(sheet: Sheet) -> Card:
    def said(local: str) -> str:
        answer = sheet.answers.get(local, "")
        return answer.strip() if isinstance(answer, str) else ""

    return Card(sheet.on, said(EVENT), said(WORKED), said(NEXT))
