"""Signing a plan, what is new in it, its versions, and the day to look at it again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from tilfriskning.export.changes import Changes, changes
from tilfriskning.export.outline import plan_outline
from tilfriskning.export.put_away import put_away
from tilfriskning.plain import reading
from tilfriskning.plain.desk import Desk
from tilfriskning.plain.listings import Lines
from tilfriskning.plain.questions import Lead, Write, at
from tilfriskning.plain.reading import ARROW
from tilfriskning.plain.steps import Asked, Say, Step, go_through
from tilfriskning.record.living_places import DraftReasonAt
from tilfriskning.record.places import PlanFieldAt
from tilfriskning.record.versions import Version
from tilfriskning.texts import dates, living
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as plain_says
from tilfriskning.texts import versions as says
from tilfriskning.workbook import Workbook, more_lists
from tilfriskning.workbook.versions import WAITS, can_begin, is_begun, review_after, set_review, sign


class Versions(Asked):
    """Begins a new version of one plan, or of all chosen ones, and asks for the reason.

    Args:
        workbook: what it reads and changes.
        plan: the plan; all chosen ones if left out.
    """

    def __init__(self, workbook: Workbook, plan: str | None = None) -> None:
        self._workbook = workbook
        self.plans = (plan,) if plan else workbook.chosen_plans()
        """The plans it is about."""

    @property
    def is_asked(self) -> bool:
        return bool(self._ways())

    def ask(self, desk: Desk) -> None:
        while ways := self._ways():
            question = ("", says.BEGIN_TITLE, says.BEGIN_LEAD)
            index = desk.talk.choose(question, [said for said, _ in ways], plain_says.NUMBER_OR_ON)
            if index is None:
                return
            ways[index][1](desk)

    def _ways(self) -> list[tuple[str, Callable[[Desk], None]]]:
        record = self._workbook.record
        ways = [self._reason(plan) for plan in self.plans if is_begun(record, plan)]
        return ways + [self._begin(plan) for plan in self.plans if can_begin(record, plan)]

    def _reason(self, plan: str) -> tuple[str, Callable[[Desk], None]]:
        number = self._workbook.record.next_version_of(plan)
        said = page_says.VERSION.format(plan=self._title(plan), number=number)
        place = DraftReasonAt(plan, self._workbook.today)
        text = self._workbook.read(place).strip() or page_says.REASON
        return plain_says.LABELLED.format(label=said, text=text), lambda desk: self._ask_reason(desk, plan)

    def _begin(self, plan: str) -> tuple[str, Callable[[Desk], None]]:
        record = self._workbook.record
        said = page_says.NEXT_VERSION if is_begun(record, plan) else page_says.NEW_VERSION
        number = record.next_version_of(plan)

        def begin(desk: Desk) -> None:
            self._workbook.new_version(plan)
            self._ask_reason(desk, plan)

        return said.format(plan=self._title(plan), number=number).removeprefix(ARROW), begin

    def _ask_reason(self, desk: Desk, plan: str) -> None:
        Write(self._workbook, at(DraftReasonAt(plan, self._workbook.today)), [page_says.REASON]).ask(desk)

    def _title(self, plan: str) -> str:
        return self._workbook.module.plan(plan).title


def sign_plan(desk: Desk, plan: str) -> None:
    """What is new, why, who, and the question that does it."""
    workbook, record = desk.workbook, desk.workbook.record
    go_through(desk, [*_before_signing(workbook, plan)])
    standing = record.in_force(plan)
    do = (says.SIGN_TOO if standing else says.SIGN_DO).removeprefix(ARROW)
    ways = (do.format(number=workbook.record.version_of(plan)), plain_says.NOT_YET)
    if desk.talk.choose(("", says.SIGN_TITLE), ways) != 0:
        return
    version = sign(workbook, plan)
    desk.talk.say(says.SIGN_DONE.format(number=version.number) if version else says.SIGN_FIRST)


def _before_signing(workbook: Workbook, plan: str) -> Iterator[Step]:
    record, standing = workbook.record, workbook.record.in_force(plan)
    yield Say(("", workbook.module.plan(plan).title, says.SIGN_LEAD))
    if record.agreed(plan) and not standing:
        yield Say(("", *news(workbook, plan)))
    if not standing and record.version_of(plan) > 1:
        yield Write(workbook, at(DraftReasonAt(plan, workbook.today)), [says.WHY], says.WHY_HINT)
    signed = standing.written.signatures if standing else {}
    if standing:
        yield Say(("", *_names(workbook, plan, standing)))
    for field in workbook.module.plan(plan).signatures:
        if field.id not in signed:
            yield Write(workbook, at(PlanFieldAt(plan, "signatures", field.id)), [field.label], field.hint)
    labels = page_says.NAME, says.DATE_HINT
    yield Lines(workbook, f"{plan}.others", [says.SIGN_OTHERS], more_lists.signers(workbook, plan), labels)


def _names(workbook: Workbook, plan: str, version: Version) -> Iterator[str]:
    outline = plan_outline(workbook, plan, version)
    yield outline.version_in_words()
    for line in outline.signatures:
        if line.text:
            yield plain_says.LABELLED.format(label=line.label, text=line.text)


def show_news(desk: Desk, plan: str) -> None:
    """What is new since the plan was signed, every version, dated, and a new one."""
    workbook = desk.workbook
    template, versions = workbook.module.plan(plan), [*reversed(workbook.record.versions_of(plan))]
    ways = [(_in_one_line(put_away(template, each).in_words(), each), _reader(plan, each)) for each in versions]
    none = [] if versions else [says.NO_VERSIONS]
    steps: list[Step] = [Say(("", says.NEWS_TITLE, *news(workbook, plan), "", says.ALL_VERSIONS, *none))]
    if ways:
        steps.append(Lead([], ways))
    go_through(desk, [*steps, Versions(workbook, plan)])


def _in_one_line(said: str, version: Version) -> str:
    reason = version.reason.strip()
    return plain_says.LABELLED_BELOW.format(text=said, below=says.BECAUSE.format(reason=reason)) if reason else said


def _reader(plan: str, version: Version) -> Callable[[Desk], None]:
    def read(desk: Desk) -> None:
        workbook = desk.workbook
        because = [says.BECAUSE.format(reason=version.reason.strip())] if version.reason.strip() else []
        desk.talk.say("", *because, *reading.plan(plan_outline(workbook, plan, version), is_earlier=True))
        earlier = [each for each in workbook.record.versions_of(plan) if each.number < version.number]
        if earlier and (found := changes(workbook.module.plan(plan), earlier[-1], version)):
            desk.talk.say("", says.WHAT_CHANGED, *_change_lines(found))
        desk.talk.ask(plain_says.ENTER_GOES_BACK)

    return read


def news(workbook: Workbook, plan: str) -> Iterator[str]:
    """What is new in a plan since it was signed."""
    record = workbook.record
    agreed = record.agreed(plan)
    if agreed is None:
        yield says.NEVER_SIGNED
        return
    found = changes(workbook.module.plan(plan), agreed, record.draft(plan))
    yield (says.NEWS_SINCE if found else says.NO_NEWS).format(number=agreed.number, date=dates.long(agreed.on))
    yield from _change_lines(found)


def _change_lines(found: Sequence[Changes]) -> Iterator[str]:
    for place in found:
        yield from ("", place.title, *reading.listed(place.lines))


def ask_review_day(desk: Desk) -> None:
    """A day to look at the plans again, set together."""
    workbook = desk.workbook
    on, today = workbook.record.header.review_on, workbook.today
    days = [*(review_after(today, wait) for wait in WAITS), None]
    titles = [living.WAIT.format(wait=living.WAITS[wait], date=dates.long(review_after(today, wait))) for wait in WAITS]
    stands = [plain_says.CHOSEN.format(text=dates.long(on))] if on else []
    question = ["", living.REVIEW_TITLE, living.REVIEW_LEAD, *stands]
    numbered = [*reading.numbered([*titles, living.NO_DAY]), living.OWN_DAY]
    while said := desk.talk.ask(plain_says.NUMBER_OR_DATE, [*question, *numbered]):
        if not said.text:
            return
        number, own = said.number(len(days)), dates.read(said.text)
        if number is None and own is None:
            question = [living.NOT_A_DAY]
            continue
        chosen = days[number - 1] if number else own
        set_review(workbook, chosen)
        desk.talk.say(living.DAY_SET.format(date=dates.long(chosen)) if chosen else plain_says.SAVED)
        return
