"""The tally of hours: how many, by month, module, topic and form, and nothing about anybody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from tilfriskning.errors import Refusal
from tilfriskning.record.sessions import Form
from tilfriskning.store.durable import why, write_durably
from tilfriskning.store.locks import locked
from tilfriskning.texts import session as says

TALLY_FILE = "sessions.tally"
COLUMNS = ("month", "module", "topic", "form", "number")
FORMS: dict[str, Form] = {"individual": "individual", "group": "group"}
NO_TOPIC = "-"
"""Stands where an hour had no topic."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many hours there were of one sort."""

    month: str
    """Year and month, as `2026-11`."""
    module: str
    """The module, by id."""
    topic: str
    """The topic, by id."""
    form: Form
    """Alone with a therapist, or in a group."""
    number: int = 0
    """How many."""


def tally_file(folder: Path) -> Path:
    """Where the tally of a plans folder lies."""
    return folder / TALLY_FILE


def read_tally(folder: Path) -> tuple[Count, ...]:
    """The tally of a plans folder, in the order of its months; empty if nothing was ever counted.

    Raises:
        Refusal: the file cannot be read, or is damaged.
    """
    file = tally_file(folder)
    try:
        text = file.read_bytes().decode("utf-8", "replace")
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise Refusal(says.TALLY_UNREADABLE.format(file=file, problem=why(error))) from None
    counts = []
    for number, line in enumerate(text.splitlines(), 1):
        cells = tuple(line.split("\t"))
        if cells == COLUMNS or not line.strip():
            continue
        count = _count(cells)
        if count is None:
            raise Refusal(says.TALLY_DAMAGED.format(file=file, line=number))
        counts.append(count)
    return tuple(counts)


def _count(cells: tuple[str, ...]) -> Count | None:
    match cells:
        case (month, module, topic, form, number) if form in FORMS and number.isascii() and number.isdigit():
            return Count(month, module, topic, FORMS[form], int(number))
    return None


def count_hour(folder: Path, on: date, module: str, topic: str, form: Form) -> Path:
    """Count an hour. Returns the file, in which it stands when this returns.

    Args:
        folder: the plans folder.
        on: the day of the hour, of which the month is kept.
        module: the module, by id.
        topic: the topic, by id; empty if there was none.
        form: how the hour was held.

    Raises:
        Refusal: it could not be counted; what was counted before stands as it was.
    """
    file, new = tally_file(folder), Count(f"{on:%Y-%m}", module, topic or NO_TOPIC, form)
    with locked(file):
        counts = {replace(count, number=0): count.number for count in read_tally(folder)}
        counts[new] = counts.get(new, 0) + 1
        try:
            write_durably(file, _as_bytes(replace(count, number=number) for count, number in counts.items()))
        except OSError as error:
            raise Refusal(says.TALLY_NOT_WRITTEN.format(problem=why(error))) from None
    return file


def _as_bytes(counts: Iterable[Count]) -> bytes:
    order = sorted(counts, key=lambda count: (count.month, count.module, count.topic, count.form))
    cells = ((count.month, count.module, count.topic, count.form, str(count.number)) for count in order)
    return "".join("\t".join(row) + "\n" for row in (COLUMNS, *cells)).encode()
