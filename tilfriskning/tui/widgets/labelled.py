"""A field with its label beside it."""

from __future__ import annotations

from textual.containers import Horizontal

from tilfriskning.record.places import Place
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.workbook import Workbook


def labelled(workbook: Workbook, label: str, place: Place, hint: str) -> Horizontal:
    """A place to write on one line with what it is.

    Args:
        workbook: what it reads and writes.
        label: stands beside it.
        place: where the text lives.
        hint: stands in it while it is empty.
    """
    return Horizontal(Plain(label, classes="field-label"), Field(workbook, place, hint), classes="labelled")
