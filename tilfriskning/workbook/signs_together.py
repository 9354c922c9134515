"""Signs that others have seen, signs of both plans, and signs on the line before a relapse."""

from __future__ import annotations

from dataclasses import dataclass

from tilfriskning.module.blocks import SkillPractice
from tilfriskning.record import pools
from tilfriskning.record.bridge import Chain
from tilfriskning.record.last_time import STRETCHES, LastTime
from tilfriskning.record.places import found, put
from tilfriskning.record.plan import Sign, new_id
from tilfriskning.record.pools import SignRow
from tilfriskning.record.record import Record
from tilfriskning.workbook.book import Workbook

BETWEEN_NAMES = ", "


@dataclass(frozen=True, slots=True)
class Seen:
    """Who has seen the signs of a plan."""

    both: tuple[SignRow, ...]
    """Noticed by the person and by others."""
    only_me: tuple[SignRow, ...]
    """Noticed by the person alone."""
    only_others: tuple[SignRow, ...]
    """Noticed by others alone."""


def seen(workbook: Workbook, pool: str) -> Seen:
    """The signs of a plan by who has seen them."""
    signs = workbook.signs(pool)
    return Seen(
        both=tuple(sign for sign in signs if sign.j and sign.f),
        only_me=tuple(sign for sign in signs if sign.j and not sign.f),
        only_others=tuple(sign for sign in signs if sign.f and not sign.j),
    )


def talk(workbook: Workbook, pool: str) -> SkillPractice | None:
    """The exercise that is about asking somebody for the signs of a plan; the first one that is about its signs."""
    blocks = workbook.module.blocks.values()
    return next((block for block in blocks if isinstance(block, SkillPractice) and block.pool == pool), None)


def hear(workbook: Workbook, pool: str, sign: str, who: str) -> None:
    """Somebody says that they have seen a sign: it gets F and their name. Said again, it is taken back."""
    if row := workbook.sign(pool, sign):
        record = pools.taken_in(workbook.record, row)
        before = record.sign(pool, sign)
        if before:
            workbook.change(record.with_sign(pool, _heard(before, who.strip())))


def _heard(sign: Sign, who: str) -> Sign:
    names = [name for name in sign.said_by.split(BETWEEN_NAMES) if name.strip()]
    is_new = not sign.f or (who and who not in names)
    others = [name for name in names if name != who]
    after = [*others, who] if is_new and who else others
    return sign.model_copy(update={"f": bool(is_new or (who and after)), "said_by": BETWEEN_NAMES.join(after)})


def share(workbook: Workbook, pool: str, sign: str) -> bool:
    """Let a sign belong to the other plans as well, or to its own alone again.

    Returns:
        False if it stands in part 2 of another plan, and so stays there.
    """
    row = workbook.sign(pool, sign)
    if row is None:
        return True
    record = pools.taken_in(workbook.record, row)
    home = home_of(record, pool, sign)
    others = tuple(plan.id for plan in workbook.module.plans if plan.id != home)
    before = record.sign(home, sign)
    if before is None or (before.also_in and any(record.plan(plan).slot_of(sign) for plan in others)):
        return before is None
    workbook.change(record.with_sign(home, before.model_copy(update={"also_in": () if before.also_in else others})))
    return True


def home_of(record: Record, pool: str, sign: str) -> str:
    """The plan in whose pool a sign lives."""
    if any(own.id == sign for own in record.signs.get(pool, ())):
        return pool
    return next((other for other, signs in record.signs.items() if any(each.id == sign for each in signs)), pool)


def link(workbook: Workbook, text: str) -> None:
    """Put a word at the end of the chain that still lacks one, or at the beginning of a new one."""
    record = workbook.record
    chain = next((chain for chain in record.chains if not (chain.first.strip() and chain.then.strip())), None)
    chain = chain or Chain(id=new_id())
    end = "then" if chain.first.strip() else "first"
    changed = chain.model_copy(update={end: text})
    workbook.change(record.model_copy(update={"chains": put(record.chains, changed)}))


def last_times(workbook: Workbook, plan: str) -> tuple[LastTime, ...]:
    """The lines of a plan, the last one first."""
    return tuple(time for time in reversed(workbook.record.last_times) if time.plan == plan)


def move(workbook: Workbook, plan: str, time: str, sign: str) -> None:
    """Move a sign on along the line: weeks, days, hours before, and off it."""
    if (row := workbook.sign(plan, sign)) is None:
        return
    record = pools.taken_in(workbook.record, row)
    line = found(record.last_times, time) or LastTime(id=time, plan=plan)
    before = line.placed.get(sign)
    steps = (None, *STRETCHES, None)
    after = steps[steps.index(before) + 1]
    others = {id: stretch for id, stretch in line.placed.items() if id != sign}
    placed = {**line.placed, sign: after} if after else others
    changed = line.model_copy(update={"placed": placed})
    workbook.change(record.model_copy(update={"last_times": put(record.last_times, changed)}))
