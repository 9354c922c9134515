"""Writing the plan out: which form, what comes along, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from tilfriskning.errors import Refusal
from tilfriskning.export import files, formats, qr
from tilfriskning.export.formats import FOR_PLANS, KINDS, PARTS, WITH_NOTES, Format, Wish
from tilfriskning.module.helplines import HelpLines
from tilfriskning.plain.desk import Desk
from tilfriskning.plain.questions import Tick
from tilfriskning.plain.steps import Step, go_through
from tilfriskning.texts import paper as says
from tilfriskning.texts import plain as plain_says
from tilfriskning.texts import screens as screen_says

FOR_THE_POCKET: tuple[Format, ...] = ("card", "qr")
"""Forms that one has a single one of: they begin with all chosen plans."""


@dataclass(slots=True)
class _Wished:
    """What is to be written, as far as it is said."""

    wish: Wish

    def toggle_plan(self, plan: str, order: Iterable[str]) -> None:
        plans = _toggled(self.wish.plans, plan, order)
        self.wish = replace(self.wish, plans=plans or self.wish.plans)

    def toggle_part(self, part: str) -> None:
        self.wish = replace(self.wish, parts=_toggled(self.wish.parts, part, PARTS))

    def toggle_notes(self) -> None:
        self.wish = replace(self.wish, notes=not self.wish.notes)


def write_out(desk: Desk, lines: HelpLines, plan: str, suggested: Callable[[str], str]) -> Path | None:
    """Ask for the form, what comes along and where the file is to lie, and write it.

    Args:
        desk: whose plans.
        lines: where to call; some forms have them.
        plan: the plan that was shown.
        suggested: where a file with this name is to lie, if nobody says otherwise.

    Returns:
        The file; None if none was written.
    """
    forms: list[Format] = sorted(KINDS, key=[*says.FORMS].index)
    index = desk.talk.choose(("", says.WHICH_FORM), [says.FORMS[form] for form in forms], plain_says.NUMBER_OR_BACK)
    if index is None:
        return None
    form = forms[index]
    desk.talk.say("", says.FORMS[form], says.ABOUT[form], *([plain_says.CODE_HERE] if form == "qr" else []))
    plans = desk.workbook.chosen_plans() if form in FOR_THE_POCKET else (plan,)
    wished = _Wished(Wish(form, KINDS[form][0], plans))
    go_through(desk, [*_questions(desk, wished)])
    return _ask_where(desk, lines, wished.wish, suggested(formats.suggested(form, desk.workbook, plan)))


def _questions(desk: Desk, wished: _Wished) -> Iterable[Step]:
    form = wished.wish.format
    if form in FOR_PLANS:
        titles = {plan.id: plan.title for plan in desk.workbook.module.plans}
        yield Tick(
            [says.WHICH_PLANS],
            titles,
            lambda plan: plan in wished.wish.plans,
            lambda plan: wished.toggle_plan(plan, titles),
            saved="",
        )
    if form == "supporter":
        yield Tick(
            [says.WHICH_PARTS],
            says.NAME_OF_PARTS,
            lambda part: part in wished.wish.parts,
            wished.toggle_part,
            saved="",
        )
    if form in WITH_NOTES:
        yield Tick(
            [], {"notes": says.WITH_NOTES}, lambda _: wished.wish.notes, lambda _: wished.toggle_notes(), saved=""
        )


def _ask_where(desk: Desk, lines: HelpLines, wish: Wish, suggested: str) -> Path | None:
    question = ["", *_in_the_code(desk, lines, wish), *formats.remarks(desk.workbook, lines, wish), says.WHERE]
    if len(KINDS[wish.format]) > 1:
        question.append(says.ENDING.format(kinds=says.OR.join(f".{kind}" for kind in KINDS[wish.format])))
    question.append(plain_says.SUGGESTED.format(file=suggested))
    while True:
        said = desk.talk.ask(plain_says.FILE, question, {plain_says.NO_WORD: plain_says.WORD_NO})
        if said.word:
            return None
        file = said.text or suggested
        try:
            _, kind = formats.wanted(wish.format, file)
            drawn = formats.draw(desk.workbook, lines, replace(wish, kind=kind))
            files.write(file, drawn.content, replace=False)
        except Refusal as refusal:
            question = [str(refusal), plain_says.SUGGESTED.format(file=suggested)]
            continue
        desk.talk.say(screen_says.EXPORTED.format(file=file))
        return Path(file).expanduser()


def _in_the_code(desk: Desk, lines: HelpLines, wish: Wish) -> Iterable[str]:
    """What a code holds, in words: nobody can read it from the line."""
    if wish.format != "qr":
        return
    with suppress(Refusal):
        yield from (plain_says.IN_THE_CODE, "", qr.pocket(desk.workbook, wish.plans, lines).text, "")


def _toggled(ticked: tuple[str, ...], one: str, order: Iterable[str]) -> tuple[str, ...]:
    """What is ticked after one has been ticked or unticked, in the order it stands in."""
    return tuple(each for each in order if (each in ticked) != (each == one))
