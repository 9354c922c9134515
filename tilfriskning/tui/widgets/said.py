"""A text that follows what the workbook holds."""

from __future__ import annotations

from collections.abc import Callable

from tilfriskning.tui.widgets.drawn import Drawn
from tilfriskning.tui.widgets.flow import Plain


class Said(Plain, Drawn):
    """One piece of text that is asked for anew after each change.

    Args:
        say: what it says now.
        classes: style classes.
    """

    def __init__(self, say: Callable[[], str], classes: str | None = None) -> None:
        self._say = say
        super().__init__(say(), classes=classes)

    def redraw(self) -> None:
        self.say(self._say())
