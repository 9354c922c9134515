"""A workbook with a passphrase that nobody touches: warned of, then saved and locked, and nothing of it left."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from textual.widget import Widget

from tests.tui.journeys import LABEL, Sitting, new_client, sitting
from tests.tui.locked import (
    BO,
    PLACE,
    SECRET,
    folder,
    locked_client,
    on_page,
    open_access,
    unlock,
    with_reader,
)
from tests.unit.keys import IDENTITY
from tilfriskning.errors import Refusal
from tilfriskning.paths import own_key
from tilfriskning.store.opened import OpenDocument
from tilfriskning.texts import privacy as says
from tilfriskning.texts import screens
from tilfriskning.workbook import Workbook

MINUTE = 60.0


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.seconds = 1_000_000.0

    def __call__(self) -> float:
        return self.seconds

    def pass_by(self, minutes: float) -> None:
        """Let this much time go by."""
        self.seconds += minutes * MINUTE


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock of the program, which it looks at all the time."""
    clock = Clock()
    monkeypatch.setattr("tilfriskning.tui.idle.now", clock)
    monkeypatch.setattr("tilfriskning.tui.idle.OFTEN", 0.01)
    return clock


def everything_shown(person: Sitting) -> Iterator[str]:
    """What every widget of every screen holds, seen or not."""
    for screen in person.app.screen_stack:
        for widget in screen.walk_children(with_self=True):
            yield repr(vars(widget))
            if isinstance(widget, Widget):
                yield str(widget.render())


def is_gone(workbook: weakref.ref[Workbook]) -> bool:
    """Whether nothing holds the workbook any more."""
    gc.collect()
    return workbook() is None


async def test_a_workbook_that_stands_still_is_locked_and_nothing_of_it_is_left(clock: Clock) -> None:
    locked_client()
    async with sitting() as person:
        await unlock(person)
        await person.rewrite(PLACE, SECRET, f"{SECRET} og mer")
        workbook = weakref.ref(person.workbook)
        clock.pass_by(9.9)
        await person.press("m")
        clock.pass_by(10)
        await person.sees(says.IDLE_SOON)
        assert SECRET not in person.text
        await person.press("x")
        await on_page(person)
        await person.sees(f"{SECRET} og merm")
        clock.pass_by(10)
        await person.sees(says.IDLE_SOON)
        clock.pass_by(1)
        await person.sees(says.UNLOCK_TITLE.format(label=LABEL), says.STOOD_STILL)
        assert person.app.workbook is None
        assert not any(SECRET in shown for shown in everything_shown(person))
        await person.until(lambda: is_gone(workbook), "the workbook out of memory")
        assert folder().open(LABEL, IDENTITY).answers[PLACE] == f"{SECRET} og merm"
        await unlock(person)
        await person.sees(f"{SECRET} og merm")


async def test_a_hidden_screen_asks_for_the_passphrase_after_the_time(clock: Clock) -> None:
    locked_client()
    async with sitting() as person:
        await unlock(person)
        await person.press("escape", "f8")
        await person.sees(screens.HIDDEN)
        clock.pass_by(5)
        await person.press("space")
        await on_page(person)
        await person.press("f8")
        clock.pass_by(10)
        await person.until(lambda: person.app.workbook is None, "the workbook closed")
        assert says.UNLOCK_TITLE.format(label=LABEL) not in person.text
        await person.press("space")
        await person.sees(says.UNLOCK_TITLE.format(label=LABEL))


async def test_a_machine_that_slept_for_hours_locks_at_the_first_key(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tilfriskning.tui.idle.OFTEN", 3600.0)
    locked_client()
    async with sitting() as person:
        await unlock(person)
        clock.pass_by(300)
        await person.press("x")
        await person.sees(says.UNLOCK_TITLE.format(label=LABEL))
    assert folder().open(LABEL, IDENTITY).answers[PLACE] == SECRET


@pytest.mark.slow
async def test_the_time_is_chosen_and_kept_and_a_workbook_without_a_lock_stays_open(clock: Clock) -> None:
    locked_client()
    new_client("kari")
    async with sitting() as person:
        await unlock(person)
        await open_access(person)
        await person.choose(says.IDLE[0])
        await person.sees(f"(•) {says.IDLE[0]}")
        clock.pass_by(500)
        await person.press("escape")
        await on_page(person)
        await open_access(person)
        await person.choose(says.IDLE[5])
        await person.press("escape")
        clock.pass_by(5)
        await person.sees(says.IDLE_SOON)
    assert folder().settings().idle == 5
    async with sitting("kari") as person:
        await on_page(person)
        clock.pass_by(500)
        await person.press("down")
        assert person.app.workbook is not None


@pytest.mark.slow
async def test_what_cannot_be_saved_is_not_locked_away(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise Refusal("Disken er full.")

    locked_client()
    async with sitting() as person:
        await unlock(person)
        with monkeypatch.context() as patch:
            patch.setattr(OpenDocument, "save", full)
            await person.write(" og mer")
            clock.pass_by(11)
            await person.sees(says.NOT_LOCKED_YET)
            assert person.workbook.record.answers[PLACE] == f"{SECRET} og mer"
        clock.pass_by(11)
        await person.sees(says.UNLOCK_TITLE.format(label=LABEL))
    assert folder().open(LABEL, IDENTITY).answers[PLACE] == f"{SECRET} og mer"


async def test_whoever_is_let_in_comes_back_to_the_start(clock: Clock) -> None:
    locked_client(with_reader())
    own_key().parent.mkdir(parents=True)
    own_key().write_text(BO.secret, encoding="utf-8")
    async with sitting() as person:
        await on_page(person)
        clock.pass_by(11)
        await person.sees(screens.START_TITLE, says.CLOSED_FOR_READER)
        assert person.app.workbook is None


@pytest.mark.slow
async def test_a_workbook_is_locked_at_once_when_somebody_asks_for_it() -> None:
    locked_client()
    async with sitting() as person:
        await unlock(person)
        await person.press("escape")
        await person.run("lock_now")
        await person.sees(says.UNLOCK_TITLE.format(label=LABEL), says.LOCKED_BY_YOU)
        assert person.app.workbook is None
