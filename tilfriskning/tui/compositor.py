"""How widgets come to their places on a screen, and what of them is drawn."""

from __future__ import annotations

from collections.abc import Iterable

from textual import _compositor
from textual._styles_cache import StylesCache
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

# Kept for each widget apart, as Textual 8.2.8 does, the colours of its edges keep its lines too, with what was written
# in them, long after it is gone.
StylesCache.get_inner_outer = classmethod(StylesCache.get_inner_outer)  # type: ignore[method-assign,assignment,arg-type]


class Compositor(_compositor.Compositor):
    """Textual's, except that whatever has come or gone is drawn, and nothing else.

    After a page has scrolled, Textual 8.2.8 makes its map anew as soon as somebody asks where a widget is, and compares
    the next layout with that map. What came or went just before is then in both: a notice stays on the screen until a
    key is pressed, a field that gets the focus stays out of sight.

    And when one line of a page changes, it draws every widget that can be seen on the page, and what lies under them.
    """

    def __init__(self) -> None:
        super().__init__()
        self._laid_out: _compositor.CompositorMap = {}

    def reflow(self, parent: Widget, size: Size) -> _compositor.ReflowResult:
        self._full_map = self._laid_out
        changes = super().reflow(parent, size)
        self._laid_out = self._full_map
        return changes

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        """Draw what is seen in the crop, from front to back, until the crop is covered."""
        crop = crop or self.size.region
        lines = Region(0, crop.y, self.size.width, crop.height)
        for widget, (region, clip) in self.visible_widgets.items():
            clip = clip.intersection(lines)
            seen = region.intersection(clip)
            if not seen or not seen.overlaps(crop):
                continue
            yield region, clip, widget.render_lines(seen.translate(-region.offset))
            if seen.contains_region(crop):
                return
