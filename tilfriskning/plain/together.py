"""Talking with somebody about the signs, what the two plans have in common, and what came before a relapse."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tilfriskning.module.blocks import SkillPractice
from tilfriskning.plain import reading
from tilfriskning.plain.blocks.sheets import Sheets
from tilfriskning.plain.blocks.skill_practice import substeps
from tilfriskning.plain.desk import Desk
from tilfriskning.plain.listings import Lines
from tilfriskning.plain.questions import Lead, Write, numbers
from tilfriskning.plain.reading import ARROW
from tilfriskning.plain.readout import Readout
from tilfriskning.plain.steps import Asked, Say, Step, go_through
from tilfriskning.record.places import Place
from tilfriskning.record.pools import SignRow
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as plain_says
from tilfriskning.texts import together as says
from tilfriskning.workbook import Workbook, more_lists
from tilfriskning.workbook.signs_together import hear, link, seen, share, talk


def talk_together(desk: Desk, plan: str) -> None:
    """A guided way of asking somebody which signs they have seen. It fills F with who said it."""
    workbook = desk.workbook
    steps: list[Step] = [Say(("", says.TITLE, workbook.module.plan(plan).title, *reading.paragraphs(says.LEAD)))]
    if block := talk(workbook, plan):
        steps += _conversation(workbook, plan, block)
    steps.append(Lead([], [(says.TO_SEEN.removeprefix(ARROW), lambda desk: show_seen(desk, plan))]))
    go_through(desk, steps)


def _conversation(workbook: Workbook, plan: str, block: SkillPractice) -> Iterator[Step]:
    sheets = Sheets(workbook, block)

    def who() -> Place:
        return workbook.at(block.id, f"own.{block.fields[0].id}", sheets.current)

    yield sheets
    yield Write(workbook, who, [says.WHO], says.WHO_HINT)
    yield substeps(workbook, block, sheets, [says.STEPS])
    yield _Heard(workbook, plan, lambda: workbook.read(who()))
    listing = more_lists.heard_signs(workbook, plan, who)
    yield Lines(workbook, f"{plan}.signs/heard", [says.OWN], listing, [page_says.OWN_SIGN])
    yield Say(("", says.ENOUGH))
    yield Write(workbook, lambda: workbook.at(block.id, "how_it_went", sheets.current), [says.AFTERWARDS])


class _Heard(Asked):
    """The signs of a plan; a number sets F on one, with the name of whoever tells, and takes it off again.

    Args:
        workbook: what it reads and changes.
        plan: the plan.
        who: gives the name.
    """

    def __init__(self, workbook: Workbook, plan: str, who: Callable[[], str]) -> None:
        self._workbook = workbook
        self._plan = plan
        self._who = who

    def ask(self, desk: Desk) -> None:
        def lines() -> Iterable[str]:
            return map(_with_f, self._workbook.signs(self._plan))

        shown = Readout(desk.talk, [plain_says.WHO_SAW], lines, plain_says.DAY_J_HOW)
        while typed := shown.ask():
            signs = self._workbook.signs(self._plan)
            found = numbers(typed, len(signs))
            for number in found:
                hear(self._workbook, self._plan, signs[number - 1].id, self._who())
            desk.talk.say(plain_says.SAVED if found else plain_says.WRITE_A_NUMBER.format(most=len(signs)))


def _with_f(sign: SignRow) -> str:
    if not sign.f:
        return sign.text
    who = page_says.SEEN_BY.format(who=sign.said_by) if sign.said_by else ""
    return plain_says.LABELLED.format(label=sign.text, text=", ".join(part for part in ("F", who) if part))


def show_seen(desk: Desk, plan: str) -> None:
    """What J and F have each seen, and questions to talk about."""
    found = seen(desk.workbook, plan)
    groups = ((says.BOTH, found.both), (says.ONLY_ME, found.only_me), (says.ONLY_OTHERS, found.only_others))
    desk.talk.say("", says.SEEN_TITLE, says.SEEN_LEAD)
    for title, signs in groups:
        desk.talk.say("", title, *(reading.listed(map(_line, signs)) if signs else [says.NONE]))
    desk.talk.say("", says.TALK, *reading.listed(says.QUESTIONS))
    desk.talk.ask(plain_says.ENTER_GOES_BACK)


def _line(sign: SignRow) -> str:
    return says.SEEN_BY.format(sign=sign.text, who=sign.said_by) if sign.f and sign.said_by else sign.text


def show_bridge(desk: Desk) -> None:
    """Signs of both plans, and what leads to what."""
    workbook = desk.workbook
    chains = Lines(workbook, "chains", [says.CHAINS], more_lists.chains(workbook), plain_says.CHAIN)
    offers = Lead([], [(says.CHAIN_OFFERS, _link)])
    go_through(desk, [Say(("", says.BRIDGE_TITLE, says.BRIDGE_LEAD)), chains, offers, _Shared(workbook)])


def _link(desk: Desk) -> None:
    """Put signs at the ends of what leads to what: first the one, then the other."""
    while texts := [*dict.fromkeys(text for _, _, text, _ in _signs(desk.workbook))]:
        index = desk.talk.choose(("", says.CHAIN_OFFERS), texts, plain_says.NUMBER_OR_BACK)
        if index is None:
            return
        link(desk.workbook, texts[index])
        desk.talk.say(plain_says.SAVED, desk.workbook.record.chains[-1].whole)
    desk.talk.say(says.BRIDGE_NONE)


class _Shared(Asked):
    """The signs of both plans; a number lets one belong to both, or to its own plan alone again.

    Args:
        workbook: what it reads and changes.
    """

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook

    def ask(self, desk: Desk) -> None:
        if not any(_signs(self._workbook)):
            desk.talk.say("", says.BRIDGE_NONE)
            return
        shown = Readout(desk.talk, [], self._lines, plain_says.SHARE_HOW)
        while typed := shown.ask():
            signs = [*_signs(self._workbook)]
            found = numbers(typed, len(signs))
            for number in found:
                plan, id, _, _ = signs[number - 1]
                desk.talk.say(plain_says.SAVED if share(self._workbook, plan, id) else says.STANDS_THERE)
            if not found:
                desk.talk.say(plain_says.WRITE_A_NUMBER.format(most=len(signs)))

    def _lines(self) -> Iterator[str]:
        for _, _, text, is_shared in _signs(self._workbook):
            yield plain_says.IN_BOTH.format(text=text) if is_shared else text


def _signs(workbook: Workbook) -> Iterator[tuple[str, str, str, bool]]:
    """The signs that somebody has noticed: plan, id, text, and whether both plans have it."""
    for plan in workbook.module.plans:
        noticed = {sign.id for sign in workbook.signs(plan.id) if sign.is_noticed}
        for sign in workbook.record.signs.get(plan.id, ()):
            if sign.id in noticed and sign.text.strip():
                yield plan.id, sign.id, sign.text, bool(sign.also_in)
