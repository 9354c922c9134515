"""Around the pages too, line by line one can do everything that the screens can, and what is left is the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui import deeds_between, deeds_keeping, deeds_lock, deeds_plan, deeds_together
from tests.tui.journeys import LABEL
from tests.tui.locked import quick_keys
from tests.tui.side_by_side import Twins
from tests.unit.clients import NOW
from tilfriskning.export.formats import KINDS
from tilfriskning.library import open_content
from tilfriskning.paths import shipped_content
from tilfriskning.record.record import Record


@pytest.fixture
def twins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Twins:
    twins = Twins(tmp_path / "tvillinger", monkeypatch)
    twins.begin(deeds_plan.begun())
    return twins


@pytest.mark.slow
async def test_a_plan_is_signed_looked_back_on_rehearsed_and_begun_anew(twins: Twins) -> None:
    await twins.do(*deeds_plan.SIGNED)
    twins.check()


@pytest.mark.slow
async def test_a_plan_is_talked_about_and_shared(twins: Twins) -> None:
    await twins.do(*deeds_plan.SHARED)
    twins.check()


@pytest.mark.slow
async def test_goals_what_is_in_the_way_and_the_toolbox(twins: Twins) -> None:
    await twins.do(*deeds_between.IN_BETWEEN)
    twins.check()


@pytest.mark.slow
async def test_signs_are_looked_at_skipped_mended_and_noted(twins: Twins) -> None:
    await twins.do(*deeds_between.LOOKS)
    twins.check()


@pytest.mark.slow
async def test_an_hour_with_somebody_and_one_with_a_group(twins: Twins) -> None:
    twins.begin(deeds_together.met_before())
    await twins.do(deeds_together.AN_HOUR)
    await twins.do(deeds_together.A_GROUP)
    twins.check()


@pytest.mark.slow
async def test_the_plan_is_written_out_in_every_form(twins: Twins) -> None:
    twins.begin(deeds_together.met_before())
    await twins.do(deeds_keeping.WRITE_OUT)
    assert len(twins.names("filer")) == len(KINDS)
    twins.check()


@pytest.mark.slow
async def test_a_lock_is_put_on_used_and_taken_off(twins: Twins, monkeypatch: pytest.MonkeyPatch) -> None:
    for front in ("tui.lock_ways", "plain.privacy"):
        monkeypatch.setattr(f"tilfriskning.{front}.new_keys", quick_keys)
    await twins.do(*deeds_lock.LOCKS)
    twins.check()


async def test_a_workbook_is_moved_and_taken_away_and_another_one_is_begun(twins: Twins) -> None:
    await twins.do(deeds_keeping.MOVE, deeds_keeping.TAKE_AWAY, deeds_keeping.BEGIN_ANEW)
    twins.check()


@pytest.mark.slow
async def test_what_only_shows_something_leaves_nothing(twins: Twins) -> None:
    await twins.do(*deeds_keeping.SEEN)
    twins.check()


@pytest.mark.slow
async def test_the_toolbox_takes_from_the_whole_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    twins = Twins(tmp_path / "tvillinger", monkeypatch, open_content(shipped_content()).module)
    twins.begin(Record.new(LABEL, NOW))
    await twins.do(deeds_between.TAKE_FROM_THE_BOOK)
    assert len(twins.record().tools) == 3
    twins.check()
