"""The tally of hours, and the command that shows it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tilfriskning.cli import main
from tilfriskning.errors import Refusal
from tilfriskning.paths import documents
from tilfriskning.store.tally import count_hour, read_tally
from tilfriskning.texts import session as says

NOVEMBER, DECEMBER = date(2026, 11, 21), date(2026, 12, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "plans"


def test_nothing_is_counted_and_no_folder_is_made_by_looking(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert read_tally(folder) == ()
    assert main(["sessions", "--summary"]) == 0
    assert says.TALLY_NONE.format(folder=folder) in capsys.readouterr().out
    assert not folder.exists()


def test_hours_are_counted_by_month_module_topic_and_form_and_the_file_has_nothing_else(folder: Path) -> None:
    count_hour(folder, DECEMBER, "m10", "t2", "individual")
    for _ in range(2):
        count_hour(folder, NOVEMBER, "m10", "t2", "individual")
    file = count_hour(folder, NOVEMBER, "m10", "", "group")
    assert file == folder / "sessions.tally"
    assert file.read_text() == (
        "month\tmodule\ttopic\tform\tnumber\n"
        "2026-11\tm10\t-\tgroup\t1\n"
        "2026-11\tm10\tt2\tindividual\t2\n"
        "2026-12\tm10\tt2\tindividual\t1\n"
    )
    assert list(documents(folder)) == []


def test_the_summary_reads_the_tally_only(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    count_hour(folder, NOVEMBER, "m10", "t2", "individual")
    (folder / "kari.json").write_text("{", encoding="utf-8")
    assert main(["sessions", "--summary", "--json"]) == 0
    expected = {"month": "2026-11", "module": "m10", "topic": "t2", "form": "individual", "number": 1}
    assert json.loads(capsys.readouterr().out) == [expected]
    assert main(["sessions", "--summary"]) == 0
    out = capsys.readouterr().out
    assert says.TALLY_HEAD in out
    assert "2026-11  m10  t2  individuelt  1" in out
    assert "kari" not in out


@pytest.mark.parametrize("line", ["kari", "2026-11\tm10\tt2\talone\t1", "2026-11\tm10\tt2\tgroup\t-1", "\0\xff"])
def test_a_damaged_tally_is_named_with_its_line_and_never_written_over(folder: Path, line: str) -> None:
    file = count_hour(folder, NOVEMBER, "m10", "t2", "group")
    file.write_text(file.read_text() + line + "\n", encoding="utf-8")
    before = file.read_bytes()
    for ask in (lambda: read_tally(folder), lambda: count_hour(folder, NOVEMBER, "m10", "t2", "group")):
        with pytest.raises(Refusal, match="linje 3"):
            ask()
    assert file.read_bytes() == before
    assert main(["sessions", "--summary"]) == 1


def test_without_summary_the_command_says_what_to_write(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sessions"]) == 2
    assert "--summary" in capsys.readouterr().err
