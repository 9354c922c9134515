from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.terminal.terminal import Start, Terminal
from tilfriskning.library import open_content
from tilfriskning.module.model import Module
from tilfriskning.paths import shipped_content
from tilfriskning.record.record import Progress
from tilfriskning.store.files import PlansFolder


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Opens a window with the program in it. Whatever still runs when the test is over is ended."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    opened: list[Terminal] = []

    def open_window(*words: str, **settings: Any) -> Terminal:
        opened.append(Terminal(*words, **settings))
        return opened[-1]

    yield open_window
    for terminal in opened:
        terminal.put_away()


@pytest.fixture(scope="session")
def module() -> Module:
    """The shipped module."""
    return open_content(shipped_content()).module


@pytest.fixture
def plans(tmp_path: Path) -> PlansFolder:
    """The plans folder in use, with nobody in it yet."""
    return PlansFolder(tmp_path / "plans")


@pytest.fixture
def kari(plans: PlansFolder) -> Path:
    """The document of a client who stopped in the first text of the introduction."""
    record = plans.create("kari", datetime.now())
    progress = Progress(page="front/opening", place="front.opening/symptoms", seen=("front/opening",))
    plans.save(record.model_copy(update={"progress": progress}))
    return plans.path / "kari.json"
