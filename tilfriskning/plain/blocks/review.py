"""Review of the plan after a slip or a relapse."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from tilfriskning.module.blocks import Review
from tilfriskning.module.plans import PlanTemplate
from tilfriskning.module.values import Prompt
from tilfriskning.plain import reading
from tilfriskning.plain.blocks.parts import copies, on_sheet, sheet_question
from tilfriskning.plain.blocks.sheets import Sheets
from tilfriskning.plain.copies import keep_list
from tilfriskning.plain.desk import Desk
from tilfriskning.plain.last_time import place_signs
from tilfriskning.plain.listings import Lines
from tilfriskning.plain.questions import Choose, Lead, Write
from tilfriskning.plain.reading import ARROW
from tilfriskning.plain.steps import Say, Step, go_through
from tilfriskning.plain.versions import Versions
from tilfriskning.texts import dates, living
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as plain_says
from tilfriskning.texts import relapse as says
from tilfriskning.workbook import Workbook, lists
from tilfriskning.workbook.relapse import EVENT, NEXT, SLIP, TELL, WORKED, cards, review_block

MISSED = "signs_missed"
"""The question about signs that were overlooked; what is asked under it puts them into the lists."""


def steps(block: Review, workbook: Workbook) -> Iterator[Step]:
    """The questions on a dated sheet, then a new version and sharing it."""
    sheets = Sheets(workbook, block)
    yield sheets
    yield _what_it_was(block, workbook, sheets)
    yield from _questions(block, block.prompts, workbook, sheets)
    yield from _card(block, workbook, sheets)
    yield _whom_to_tell(block, workbook, sheets)
    yield Say(("", *reading.paragraphs(block.new_version.text.said(workbook.mode))))
    yield Versions(workbook)
    yield copies(workbook, [*reading.paragraphs(block.share.text.said(workbook.mode))])


def guided(desk: Desk, plan: str) -> None:
    """One step at a time, to a learning card, a new version, and whom to tell. After a slip two questions are enough.

    Args:
        desk: where it is asked.
        plan: the plan it was started from.
    """
    workbook, block = desk.workbook, review_block(desk.workbook)
    if block is None:
        desk.talk.say(living.NOT_IN_BOOK)
        return
    sheets = Sheets(workbook, block)
    go_through(desk, [*_opening(block, workbook, sheets)])
    is_slip = workbook.read(workbook.at(block.id, EVENT, sheets.current)) == SLIP
    prompts = block.prompts[:: max(len(block.prompts) - 1, 1)] if is_slip else block.prompts
    if len(prompts) < len(block.prompts) and desk.talk.is_yes(plain_says.ALL_QUESTIONS):
        prompts = block.prompts
    go_through(
        desk,
        [*_questions(block, prompts, workbook, sheets), *_card(block, workbook, sheets)],
    )
    go_through(desk, [*_afterwards(block, workbook, sheets, plan)])


def _opening(block: Review, workbook: Workbook, sheets: Sheets) -> Iterator[Step]:
    yield Say(("", says.TITLE, *reading.safety(block.safety[:1])))
    if block.body:
        yield Say(tuple(reading.paragraphs(block.body.said(workbook.mode))))
    yield sheets
    if cards(workbook):
        yield Lead([], [(says.CARDS, lambda desk: desk.talk.say("", *_learned(workbook)))])
    about = (plain_says.LABELLED.format(label=page_says.EVENTS[event], text=text) for event, text in says.ABOUT.items())
    yield Say(tuple(line for text in about for line in ("", text)))
    yield _what_it_was(block, workbook, sheets)
    yield Say(tuple(reading.safety(block.safety[1:])))


def _learned(workbook: Workbook) -> Iterator[str]:
    for card in cards(workbook):
        what = page_says.EVENTS.get(card.event, says.TITLE)
        yield says.SHEET.format(what=what, date=dates.long(card.on))
        for label, text in ((says.WORKED, card.worked), (says.NEXT, card.next_time)):
            if text:
                yield plain_says.LABELLED.format(label=label, text=text)
        yield ""


def _afterwards(block: Review, workbook: Workbook, sheets: Sheets, plan: str) -> Iterator[Step]:
    yield Say(("", *reading.paragraphs(block.new_version.text.said(workbook.mode))))
    ways: list[tuple[str, Callable[[Desk], None]]] = [
        (says.OPEN_PLAN.format(plan=workbook.module.plan(id).title).removeprefix(ARROW), _opener(id))
        for id in workbook.chosen_plans()
    ]
    ways.append((says.TO_LAST_TIME.removeprefix(ARROW), lambda desk: place_signs(desk, plan)))
    yield Versions(workbook)
    yield Lead([], ways)
    yield _whom_to_tell(block, workbook, sheets)
    yield Say(("", says.TELL_LEAD, *reading.paragraphs(block.share.text.said(workbook.mode))))
    yield Lead([], [(says.TO_COPIES.removeprefix(ARROW), keep_list)])


def _opener(plan: str) -> Callable[[Desk], None]:
    return lambda desk: desk.open_plan(plan)


def _what_it_was(block: Review, workbook: Workbook, sheets: Sheets) -> Choose:
    place = on_sheet(workbook, block, EVENT, lambda: sheets.current)
    return Choose(
        [says.EVENT],
        page_says.EVENTS,
        lambda: workbook.read(place()),
        lambda event: workbook.tick(place(), event),
        place().name,
    )


def _questions(block: Review, prompts: Sequence[Prompt], workbook: Workbook, sheets: Sheets) -> Iterator[Step]:
    for prompt in prompts:
        yield sheet_question(workbook, block, prompt, sheets)
        if prompt.id == MISSED:
            yield from map(partial(_missed, workbook), workbook.module.plans)


def _missed(workbook: Workbook, plan: PlanTemplate) -> Lines:
    question = [page_says.MISSED_SIGNS.format(plan=plan.short)]
    listing = lists.missed_signs(workbook, plan.id)
    return Lines(workbook, f"{plan.id}.signs/review", question, listing, [page_says.OWN_SIGN])


def _card(block: Review, workbook: Workbook, sheets: Sheets) -> Iterator[Step]:
    """Two sentences to take along."""
    yield Say(("", says.CARD_TITLE, says.CARD_LEAD))
    for local, label, hint in ((WORKED, says.WORKED, says.WORKED_HINT), (NEXT, says.NEXT, says.NEXT_HINT)):
        yield Write(workbook, on_sheet(workbook, block, local, lambda: sheets.current), [label], hint)


def _whom_to_tell(block: Review, workbook: Workbook, sheets: Sheets) -> Write:
    place = on_sheet(workbook, block, TELL, lambda: sheets.current)
    return Write(workbook, place, [says.TELL_TITLE], says.TELL_HINT)
