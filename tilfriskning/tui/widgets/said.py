"""A text that follows what the workbook holds."""

from __future__ import annotations

from collections.abc import Callable

from tilfriskning.tui.widgets.drawn import Drawn
from tilfriskning.tui.widgets.flow import Plain


class Said(Plain, Drawn):
    """One piece of text that is asked for anew after each change; it takes no room while there is nothing to say.

    Args:
        say: what it says now.
        classes: style classes.
    """

    def __init__(self, say: Callable[[], str], classes: str | None = None) -> None:
        self._say = say
        super().__init__("", classes=classes)
        self.redraw()

    def redraw(self) -> None:
        said = self._say()
        self.display = bool(said)
        self.say(said)
