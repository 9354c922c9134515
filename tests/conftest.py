"""What holds for every test: a home of its own, a fixed time zone, the same examples at every run."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

TESTS = Path(__file__).parent
OSLO = "CET-1CEST,M3.5.0,M10.5.0/3"
"""Norwegian time in words that need no time zone database."""

settings.register_profile("same_every_time", derandomize=True, deadline=None)
settings.load_profile("same_every_time")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home that nobody else uses, in which the program finds its folders; also the current folder."""
    home = tmp_path / "home"
    home.mkdir()
    for name in [name for name in os.environ if name.startswith(("TILFRISKNING_", "XDG_", "TEXTUAL"))]:
        monkeypatch.delenv(name)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name, folder in {
        "DATA": ".local/share",
        "CONFIG": ".config",
        "STATE": ".local/state",
        "CACHE": ".cache",
    }.items():
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / folder))
    monkeypatch.setenv("TILFRISKNING_PLANS", str(tmp_path / "plans"))
    monkeypatch.setenv("TZ", OSLO)
    _read_time_zone()
    monkeypatch.chdir(home)
    yield home
    monkeypatch.undo()
    _read_time_zone()


def _read_time_zone() -> None:
    if hasattr(time, "tzset"):
        time.tzset()


@pytest.fixture(autouse=True)
def quick_pilot(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pilot of screen tests ask four times as often whether the program is done."""
    if TESTS / "tui" in request.path.parents:
        monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", 1 / 400)
        monkeypatch.setattr("textual._wait.SLEEP_IDLE", 1 / 2000)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs a program that is missing; under CI that is a failure, since CI installs it."""
    for marker in item.iter_markers("outside"):
        for program in marker.args:
            if shutil.which(program) is None:
                reason = f"{program} is not installed"
                if os.environ.get("CI") == "true":
                    pytest.fail(reason)
                pytest.skip(reason)
