"""Texts to take over into a field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from tilfriskning.record.places import Place
from tilfriskning.tui.widgets.press import Unfold
from tilfriskning.tui.widgets.rows import Row, Rows, tick
from tilfriskning.workbook import Workbook


def offered(workbook: Workbook, place: Place, texts: Sequence[str], title: str) -> Unfold:
    """A list that opens, each row of which can be taken over into a field beside what stands there.

    Args:
        workbook: what it reads and writes.
        place: the field's place.
        texts: what is offered.
        title: what the closed list says.
    """

    def rows() -> Iterator[Row]:
        for text in texts:
            yield Row(text, Content(text), tick(text in workbook.read(place)))

    def choose(text: str) -> None:
        before = workbook.read(place).strip()
        if text not in before:
            workbook.write(place, f"{before}, {text}" if before else text)

    return Unfold(title, lambda: [Rows(rows, choose, classes="picker")])
