"""What differs between two versions of a plan, place by place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from tilfriskning.record.plan import PlanRow
from tilfriskning.record.versions import Version

Kind = Literal["new", "changed", "removed", "moved"]
"""new: it was not there. changed: it said something else. removed: it is gone. moved: it stands in another order."""

HEADER, SIGNS, BRIDGE = "header", "part2", "bridge"
"""Places of a plan that are no rows: its header, the signs of part 2, and what it has in common with the other plan."""
SET_ASIDE, CHAIN, SHARED = "set_aside", "chain", "shared"
"""Names of what has no field in the plan template: a row that does not concern the person, what leads to what, a sign
that belongs to both plans."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs."""

    place: str
    """Where: `header`, a row such as `part1.stress`, `part2` or `bridge`."""
    kind: Kind
    """What has happened to it."""
    name: str = ""
    """Which field; empty for a line of a list."""
    before: str = ""
    """What it said."""
    after: str = ""
    """What it says."""


@dataclass(frozen=True, slots=True)
class _Line:
    id: str
    text: str
    letter: str = ""

    @property
    def read(self) -> tuple[str, str]:
        """What one reads of it."""
        return self.text.strip(), self.letter


def differences(before: Version, after: Version) -> tuple[Difference, ...]:
    """What differs between two versions of a plan; nothing if both read the same. Who signed them does not count."""
    return tuple(_differences(before, after))


def _differences(before: Version, after: Version) -> Iterator[Difference]:
    yield from _of_fields(HEADER, before.written.header, after.written.header)
    yield from _of_lines(SIGNS, "", _signs(before), _signs(after))
    yield from _of_lines(BRIDGE, SHARED, _shared(before), _shared(after))
    yield from _of_lines(BRIDGE, CHAIN, _chains(before), _chains(after))
    for key in dict.fromkeys((*before.written.rows, *before.set_aside, *after.written.rows, *after.set_aside)):
        yield from _of_rows(key, before, after)


def _of_rows(key: str, before: Version, after: Version) -> Iterator[Difference]:
    was, now = key in before.set_aside, key in after.set_aside
    if was != now:
        yield Difference(key, "new" if now else "removed", SET_ASIDE)
    old, new = before.written.row(key), after.written.row(key)
    yield from _of_lines(key, "", _contacts(old), _contacts(new))
    yield from _of_fields(key, old.fields, new.fields)
    yield from _of_lines(key, "", _entries(old), _entries(new))


def _of_fields(place: str, before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Difference]:
    for name in dict.fromkeys((*before, *after)):
        old, new = before.get(name, ""), after.get(name, "")
        if old.strip() != new.strip():
            kind: Kind = "changed" if old.strip() and new.strip() else "new" if new.strip() else "removed"
            yield Difference(place, kind, name, old, new)


def _of_lines(place: str, name: str, before: Sequence[_Line], after: Sequence[_Line]) -> Iterator[Difference]:
    """What differs between two lists. A line that was taken out and written again is no difference."""
    if [line.read for line in before] == [line.read for line in after]:
        return
    olds = _olds(before, after)
    for index, line in enumerate(after):
        if index not in olds:
            yield Difference(place, "new", name, after=line.text)
        elif not _says_the_same(old := before[olds[index]], line):
            yield Difference(place, "changed", name, old.text, line.text)
    for index, line in enumerate(before):
        if index not in olds.values():
            yield Difference(place, "removed", name, before=line.text)
    if _is_another_order(olds) or any(before[old].letter != after[new].letter for new, old in olds.items()):
        yield Difference(place, "moved", name)


def _olds(before: Sequence[_Line], after: Sequence[_Line]) -> dict[int, int]:
    """For each line that was there before, by its number, the number that it had."""
    free, found = list(range(len(before))), dict[int, int]()
    for is_it in (_is_untouched, _says_the_same, _has_the_same_id):
        for new, line in enumerate(after):
            old = next((old for old in free if is_it(before[old], line)), None) if new not in found else None
            if old is not None:
                found[new] = old
                free.remove(old)
    return found


def _is_untouched(old: _Line, new: _Line) -> bool:
    return old.id == new.id and old.read == new.read


def _says_the_same(old: _Line, new: _Line) -> bool:
    return old.text.strip() == new.text.strip()


def _has_the_same_id(old: _Line, new: _Line) -> bool:
    return old.id == new.id


def _is_another_order(olds: Mapping[int, int]) -> bool:
    numbers = [olds[new] for new in sorted(olds)]
    return numbers != sorted(numbers)


def _signs(version: Version) -> list[_Line]:
    ids = version.written.signs
    return [_Line(ids.get(slot, ""), text, slot) for slot, text in sorted(version.signs.items()) if text.strip()]


def _shared(version: Version) -> list[_Line]:
    return [_Line(sign.id, sign.text) for sign in _signs(version) if sign.letter in version.shared]


def _chains(version: Version) -> list[_Line]:
    return [_Line(chain.id, chain.whole) for chain in version.chains if not chain.is_blank]


def _contacts(row: PlanRow) -> list[_Line]:
    return [_Line(contact.id, contact.whole) for contact in row.contacts if not contact.is_blank]


def _entries(row: PlanRow) -> list[_Line]:
    return [_Line(entry.id, entry.whole) for entry in row.entries if not entry.is_blank]
