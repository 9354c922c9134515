"""Where the terminal's own cursor stands: screen readers and magnifiers follow it."""

from __future__ import annotations

from textual.geometry import Offset
from textual.widget import Widget

SHOWN = "\x1b[?25h"
"""Shows the cursor, which Textual hides at its start (DECTCEM)."""


def place_of_focus(focused: Widget | None) -> Offset:
    """The place on the screen of what has the focus: the letter in a text, the row of a list, else where it begins.

    Args:
        focused: what has the focus; None stands for the top of the page.
    """
    if focused is None:
        return Offset(0, 1)
    # `Input` and `TextArea`; loading them to ask would take as long as a screen.
    if isinstance(letter := getattr(focused, "cursor_screen_offset", None), Offset):
        return letter
    from textual.widgets import OptionList

    match focused:
        case OptionList(highlighted=int(row)) if row in focused._index_to_line:
            return focused.content_region.offset + Offset(0, focused._index_to_line[row] - focused.scroll_offset.y)
    return focused.content_region.offset
