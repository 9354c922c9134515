"""Pages as something to read together."""

from __future__ import annotations

from tests.unit.clients import small_module
from tilfriskning.library import open_content
from tilfriskning.module.reading import Piece, pieces
from tilfriskning.module.values import Prompt, Prose, placed
from tilfriskning.paths import shipped_content


def test_a_group_reads_every_question_and_every_list_and_fills_in_nothing() -> None:
    module = small_module()
    read = list(pieces(module, module.page("t1/signs"), "together"))
    assert read[:2] == [Piece("heading", "Det jeg gjør"), Piece("point", "Trekker meg unna andre")]
    talk = list(pieces(module, module.page("t1/talk"), "together"))
    assert Piece("question", "Hva vil dere gjøre sammen?") in talk


def test_on_no_page_of_the_module_is_anything_left_out_that_a_group_can_talk_about() -> None:
    module = open_content(shipped_content()).module
    for page in module.pages:
        read = {piece.text for piece in pieces(module, page, "together")}
        assert read, page.id
        for block in page.blocks:
            asked = {part.text.said("together") for _, part in placed(block) if isinstance(part, Prompt)}
            told = {part.said("together") for _, part in placed(block) if isinstance(part, Prose)}
            assert asked <= read
            assert told <= read, page.id
