"""Keeping what has the focus in sight, when something else on the page gets higher or lower."""

from __future__ import annotations

from typing import Any

from textual.containers import ScrollableContainer
from textual.screen import Screen

from tilfriskning.tui.widgets.rows import Rows


def keep_focus_in_sight(screen: Screen[Any]) -> None:
    """Scroll to what has the focus if it is out of sight: of a list, to its row. What is higher than a page stays."""
    focused = screen.focused
    if isinstance(focused, Rows):
        focused.scroll_to_highlight()
    elif focused is not None and not screen.can_view_entire(focused):
        page = next((node for node in focused.ancestors if isinstance(node, ScrollableContainer)), screen)
        if focused.size.height < page.size.height:
            focused.scroll_visible(animate=False)
