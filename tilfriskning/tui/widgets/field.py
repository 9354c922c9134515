"""A place to write: a line of text that becomes an editor while it has the focus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from tilfriskning.record.places import Place
from tilfriskning.tui.widgets.drawn import Drawn
from tilfriskning.tui.widgets.sight import keep_focus_in_sight
from tilfriskning.workbook import Workbook

if TYPE_CHECKING:
    from tilfriskning.tui.widgets.editor import Editor


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
        text = workbook.read(place)
        classes = [*(("note",) if is_note else ()), *(() if text.strip() else ("blank",))]
        super().__init__(_shown(text, hint), classes=" ".join(classes))
        self.workbook = workbook
        self.place = place
        self.hint = hint
        self._is_note = is_note
        self._editor: Editor | None = None
        self._is_resting = False
        self._before = ""

    def redraw(self) -> None:
        text = self.workbook.read(self.place)
        if self._editor is not None:
            if self._editor.follow(text):
                self._before = text
            return
        shown = _shown(text, self.hint)
        self.set_class(not text.strip(), "blank")
        if shown != self.content:
            self.update(shown)

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
        from tilfriskning.tui.widgets.editor import Editor

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
        self.call_after_refresh(self._keep_focus_in_sight)

    def _keep_focus_in_sight(self) -> None:
        """While the editor goes the page is shorter for a moment, and what came into focus may seem to be in sight."""
        if self.is_attached:
            keep_focus_in_sight(self.screen)

    def rest(self) -> None:
        """Keep the focus without writing, so that letters and digits are keys again."""
        self._is_resting = True
        self.can_focus = True
        self.display = True
        self.screen.set_focus(self)


def _shown(text: str, hint: str) -> Content:
    return Content(text if text.strip() else hint or " ")
