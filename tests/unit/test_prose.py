"""Content texts mean to us what CommonMark says they mean, and what we do not know is refused."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tilfriskning.module import prose
from tilfriskning.module.prose import Listing, Paragraph, Piece, Spans, Style

COMMONMARK = MarkdownIt("commonmark")
STYLES: dict[str, Style] = {"em_open": "em", "em_close": "", "strong_open": "strong", "strong_close": ""}

FRAGMENTS = [
    *(
        "a",
        "Ring søster",
        "17",
        "1",
        " ",
        "  ",
        "    ",
        "\n",
        "\n\n",
        "- ",
        "-",
        "1. ",
        "2. ",
        "17. ",
        "1) ",
        "+ ",
        ".",
    ),
    *(
        "*",
        "**",
        "***",
        "* ",
        "*em*",
        "**strong**",
        "_",
        "__",
        "`",
        "```",
        "~~~",
        "# ",
        "#",
        "> ",
        ">",
        "---",
        "=",
        "|",
    ),
    *(
        "[",
        "](",
        "]",
        ":",
        "]: /x",
        "!",
        "<",
        "<b>",
        "<!--",
        "<?",
        "\\",
        "&amp;",
        "&",
        ";",
        "\t",
        "«",
        "»",
        "\xa0",
        "…",
    ),
]
TEXTS = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=14).map("".join) | st.text(max_size=30)


def judged(text: str) -> list[Piece]:
    """The pieces that CommonMark finds in a text."""
    tokens = COMMONMARK.parse(text)
    pieces: list[Piece] = []
    index = 0
    while index < len(tokens):
        end = closing(tokens, index)
        inside = tokens[index + 1 : end]
        match tokens[index].type:
            case "paragraph_open":
                pieces.append(Paragraph(inline(inside)))
            case "bullet_list_open" | "ordered_list_open" as kind:
                assert tokens[index].attrGet("start") in (None, 1), "a list that does not start with 1"
                pieces.append(Listing(kind == "ordered_list_open", tuple(items(inside))))
            case kind:
                raise AssertionError(f"{kind} in {text!r}")
        index = end + 1
    return pieces


def closing(tokens: Sequence[Token], index: int) -> int:
    """Where the token that opens at `index` closes."""
    depth = 0
    for place in range(index, len(tokens)):
        depth += tokens[place].nesting
        if depth == 0:
            return place
    raise AssertionError("a token that is never closed")


def items(tokens: Sequence[Token]) -> Iterable[Spans]:
    """The items of a list, each of one paragraph."""
    index = 0
    while index < len(tokens):
        end = closing(tokens, index)
        kinds = [token.type for token in tokens[index + 1 : end]]
        assert kinds == ["paragraph_open", "inline", "paragraph_close"], kinds
        yield inline(tokens[index + 2 : end - 1])
        index = end + 1


def inline(tokens: Sequence[Token]) -> Spans:
    """One line of text as runs of one style each."""
    assert [token.type for token in tokens] == ["inline"]
    runs: list[tuple[str, Style]] = []
    style: Style = ""
    for token in tokens[0].children or ():
        if token.type in STYLES:
            style = STYLES[token.type]
            continue
        assert token.type in ("text", "softbreak"), token.type
        part = token.content if token.type == "text" else " "
        if runs and runs[-1][1] == style:
            part = runs.pop()[0] + part
        runs.append((part, style))
    return tuple((part, style) for part, style in runs if part)


@settings(max_examples=300)
@given(TEXTS)
@example("Møt opp\n17. mai")
@example("- a\n17. mai")
@example("- a\n\n- b")
@example("1. a\n\n1. b")
@example("a\n=")
@example("ord*«x»*")
@example("*a**b*")
@example("__a__")
@example("[a]: /b")
@example("a\n\n    b")
def test_what_is_accepted_means_the_same_in_commonmark(text: str) -> None:
    text = text.strip()
    assume(text and prose.fault(text) is None)
    assert list(prose.parse(text)) == judged(text)


@given(TEXTS)
def test_nothing_that_is_written_is_lost(text: str) -> None:
    def letters(text: str) -> list[str]:
        return [sign for sign in text if sign.isalpha()]

    drawn = [
        line for piece in prose.parse(text) for line in (piece.items if isinstance(piece, Listing) else [piece.spans])
    ]
    assert letters("".join(part for line in drawn for part, _ in line)) == letters(text)


@pytest.mark.parametrize(
    "text",
    [
        "To avsnitt.\n\nSom dette.",
        "Et *lite* og et **sterkt** ord.",
        "**Først.** Så «*det andre*».",
        "Slik:\n- ett\n- to\n  som går over to linjer",
        "1. først\n2. så\n\nOg til slutt.",
        "Vi møttes\n17. mai klokka 12.",
        "5 < 7, a_b og 3 & 4; [ring mamma]",
    ],
)
def test_paragraphs_lists_and_emphasis_are_all_one_needs(text: str) -> None:
    assert prose.fault(text) is None
    assert list(prose.parse(text)) == judged(text)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("# Overskrift", "#"),
        ("- > sitat", ">"),
        ("Se [siden](https://a.no)", "[…](…)"),
        ("`kode`", "`"),
        ("Et <b>ord</b>", "<…>"),
        ("A &amp; B", "&…;"),
        ("a\n---", "---"),
        ("a\n-", "---"),
        ("a\n=", "---"),
        ("* a", "stjerne"),
        ("**a*", "stjerne"),
        ("ord*«x»*", "stjerne"),
        ("_a_", "_"),
        ("__a__", "_"),
        ("+ a", "+"),
        ("1) a", "1)"),
        ("17. mai", "17"),
        ("- a\n  - b", "liste"),
        ("- 1. a", "liste"),
        ("-  a", "listetegn"),
        ("a\n\n  b", "innrykk"),
        ("a\tb", "tabulator"),
        ("a  \nb", "mellomrom"),
    ],
)
def test_anything_more_is_refused_by_name(text: str, named: str) -> None:
    assert named in (prose.fault(text) or "")


def test_plain_text_has_no_marks() -> None:
    assert prose.plain("Et *lite* og et **sterkt** ord.") == "Et lite og et sterkt ord."
