"""Line by line in a real terminal, and in a pipe."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal.terminal import ROOT, Start, Terminal
from tilfriskning.store.files import PlansFolder
from tilfriskning.texts import plain as says

pytestmark = [pytest.mark.posix, pytest.mark.usefixtures("kari")]

PLACES = ("front.opening/symptoms", "front.opening/use", "front.opening/plan")
DUMB = {"TERM": "dumb"}


def run(*words: str, given: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tilfriskning", *words],
        input=given,
        capture_output=True,
        encoding="utf-8",
        timeout=30,
        cwd=ROOT,
        check=False,
    )


def written(plans: PlansFolder) -> list[object]:
    answers = plans.open("kari").answers
    return [answers.get(place) for place in PLACES]


def begun(start: Start, *words: str) -> Terminal:
    terminal = start(*words, variables=DUMB)
    terminal.wait_for(says.LINE_BY_LINE)
    terminal.type("1\n")
    terminal.wait_for(says.HERE_YOU_STOPPED, says.ANSWER.strip())
    return terminal


def test_a_terminal_without_a_screen_asks_and_goes_on_line_by_line(start: Start, plans: PlansFolder) -> None:
    terminal = begun(start, "kari")
    terminal.type("Sov dårlig æøå\n")
    terminal.wait_for(says.SAVED)
    terminal.type(":slutt\n")
    assert terminal.ended() == 0
    assert b"\x1b" not in terminal.output
    assert written(plans) == ["Sov dårlig æøå", None, None]


def test_help_is_one_word_away_before_anything_is_chosen(start: Start) -> None:
    terminal = start("kari", variables=DUMB)
    terminal.wait_for(says.LINE_BY_LINE)
    terminal.type(":ring\n")
    terminal.wait_for("116 117")
    terminal.type("\n\n:nå\n")
    terminal.wait_for("Jeg merker et tegn nå")
    terminal.type("\n\n:slutt\n")
    assert terminal.ended() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_whatever_ends_it_what_was_entered_is_on_the_disk(
    start: Start, plans: PlansFolder, number: signal.Signals
) -> None:
    terminal = begun(start, "kari")
    terminal.type("Sov dårlig\n")
    terminal.wait_for(says.SAVED)
    terminal.signal(number)
    assert terminal.ended() == 128 + number
    assert written(plans) == ["Sov dårlig", None, None]


def test_at_the_end_the_screen_is_emptied_if_one_wants(start: Start) -> None:
    terminal = start("kari", "--plain")
    terminal.wait_for(says.HERE_YOU_STOPPED)
    terminal.type("Sov dårlig\n")
    terminal.wait_for(says.SAVED)
    terminal.type(":slutt\n")
    terminal.wait_for(says.CLEAR)
    terminal.type("1\n")
    assert terminal.ended() == 0
    assert "Sov dårlig" not in terminal.text
    assert terminal.output.rstrip().endswith(b"\x1b[3J")


@pytest.mark.parametrize("ended", [":slutt\n", "\x04"], ids=["the word", "no more lines"])
def test_where_the_screen_cannot_be_emptied_that_is_said_and_that_all_is_saved(start: Start, ended: str) -> None:
    terminal = begun(start, "kari")
    terminal.type(ended)
    terminal.wait_for(says.ALL_SAVED)
    assert terminal.ended() == 0
    assert ("kan ikke tømmes" in terminal.text) is (ended != "\x04")


def test_a_long_text_stops_when_the_window_is_full(start: Start) -> None:
    terminal = start("kari", "--plain", variables=DUMB)
    terminal.wait_for(says.HERE_YOU_STOPPED)
    terminal.type(":ring\n")
    terminal.wait_for(says.MORE.strip(), "112 Politiet")
    terminal.type("\n")
    terminal.wait_until_gone("112 Politiet")


def test_a_pipe_is_read_to_its_end(plans: PlansFolder) -> None:
    done = run("kari", "--plain", given="Én\nto\n:neste\n:forrige\n\n\ntre uten linjeskift")
    assert (done.returncode, done.stderr) == (0, "")
    assert written(plans) == ["Én", "to", "tre uten linjeskift"]
    assert "\x1b" not in done.stdout


def test_a_reader_who_goes_away_loses_nothing(kari: Path, plans: PlansFolder) -> None:
    given = "Én\n" + ":ring\n\n" * 200
    program = f"{sys.executable} -m tilfriskning kari --plain | head -c 900 >/dev/null; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", program], input=given, encoding="utf-8", capture_output=True, timeout=30, cwd=ROOT, check=False
    )
    assert (done.returncode, done.stderr) == (141, "")
    assert written(plans)[0] == "Én"
    assert kari.is_file()
