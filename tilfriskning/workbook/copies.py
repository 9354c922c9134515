"""Who has which version of the plans."""

from __future__ import annotations

from typing import Any

from tilfriskning.record.places import found, put
from tilfriskning.record.plan import new_id
from tilfriskning.record.record import Copy, CopyForm
from tilfriskning.workbook.book import Workbook
from tilfriskning.workbook.versions import given_out

SHOWN = 4
"""As many of the versions that were put away can be chosen."""


def copy_of(workbook: Workbook, id: str) -> Copy:
    """Somebody who has a plan; nobody yet if nothing is written."""
    return found(workbook.record.copies, id) or Copy(id=id)


def add_copy(workbook: Workbook) -> Copy:
    """Somebody new who has the chosen plans, as they are to be given out now."""
    record = workbook.record
    copy = Copy(id=new_id(), has={plan: given_out(record, plan) for plan in workbook.chosen_plans()})
    _change(workbook, copy)
    return copy


def has_earlier(workbook: Workbook, copy: Copy) -> tuple[str, ...]:
    """The plans of which somebody has an earlier version than the one that people are to have."""
    record = workbook.record
    return tuple(plan for plan, number in copy.has.items() if number < given_out(record, plan))


def versions_to_give(workbook: Workbook, plan: str, copy: Copy) -> tuple[int, ...]:
    """The numbers of the versions that somebody may have, the newest first: not all of a long history."""
    record = workbook.record
    put_away = [version.number for version in record.versions_of(plan)][-SHOWN:]
    numbers = {given_out(record, plan), *put_away, copy.has.get(plan, 0)} - {0}
    return tuple(sorted(numbers, reverse=True))


def give(workbook: Workbook, id: str, plan: str, number: int | None) -> None:
    """Say which version of a plan somebody has; None if they do not have it."""
    copy = copy_of(workbook, id)
    others = {other: version for other, version in copy.has.items() if other != plan}
    _set(workbook, copy, has={**others, plan: number} if number else others)


def toggle_part(workbook: Workbook, id: str, part: str) -> None:
    """Say, or take back, that somebody has a part of the plans."""
    copy = copy_of(workbook, id)
    parts = {*copy.parts} ^ {part}
    _set(workbook, copy, parts=tuple(sorted(parts)))


def put_on(workbook: Workbook, id: str, form: CopyForm) -> None:
    """Say what somebody has the plan on; again takes it back."""
    copy = copy_of(workbook, id)
    _set(workbook, copy, on=None if copy.on == form else form)


def toggle_told(workbook: Workbook, id: str) -> None:
    """Say, or take back, that somebody has been told what to do."""
    copy = copy_of(workbook, id)
    _set(workbook, copy, is_told=not copy.is_told)


def toggle_ended(workbook: Workbook, id: str) -> None:
    """Say, or take back, that somebody is no longer a contact."""
    copy = copy_of(workbook, id)
    _set(workbook, copy, has_ended=not copy.has_ended)


def _set(workbook: Workbook, copy: Copy, **changed: Any) -> None:
    _change(workbook, copy.model_copy(update=changed))


def _change(workbook: Workbook, copy: Copy) -> None:
    record = workbook.record
    workbook.change(record.model_copy(update={"copies": put(record.copies, copy)}))
