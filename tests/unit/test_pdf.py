"""PDF: what is written comes out again, tagged, in Norwegian, on as few pages as it needs."""

from __future__ import annotations

import builtins
import re
import sys
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
import typst
from pypdf import PdfReader

from tests.unit.clients import BOTH, NOW, open_workbook
from tests.unit.test_papers import LINES, papers, words
from tilfriskning.errors import Refusal
from tilfriskning.export import pdf
from tilfriskning.export.pages import Paper
from tilfriskning.export.plan_pages import plan_paper
from tilfriskning.export.sheets import card_paper
from tilfriskning.library import open_content
from tilfriskning.paths import shipped_content
from tilfriskning.record.example import example_record
from tilfriskning.record.places import EntryAt, PlanFieldAt
from tilfriskning.texts import paper as says
from tilfriskning.workbook import Workbook

NO_WIDTH = "\u200b"


def example() -> Workbook:
    """The person of the worked examples, in the real content."""
    module = open_content(shipped_content()).module
    return Workbook(module, example_record(module, NOW), now=lambda: NOW)


def read(paper: Paper) -> PdfReader:
    return PdfReader(BytesIO(pdf.render(paper)))


def letters(text: str) -> str:
    """A text without what line breaks change."""
    return re.sub(rf"[\s{NO_WIDTH}]", "", text)


def text_of(reader: PdfReader) -> str:
    return letters("".join(page.extract_text() for page in reader.pages))


@pytest.mark.parametrize("name", ["plan", "card", "wall", "supporter", "blank"])
def test_every_word_stands_in_the_pdf(name: str) -> None:
    paper = papers(example())[name]
    out = text_of(read(paper))

    assert [text for text in words(paper) if letters(text) not in out] == []


def test_the_pdf_is_tagged_and_norwegian() -> None:
    root: Any = read(plan_paper(example(), ("mh",))).trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/Lang"] == "nb"
    assert kinds_of(root["/StructTreeRoot"]) >= {"/H1", "/H2", "/Table", "/TR", "/TH", "/TD", "/L", "/LI", "/P"}


def kinds_of(node: Any) -> set[str]:
    """The kinds of structure under a node of the tree."""
    node = node.get_object()
    children = node.get("/K", []) if isinstance(node, dict) else []
    below = (kinds_of(child) for child in (children if isinstance(children, list) else [children]) if _is_node(child))
    return set().union(*below, {str(node["/S"])} if "/S" in node else set())


def _is_node(child: Any) -> bool:
    found = child.get_object()
    return isinstance(found, dict) and "/S" in found


@pytest.mark.parametrize("name", ["plan", "card", "blank"])
def test_the_structure_holds_before_the_standard_for_accessible_pdf(name: str) -> None:
    inputs = {"paper": pdf.as_json(papers(example())[name])}

    assert typst.compile(pdf.template(), sys_inputs=inputs, pdf_standards=["ua-1"]).startswith(b"%PDF")


@pytest.mark.parametrize("workbook", [example, open_workbook])
def test_each_plan_is_one_a4_page(workbook: Callable[[], Workbook]) -> None:
    reader = read(plan_paper(workbook(), BOTH))

    assert len(reader.pages) == 2
    assert [[round(float(side)) for side in page.mediabox[2:]] for page in reader.pages] == [[595, 842]] * 2


def sizes_of(reader: PdfReader) -> set[float]:
    """The sizes that text stands in, but for page numbers."""
    found: set[float] = set()

    def visit(text: str, _: Any, matrix: list[float], __: Any, size: float) -> None:
        if text.strip() and not text.startswith(says.PAGE_OF[0]):
            found.add(round(size * abs(matrix[3]), 2))

    for page in reader.pages:
        page.extract_text(visitor_text=visit)
    return found


def test_text_steps_down_and_then_goes_on_to_the_next_page() -> None:
    pages: list[int] = []
    body: list[float] = []
    for count in (1, 25, 150):
        workbook = open_workbook()
        workbook.write(EntryAt("mh.part1.stress", "e1"), "\n".join(f"Linje {number}." for number in range(count)))
        reader = read(plan_paper(workbook, ("mh",)))
        out = text_of(reader)
        assert all(f"Linje{number}." in out for number in range(count))
        pages.append(len(reader.pages))
        body.append(sorted(sizes_of(reader))[1])

    assert pages[:2] == [1, 1]
    assert pages[2] > 1
    assert body[0] > body[1] >= body[2]


MOST_LETTERS = 160
"""More than stand in a line of A4 at 8 points: a longer line goes over the edge."""


@pytest.mark.parametrize("text", ["å" * 3000, "Menneskerettighetsorganisasjonsmedlem " * 80, "W" * 300])
def test_nothing_is_cut_at_the_edge(text: str) -> None:
    workbook = open_workbook()
    workbook.write(EntryAt("mh.part1.stress", "e1"), text)
    workbook.write(PlanFieldAt("mh", "header", "name"), text[:300])
    reader = read(plan_paper(workbook, ("mh",)))

    lines = [letters(line) for page in reader.pages for line in page.extract_text().splitlines()]
    assert letters(text) in text_of(reader)
    assert max(map(len, lines)) < MOST_LETTERS


HOSTILE = ("#emph[x] $x$ *b* _i_ `c` @a <b>", '"#sys.inputs', "Ring [mamma] i dag", "\\u{41} \\", "- x", "= x", "// x")


def test_nothing_that_is_typed_is_markup_in_the_pdf() -> None:
    workbook = open_workbook()
    for number, text in enumerate(HOSTILE):
        workbook.write(EntryAt("mh.part1.stress", f"e{number}"), text)
    out = text_of(read(plan_paper(workbook, ("mh",))))

    assert [text for text in HOSTILE if letters(text) not in out] == []


def test_a_panel_with_much_text_takes_several_folds_and_keeps_it_all() -> None:
    workbook = open_workbook()
    workbook.write(EntryAt("mh.part3.contact_team", "e1"), "ord " * 1500)
    reader = read(card_paper(workbook, ("mh",), LINES))

    assert text_of(reader).count("ord") >= 1500


def test_without_the_extra_the_refusal_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    ordinary = builtins.__import__

    def without_typst(name: str, *rest: Any) -> Any:
        if name == "typst":
            raise ModuleNotFoundError(name)
        return ordinary(name, *rest)

    monkeypatch.delitem(sys.modules, "typst")
    monkeypatch.setattr(builtins, "__import__", without_typst)

    with pytest.raises(Refusal) as refused:
        pdf.render(plan_paper(open_workbook(), ("mh",)))
    assert f'{sys.executable} -m pip install "{pdf.NEEDED}"' in str(refused.value)
    assert "HTML" in str(refused.value)
    assert "\n" not in str(refused.value)
