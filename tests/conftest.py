"""What holds for every test: a home of its own, a fixed time zone, the same examples at every run."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests import systems

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
    monkeypatch.setenv("WIN_PD_OVERRIDE_LOCAL_APPDATA", str(home / ".local/share"))
    monkeypatch.setenv("WIN_PD_OVERRIDE_DESKTOPDIRECTORY", str(home / "Desktop"))
    if sys.platform == "win32":  # what a program writes to a pipe is in the code page of the machine otherwise
        monkeypatch.setenv("PYTHONUTF8", "1")
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


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave out modules that are for other systems."""
    return systems.is_left_out(collection_path) or None


def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark what runs on every system."""
    if not any(item.get_closest_marker(marker) for marker in (*systems.MARKERS, "outside")):
        item.add_marker(systems.ANYWHERE)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what cannot run here.

    What needs a program that is missing is a failure under CI, since CI installs it.
    """
    if not systems.runs_here({marker.name for marker in item.iter_markers()}):
        pytest.skip(f"cannot run on {systems.system}")
    for marker in item.iter_markers("outside"):
        for program in marker.args:
            if shutil.which(program) is None:
                reason = f"{program} is not installed"
                if os.environ.get("CI") == "true":
                    pytest.fail(reason)
                pytest.skip(reason)
