"""The program as it is, and beside it a file that says after every key what has the focus.

`python probe.py FILE WORDS…` runs the program with these words. Each line of the file is a `Focus` as JSON.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Button

from tilfriskning.module.model import Page
from tilfriskning.tui.frame import Frame
from tilfriskning.tui.screens.page import PageScreen
from tilfriskning.tui.widgets.editor import Editor
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.lines import Lines
from tilfriskning.tui.widgets.plan_row import ClosedRow
from tilfriskning.tui.widgets.press import Press
from tilfriskning.tui.widgets.rows import Rows
from tilfriskning.tui.widgets.signs import Signs

OFTEN = 0.01
"""Seconds between two looks at the program."""


@dataclass(frozen=True, slots=True)
class Focus:
    """What has the focus when all keys so far have had their effect."""

    keys: int = 0
    """How many keys the program has taken."""
    page: str = ""
    """The page of the module; empty on other screens."""
    kind: str = ""
    """`text`, `signs`, `rows`, `press`, `button`, or nothing."""
    name: str = ""
    """The place of a text, the row of a list, the label of the rest."""
    lead: str = ""
    """What stands before a row."""
    rows: int = 0
    """How many rows of a list can be chosen."""
    is_spare: bool = False
    """Whether it is the empty line that a list always has at its end."""


class Probe:
    """Looks at the application again and again, and writes down what is new."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._keys = 0
        self._last: Focus | None = None
        self._is_turning = False

    def install(self) -> None:
        """Count keys and look, from when the application is ready."""
        on_event, on_ready, go = App.on_event, Frame.on_ready, PageScreen.go

        async def counting(app: App[None], event: events.Event) -> None:
            is_new = isinstance(event, events.Key) and not event.is_forwarded
            way = _way_of(app) if is_new else []
            await on_event(app, event)
            if way:
                self._count_when_through(way)

        def looking(app: Frame) -> None:
            on_ready(app)
            app.set_interval(OFTEN, lambda: self._look(app))

        async def turning(screen: PageScreen, page: Page) -> None:
            self._is_turning = True
            await go(screen, page)
            self._is_turning = False

        App.on_event = counting  # type: ignore[assignment, method-assign]
        Frame.on_ready = looking  # type: ignore[assignment, method-assign]
        PageScreen.go = turning  # type: ignore[assignment, method-assign]

    def _count_when_through(self, way: list[MessagePump]) -> None:
        """Count a key when everything on its way, from what has the focus up to the application, is done with it."""
        if way:
            way[0].call_later(self._count_when_through, way[1:])
        else:
            self._keys += 1

    def _look(self, app: Frame) -> None:
        screen = app.screen
        if self._is_turning or not _is_settled(screen):
            return
        page = screen.shown.id if isinstance(screen, PageScreen) else ""
        focus = replace(_described(screen.focused), keys=self._keys, page=page)
        if focus != self._last:
            self._last = focus
            with self._file.open("a", encoding="utf-8") as opened:
                opened.write(json.dumps(asdict(focus)) + "\n")


def _way_of(app: App[None]) -> list[MessagePump]:
    start = app.focused or app.screen
    return [start, *start.ancestors]


def _is_settled(screen: Screen[object]) -> bool:
    focused = screen.focused
    if isinstance(focused, Field | ClosedRow):  # gives way to an editor, or to its fields
        return False
    return all(widget.is_mounted for widget in screen.walk_children(Widget))


def _described(widget: Widget | None) -> Focus:
    match widget:
        case Editor():
            return Focus(kind="text", name=widget._field.place.name, is_spare=_is_spare(widget._field))
        case Rows():
            row = widget._shown[widget.highlighted] if widget.highlighted is not None else None
            return Focus(
                kind="signs" if isinstance(widget, Signs) else "rows",
                name=row.key if row else "",
                lead=row.lead.plain if row else "",
                rows=sum(bool(each.key) for each in widget._shown),
            )
        case Press():
            return Focus(kind="press", name=str(widget.render()))
        case Button():
            return Focus(kind="button", name=str(widget.label))
    return Focus()


def _is_spare(field: Field) -> bool:
    lists = next((node for node in field.ancestors if isinstance(node, Lines)), None)
    if lists is None or field.is_written:
        return False
    lines = [fields for _, fields in lists._lines.values()]
    own = next(fields for fields in lines if field in fields)
    return not any(each.is_written for each in own) and any(
        each.is_written for fields in lines if fields is not own for each in fields
    )


if __name__ == "__main__":
    file = Path(sys.argv.pop(1))
    Probe(file).install()
    from tilfriskning.cli import main

    sys.exit(main())
