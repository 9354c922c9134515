"""The plan in a QR code: what it keeps, and that another program reads it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.unit.clients import BOTH, open_workbook, written_workbook
from tests.unit.test_papers import LINES
from tilfriskning.errors import Refusal
from tilfriskning.export import qr
from tilfriskning.record.places import ContactAt, EntryAt
from tilfriskning.record.plan import RecoveryPlan
from tilfriskning.record.sign_places import SignAt
from tilfriskning.texts import paper as says
from tilfriskning.texts.safety import SAFETY
from tilfriskning.workbook import Workbook


def filled(people: int, action: str = "Går en tur", sign: str = "Sover lite") -> Workbook:
    """A client with so many people to call, an action and a sign."""
    workbook = open_workbook()
    for number in range(people):
        workbook.write(ContactAt("mh.part3.contact_team", f"c{number}", "name"), f"Åse nummer {number:04}")
    workbook.write(EntryAt("mh.part3.contact_team", "e1"), action)
    workbook.write(SignAt("mh", "s1"), sign)
    plan: RecoveryPlan = workbook.record.plan("mh").model_copy(update={"signs": {"a": "s1"}})
    workbook.change(workbook.record.with_plan("mh", plan))
    return workbook


def test_people_come_before_actions_and_actions_before_signs_under_the_urgent_numbers() -> None:
    found = qr.pocket(filled(1), ("mh",), LINES)

    wanted = [*(line.number for line in LINES.urgent()), says.PEOPLE, "Åse nummer 0000", says.ACTIONS, "Går en tur"]
    places = [found.text.index(text) for text in (*wanted, says.SIGNS, "A: Sover lite")]
    assert places == sorted(places)
    assert found.left_out == ()


def test_what_finds_no_room_is_named_and_the_rest_is_kept() -> None:
    found = qr.pocket(filled(2, action="Går en lang tur langs elva " * 60), ("mh",), LINES)

    assert found.left_out == (f"{says.ACTIONS}: «Går en lang tur langs elva Går en lang t …»",)
    assert "A: Sover lite" in found.text
    assert says.ACTIONS not in found.text


def test_too_many_people_push_out_the_rest() -> None:
    found = qr.pocket(filled(100), ("mh",), LINES)

    assert len(found.text.encode()) <= qr.MOST_BYTES
    assert "Åse nummer 0000" in found.text
    assert len(found.left_out) + found.text.count("Åse") + found.text.count("Går") + found.text.count("Sover") == 102


def test_an_action_that_needs_safety_texts_is_there_with_all_of_them_or_not_at_all() -> None:
    workbook = filled(1)
    workbook.write(EntryAt("mh.part3.reduce_use", "e2"), "Drikker te")
    with_room = qr.pocket(workbook, ("mh",), LINES).text
    workbook.write(EntryAt("mh.part3.contact_team", "e1"), "x" * 800)
    without = qr.pocket(workbook, ("mh",), LINES)

    assert all(text in with_room for text in ("Drikker te", SAFETY["stopping"].text, SAFETY["tolerance"].text))
    assert "Drikker te" not in without.text
    assert any("Drikker te" in part for part in without.left_out)


def test_with_nothing_written_there_is_no_code() -> None:
    with pytest.raises(Refusal, match="ikke noe å legge"):
        qr.pocket(open_workbook(), BOTH, LINES)


@pytest.mark.outside("zbarimg")
@pytest.mark.parametrize("people", [1, 100])
def test_another_program_reads_what_was_put_in(people: int, tmp_path: Path) -> None:
    found = qr.pocket(filled(people), ("mh",), LINES)
    file = tmp_path / "kode.png"
    file.write_bytes(qr.png(found.text))

    read = subprocess.run(["zbarimg", "--raw", "--quiet", file], capture_output=True, check=True, timeout=30)

    assert read.stdout.decode().removesuffix("\n") == found.text


HALVES = {"█": (0, 0), "▀": (0, 255), "▄": (255, 0), " ": (255, 255)}
SCALE = 4


def photographed(lines: list[str]) -> bytes:
    """What a camera sees of half blocks, black on white, as a picture in PGM."""
    rows = [bytes(HALVES[sign][half] for sign in line for _ in range(SCALE)) for line in lines for half in (0, 1)]
    return f"P5 {len(rows[0])} {len(rows) * SCALE} 255\n".encode() + b"".join(row for row in rows for _ in range(SCALE))


@pytest.mark.outside("zbarimg")
def test_another_program_reads_what_is_drawn_in_half_blocks(tmp_path: Path) -> None:
    text = qr.pocket(filled(3), ("mh",), LINES).text
    file = tmp_path / "kode.pgm"
    file.write_bytes(photographed(qr.half_blocks(text).split("\n")))

    read = subprocess.run(["zbarimg", "--raw", "--quiet", file], capture_output=True, check=True, timeout=30)

    assert read.stdout.decode().removesuffix("\n") == text


def test_in_a_terminal_it_is_drawn_in_half_blocks_of_its_size() -> None:
    text = qr.pocket(written_workbook(), BOTH, LINES).text
    lines = [re.sub(r"\x1b\[[\d;]*m", "", line) for line in qr.drawn(text).splitlines()]

    assert {(max(map(len, lines)), len(lines))} == {qr.size(text)}
    assert {len(line) for line in lines} == {qr.size(text)[0]}
    assert set("".join(lines)) == set("█▀▄ ")
