from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.unit.clients import BOTH, open_workbook, written_workbook
from tilfriskning.export.markdown import render
from tilfriskning.export.typed import typed
from tilfriskning.record.places import AnswerAt, ContactAt, EntryAt, PlanFieldAt
from tilfriskning.texts import export as says
from tilfriskning.texts.safety import SAFETY

STRONG, EM = "⟦strong⟧", "⟦em⟧"
INLINE = {
    "softbreak": "⟦soft⟧",
    "hardbreak": "\n",
    "strong_open": STRONG,
    "strong_close": STRONG,
    "em_open": EM,
    "em_close": EM,
}
"""What our own inline Markdown is made of; a token of any other kind comes from what somebody typed."""
BLOCKS = {"heading", "paragraph", "bullet_list", "list_item", "blockquote"}


def shown(markdown: str, preset: str = "commonmark") -> list[tuple[str, str]]:
    """What a viewer shows: each heading, list item or stretch of paragraphs with its place and text.

    Fails for anything that an export is not made of: code, links, HTML, tables.
    """
    found: list[tuple[str, str]] = []
    path: list[str] = []
    after_paragraph = False
    for token in MarkdownIt(preset).parse(markdown):
        kind, _, end = token.type.rpartition("_")
        if token.type == "inline":
            text = "".join(_inline(token.children or []))
            if after_paragraph and found[-1][0] == "/".join(path):
                text = f"{found.pop()[1]}\n\n{text}"
            found.append(("/".join(path), text))
            continue
        assert kind in BLOCKS, token
        if end == "open":
            after_paragraph = after_paragraph and kind == "paragraph"
            path.append(f"{kind} {token.tag}")
        else:
            path.pop()
            after_paragraph = kind == "paragraph"
    return found


