"""Line by line one can answer everything that the screens ask, and the document is the same."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.terminal.answers import unanswered
from tests.tui.answering import comparable
from tests.tui.answering_lines import line_by_line
from tests.tui.answering_screens import on_screens
from tests.unit.line_by_line import help_lines
from tilfriskning.library import Content, open_content
from tilfriskning.module.model import Module
from tilfriskning.paths import plans_folder, shipped_content
from tilfriskning.record.record import Record
from tilfriskning.store.files import PlansFolder


async def answered(module: Module, monkeypatch: pytest.MonkeyPatch) -> dict[str, Record]:
    """A module, answered on each front."""
    content = Content(module, help_lines, ())
    monkeypatch.setattr("tilfriskning.tui.app.open_content", lambda _: content)
    folder = PlansFolder(plans_folder().path)
    for label in ("skjerm", "linje"):
        folder.create(label, datetime.now())
    await on_screens("skjerm")
    line_by_line("linje", content, monkeypatch)
    return {label: folder.open(label).relabelled("kari") for label in ("skjerm", "linje")}


def check(module: Module, records: dict[str, Record]) -> None:
    assert {front: unanswered(module, record, module.blocks.values()) for front, record in records.items()} == {
        "skjerm": [],
        "linje": [],
    }
    screens, lines = (comparable(records[front]) for front in ("skjerm", "linje"))
    for part in screens:
        assert lines[part] == screens[part], part
    assert lines == screens


@pytest.mark.slow
@pytest.mark.timeout(600)
async def test_the_whole_module_is_answered_alike_on_both_fronts(monkeypatch: pytest.MonkeyPatch) -> None:
    module = open_content(shipped_content()).module
    check(module, await answered(module, monkeypatch))
