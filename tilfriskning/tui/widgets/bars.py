"""The line over a screen, and the line of keys under it."""

from __future__ import annotations

from functools import cache

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content

from tilfriskning.texts import screens as says
from tilfriskning.tui.widgets.flow import Plain

NARROW = 72
"""Below this width, in cells, the footer shows the keys that matter most."""

SPARED = {"pagedown", "ctrl+q"}
"""Keys that a narrow footer leaves out; both have other ways."""


class TitleBar(Horizontal):
    """Where one is, and whether it is saved.

    Args:
        title: where one is.
    """

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = Plain(title, classes="where")
        self._saved = Plain("", classes="saved")

    def compose(self) -> ComposeResult:
        yield self._title
        yield self._saved

    def on_mount(self) -> None:
        self.watch(self.app, "saved", self._saved.say)

    def say(self, title: str) -> None:
        """Say where one is now."""
        self._title.say(title)


class KeyBar(Plain):
    """The keys, each of which can be clicked."""

    def __init__(self) -> None:
        super().__init__("")

    def render(self) -> Content:
        return _keys(self.app.size.width < NARROW)


@cache
def _keys(is_narrow: bool) -> Content:
    keys = [key for key in says.KEYS if not (is_narrow and key[0] in SPARED)]
    return Content("  ").join(_key(name, does, action) for _, name, does, action in keys)


def _key(name: str, does: str, action: str) -> Content:
    return Content.from_markup(f"[@click={action}][bold $accent]$name[/] $does[/]", name=name, does=does)
