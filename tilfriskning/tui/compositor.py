"""How widgets come to their places on a screen."""

from __future__ import annotations

from textual import _compositor
from textual.geometry import Size
from textual.widget import Widget


class Compositor(_compositor.Compositor):
    """Textual's, except that whatever has come or gone is drawn.

    After a page has scrolled, Textual 8.2.8 makes its map anew as soon as somebody asks where a widget is, and compares
    the next layout with that map. What came or went just before is then in both: a notice stays on the screen until a
    key is pressed, a field that gets the focus stays out of sight.
    """

    def __init__(self) -> None:
        super().__init__()
        self._laid_out: _compositor.CompositorMap = {}

    def reflow(self, parent: Widget, size: Size) -> _compositor.ReflowResult:
        self._full_map = self._laid_out
        changes = super().reflow(parent, size)
        self._laid_out = self._full_map
        return changes
