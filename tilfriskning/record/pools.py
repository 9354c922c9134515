"""The pool of warning signs of a plan: the module's lists and the person's own signs as one list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tilfriskning.module import prose
from tilfriskning.module.blocks import Checklist
from tilfriskning.module.model import Module
from tilfriskning.module.values import Mark, Mode
from tilfriskning.record.plan import Sign
from tilfriskning.record.record import Record


@dataclass(frozen=True, slots=True)
class SignRow:
    """A sign as a list shows it, marked or not."""

    pool: str
    """The plan whose pool it is."""
    id: str
    """The sign's id."""
    text: str
    """The sign."""
    group: str
    """The group of the checklist it belongs to; empty for a sign that belongs to none."""
    j: bool
    """Noticed by me."""
    f: bool
    """Noticed by family and friends."""
    said_by: str
    """Who noticed it."""
    slot: str | None
    """The place where it stands in part 2."""
    is_own: bool
    """Whether the person added it."""

    @property
    def is_noticed(self) -> bool:
        """Whether somebody has noticed it, or it is the person's own."""
        return self.j or self.f or self.is_own or self.slot is not None


def checklists(module: Module, pool: str) -> Iterator[Checklist]:
    """The checklists of a pool."""
    return (block for block in module.of_kind(Checklist) if block.pool == pool)


def sign_rows(module: Module, record: Record, pool: str, mode: Mode = "alone") -> tuple[SignRow, ...]:
    """Every sign of a pool.

    Those of the module's lists come in their order, each group followed by own signs in it; last come own signs that
    belong to no group.
    """
    listed: list[tuple[str, str, str]] = []
    groups: list[str] = []
    for block in checklists(module, pool):
        for group in block.groups:
            groups.append(group.id)
            listed += [(f"{block.id}/{item.id}", prose.plain(item.text.said(mode)), group.id) for item in group.items]
    known = {id for id, _, _ in listed}
    own = [sign for sign in record.pool(pool) if sign.id not in known and sign.text.strip()]
    rows: list[SignRow] = []
    for name in dict.fromkeys(groups):
        for id, text, its_group in listed:
            if its_group == name:
                sign = record.sign(pool, id) or Sign(id=id, text=text, group=name)
                rows.append(_row(record, pool, sign, text, is_own=False))
        rows += [_row(record, pool, sign, "", is_own=True) for sign in own if sign.group == name]
    rows += [_row(record, pool, sign, "", is_own=True) for sign in own if sign.group not in groups]
    return tuple(rows)


def _row(record: Record, pool: str, sign: Sign, text: str, is_own: bool) -> SignRow:
    return SignRow(
        pool=pool,
        id=sign.id,
        text=sign.text.strip() or text,
        group=sign.group,
        j=sign.j,
        f=sign.f,
        said_by=sign.said_by.strip(),
        slot=record.plan(pool).slot_of(sign.id) if sign.text.strip() else None,
        is_own=is_own,
    )


def marked(record: Record, row: SignRow, mark: Mark) -> Record:
    """The record with a mark set or taken off. A sign of the list enters the pool with its first mark."""
    return _changed(record, row, (record.sign(row.pool, row.id) or _taken_in(row)).toggled(mark))


def taken_in(record: Record, row: SignRow) -> Record:
    """The record with the sign in the pool, marked or not, so that the plan can point to it."""
    sign = record.sign(row.pool, row.id) or _taken_in(row)
    return _changed(record, row, sign if sign.text.strip() else sign.model_copy(update={"text": row.text}))


def _taken_in(row: SignRow) -> Sign:
    return Sign(id=row.id, text=row.text, group=row.group)


def _changed(record: Record, row: SignRow, sign: Sign) -> Record:
    return record.with_sign(row.pool, sign)
