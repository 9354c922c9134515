"""A place to write: a line of text that becomes an editor while it has the focus."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static, TextArea

from tilfriskning.record.places import Place
from tilfriskning.tui.widgets.drawn import Drawn
from tilfriskning.workbook import Workbook


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


class Field(Static, Drawn, can_focus=True):
    """A place to write.

    It is drawn as plain text, since an editor is dear; an editor stands in for it while it has the focus.

    Args:
        workbook: what it reads and writes.
        place: where the text lives.
        hint: stands in it while it is empty.
        is_note: room for several lines.
    """

    BINDINGS = [Binding("enter", "write", show=False)]

    @dataclass
    class Entered(Message):
        """The person has gone to a place."""

        place: str

    def __init__(self, workbook: Workbook, place: Place, hint: str = "", is_note: bool = False) -> None:
        super().__init__(classes="note" if is_note else None)
        self.workbook = workbook
        self.place = place
        self.hint = hint
        self._is_note = is_note
        self._editor: Editor | None = None
        self._is_resting = False
        self._before = ""

    def on_mount(self) -> None:
        self.redraw()

    def redraw(self) -> None:
        text = self.workbook.read(self.place)
        if self._editor is not None:
            if self._editor.follow(text):
                self._before = text
            return
        self.set_class(not text.strip(), "blank")
        self.update(Content(text if text.strip() else self.hint or " "))

    @property
    def is_written(self) -> bool:
        """Whether something stands in it."""
        return bool(self.workbook.read(self.place).strip())

    def on_focus(self) -> None:
        self.post_message(self.Entered(self.place.name))
        if not self._is_resting:
            self.action_write()

    def on_blur(self) -> None:
        self._is_resting = False

    def on_key(self, event: events.Key) -> None:
        """Keys that come while the editor is on its way are meant for it."""
        if self._editor is not None and not self._is_resting and event.is_printable:
            event.stop()
            self._editor.post_message(event)

    def action_write(self) -> None:
        """Put an editor in the place of the text."""
        if self._editor is not None or not isinstance(self.parent, Widget):
            return
        self._is_resting = False
        self._before = self.workbook.read(self.place)
        self._editor = Editor(self, self._is_note)
        self.parent.mount(self._editor, after=self)
        self.can_focus = False
        self.screen.set_focus(self._editor)
        self.display = False

    def close_editor(self) -> None:
        """Show the text again in the place of the editor."""
        if self._editor is None:
            return
        editor, self._editor = self._editor, None
        self.can_focus = True
        self.display = True
        self.workbook.emptied(self.place, self._before)
        self.redraw()
        editor.remove()

    def rest(self) -> None:
        """Keep the focus without writing, so that letters and digits are keys again."""
        self._is_resting = True
        self.can_focus = True
        self.display = True
        self.screen.set_focus(self)
