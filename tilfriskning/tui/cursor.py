"""Where the terminal's own cursor stands: screen readers and magnifiers follow it."""

from __future__ import annotations

from textual.geometry import Offset
from textual.widget import Widget
from textual.widgets import Input, OptionList, TextArea

SHOWN = "\x1b[?25h"
"""Shows the cursor, which Textual hides at its start (DECTCEM)."""


def place_of_focus(focused: Widget | None) -> Offset:
    """The place on the screen of what has the focus: the letter in a text, the row of a list, else where it begins.

    Args:
        focused: what has the focus; None stands for the top of the page.
    """
    match focused:
        case None:
            return Offset(0, 1)
        case TextArea() | Input():
            return focused.cursor_screen_offset
        case OptionList(highlighted=int(row)) if row in focused._index_to_line:
            return focused.content_region.offset + Offset(0, focused._index_to_line[row] - focused.scroll_offset.y)
    return focused.content_region.offset
