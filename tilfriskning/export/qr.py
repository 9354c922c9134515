"""The plan in the pocket: a QR code that a phone reads without any network."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import chain
from typing import TYPE_CHECKING

from tilfriskning.errors import Refusal
from tilfriskning.export.now import urgent
from tilfriskning.export.outline import PlanOutline, plan_outline
from tilfriskning.export.plan_pages import contact_line
from tilfriskning.export.sheets import first_actions, people, signs
from tilfriskning.module.helplines import HelpLines
from tilfriskning.texts import paper as says
from tilfriskning.workbook import Workbook

if TYPE_CHECKING:
    from segno import QRCode

MOST_BYTES = 1200
"""A code that holds more has modules too small for many phones."""

SHOWN = 40
"""Letters of a text that are enough to know it by."""

PIXELS, BORDER = 8, 4
"""Pixels a module, and modules of white around the code."""

_HALVES = {(True, True): "█", (True, False): "▀", (False, True): "▄", (False, False): " "}
"""Two modules above each other, by whether they are dark."""

_BLACK_ON_WHITE, _AS_BEFORE = "\x1b[38;5;16;48;5;231m", "\x1b[0m"


@dataclass(frozen=True, slots=True)
class Pocket:
    """What a code holds."""

    text: str
    """The text."""
    left_out: tuple[str, ...]
    """What found no room, each by its heading and its first words."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """What is kept or left out as a whole."""

    heading: str
    text: str


def pocket(workbook: Workbook, plans: tuple[str, ...], lines: HelpLines) -> Pocket:
    """People, then first actions, then signs, as far as there is room, under the numbers for the worst moment.

    An action that needs safety texts is kept with all of them or not at all; since they are long, it comes last.

    Raises:
        Refusal: none of it is written yet.
    """
    units = tuple(_units(tuple(plan_outline(workbook, id) for id in plans)))
    if not units:
        raise Refusal(says.QR_EMPTY)
    first = urgent(lines)
    kept: list[_Unit] = []
    left_out: list[str] = []
    for unit in units:
        if len(_written(first, [*kept, unit]).encode()) <= MOST_BYTES:
            kept.append(unit)
        else:
            left_out.append(f"{unit.heading}: «{_first_words(unit.text)}»")
    return Pocket(_written(first, kept), tuple(left_out))


def png(text: str) -> bytes:
    """The code as a picture."""
    picture = BytesIO()
    _code(text).save(picture, kind="png", scale=PIXELS, border=BORDER)
    return picture.getvalue()


def size(text: str) -> tuple[int, int]:
    """Columns and rows that the code takes in a terminal."""
    width = len(_modules(text)[0])
    return width, (width + 1) // 2


def half_blocks(text: str) -> str:
    """The code in half blocks, to be shown black on white."""
    rows = _modules(text)
    rows += [[False] * len(rows[0])] * (len(rows) % 2)
    pairs = zip(rows[::2], rows[1::2], strict=True)
    return "\n".join("".join(map(_HALVES.__getitem__, zip(*pair, strict=True))) for pair in pairs)


def drawn(text: str) -> str:
    """The code for a terminal, black on white whatever its colours are."""
    return "".join(f"{_BLACK_ON_WHITE}{line}{_AS_BEFORE}\n" for line in half_blocks(text).split("\n"))


def _modules(text: str) -> list[list[bool]]:
    """Rows of modules, True where dark, with the white around them."""
    return [[bool(module) for module in row] for row in _code(text).matrix_iter(border=BORDER)]


def _code(text: str) -> QRCode:
    import segno

    return segno.make_qr(text.encode(), error="l", mode="byte")


def _units(outlines: tuple[PlanOutline, ...]) -> Iterator[_Unit]:
    for contact in people(outlines):
        yield _Unit(says.PEOPLE, contact_line(contact))
    rows = tuple(chain.from_iterable(map(first_actions, outlines)))
    yield from (_Unit(says.ACTIONS, row.short[0]) for row in rows if not row.safety)
    yield from (_Unit(says.SIGNS, text) for text in chain.from_iterable(map(signs, outlines)))
    for row in rows:
        if row.safety:
            safety = (f"{each.title}: {each.text}" for each in row.safety)
            yield _Unit(says.ACTIONS, "\n".join((row.short[0], *safety)))


def _written(first: str, units: list[_Unit]) -> str:
    by_heading: dict[str, list[str]] = {}
    for unit in units:
        by_heading.setdefault(unit.heading, []).append(unit.text)
    return "\n\n".join([first, *("\n".join([heading, *texts]) for heading, texts in by_heading.items())])


def _first_words(text: str) -> str:
    first, *others = text.split("\n")
    return f"{first[:SHOWN].rstrip()} …" if others or len(first) > SHOWN else first
