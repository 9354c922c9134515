from __future__ import annotations

from datetime import date

from tilfriskning.module.loader import HELP_LINES_FILE, load_help_lines
from tilfriskning.paths import shipped_content

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


def test_help_lines_grow_old_after_six_months() -> None:
    assert LINES is not None
    assert not LINES.is_stale(date(2027, 5, 31))
    assert LINES.is_stale(date(2027, 6, 1))
