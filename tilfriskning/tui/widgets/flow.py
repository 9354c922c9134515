"""Text drawn in lines that hang under their own first word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widgets import Static

from tilfriskning.module import prose
from tilfriskning.module.prose import Listing, Spans

STYLES = {"": "", "em": "italic", "strong": "bold"}


NOTHING = Content("")

NO_BREAK_SPACE = "\u00a0"
_JOINT = "\ue000"
"""Stands for a no-break space while lines are broken; it has no meaning of its own, and the same width."""


@dataclass(frozen=True, slots=True)
class Hanging:
    """A paragraph whose lines, from the second on, start where its first word stands."""

    text: Content
    """The paragraph."""
    lead: Content = NOTHING
    """What stands before the first word: a bullet, a mark, a name."""
    gap: bool = False
    """Whether an empty line comes before it."""

    def lines(self, width: int) -> Iterator[Content]:
        """The paragraph in lines of at most this many cells."""
        if self.gap:
            yield Content("")
        indent = self.lead.cell_length
        rest = Content(" " * indent)
        for number, line in enumerate(_wrapped(self.text, max(width - indent, 8))):
            yield (self.lead if number == 0 else rest) + line


def _wrapped(text: Content, width: int) -> Iterator[Content]:
    """A text in lines. Textual breaks at a no-break space as at any other, and would part a telephone number."""
    if NO_BREAK_SPACE not in text.plain:
        yield from text.wrap(width)
        return
    joined = Content(text.plain.replace(NO_BREAK_SPACE, _JOINT), spans=list(text.spans))
    for line in joined.wrap(width):
        yield Content(line.plain.replace(_JOINT, NO_BREAK_SPACE), spans=list(line.spans))


class Flow(Visual):
    """Paragraphs under one another.

    Args:
        paragraphs: in order.
    """

    def __init__(self, paragraphs: Iterable[Hanging]) -> None:
        self._paragraphs = tuple(paragraphs)
        self._lines: tuple[int, list[Content]] = (-1, [])

    def lines(self, width: int) -> list[Content]:
        """Every line at this width, in cells."""
        if self._lines[0] != width:
            self._lines = (width, [line for paragraph in self._paragraphs for line in paragraph.lines(width)])
        return self._lines[1]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        return len(self.lines(width))

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        strips: list[Strip] = []
        for line in self.lines(width):
            strips += line.render_strips(width, 1, style, options) or [Strip.blank(width, style.rich_style)]
        return strips[:height]


def words(text: str) -> Iterator[Hanging]:
    """Content text as paragraphs to draw."""
    for number, piece in enumerate(prose.parse(text)):
        gap = number > 0
        if isinstance(piece, Listing):
            for index, item in enumerate(piece.items, 1):
                lead = f"{index}. " if piece.ordered else "• "
                yield Hanging(styled(item), Content(lead), gap and index == 1)
        else:
            yield Hanging(styled(piece.spans), gap=gap)


def styled(spans: Spans) -> Content:
    """A line of content text with its emphasis."""
    return Content.assemble(*((text, STYLES[style]) for text, style in spans))


class Words(Static):
    """Text to read, in paragraphs.

    Args:
        paragraphs: what it says.
        classes: style classes.
    """

    def __init__(self, *paragraphs: Hanging, classes: str | None = None) -> None:
        super().__init__(Flow(paragraphs), classes=classes)


class Plain(Static):
    """One piece of text, never read as markup.

    Args:
        text: what it says.
        classes: style classes.
    """

    def __init__(self, text: str | Content, classes: str | None = None) -> None:
        super().__init__(_whole(text), classes=classes)

    def say(self, text: str | Content) -> None:
        """Say something else."""
        self.update(_whole(text))


def _whole(text: str | Content) -> Content | Flow:
    """A text as it is drawn, with every number on one line."""
    content = text if isinstance(text, Content) else Content(text)
    return Flow((Hanging(content),)) if NO_BREAK_SPACE in content.plain else content
