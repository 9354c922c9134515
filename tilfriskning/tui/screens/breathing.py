"""Breathing slowly, in time with a line that grows and shrinks."""

from __future__ import annotations

from collections.abc import Iterator
from time import monotonic

from textual import constants, events
from textual.content import Content
from textual.widget import Widget

from tilfriskning.texts import now as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.flow import Plain, Words, words

IN, OUT = 4, 6
"""Seconds of one breath."""

ENOUGH = 300
"""Seconds after which the line rests."""

TICK = 0.5
"""Seconds from one drawing to the next; each changes a cell or two of one line."""

CELL = "━"
LONGEST = 24
"""Cells of the line when the lungs are full."""


def breath(second: float) -> tuple[str, int]:
    """What to do at a time, in seconds from the start, and how many cells long the line is."""
    if second >= ENOUGH:
        return says.BREATHE_ENOUGH, 0
    within = second % (IN + OUT)
    if within < IN:
        return says.BREATHE_IN, int(within / IN * LONGEST) + 1
    return says.BREATHE_OUT, LONGEST - int((within - IN) / OUT * LONGEST)


class BreathingScreen(BookScreen[None]):
    """«Pust rolig». It stops at any key. Without animations it is words only."""

    def __init__(self) -> None:
        super().__init__(says.BREATHE_TITLE)
        self._word = Plain("", classes="page-title")
        self._line = Plain(" ", classes="urgent")
        self._began = monotonic()

    async def on_mount(self) -> None:
        if constants.TEXTUAL_ANIMATIONS != "none":
            self._draw()
            self.set_interval(TICK, self._draw)

    def contents(self) -> Iterator[Widget]:
        if constants.TEXTUAL_ANIMATIONS == "none":
            yield Words(*words(says.BREATHE_WORDS))
        else:
            yield self._word
            yield self._line
        yield Plain(says.BREATHE_STOPS, classes="dated")
        yield Plain(says.BREATHE_CARE, classes="dated")

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        self.dismiss()

    def on_click(self) -> None:
        self.dismiss()

    def _draw(self) -> None:
        word, cells = breath(monotonic() - self._began)
        self._word.say(Content(word))
        self._line.say(Content(CELL * cells or " "))
