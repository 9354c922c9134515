"""An hour with a group: content and questions on large pages, and nobody's workbook open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button

from tilfriskning.module import prose
from tilfriskning.module.blocks import SessionFormat
from tilfriskning.module.model import Module, Topic
from tilfriskning.module.plans import PART2
from tilfriskning.module.reading import Piece, pieces
from tilfriskning.module.values import SafetyId
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import session as says
from tilfriskning.texts import session_help as help
from tilfriskning.tui.blocks.parts import numbered
from tilfriskning.tui.screens.turning import TurningScreen
from tilfriskning.tui.widgets.flow import Hanging, Plain, Words, styled, words
from tilfriskning.tui.widgets.links import EndWanted
from tilfriskning.tui.widgets.rows import Row, Rows
from tilfriskning.tui.widgets.safety import safety
from tilfriskning.workbook import rows_of


class GroupScreen(TurningScreen):
    """First the topic, which the group chooses; then its pages.

    Args:
        module: the content.
    """

    HELP_TEXT = help.GROUP
    CSS_PATH = "hour.tcss"
    IS_PUBLIC = True

    def __init__(self, module: Module) -> None:
        super().__init__(says.GROUP_TITLE)
        self._module = module
        self._number = 0
        self.topic: Topic | None = None
        """The topic that the group works with; None until one is chosen."""

    def contents(self) -> Iterator[Widget]:
        if self.topic is None:
            yield Plain(says.GROUP_TOPIC, classes="page-title")
            yield Plain(says.GROUP_LEAD)
            topics = self._module.topics
            yield Rows(lambda: (Row(each.id, Content(f"{each.label}: {each.title}")) for each in topics), self._choose)
            yield from self._steps()
            yield Horizontal(Button(Content(says.END), id="end", compact=True), classes="turning")
            return
        page = self.topic.pages[self._number]
        yield Plain(page.title, classes="page-title")
        for is_list, run in groupby(pieces(self._module, page, "together"), key=lambda piece: piece.sort == "point"):
            same = tuple(run)
            yield from (_listed(same),) if is_list else map(_drawn, same)
        yield from safety(self._safety())
        yield Horizontal(*self._buttons(), classes="turning")

    def _steps(self) -> Iterator[Widget]:
        """The steps of an hour, in the content's words."""
        formats = (block for block in self._module.blocks.values() if isinstance(block, SessionFormat))
        for block in formats:
            yield Plain(says.GROUP_STEPS, classes="part-title")
            yield numbered(step.text.said("together") for step in block.steps)

    def _safety(self) -> Iterator[SafetyId]:
        for block in self.topic.pages[self._number].blocks if self.topic else ():
            yield from block.safety
            for row in rows_of(block):
                yield from () if f".{PART2}." in row else self._module.row(row).safety

    def _buttons(self) -> Iterator[Button]:
        if self.topic and self._number < len(self.topic.pages) - 1:
            yield Button(Content(page_says.NEXT_PAGE), id="next", compact=True)
        yield Button(Content(says.GROUP_OTHER), id="other", compact=True)
        yield Button(Content(says.END), id="end", compact=True)

    def _choose(self, topic: str) -> None:
        self.topic = next(each for each in self._module.topics if each.id == topic)
        self.run_worker(self._show(0))

    async def _show(self, number: int) -> None:
        self._number = number
        self.set_focus(None)
        if self.topic:
            count = len(self.topic.pages)
            self._bar.say(says.GROUP_WHERE.format(topic=self.topic.label, number=number + 1, count=count))
        await self.page.show(self.contents())

    async def turn(self, step: int) -> None:
        """Go to the next page of the topic, or the one before."""
        if self.topic and 0 <= self._number + step < len(self.topic.pages):
            await self._show(self._number + step)

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        event.stop()
        match event.button.id:
            case "next":
                await self.turn(1)
            case "other":
                self.topic = None
                self._bar.say(says.GROUP_TITLE)
                await self._show(0)
            case _:
                self.post_message(EndWanted())

    async def action_close(self) -> None:
        """Nothing lies under it."""


def _listed(points: Sequence[Piece]) -> Words:
    texts = (styled(prose.spans(point.text)) for point in points)
    return Words(*(Hanging(text, Content("• "), gap=number > 0) for number, text in enumerate(texts)), classes="after")


def _drawn(piece: Piece) -> Widget:
    match piece.sort:
        case "heading":
            return Plain(piece.text, classes="part-title")
        case "question":
            asked = (replace(line, text=line.text.stylize("bold")) for line in words(piece.text))
            return Words(*asked, classes="question")
        case "line":
            return Words(Hanging(Content(piece.text), Content(f"{piece.who}: " if piece.who else "")), classes="after")
    name = (Hanging(Content(piece.who).stylize("bold")),) if piece.who else ()
    return Words(*name, *words(piece.text), classes="after")
