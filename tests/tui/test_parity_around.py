"""Around the pages too, line by line one can do everything that the screens can, and what is left is the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui import deeds_plan
from tests.tui.side_by_side import Twins


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
