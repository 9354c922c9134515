"""An opening quotation."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from tilfriskning.module.blocks import Epigraph
from tilfriskning.tui.widgets.flow import Hanging, Words, words
from tilfriskning.workbook import Workbook


def draw(block: Epigraph, workbook: Workbook) -> Iterator[Widget]:
    """Who says it, and the quotation."""
    person = block.person
    about = f", {person.about}" if person.about else ""
    by = Hanging(Content.assemble((person.name, "bold"), about))
    yield Words(by, *words(person.story.said(workbook.mode)), classes="quotation")
