"""What several kinds of block are drawn with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from textual.content import Content
from textual.widget import Widget

from tilfriskning.module import prose
from tilfriskning.module.blocks import AnyBlock
from tilfriskning.module.values import Field as Asked
from tilfriskning.module.values import Item, Person, Prompt
from tilfriskning.record.places import AnswerAt
from tilfriskning.record.record import Sheet
from tilfriskning.texts import pages as says
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Hanging, Plain, Words, styled, words
from tilfriskning.tui.widgets.offered import offered
from tilfriskning.tui.widgets.press import Press, Unfold, not_for_me
from tilfriskning.workbook import Workbook


def numbered(texts: Iterable[str]) -> Words:
    """Texts under one another, numbered."""
    return Words(
        *(Hanging(styled(prose.spans(text)), Content(f"{number}. ")) for number, text in enumerate(texts, 1)),
        classes="listing",
    )


def points(texts: Iterable[str], classes: str) -> Words:
    """Statements that stand apart."""
    paragraphs = (Hanging(styled(prose.spans(text)), gap=number > 0) for number, text in enumerate(texts))
    return Words(*paragraphs, classes=classes)


def listing(items: Iterable[Item], workbook: Workbook) -> Iterator[Widget]:
    """A list to read; entries that have a line of help can be opened."""
    mode = workbook.mode
    run: list[Hanging] = []
    for item in items:
        if item.help is None:
            run.append(Hanging(styled(prose.spans(item.text.said(mode))), Content("• ")))
            continue
        if run:
            yield Words(*run, classes="listing")
            run = []
        yield Unfold(prose.plain(item.text.said(mode)), _help(item, workbook))
    if run:
        yield Words(*run, classes="listing")


def _help(item: Item, workbook: Workbook) -> Callable[[], list[Widget]]:
    return lambda: [Words(*words(item.help.said(workbook.mode)), classes="help")] if item.help else []


def story(person: Person, workbook: Workbook) -> Words:
    """A person's name and a few words about them, then the story."""
    about = f", {person.about}" if person.about else ""
    name = Content.assemble((person.name, "bold"), about)
    return Words(Hanging(name), *words(person.story.said(workbook.mode)), classes="story")


def question(workbook: Workbook, block: AnyBlock, prompt: Prompt) -> Iterator[Widget]:
    """A question with the kind of answer it asks for."""
    key = f"{block.id}/{prompt.id}"
    asked = Words(*words(prompt.text.said(workbook.mode)), classes="question")
    yield asked
    match prompt.input:
        case "pool":
            from tilfriskning.tui.widgets.signs import MarkCount

            yield MarkCount(workbook, getattr(block, "pool", None) or "", prompt.mark or "J")
        case "plans":
            from tilfriskning.tui.blocks.choices import plans_choice

            yield plans_choice(workbook)
        case "yes_no":
            from tilfriskning.tui.blocks.choices import yes_no

            yield yes_no(workbook, key)
        case "copies":
            from tilfriskning.tui.blocks.choices import copies

            yield copies(workbook)
        case "note" | "place":
            yield Field(workbook, AnswerAt(key), prompt.hint or says.WRITE_HERE, is_note=True)
            yield not_for_me(workbook, key)
    for plan in prompt.revises:
        title = workbook.module.plan(plan).title
        yield Press(says.REVISE.format(plan=title), _open(asked, plan), classes="link")


def _open(sender: Widget, plan: str) -> Callable[[], object]:
    from tilfriskning.tui.widgets.plan_row import PlanWanted

    return lambda: sender.post_message(PlanWanted(plan))


def sheet_question(workbook: Workbook, block: AnyBlock, prompt: Prompt, sheet: str) -> Iterator[Widget]:
    """A question whose answer stands on a dated sheet."""
    yield Words(*words(prompt.text.said(workbook.mode)), classes="question")
    if prompt.recalls and (before := workbook.last(prompt.recalls)):
        yield recalled(workbook, prompt.recalls, before)
    yield Field(workbook, workbook.at(block.id, prompt.id, sheet), prompt.hint or says.WRITE_HERE, is_note=True)
    yield not_for_me(workbook, f"{block.id}/{prompt.id}")


def fields(workbook: Workbook, block: AnyBlock, asked: Iterable[Asked], sheet: str, step: str = "") -> Iterator[Widget]:
    """Short answers on a dated sheet, each with what can be taken over from elsewhere."""
    for field in asked:
        place = workbook.at(block.id, f"{step}{field.id}", sheet)
        yield Plain(field.label, classes="label")
        yield Field(workbook, place, field.hint or says.WRITE_HERE)
        if offers := workbook.offers(field.reads):
            yield offered(workbook, place, [offer.text for offer in offers], says.OFFERED)


def recalled(workbook: Workbook, kind: str, sheet: Sheet) -> Words:
    """The last home practice, or the last goal step."""
    title = says.LAST_PRACTICE if kind == "practice" else says.LAST_GOAL
    text = Content(workbook.sheet_text(sheet))
    return Words(Hanging(Content(title).stylize("bold")), Hanging(text), classes="recalled")


def earlier(workbook: Workbook, refs: Iterable[str]) -> Iterator[Widget]:
    """What the person wrote elsewhere about the same thing."""
    if answers := workbook.earlier_answers(refs):
        title = Hanging(Content(says.YOU_WROTE).stylize("bold"))
        yield Words(title, *(Hanging(Content(text), Content("– ")) for text in answers), classes="recalled")
