"""What holds for every test of the screens: nobody waits for what a person would not notice anyway."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from functools import cache

import pytest

from tilfriskning.library import open_content

_read_once = cache(open_content)


@pytest.fixture(autouse=True)
def quick_timers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program save, and show elsewhere what is written, as soon as nothing else is to be done."""
    monkeypatch.setattr("tilfriskning.tui.saving.SOON", 0.02)
    monkeypatch.setattr("tilfriskning.tui.saving.AGAIN", 0.02)
    monkeypatch.setattr("tilfriskning.tui.screens.base.PAUSE", 0.05)


@pytest.fixture(autouse=True)
def a_program_at_a_time() -> Iterator[None]:
    """Let go of what the program has told the collector to leave alone for as long as it runs."""
    yield
    gc.unfreeze()


@pytest.fixture(autouse=True)
def content_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The content never changes while it is in use: all tests of a process read it once."""
    monkeypatch.setattr("tilfriskning.tui.app.open_content", _read_once)


@pytest.fixture(autouse=True)
def no_offer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody be offered a lock: that is done once, for somebody who has no plan yet."""
    monkeypatch.setattr("tilfriskning.tui.offering.has_plan", lambda _: True)
