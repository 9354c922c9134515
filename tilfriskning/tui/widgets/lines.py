"""Lists that a person writes: one line each, and always an empty one at the end."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from tilfriskning.tui.widgets.drawn import Drawn
from tilfriskning.tui.widgets.field import Field
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.lists import Line, Listing


class Lines(Vertical, Drawn):
    """A list of lines that grows as it is written in.

    Args:
        workbook: what the fields read and write.
        listing: the lines that something stands on, and a new one.
        hints: stand in the fields of a line while they are empty.
        least: at least so many lines, empty ones included.
    """

    def __init__(
        self,
        workbook: Workbook,
        listing: Listing,
        hints: tuple[str, ...],
        least: int = 1,
    ) -> None:
        super().__init__()
        self._workbook = workbook
        self._listing = listing
        self._hints = hints
        self._least = least
        self._lines: dict[str, tuple[Widget, tuple[Field, ...]]] = {}

    def compose(self) -> ComposeResult:
        for line in self._listing.written():
            yield self._made(line)
        while len(self._lines) < self._least or self._is_full():
            yield self._made(self._listing.blank())

    def redraw(self) -> None:
        new = [line for line in self._listing.written() if line[0].name not in self._lines]
        spare = next((widget for widget, fields in self._lines.values() if not _is_written(fields)), None)
        for line in new:
            self.mount(self._made(line), before=spare)
        self._grow()

    def on_text_area_changed(self) -> None:
        """Grow with the first letter: the key that leads on to the next line may come before the next drawing."""
        self._grow()

    def _grow(self) -> None:
        if self._is_full():
            self.mount(self._made(self._listing.blank()))

    def _is_full(self) -> bool:
        return all(_is_written(fields) for _, fields in self._lines.values())

    def _made(self, line: Line) -> Widget:
        fields = tuple(Field(self._workbook, place, hint) for place, hint in zip(line, self._hints, strict=True))
        widget: Widget = fields[0] if len(fields) == 1 else Horizontal(*fields, classes="line")
        self._lines[line[0].name] = widget, fields
        return widget


def _is_written(fields: tuple[Field, ...]) -> bool:
    return any(field.is_written for field in fields)
