"""A list of rows to move through and choose from, drawn with a lead such as `[x]` and hanging text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import cast

from textual.actions import SkipAction
from textual.binding import Binding
from textual.containers import ScrollableContainer
from textual.content import Content
from textual.css.styles import RulesMap
from textual.geometry import Region
from textual.reactive import reactive
from textual.visual import VisualType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tilfriskning.tui.widgets.drawn import Drawn
from tilfriskning.tui.widgets.flow import NOTHING, Flow, Hanging
from tilfriskning.tui.widgets.marks import only as only
from tilfriskning.tui.widgets.marks import tick as tick


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list."""

    key: str
    """What is chosen when the row is chosen; empty for a heading, which cannot be."""
    text: Content
    """What it says."""
    lead: Content = NOTHING
    """What stands before it."""
    below: Content | None = None
    """A line under it."""

    def visual(self) -> Flow:
        """The row as it is drawn."""
        below = (Hanging(self.below, Content(" " * self.lead.cell_length)),) if self.below else ()
        return Flow((Hanging(self.text, self.lead), *below))


def toggled(ticked: tuple[str, ...], one: str, order: Iterable[str]) -> tuple[str, ...]:
    """What is ticked after one has been ticked or unticked, in the order it stands in."""
    return tuple(each for each in order if (each in ticked) != (each == one))


def heading(text: str) -> Row:
    """A row that cannot be chosen."""
    return Row("", Content(text).stylize("bold"))


def remark(text: str) -> Row:
    """A row that says something about the list; without text it stands for air."""
    return Row("", Content(text).stylize("$quiet"))


class Rows(OptionList, Drawn):
    """A list of rows.

    Args:
        rows: what it shows now.
        choose: called with the key of the row that is chosen.
        classes: style classes.
    """

    BINDINGS = [Binding("space", "select", show=False)]

    highlighted: reactive[int | None] = reactive(None, repaint=False)
    """Textual's, except that a move draws the two rows anew that it is about, and not the whole list."""

    def __init__(
        self, rows: Callable[[], Iterable[Row]], choose: Callable[[str], object], classes: str | None = None
    ) -> None:
        self._rows = rows
        self._choose = choose
        self._shown: tuple[Row, ...] = tuple(rows())
        super().__init__(*(_option(row) for row in self._shown), classes=classes, markup=False)

    @property
    def key(self) -> str:
        """The key of the row that is highlighted; empty if there is none."""
        return self._shown[self.highlighted].key if self.highlighted is not None else ""

    def allow_focus(self) -> bool:
        """Whether there is anything to choose."""
        return super().allow_focus() and any(row.key for row in self._shown)

    def redraw(self) -> None:
        shown = tuple(self._rows())
        if [row.key for row in shown] != [row.key for row in self._shown]:
            self._show_anew(shown)
        else:
            for index, (old, new) in enumerate(zip(self._shown, shown, strict=True)):
                if old != new:
                    self.replace_option_prompt_at_index(index, new.visual())
        self._shown = shown

    def _watch_highlighted(self, before: int | None, now: int | None) -> None:
        for lines in filter(None, map(self._lines_of, (before, now))):
            self.refresh_lines(*lines)

    def _replace_option_prompt(self, index: int, prompt: VisualType) -> None:
        """Textual's, except that the other rows keep what they are drawn as: a mark on one is seen at once."""
        option, lines = self.get_option_at_index(index), self._lines_of(index)
        option._set_prompt(prompt)
        for key in [key for key in self._option_render_cache.keys() if key[0] is option]:  # noqa: SIM118  # no mapping
            self._option_render_cache.discard(key)
        if lines and self._height_of(option) == lines[1]:
            self.refresh_lines(*lines)
        else:
            self._line_cache.clear()
            self.refresh()

    def _height_of(self, option: Option) -> int:
        padding = self.get_component_styles("option-list--option").padding.width
        width = self.scrollable_content_region.width - padding
        return self._get_visual(option).get_height(cast(RulesMap, self.styles), width)

    def _lines_of(self, index: int | None) -> tuple[int, int] | None:
        """Where a row begins in the list, and how high it is; None before the list has been laid out."""
        if index is None or index not in self._index_to_line:
            return None
        return self._index_to_line[index], self._heights[index]

    def _show_anew(self, shown: tuple[Row, ...]) -> None:
        before = self.key
        self.set_options(_option(row) for row in shown)
        keys = [row.key for row in shown]
        if before and before in keys:
            self.highlighted = keys.index(before)
        elif self.has_focus:
            self.action_first()

    def on_focus(self) -> None:
        if self.highlighted is None:
            self.action_first()
        self.call_later(self.scroll_to_highlight)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._choose(self._shown[event.option_index].key)
        self.redraw()

    def scroll_to_highlight(self, top: bool = False) -> None:
        """Bring the highlighted row into view on the page, which scrolls in this list's stead."""
        if self.highlighted is None or not self.has_focus or self.highlighted not in self._index_to_line:
            return
        line, height = self._index_to_line[self.highlighted], self._heights[self.highlighted]
        page = next(node for node in self.ancestors if isinstance(node, ScrollableContainer))
        above = round(self.region.y - page.region.y + page.scroll_y)
        page.scroll_to_region(Region(0, above + line, self.size.width, height), animate=False, force=True)

    def on_resize(self) -> None:
        self.call_after_refresh(self.scroll_to_highlight)

    def action_cursor_up(self) -> None:
        if self.highlighted == self._ends()[0]:
            self.screen.focus_previous()
        else:
            super().action_cursor_up()

    def action_cursor_down(self) -> None:
        if self.highlighted == self._ends()[1]:
            self.screen.focus_next()
        else:
            super().action_cursor_down()

    def action_page_up(self) -> None:
        if self.highlighted in (None, self._ends()[0]):
            raise SkipAction
        self._turn(-1)

    def action_page_down(self) -> None:
        if self.highlighted in (None, self._ends()[1]):
            raise SkipAction
        self._turn(1)

    def _turn(self, direction: int) -> None:
        """Move the highlight about as far as the page is high."""
        page = next(node for node in self.ancestors if isinstance(node, ScrollableContainer))
        here = self._index_to_line[self.highlighted or 0]
        able = [index for index, row in enumerate(self._shown) if row.key]
        near = [index for index in able if abs(self._index_to_line[index] - here) <= max(page.size.height - 2, 1)]
        self.highlighted = near[-1] if direction > 0 else near[0]

    def _ends(self) -> tuple[int, int]:
        able = [index for index, row in enumerate(self._shown) if row.key]
        return (able[0], able[-1]) if able else (0, 0)


def _option(row: Row) -> Option:
    return Option(row.visual(), disabled=not row.key)
