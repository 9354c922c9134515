"""What every screen has: a line over it, a page that scrolls, and the keys under it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.geometry import Size
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget

from tilfriskning.texts import help
from tilfriskning.tui.compositor import Compositor
from tilfriskning.tui.widgets.bars import KeyBar, TitleBar
from tilfriskning.tui.widgets.drawn import Drawn
from tilfriskning.tui.widgets.rows import Rows
from tilfriskning.tui.widgets.sight import keep_focus_in_sight

Result = TypeVar("Result")
"""What a screen answers when it closes; None for screens that ask nothing."""

PAUSE = 0.1
"""Seconds without a change after which what is shown elsewhere on the screen follows."""

WIDE = 76
"""From this width on, in cells, plan rows have their title beside them."""


class Column(Vertical):
    """What stands on a page, at most 65 cells wide.

    Args:
        contents: makes what stands there first.
    """

    def __init__(self, contents: Callable[[], Iterable[Widget]]) -> None:
        super().__init__()
        self._contents = contents
        self._is_new = True

    def compose(self) -> ComposeResult:
        yield from self._contents()

    def on_resize(self) -> None:
        """What has grown must not push the focus out of sight."""
        is_new, self._is_new = self._is_new, False
        if not is_new:
            keep_focus_in_sight(self.screen)


class Page(VerticalScroll, can_focus=False):
    """The middle of a screen, which scrolls: one column of text.

    Args:
        contents: makes what stands there first.
    """

    BINDINGS = [
        Binding("pageup", "screen.previous", show=False),
        Binding("pagedown", "screen.next", show=False),
    ]

    def __init__(self, contents: Callable[[], Iterable[Widget]]) -> None:
        self._column = Column(contents)
        super().__init__(self._column)

    async def show(self, contents: Iterable[Widget]) -> None:
        """Show this instead of what stands here, from the top."""
        with self.app.batch_update():
            await self._column.remove_children()
            if not self._column.is_attached:  # closed again before it was drawn
                return
            await self._column.mount_all(contents)
            self.scroll_home(animate=False)


class BookScreen(Screen[Result], Generic[Result]):
    """A screen with one page.

    Args:
        title: what stands over it.
    """

    HELP_TEXT = help.PAGE
    """What this screen's help says."""

    FIRST = ""
    """Selects what has the focus when the screen opens; nothing has it if left out, so that keys scroll."""

    IS_PUBLIC = False
    """Whether others than one client look at it, so that nobody's name is to be seen."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]
    BINDINGS = [
        Binding("pagedown,space", "next", show=False),
        Binding("down", "scroll(1)", show=False),
        Binding("up", "scroll(-1)", show=False),
        Binding("home", "scroll(-10000)", show=False),
        Binding("end", "scroll(10000)", show=False),
        Binding("pageup", "previous", show=False),
        Binding("escape", "close", show=False),
    ]
    AUTO_FOCUS = ""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._compositor = Compositor()
        self._bar = TitleBar(title)
        self.page = Page(self.contents)
        self._is_new = True
        self._timer: Timer | None = None
        self._window: Size | None = None

    def compose(self) -> ComposeResult:
        # As the breakpoints will have it: known before it is drawn, so that nothing is styled twice.
        self.add_class("-wide" if self.app.size.width >= WIDE else "-narrow")
        yield self._bar
        yield self.page
        yield KeyBar()

    async def on_mount(self) -> None:
        first = next(self.page.query(self.FIRST).results(Widget), None) if self.FIRST else None
        if first is not None:
            # A list brings its own row into view; the whole of a long one would push what is above it out of sight.
            first.focus(scroll_visible=not isinstance(first, Rows))

    def contents(self) -> Iterable[Widget]:
        """What stands on the page."""
        return ()

    @property
    def focus_chain(self) -> list[Widget]:
        """What Tab leads through, as it stands on the page.

        Textual sorts it by where it lies, and does not know that yet when the next key comes right after a new page.
        """
        return [widget for widget in _displayed(self) if widget.focusable]

    def on_resize(self, event: events.Resize) -> None:
        """In a smaller window the focus must not be out of sight."""
        before, self._window = self._window, event.size
        if before not in (None, event.size):
            self.call_after_refresh(keep_focus_in_sight, self)

    def workbook_changed(self) -> None:
        """Draw again, soon, what shows the workbook."""
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(PAUSE, self.redraw)

    def redraw(self) -> None:
        """Draw again everything that shows the workbook."""
        for widget in self.page.query("*").results(Widget):
            if isinstance(widget, Drawn):
                widget.redraw()

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Show what has been written elsewhere meanwhile. A new screen has been drawn, and styled, just now."""
        if self._is_new:
            event.refresh_styles = False
        else:
            self.redraw()
        self._is_new = False

    async def action_next(self) -> None:
        """Go on: first down this page."""
        self.page.scroll_page_down(animate=False)

    async def action_previous(self) -> None:
        """Go back: first up this page."""
        self.page.scroll_page_up(animate=False)

    def action_scroll(self, lines: int) -> None:
        """Scroll the page."""
        self.page.scroll_relative(y=lines, animate=False)

    async def action_close(self) -> None:
        """Close what lies on top."""
        self.dismiss()


def _displayed(widget: Widget) -> Iterator[Widget]:
    for child in widget.displayed_children:
        yield child
        yield from _displayed(child)
