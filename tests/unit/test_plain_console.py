"""The console of the workbook line by line: how it waits, and where every question comes from."""

from __future__ import annotations

import io
import os
import re
from pathlib import Path

import pytest

from tilfriskning import plain
from tilfriskning.plain.console import Console
from tilfriskning.plain.patience import StoodStill
from tilfriskning.texts import plain as says

ROOM = Path(plain.__file__).parent


def test_every_question_is_put_where_the_words_that_hold_everywhere_are_known() -> None:
    """Help is one word away at each of them: nothing reads a line past `Talk`, and there is one `Talk`."""
    texts = {str(file.relative_to(ROOM)): file.read_text(encoding="utf-8") for file in ROOM.rglob("*.py")}
    reads = re.compile(r"console\.read(_as_it_is)?\(|\binput\(|\bgetpass\(|\breadline\(")
    assert {name for name, text in texts.items() if reads.search(text)} == {"talk.py", "console.py"}
    assert {name for name, text in texts.items() if re.search(r"[^A-Za-z]Talk\(", text)} == {"frame.py"}


@pytest.mark.posix
def test_a_locked_workbook_warns_and_does_not_wait_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    silent, _ = os.pipe()
    sink = io.StringIO()
    monkeypatch.setattr("tilfriskning.plain.patience.WARNING", 0.05)
    monkeypatch.setattr(Console, "is_terminal", property(lambda _: True))
    with os.fdopen(silent) as source:
        console = Console(source, sink, lambda: (80, 24))
        console.patience = lambda: 0.05
        with pytest.raises(StoodStill):
            console.read("Svar: ")
    assert says.IDLE_SOON in " ".join(sink.getvalue().split())


@pytest.mark.parametrize("has_alarm", [True, False])
def test_what_is_being_typed_when_the_warning_comes_is_an_answer(
    has_alarm: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = os.pipe()
    monkeypatch.setattr("tilfriskning.plain.patience.HAS_ALARM", has_alarm)
    monkeypatch.setattr(Console, "is_terminal", property(lambda _: True))
    monkeypatch.setattr(Console, "_warn", lambda _: os.write(theirs, b"jeg var i gang med\n"))
    with os.fdopen(ours) as source:
        console = Console(source, io.StringIO(), lambda: (80, 24))
        console.patience = lambda: 0.05
        os.write(theirs, b"Dette er det ")
        assert console.read("Svar: ") == "Dette er det jeg var i gang med"
    os.close(theirs)


def test_a_text_is_not_parted_where_the_window_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    sink = io.StringIO()
    monkeypatch.setattr(Console, "is_terminal", property(lambda _: True))
    console = Console(io.StringIO("\n"), sink, lambda: (21, 10))

    def pause() -> None:
        console.read("Mer:")

    console.pause = pause
    console.say(*["En linje."] * 6, "Denne teksten tar så mye som hele tre linjer.", "Slutt.")
    before, after = sink.getvalue().split("Mer: \n")
    assert before == "En linje.\n" * 6
    assert after == "Denne teksten tar så\nmye som hele tre\nlinjer.\nSlutt.\n"


def test_without_an_alarm_clock_the_screen_is_covered_and_the_next_line_is_no_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ours, theirs = os.pipe()
    sink = io.StringIO()
    monkeypatch.setattr("tilfriskning.plain.patience.HAS_ALARM", False)
    monkeypatch.setattr("tilfriskning.plain.patience.WARNING", 0.05)
    monkeypatch.setattr(Console, "is_terminal", property(lambda _: True))
    monkeypatch.setattr(Console, "can_clear", property(lambda _: True))
    monkeypatch.setattr(Console, "clear", lambda _: os.write(theirs, b"Svar\n"))
    with os.fdopen(ours) as source:
        console = Console(source, sink, lambda: (80, 24))
        console.patience = lambda: 0.05
        with pytest.raises(StoodStill):
            console.read("Svar: ")
        assert says.STOOD_STILL in " ".join(sink.getvalue().split())
        console.patience = lambda: 60.0
        os.write(theirs, b"I tide\n")
        assert console.read("Svar: ") == "I tide"
    os.close(theirs)
