from __future__ import annotations

import re
from datetime import date, datetime
from typing import get_args

import pytest

from tilfriskning.module.values import SafetyId
from tilfriskning.texts import dates
from tilfriskning.texts.safety import SAFETY, Safety


def sentences(safety: Safety) -> list[str]:
    return re.split(r"(?<=[.!?]) ", safety.text)


def words(text: str) -> list[str]:
    return re.findall(r"[\w-]+", text)


def lix(safety: Safety) -> float:
    """Readability (Björnsson 1968): words in a sentence plus the share of words over six letters, in per cent."""
    every = words(safety.text)
    return len(every) / len(sentences(safety)) + 100 * sum(len(word) > 6 for word in every) / len(every)


def test_every_id_that_content_can_name_has_a_text() -> None:
    assert set(SAFETY) == set(get_args(SafetyId))


@pytest.mark.parametrize("id", SAFETY)
def test_safety_texts_are_few_short_sentences(id: str) -> None:
    assert 2 <= len(sentences(SAFETY[id])) <= 5
    assert max(len(words(sentence)) for sentence in sentences(SAFETY[id])) <= 15
    assert lix(SAFETY[id]) <= 30


@pytest.mark.parametrize("id", SAFETY)
def test_numbers_are_not_broken_at_the_end_of_a_line(id: str) -> None:
    assert not re.search(r"\d \d", SAFETY[id].text)


@pytest.mark.parametrize(
    ("id", "says"),
    [
        ("stopping", ("lege først", "alkohol, benzodiazepiner eller GHB", "113", "kramper, blir forvirret", "pause")),
        ("tolerance", ("pause", "113")),
        ("opioid_treatment", ("er behandling", "Ikke slutt", "uten den som skriver ut medisinen")),
        ("medicine", ("den som skriver ut medisinen",)),
        ("suicide", ("nå", "ikke vent på planen", "116\u00a0123", "113 hvis livet er i fare")),
        ("overdose", ("113", "nalokson", "lungeredning slik 113 sier", "ny dose", "Bli hos", "ingen straffet")),
        ("slip", ("ikke slutten", "Del 3 i planen")),
    ],
)
def test_safety_texts_say_what_keeps_people_safe(id: str, says: tuple[str, ...]) -> None:
    text = f"{SAFETY[id].title}. {SAFETY[id].text}"

    assert [part for part in says if part not in text] == []


def test_treatment_is_never_called_by_the_word_for_drugs() -> None:
    assert "rusmid" not in SAFETY["opioid_treatment"].text.lower()


def test_dates_and_times_are_norwegian() -> None:
    assert dates.long(date(2026, 3, 1)) == "1. mars 2026"
    assert dates.long(date(2026, 11, 21)) == "21. november 2026"
    assert dates.clock(datetime(2026, 11, 21, 4, 5)) == "04:05"
