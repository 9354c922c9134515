from __future__ import annotations

from datetime import date

import pytest

from tests.content.reading import lix, sentences
from tilfriskning.module.loader import load_help_lines
from tilfriskning.module.source import HELP_LINES_FILE
from tilfriskning.paths import shipped_content
from tilfriskning.texts import now
from tilfriskning.texts.safety import SAFETY

LINES, FAULTS = load_help_lines(shipped_content() / HELP_LINES_FILE)


def test_the_shipped_help_lines_are_those_of_the_product_in_its_order() -> None:
    assert FAULTS == ()
    assert LINES is not None
    assert [line.number.replace("\N{NO-BREAK SPACE}", " ") for line in LINES.lines] == [
        "113",
        "116 117",
        "112",
        "116 123",
        "22 40 00 40",
        "915 08 588",
        "22 59 13 00",
        "116 111",
    ]


def test_a_number_is_never_broken_over_two_lines() -> None:
    assert LINES is not None
    assert not any(" " in line.number for line in LINES.lines)


def test_a_bad_day_has_one_line_for_danger_and_one_to_talk_with() -> None:
    assert LINES is not None
    assert [line.id for line in LINES.urgent()] == ["medical_emergency", "mental_helse"]


def test_the_page_with_the_numbers_is_easy_to_read() -> None:
    assert LINES is not None
    about = [f"{line.about} {line.hours}." for line in LINES.lines]
    safe = [f"{SAFETY[id].title}.\n\n{SAFETY[id].text}" for id in ("overdose", "suicide", "stopping")]
    page = [*about, *safe, now.READY_LINES, *now.STOPPERS, *now.STOPPERS.values()]
    assert lix(sentence for text in page for sentence in sentences(text)) <= 30


def test_each_thing_that_stops_people_has_one_line() -> None:
    assert len(now.STOPPERS) == 4
    assert all(len(list(sentences(text))) <= 2 for text in now.STOPPERS.values())


@pytest.mark.release
def test_the_numbers_have_been_read_within_six_months() -> None:
    assert LINES is not None
    assert not LINES.is_stale(date.today())


def test_help_lines_grow_old_after_six_months() -> None:
    assert LINES is not None
    assert not LINES.is_stale(date(2027, 5, 31))
    assert LINES.is_stale(date(2027, 6, 1))
