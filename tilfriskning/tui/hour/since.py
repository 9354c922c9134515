"""The second part of the hour: what has been since last time."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from tilfriskning.module.blocks import SessionFormat
from tilfriskning.texts import dates, pages
from tilfriskning.texts import session as says
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Hanging, Plain, Words, words
from tilfriskning.tui.widgets.press import Unfold
from tilfriskning.workbook.session import Session


def draw(session: Session) -> Iterator[Widget]:
    """The notes of the review that are about the time since; those about home practice and goal stand before."""
    workbook, block = session.workbook, session.block("review")
    yield Plain(says.SINCE_TITLE, classes="page-title")
    if not isinstance(block, SessionFormat):
        yield Plain(says.NO_REVIEW)
        return
    yield Plain(says.SINCE_LEAD)
    asked_before = {prompt.id for prompt in block.prompts if prompt.recalls and session.met(prompt.recalls)}
    for prompt in block.prompts:
        if prompt.id not in asked_before:
            yield Words(*words(prompt.text.said(workbook.mode)), classes="question")
            place = session.on_sheet("review", prompt.id)
            yield Field(workbook, place, prompt.hint or pages.WRITE_HERE, is_note=True)
    if session.met("review"):
        yield Unfold(pages.EARLIER_SHEETS, lambda: [_earlier(session)])


def _earlier(session: Session) -> Words:
    own = session.sheet("review")
    lines: list[Hanging] = []
    for sheet in reversed(session.workbook.record.sheets):
        is_review = isinstance(session.workbook.module.blocks.get(sheet.block), SessionFormat)
        if is_review and sheet.id != own and not sheet.is_blank:
            lines.append(Hanging(Content(dates.long(sheet.on)).stylize("bold"), gap=bool(lines)))
            lines += [Hanging(Content(text)) for text in session.workbook.sheet_text(sheet).split(" · ")]
    return Words(*lines)
