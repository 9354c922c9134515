"""An hour with a group: content and questions, and nobody's workbook open."""

from __future__ import annotations

from collections.abc import Iterator

from tilfriskning.module.blocks import SessionFormat
from tilfriskning.module.model import Module, Page, Topic
from tilfriskning.module.plans import PART2
from tilfriskning.module.reading import Piece, pieces
from tilfriskning.plain import reading
from tilfriskning.plain.talk import Talk
from tilfriskning.plain.ways import Back, Turn
from tilfriskning.texts import plain as plain_says
from tilfriskning.texts import session as says
from tilfriskning.workbook import rows_of


def hold_group(talk: Talk, module: Module) -> Topic | None:
    """The topic, which the group chooses, and its pages; then another one, or the end.

    Returns:
        The topic that the group worked with last; None if it chose none.
    """
    last = None
    titles = [f"{topic.label}: {topic.title}" for topic in module.topics]
    talk.say("", says.GROUP_TITLE, says.GROUP_LEAD, *_steps(module))
    while True:
        try:
            index = talk.choose(("", says.GROUP_TOPIC), titles, plain_says.NUMBER_OR_END)
        except (Back, Turn):
            return last
        if index is None:
            return last
        last = module.topics[index]
        _read(talk, module, last)


def _steps(module: Module) -> Iterator[str]:
    """The steps of an hour, in the content's words."""
    for block in module.blocks.values():
        if isinstance(block, SessionFormat):
            steps = (line for step in block.steps for line in reading.paragraphs(step.text.said("together")))
            yield from ("", says.GROUP_STEPS, *reading.listed(steps))


def _read(talk: Talk, module: Module, topic: Topic) -> None:
    number = 0
    while 0 <= number < len(topic.pages):
        page = topic.pages[number]
        where = says.GROUP_WHERE.format(topic=topic.label, number=number + 1, count=len(topic.pages))
        talk.say("", where, page.title, *_lines(module, page))
        is_last = number == len(topic.pages) - 1
        step = 1
        try:
            talk.ask(plain_says.END_OF_TOPIC if is_last else plain_says.END_OF_PAGE)
        except Turn as turn:
            step = turn.step
        except Back:
            step = -1
        number += step


def _lines(module: Module, page: Page) -> Iterator[str]:
    for piece in pieces(module, page, "together"):
        yield from _said(piece)
    yield from reading.safety(
        id
        for block in page.blocks
        for id in (
            *block.safety,
            *(id for row in rows_of(block) if f".{PART2}." not in row for id in module.row(row).safety),
        )
    )


def _said(piece: Piece) -> Iterator[str]:
    match piece.sort:
        case "heading" | "question":
            yield from ("", *reading.paragraphs(piece.text))
        case "point":
            yield from reading.listed(reading.paragraphs(piece.text))
        case "line":
            yield plain_says.LABELLED.format(label=piece.who, text=piece.text) if piece.who else piece.text
        case "text":
            yield from ("", *([piece.who] if piece.who else []), *reading.paragraphs(piece.text))
