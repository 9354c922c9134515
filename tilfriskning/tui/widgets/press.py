"""A line that does something when it is chosen: a tick, a link, something to unfold."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tilfriskning.texts import pages as says
from tilfriskning.tui.widgets.drawn import Drawn
from tilfriskning.tui.widgets.marks import tick
from tilfriskning.workbook import Workbook


class Press(Static, Drawn, can_focus=True):
    """A line to choose with Enter, space or the mouse.

    Args:
        label: what it says now.
        press: what it does.
        classes: style classes.
    """

    BINDINGS = [
        Binding("enter,space", "press", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
    ]

    def __init__(self, label: Callable[[], str] | str, press: Callable[[], object], classes: str | None = None) -> None:
        self._label = label
        self._press = press
        super().__init__(self._said(), classes=classes)

    def redraw(self) -> None:
        said = self._said()
        if said != self.content:
            self.update(said)

    def _said(self) -> Content:
        return Content(self._label if isinstance(self._label, str) else self._label())

    def on_click(self) -> None:
        self.action_press()

    def action_press(self) -> None:
        """Do it."""
        self._press()
        self.redraw()


class Unfold(Vertical):
    """A heading that shows or hides what stands under it, which is made only when it is first shown.

    Args:
        title: the heading.
        inside: makes what stands under it.
        is_open: whether it is shown from the start.
    """

    def __init__(self, title: str, inside: Callable[[], Iterable[Widget]], is_open: bool = False) -> None:
        super().__init__()
        self._title = title
        self._inside = inside
        self.is_open = is_open
        self._body: Vertical | None = None

    def compose(self) -> ComposeResult:
        yield Press(self._label, self.toggle, classes="unfold")
        if self.is_open:
            self._body = Vertical(*self._inside())
            yield self._body

    def toggle(self) -> None:
        """Show what is hidden, hide what is shown."""
        self.is_open = not self.is_open
        if self._body is None:
            self._body = Vertical(*self._inside())
            self.mount(self._body)
        self._body.display = self.is_open

    def _label(self) -> str:
        return f"{'▾' if self.is_open else '▸'} {self._title}"


def not_for_me(workbook: Workbook, key: str) -> Press:
    """The line that says that a prompt or a row does not concern the person."""
    return Press(
        lambda: f"{tick(workbook.is_set_aside(key)).plain}{says.NOT_FOR_ME}",
        lambda: workbook.set_aside(key),
        classes="not-for-me",
    )
