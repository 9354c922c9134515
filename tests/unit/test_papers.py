"""The sheets: what stands on which, and that nothing of it is lost or taken for markup in HTML and text."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.clients import BOTH, open_workbook, written_workbook
from tests.unit.test_markdown import FRAGMENTS, HOSTILE
from tilfriskning.export import html, text
from tilfriskning.export.fit import SIZES, size_of
from tilfriskning.export.formats import DEFAULT_PARTS, KINDS, PARTS
from tilfriskning.export.pages import Heading, Items, Notice, Page, Pairs, Paper, Piece, Rules, Signatures, Table, Words
from tilfriskning.export.plan_pages import blank_paper, plan_paper
from tilfriskning.export.sheets import card_paper, supporter_paper, wall_paper
from tilfriskning.export.typed import typed
from tilfriskning.library import open_content
from tilfriskning.paths import shipped_content
from tilfriskning.record.places import EntryAt, PlanFieldAt
from tilfriskning.texts import export as export_says
from tilfriskning.texts import paper as says
from tilfriskning.texts.safety import SAFETY
from tilfriskning.workbook import Workbook

LINES = open_content(shipped_content()).help_lines


def papers(workbook: Workbook) -> dict[str, Paper]:
    """Every sheet of a client."""
    return {
        "plan": plan_paper(workbook, BOTH, notes=True),
        "card": card_paper(workbook, BOTH, LINES),
        "wall": wall_paper(workbook, BOTH, LINES),
        "supporter": supporter_paper(workbook, BOTH, LINES, PARTS),
        "blank": blank_paper(workbook),
    }


def words(paper: Paper) -> set[str]:
    """Every text on a paper."""
    return {text for page in paper.pages for piece in (Heading(page.title), *page.pieces) for text in _words(piece)}


def _words(piece: Piece) -> Iterator[str]:
    match piece:
        case Heading() | Words():
            yield piece.text
        case Items():
            yield from piece.texts
        case Notice():
            yield from (piece.title, piece.text)
        case Pairs() | Signatures():
            yield from (text for line in piece.lines for text in (line.label, line.text) if text)
        case Table():
            yield from piece.columns
            for row in piece.rows:
                yield from (row.title, *(text for each in row.pieces for text in _words(each)))
        case Rules():
            pass


# What stands where


def test_the_plan_has_a_page_a_plan_and_the_notes_only_when_they_are_asked_for() -> None:
    workbook = written_workbook()

    assert [page.title for page in plan_paper(workbook, BOTH).pages] == [
        "Plan for psykisk helse",
        "Plan for ruslidelser",
    ]
    assert [page.title for page in plan_paper(workbook, ("mh",), notes=True).pages][1:] == [export_says.NOTES]
    assert "At de er korte." in words(plan_paper(workbook, ("mh",), notes=True))
    assert "At de er korte." not in words(plan_paper(workbook, ("mh",)))


def test_the_plan_can_be_signed_and_an_empty_row_written_in() -> None:
    page = plan_paper(open_workbook(), ("mh",)).pages[0]
    table = next(piece for piece in page.pieces if isinstance(piece, Table))

    assert table.rows[0].pieces == (Rules(1),)
    assert isinstance(page.pieces[-1], Signatures)
    assert export_says.AGREEMENT in words(plan_paper(open_workbook(), ("mh",)))


def test_the_card_has_the_first_action_of_each_row_everybody_to_call_and_every_help_line() -> None:
    paper = card_paper(written_workbook(), BOTH, LINES)
    found = words(paper)

    assert [page.title for page in paper.pages] == [says.SIGNS, says.ACTIONS, says.PEOPLE, says.LINES]
    assert {"Sender melding.", "Går på møte.", "Lege Nordli: 01 23 45 67"} <= found
    assert all(any(line.number in text for text in found) for line in LINES.lines)
    assert not {"Kari", "Plan for psykisk helse", "Plan for ruslidelser"} & found


def test_the_wall_names_neither_the_person_nor_the_plan() -> None:
    found = words(wall_paper(written_workbook(), BOTH, LINES))

    assert "Sender melding." in found
    assert not {"Kari", "Plan for psykisk helse", "Plan for ruslidelser"} & found


@pytest.mark.parametrize("part", PARTS)
def test_a_supporter_sees_only_what_is_ticked(part: str) -> None:
    workbook = written_workbook()
    all_parts = words(supporter_paper(workbook, BOTH, LINES, PARTS))
    always = words(supporter_paper(workbook, BOTH, LINES, ()))
    alone = words(supporter_paper(workbook, BOTH, LINES, (part,)))
    others = words(supporter_paper(workbook, BOTH, LINES, tuple(other for other in PARTS if other != part)))

    assert {says.LOOK_FOR_CHANGES, *says.KINDLY} <= always
    assert alone > always
    assert alone - always
    assert not (alone - always) & others - {says.NOTHING_YET}
    assert all_parts == alone | others


def test_a_supporter_is_given_no_numbers_and_no_causes_unless_they_are_ticked() -> None:
    found = words(supporter_paper(written_workbook(), BOTH, LINES, DEFAULT_PARTS))

    assert "«Hei, det er Kari.»" in found
    assert not {"Lege Nordli: 01 23 45 67", "Går langs elva.", "Sender melding."} & found


def test_the_blank_form_has_nothing_of_anybody_and_the_name_of_every_row() -> None:
    workbook = written_workbook()
    paper = blank_paper(workbook)
    rows = [row for page in paper.pages for piece in page.pieces if isinstance(piece, Table) for row in piece.rows]

    plans = workbook.module.plans

    assert paper == blank_paper(open_workbook())
    assert [row.code for row in rows] == [f"{plan.id}.{key}" for plan in plans for key in plan.keys()]  # noqa: SIM118


@pytest.mark.parametrize("name", ["plan", "card", "wall", "supporter", "blank"])
def test_safety_texts_stand_where_stopping_or_cutting_down_is_printed(name: str) -> None:
    workbook = written_workbook()
    workbook.write(EntryAt("mh.part3.reduce_use", "e9"), "Drikker te")

    assert {SAFETY["stopping"].text, SAFETY["tolerance"].text} <= words(papers(workbook)[name])


def test_an_action_that_needs_a_safety_text_comes_last() -> None:
    workbook = open_workbook()
    workbook.write(EntryAt("mh.part3.reduce_use", "e1"), "Drikker te")
    workbook.write(EntryAt("mh.part3.contact_team", "e2"), "Ringer")

    pages = card_paper(workbook, ("mh",), LINES).pages

    assert pages[1].pieces == (Items(("Ringer", "Drikker te")),)
    assert pages[2].title == says.REMEMBER


@pytest.mark.parametrize("name", ["plan", "card", "wall", "supporter"])
def test_what_leads_from_one_plan_to_the_other_stands_by_the_signs(name: str) -> None:
    assert {export_says.BRIDGE, "Dårlig søvn → Sug"} <= words(papers(written_workbook())[name])


def test_who_is_given_one_plan_is_not_shown_what_leads_to_the_other() -> None:
    assert export_says.BRIDGE not in words(supporter_paper(written_workbook(), ("mh",), LINES, PARTS))


@pytest.mark.parametrize("name", ["card", "wall", "supporter"])
def test_a_row_that_is_set_aside_stands_on_no_sheet(name: str) -> None:
    workbook = written_workbook()
    workbook.set_aside("mh.part3.contact_team")
    workbook.set_aside("mh.part1.stress")

    gone = {"Lege Nordli: 01 23 45 67", "Sender melding.", "«Hei, det er Kari.»", "Går langs elva."}
    assert not gone & words(papers(workbook)[name])


def test_sheets_of_nobody_say_that_nothing_is_written_yet() -> None:
    for name, paper in papers(open_workbook()).items():
        assert (says.NOTHING_YET in words(paper)) is (name not in ("plan", "blank"))


# HTML


class _Seen(HTMLParser):
    """The text and the tags of a document."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def seen(document: str) -> _Seen:
    parser = _Seen()
    parser.feed(document)
    parser.close()
    return parser


