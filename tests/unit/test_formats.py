"""One way in for every format: what a name and a file ask for, and what comes out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.clients import BOTH, open_workbook, written_workbook
from tests.unit.test_papers import LINES
from tilfriskning.errors import WrongUse
from tilfriskning.export import files
from tilfriskning.export.formats import KINDS, Format, Wish, draw, first_kind, remarks, wanted
from tilfriskning.record.places import EntryAt
from tilfriskning.store.files import PlansFolder
from tilfriskning.texts import paper as says


@pytest.mark.parametrize(
    ("format", "file", "found"),
    [
        (None, None, ("md", "md")),
        (None, "plan.md", ("md", "md")),
        (None, "plan", ("md", "md")),
        (None, "plan.txt", ("md", "md")),
        (None, "plan.PDF", ("pdf", "pdf")),
        (None, "plan.html", ("html", "html")),
        (None, "kode.png", ("qr", "png")),
        (None, "kalender.ics", ("ics", "ics")),
        (None, "boka.json", ("json", "json")),
        ("md", "plan", ("md", "md")),
        ("card", "kort.txt", ("card", "txt")),
        ("card", "kort.html", ("card", "html")),
        ("wall", "vegg.pdf", ("wall", "pdf")),
        ("card", None, ("card", "txt")),
        ("blank", None, ("blank", "html")),
        ("qr", None, ("qr", "png")),
    ],
)
def test_the_suffix_decides(format: str | None, file: str | None, found: tuple[str, str]) -> None:
    assert wanted(format, file) == found


@pytest.mark.parametrize(
    ("format", "file", "words"),
    [("card", "kort.png", ".pdf eller .html eller .txt"), ("pdf", "plan", ".pdf"), ("fax", None, "supporter, blank")],
)
def test_a_kind_that_a_format_does_not_have_is_refused_in_words(format: str, file: str | None, words: str) -> None:
    with pytest.raises(WrongUse, match=words.replace(".", r"\.")):
        wanted(format, file)


@pytest.mark.parametrize(("format", "kind"), [(format, kind) for format, kinds in KINDS.items() for kind in kinds])
def test_every_kind_of_every_format_is_drawn(format: Format, kind: str) -> None:
    beginnings = {
        "pdf": b"%PDF-",
        "png": b"\x89PNG",
        "html": b"<!doctype html>",
        "ics": b"BEGIN:VCALENDAR",
        "json": b"{",
    }
    content = draw(written_workbook(), LINES, Wish(format, kind, BOTH)).content

    assert content.startswith(beginnings.get(kind, b""))
    assert len(content) > 300


def test_the_document_can_be_opened_on_another_machine(tmp_path: Path) -> None:
    workbook = written_workbook()
    content = draw(workbook, LINES, Wish("json", "json", BOTH)).content
    (tmp_path / "plans").mkdir()
    files.write(str(tmp_path / "plans" / "kari.json"), content)
    other = PlansFolder(tmp_path / "plans")

    assert [client.label for client in other.clients()] == ["kari"]
    assert other.open("kari") == workbook.record.stamped(workbook.changed)


@pytest.mark.parametrize(
    ("format", "parts", "shown"),
    [
        ("md", (), True),
        ("qr", (), True),
        ("json", (), True),
        ("blank", (), False),
        ("ics", (), False),
        ("supporter", ("signs",), False),
        ("supporter", ("contacts",), True),
    ],
)
def test_people_are_warned_about_where_they_come_along(format: Format, parts: tuple[str, ...], shown: bool) -> None:
    assert Wish(format, KINDS[format][0], BOTH, parts).has_people is shown


def test_the_screen_is_told_what_to_think_of_before_writing() -> None:
    workbook = written_workbook()
    workbook.write(EntryAt("sud.part3.other", "e5"), "Går en tur " * 200)

    assert remarks(workbook, LINES, Wish("blank", "pdf", BOTH)) == ()
    assert remarks(workbook, LINES, Wish("ics", "ics", BOTH)) == (says.IN_THE_CLEAR,)
    assert remarks(workbook, LINES, Wish("pdf", "pdf", BOTH)) == (says.IN_THE_CLEAR, says.NUMBERS)
    assert "Går en tur Går en tur" in remarks(workbook, LINES, Wish("qr", "png", BOTH))[-1]
    assert remarks(open_workbook(), LINES, Wish("qr", "png", BOTH)) == (says.IN_THE_CLEAR, says.QR_EMPTY)


def test_pdf_is_suggested_only_where_it_can_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    assert first_kind("card") == "pdf"
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert first_kind("card") == "html"
    assert first_kind("pdf") == "pdf"
