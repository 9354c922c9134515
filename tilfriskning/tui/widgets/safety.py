"""The box with a safety text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.content import Content

from tilfriskning.texts.safety import SAFETY
from tilfriskning.tui.widgets.flow import Hanging, Words


def safety(ids: Iterable[str]) -> Iterator[Words]:
    """A box for each safety text."""
    for id in dict.fromkeys(ids):
        text = SAFETY[id]
        yield Words(Hanging(Content(text.title).stylize("bold")), Hanging(Content(text.text)), classes="safety")
