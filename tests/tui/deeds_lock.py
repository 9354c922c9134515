"""A lock is put on, used, shared and taken off, on both fronts."""

from __future__ import annotations

from tests.tui.locked import BO, RECOVERY, choose_passphrase, write_recovery_key_down
from tests.tui.side_by_side import Deed, Person
from tests.unit.keys import PASSPHRASE
from tilfriskning.store.keys import on_paper
from tilfriskning.texts import privacy as says
from tilfriskning.texts import vault
from tilfriskning.tui.screens.page import PageScreen

LAST = on_paper(RECOVERY).split()[-1]
"""The last group of the recovery key."""


async def _lock(person: Person) -> None:
    await person.run("access")
    await person.sees(says.OFFER_TITLE)
    await person.press("enter")
    await person.sees(says.FIRST_TITLE)
    await person.press("enter")
    await choose_passphrase(person)
    await write_recovery_key_down(person)
    await person.sees(says.IS_ON)
    await person.back()


LOCK = Deed(
    ("access",), _lock, (":passord", "1", "1", PASSPHRASE, PASSPHRASE, LAST), shows=(says.FIRST_TITLE, says.IS_ON)
)


async def _lock_and_open(person: Person) -> None:
    await person.run("lock_now")
    await person.sees(says.LOCKED_BY_YOU)
    await person.write(PASSPHRASE)
    await person.press("enter")
    await person.until(lambda: isinstance(person.app.screen, PageScreen), "the page again")


LOCK_AND_OPEN = Deed(("lock_now",), _lock_and_open, (":lås", PASSPHRASE), shows=(says.LOCKED_BY_YOU,))


async def _let_in_and_take_out(person: Person) -> None:
    await person.run("access")
    await person.choose(says.IDLE[10])
    await person.choose(says.LET_IN)
    await person.sees(says.LET_IN_NAME)
    await person.write("Bo")
    await person.press("enter")
    await person.write(BO.public)
    await person.press("enter")
    await person.sees(says.IS_IN.format(name="Bo"))
    await person.choose(says.TAKE_OUT.format(name="Bo"))
    await person.choose(says.TAKE_OUT_YES)
    await person.sees(vault.LET_OUT.format(name="Bo"))
    await person.back()


LET_IN_AND_TAKE_OUT = Deed(
    ("access",),
    _let_in_and_take_out,
    (":passord", "6", "2", "1", "Bo", BO.public, "2", "1", ""),
    shows=(says.IS_IN.format(name="Bo"), vault.LET_OUT.format(name="Bo")),
)


async def _unlock_for_good(person: Person) -> None:
    await person.run("access")
    await person.choose(says.TURN_OFF)
    await person.choose(says.TURN_OFF_YES)
    await person.sees(says.IS_OFF)
    await person.back()


UNLOCK_FOR_GOOD = Deed(("access",), _unlock_for_good, (":passord", "4", "1"), shows=(says.TURN_OFF_ASK, says.IS_OFF))

LOCKS = (LOCK, LOCK_AND_OPEN, LET_IN_AND_TAKE_OUT, UNLOCK_FOR_GOOD)
