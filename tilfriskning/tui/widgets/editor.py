"""The text of a field while it is being written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import TextArea

if TYPE_CHECKING:
    from textual.widgets.text_area import TextAreaTheme

    from tilfriskning.tui.widgets.field import Field


class Editor(TextArea):
    """The text of a field while it is being written. Every change goes to the workbook at once.

    Args:
        field: the field it stands in for.
        is_note: whether the enter key makes a new line; otherwise it goes to the next field.
    """

    BINDINGS = [Binding("escape", "leave", show=False)]

    def __init__(self, field: Field, is_note: bool) -> None:
        super().__init__(
            field.workbook.read(field.place),
            compact=True,
            highlight_cursor_line=False,
            placeholder=Content(field.hint),
            classes="note" if is_note else None,
        )
        self._field = field
        self._is_note = is_note
        self._known = self.text
        self._coloured: TextAreaTheme | None = None

    def on_mount(self) -> None:
        self.move_cursor(self.document.end)
        self.scroll_visible(animate=False)

    def on_text_area_changed(self) -> None:
        self._known = self.text
        self._field.workbook.write(self._field.place, self.text)

    def on_unmount(self) -> None:
        """Leave nothing of the text in memory: Textual keeps every editor there has been until the colours change."""
        watchers = vars(self.app).get("__watchers", {}).get("theme", [])
        watchers[:] = [watcher for watcher in watchers if watcher[0] is not self]

    def notify_style_update(self) -> None:
        self._coloured = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Textual's, except that the colours are looked up when they have changed, and not at every letter."""
        if self._coloured is self._theme:
            return super(TextArea, self).render_lines(crop)
        self._coloured = self._theme
        return super().render_lines(crop)

    def follow(self, text: str) -> bool:
        """Take over what has been written at the same place from elsewhere. False if nothing has."""
        if text == self._known:
            return False
        self._known = self.text = text
        self.move_cursor(self.document.end)
        return True

    def on_blur(self) -> None:
        self._field.close_editor()

    def action_leave(self) -> None:
        """Leave the text and stay at the field."""
        self._field.rest()

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter" and not self._is_note:
            event.stop()
            event.prevent_default()
            self.screen.focus_next()
            return
        await super()._on_key(event)

    def action_cursor_up(self, select: bool = False) -> None:
        if not select and self.navigator.is_first_wrapped_line(self.cursor_location):
            self.screen.focus_previous()
        else:
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        if not select and self.navigator.is_last_wrapped_line(self.cursor_location):
            self.screen.focus_next()
        else:
            super().action_cursor_down(select)

    def action_cursor_page_up(self) -> None:
        if self.navigator.is_first_wrapped_line(self.cursor_location):
            raise SkipAction
        super().action_cursor_page_up()

    def action_cursor_page_down(self) -> None:
        if self.navigator.is_last_wrapped_line(self.cursor_location):
            raise SkipAction
        super().action_cursor_page_down()