@pytest.mark.parametrize("name", ["plan", "card", "wall", "supporter", "blank"])
def test_html_is_whole_norwegian_and_asks_for_nothing(name: str) -> None:
    document = html.render(papers(written_workbook())[name])
    found = seen(document)

    assert document.startswith("<!doctype html>")
    assert ("html", {"lang": "nb"}) in found.tags
    assert not {"script", "link", "img", "iframe", "a", "base", "object"} & {tag for tag, _ in found.tags}
    assert not {"src", "href", "style", "onload"} & {name for _, attributes in found.tags for name in attributes}
    assert not re.search(r"https?:|//|url\(|@import", document.replace("<!doctype", ""))
    assert {typed(text) for text in words(papers(written_workbook())[name])} <= set(found.texts) | {
        text.removesuffix(":") for text in found.texts
    }


def test_the_policy_of_the_document_allows_its_own_style_and_nothing_else() -> None:
    document = html.render(blank_paper(open_workbook()))
    style = document.partition("<style>")[2].partition("</style>")[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()

    policy = next(attributes["content"] for tag, attributes in seen(document).tags if "http-equiv" in attributes)
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'"


@given(HOSTILE)
@settings(max_examples=30)
def test_what_is_typed_is_text_in_html(text: str) -> None:
    harmless = seen(html.render(plan_paper(written_workbook(lambda _: "Plass"), BOTH, notes=True)))
    hostile = seen(html.render(plan_paper(written_workbook(lambda _: text), BOTH, notes=True)))

    assert [tag for tag, _ in hostile.tags] == [tag for tag, _ in harmless.tags] or not typed(text)
    assert not typed(text) or typed(text) in hostile.texts


@pytest.mark.parametrize("fragment", [each for each in FRAGMENTS if typed(each)])
def test_each_piece_of_markup_stays_text_in_html(fragment: str) -> None:
    workbook = open_workbook()
    workbook.write(EntryAt("mh.part1.stress", "e1"), fragment)

    assert typed(fragment) in seen(html.render(plan_paper(workbook, ("mh",)))).texts


# Sizes


@given(st.integers(0, 80))
@settings(max_examples=15)
def test_more_text_is_never_printed_larger(count: int) -> None:
    def size(items: int) -> float:
        return size_of(Page("Tittel", (Items(("Går en lang tur langs elva. " * 3,) * items),)), "sheet")

    assert size(count) >= size(count + 1)
    assert size(0) == SIZES["sheet"][0]
    assert size(500) == SIZES["sheet"][-1] == 8


# Text


@pytest.mark.parametrize("name", ["card", "wall", "supporter"])
def test_text_holds_every_word_in_lines_that_are_short_enough(name: str) -> None:
    paper = papers(written_workbook())[name]
    out = text.render(paper)

    assert max(map(len, out.splitlines())) <= text.WIDTH
    run = " ".join(out.split())
    assert [each for each in words(paper) if " ".join(each.split()) not in run] == []


def test_a_long_word_is_broken_and_kept_whole_in_text() -> None:
    workbook = open_workbook()
    workbook.write(EntryAt("mh.part3.contact_team", "e1"), "å" * 3000)
    out = text.render(wall_paper(workbook, ("mh",), LINES))

    assert max(map(len, out.splitlines())) <= text.WIDTH
    assert out.count("å") >= 3000


def test_a_name_is_beside_its_label_and_a_missing_one_is_a_line() -> None:
    workbook = open_workbook()
    workbook.write(PlanFieldAt("mh", "header", "name"), "Kari")
    out = text.render(plan_paper(workbook, ("mh",)))

    assert "Navn: Kari" in out
    assert f"Dato: {export_says.EMPTY_LINE}" in out


def test_every_format_is_described_on_the_screen() -> None:
    assert set(says.FORMS) == set(says.ABOUT) == set(KINDS)