def _inline(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        assert token.type in {"text", *INLINE}, token
        yield INLINE.get(token.type, token.content)


def as_seen(text: str) -> str:
    """Typed text as one sees it: no-break spaces look like spaces."""
    return typed(text).replace("\u00a0", " ")


def seen(places: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(place, text.replace("\u00a0", " ")) for place, text in places]


# Golden files


GOLDEN = {
    "blank-plan": lambda: render(open_workbook(), ("mh",)),
    "both-plans": lambda: render(written_workbook(), BOTH),
    "plans-and-notes": lambda: render(written_workbook(), BOTH, notes=True),
}
"""Files with the name that they have in life; `GOLDEN=write pytest` writes them anew."""


@pytest.mark.parametrize("name", GOLDEN)
def test_the_export_is_the_one_that_was_read_and_found_good(name: str) -> None:
    file, export = Path(__file__).parent / "golden" / f"{name}.md", GOLDEN[name]()
    if os.environ.get("GOLDEN") == "write":
        file.parent.mkdir(exist_ok=True)
        file.write_text(export, encoding="utf-8")

    assert export == file.read_text(encoding="utf-8")


# What stands where


def test_a_plan_holds_nothing_but_the_plan() -> None:
    plan = render(written_workbook(), ("mh",))

    assert "Går langs elva" in plan
    for other in ("Går på møte", "korte", "Vise planen", "kjøkkenet", "Søster", "Et gammelt svar", says.NOTES):
        assert other not in plan


def test_contacts_come_first_in_their_row() -> None:
    row = render(written_workbook(), ("mh",)).partition("### Kontakte teamet")[2]

    assert row.index("Lege Nordli: 01 23 45 67") < row.index("«Hei, det er Kari.»") < row.index("Sender melding")


def test_safety_texts_stand_beside_cutting_down_in_a_blank_plan_too() -> None:
    row = render(open_workbook(), ("mh",)).partition("### Kutte ned eller slutte")[2].partition("\n## ")[0]

    assert SAFETY["stopping"].text in row
    assert SAFETY["tolerance"].text in row


def test_a_blank_row_is_a_line_to_write_on() -> None:
    assert f"### Mye stress\n\n{says.EMPTY_LINE}\n" in render(open_workbook(), ("mh",))


def test_a_plan_is_an_agreement_with_a_version_and_lines_for_signing() -> None:
    plan = render(open_workbook(), ("mh",))

    assert "Versjon 1 (utkast). Sist endret 21. november 2026." in plan
    assert "en avtale, ikke et juridisk dokument" in plan
    assert f"- **Min underskrift:** {says.EMPTY_LINE}\n- **Dato:** {says.EMPTY_LINE}\n" in plan


def test_a_signed_version_says_when_it_was_signed_until_something_is_changed() -> None:
    workbook = written_workbook()
    assert "Versjon 2, skrevet under 21. november 2026." in render(workbook, ("mh",))
    assert "(utkast)" not in render(workbook, ("mh",))

    workbook.write(EntryAt("mh.part1.stress", "e1"), "Går langs fjorden.")

    assert (
        "Versjon 3 (utkast). Sist endret 21. november 2026. "
        "Versjon 2 er den som ble skrevet under sist, 21. november 2026."
    ) in render(workbook, ("mh",))


def test_without_anything_written_the_notes_say_so() -> None:
    assert render(open_workbook(), (), notes=True) == f"# {says.NOTES}\n\n{says.NO_NOTES}\n"


def test_a_date_beside_its_label_reads_well_as_plain_text() -> None:
    workbook = open_workbook()
    workbook.write(PlanFieldAt("mh", "header", "date"), "3. november\n4. november")

    assert "- **Dato:** 3. november\\\n  4\\. november\n" in render(workbook, ("mh",))


# What people typed

FRAGMENTS = (
    "# x", "1. x", "2) x", "- x", "+ x", "* x", "> x", "---", "===", "- - -", "***", "___", "    code", "\tcode",
    "```", "~~~", "`a`", "*a*", "**a**", "_a_", "__a__", "~~a~~", "<b>", "<!-- x -->", "<https://a.no>", "</div>",
    "[a](b)", "![a](b)", "[a]", "[a]: b", "[^1]", "- [ ] x", "&amp;", "&nbsp;", "&#35;", "&", "\\", "\\\\", "\\*",
    "| a | b |", "|---|---|", ":--", ": x", "https://a.no", "HTTP://a.no", "www.a.no", "a@b.no", "a  ", "  ", "\t",
    "\n", "\r\n", "\r", "\n\n", "\n\n\n", "\f", "\v", "\x00", "\x1b[31m", "\x7f", "\x85", "\u2028", "\u2029", "\ud800",
    "\udfff", "\ufeff", "\u00a0", "\u3000", "\u200b", "å", "e\u0301", "\u0301", "👍🏽", "👩‍👩‍👧", "$x$", "==x==", "{x}",
    "Ring [mamma] i dag", "slutt [/b] her", "[@click=app.quit]x[/]", "12:30", "3.5", "1.", "999999999999. x", "«x»",
)  # fmt: skip
HOSTILE = st.lists(
    st.one_of(
        st.sampled_from(FRAGMENTS),
        st.text(st.characters(), max_size=6),
        st.text("#-+=*_`~>|[]()<>!&;:\\ \n.1a", max_size=8),
    ),
    min_size=1,
    max_size=6,
).map("".join)
HARMLESS = "Plass"


@pytest.mark.parametrize("preset", ["commonmark", "js-default"])
@given(text=HOSTILE)
@settings(max_examples=40)
def test_what_is_typed_anywhere_comes_out_as_text_and_changes_nothing_else(preset: str, text: str) -> None:
    assume(typed(text))
    expected = shown(render(written_workbook(lambda _: HARMLESS), BOTH, notes=True), preset)

    got = shown(render(written_workbook(lambda _: text), BOTH, notes=True), preset)

    assert seen(got) == [(place, line.replace(HARMLESS, as_seen(text))) for place, line in seen(expected)]


@pytest.mark.parametrize("around", ["{}", "{} x", "x\n{}", "x\n\n{}", "{}\nx", "x {}"])
def test_each_piece_of_markup_stays_text_wherever_it_stands(around: str) -> None:
    for fragment in FRAGMENTS:
        text = around.format(fragment)
        workbook = open_workbook()
        workbook.write(EntryAt("mh.part1.stress", "e1"), text)
        workbook.write(ContactAt("mh.part3.contact_team", "c1", "name"), text)
        workbook.write(AnswerAt("t1.talk/like"), text)

        places = [text for _, text in seen(shown(render(workbook, ("mh",), notes=True)))]

        if typed(text):
            assert places.count(as_seen(text)) == 2, text
            assert f"{STRONG}Hva liker du i planene?{STRONG}\n{as_seen(text)}" in places


@pytest.mark.parametrize("piece", ["x", "*_[`<& ", " ", "\n1. ", "[", "&amp;", "\\"])
def test_ten_thousand_characters_in_one_field_come_out(piece: str) -> None:
    text = (piece * 10_000)[:9_999] + "x"
    workbook = open_workbook()
    workbook.write(EntryAt("mh.part1.stress", "e1"), text)

    assert as_seen(text) in [text for _, text in seen(shown(render(workbook, ("mh",))))]


def test_bare_addresses_are_broken_for_viewers_that_make_links_of_them() -> None:
    workbook = open_workbook()
    workbook.write(EntryAt("mh.part1.stress", "e1"), "se https://a.no og www.b.no")

    assert r"se https\://a.no og www\.b.no" in render(workbook, ("mh",))


def test_an_export_can_be_written_as_utf_8() -> None:
    workbook = open_workbook()
    workbook.write(EntryAt("mh.part1.stress", "e1"), "halv \ud83d emoji")

    assert "halv \ufffd emoji" in render(workbook, ("mh",)).encode().decode()


def test_ordinary_text_is_left_as_it_is_in_the_file() -> None:
    ordinary = "Ringer Bo (søster) kl. 12:30 – «hei!», 50 % & mer; e-post: bo@a.no + én/to = 3?"
    workbook = open_workbook()
    workbook.write(EntryAt("mh.part1.stress", "e1"), ordinary)

    assert f"- {ordinary}\n" in render(workbook, ("mh",))


@pytest.mark.parametrize(
    ("text", "comes_out"),
    [
        ("a\r\nb\rc\nd\u2028e\u2029f\x85g\vh\fi", "a\nb\nc\nd\ne\nf\ng\nh\ni"),
        ("\n\n a  \n\n\n\n b\t\n ", " a\n\n b"),
        ("a\tb", "a    b"),
        ("a\x00\x1b[1mb\x7f", "a[1mb"),
        ("\ud800x", "\ufffdx"),
        (" \t\n\ufeff", ""),
        ("e\u0301 👍🏽 👩\u200d👧", "e\u0301 👍🏽 👩\u200d👧"),
    ],
)
def test_typed_text_loses_only_what_no_paper_shows(text: str, comes_out: str) -> None:
    assert typed(text) == comes_out


@given(HOSTILE)
def test_taking_typed_text_over_twice_changes_nothing(text: str) -> None:
    assert typed(typed(text)) == typed(text)


@given(HOSTILE)
def test_every_letter_that_is_typed_is_kept(text: str) -> None:
    assert re.findall(r"\w", typed(text)) == re.findall(r"\w", text)
