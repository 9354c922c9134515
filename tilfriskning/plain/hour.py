"""The hour of two people who work together: looking back, the time since, the topic of the day, and the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress

from tilfriskning.module.blocks import GoalFollowup, HomePractice, SessionFormat
from tilfriskning.module.values import Prompt
from tilfriskning.plain import reading
from tilfriskning.plain.blocks.parts import alternatives, fields_at
from tilfriskning.plain.desk import Desk
from tilfriskning.plain.goals import open_goals, take_five_steps
from tilfriskning.plain.questions import Choose, Lead, Write, at
from tilfriskning.plain.reading import ARROW
from tilfriskning.plain.session_sheet import show_sheet
from tilfriskning.plain.steps import Say, Step, go_through
from tilfriskning.plain.ways import Back, EndHour, GoTo
from tilfriskning.record import course
from tilfriskning.record.record import Sheet
from tilfriskning.texts import goals as goal_says
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as plain_says
from tilfriskning.texts import session as says
from tilfriskning.workbook.session import Session


class HourTalk:
    """The hour, part after part, in any order. Who comes back to it begins with the list of its parts.

    Args:
        session: the hour.
        write: writes the sheet for the journal to a file.
    """

    def __init__(self, session: Session, write: Callable[[str], None]) -> None:
        self.session = session
        self._write = write
        self._following = 0

    def hold(self, desk: Desk) -> None:
        """Go on with it.

        Raises:
            EndHour: the hour is over.
            GoTo: the two go to a page.
        """
        wanted = self._ask_part(desk) if self._following else 0
        while wanted is not None:
            self._following = min(wanted + 1, len(PARTS))
            if wanted < len(PARTS):
                with suppress(Back):
                    go_through(desk, [Say(("", says.STEPS[wanted])), *PARTS[wanted](self.session)])
            elif wanted == len(PARTS):
                show_sheet(desk, self.session, self._write)
            else:
                raise EndHour
            wanted = self._ask_part(desk)

    def _ask_part(self, desk: Desk) -> int | None:
        following = self._following
        ways = [*says.STEPS, says.TO_SHEET.removeprefix(ARROW), says.END]
        has_next = following < len(PARTS)
        said = plain_says.NUMBER_OR_PART
        prompt = said.format(part=says.STEPS[following]) if has_next else plain_says.NUMBER_OR_PAGES
        index = desk.talk.choose(("", says.TITLE), ways, prompt)
        return index if index is not None else following if has_next else None


def _look_back(session: Session) -> Iterator[Step]:
    """What the two wanted to take up, then the last home practice, then the last step."""
    if session.before and (wanted := session.before.next_time.strip()):
        yield Say((plain_says.LABELLED.format(label=says.NEXT_TIME_WAS, text=wanted),))
    yield from _looked_back_at(session, "practice", says.LAST_PRACTICE)
    yield from _looked_back_at(session, "goal", says.LAST_STEP)
    if session.goals:
        yield Lead([], [(goal_says.OPEN.removeprefix(ARROW), open_goals)])


def _looked_back_at(session: Session, kind: str, title: str) -> Iterator[Step]:
    sheet = session.met("practice" if kind == "practice" else "goal")
    if sheet is None:
        yield Say(("", title, says.NOTHING_PLANNED))
        return
    planned = (
        plain_says.LABELLED.format(label=label, text=text) if label else text for label, text in session.planned(sheet)
    )
    yield Say(("", title, *planned))
    yield from _how_it_went(session, kind, sheet)


def _how_it_went(session: Session, kind: str, sheet: Sheet) -> Iterator[Step]:
    workbook, prompt = session.workbook, _prompt(session, kind)
    done = workbook.at(sheet.block, "done", sheet.id)
    asked = [*reading.paragraphs(prompt.text.said(workbook.mode))] if prompt else [says.HOW_DID_IT_GO]
    yield Choose(asked, page_says.DONE, lambda: workbook.read(done), lambda key: workbook.tick(done, key), done.name)
    if prompt:
        yield Write(workbook, at(session.on_sheet("review", prompt.id)), [page_says.HOW_IT_WENT], prompt.hint)
    if how := workbook.read(workbook.at(sheet.block, "how_it_went", sheet.id)).strip():
        yield Say(("", says.WROTE_AT_HOME, how))
    for local, label in (("helped", says.HELPED), ("in_the_way", says.IN_THE_WAY)):
        yield Write(workbook, at(workbook.at(sheet.block, local, sheet.id)), [label])
    yield Lead([], [(goal_says.PROBLEM_OPEN.removeprefix(ARROW), take_five_steps)])


def _prompt(session: Session, kind: str) -> Prompt | None:
    """The question of the review that is about what is looked back at."""
    block = session.block("review")
    prompts = block.prompts if isinstance(block, SessionFormat) else ()
    return next((prompt for prompt in prompts if prompt.recalls == kind), None)


def _since(session: Session) -> Iterator[Step]:
    """The notes of the review that are about the time since; those about home practice and goal stand before."""
    workbook, block = session.workbook, session.block("review")
    if not isinstance(block, SessionFormat):
        yield Say((says.NO_REVIEW,))
        return
    yield Say((says.SINCE_LEAD,))
    asked_before = {prompt.id for prompt in block.prompts if prompt.recalls and session.met(prompt.recalls)}
    for prompt in block.prompts:
        if prompt.id not in asked_before:
            question = [*reading.paragraphs(prompt.text.said(workbook.mode))]
            yield Write(workbook, at(session.on_sheet("review", prompt.id)), question, prompt.hint)
    if session.met("review"):
        yield Lead([], [(page_says.EARLIER_SHEETS, lambda desk: desk.talk.say("", *_earlier(session)))])


def _earlier(session: Session) -> Iterator[str]:
    own, blocks = session.sheet("review"), session.workbook.module.blocks
    found = (sheet for sheet in reversed(session.workbook.record.sheets) if sheet.id != own and not sheet.is_blank)
    return reading.sheets(
        session.workbook, (sheet for sheet in found if isinstance(blocks.get(sheet.block), SessionFormat))
    )


def _topic(session: Session) -> Iterator[Step]:
    """Every topic, in this person's order; then where the person stopped, and the plan."""
    workbook = session.workbook
    ways: list[tuple[str, Callable[[Desk], None]]] = []
    for topic in course.topics(workbook.module, workbook.record):
        title = f"{topic.label}: {topic.title}"
        said = plain_says.CHOSEN.format(text=title) if topic.id == session.hour.topic else title
        ways.append((said, _opening_topic(session, topic.id)))
    if workbook.record.progress.page and (page := course.start(workbook.module, workbook.record)):
        ways.append((says.WHERE_WE_WERE.format(page=page.title).removeprefix(ARROW), _opening(page.id)))
    ways.append((says.SEE_PLAN.removeprefix(ARROW), lambda desk: desk.open_plan(workbook.chosen_plans()[0])))
    yield Lead([says.TOPIC_TITLE, says.TOPIC_LEAD], ways)


def _opening_topic(session: Session, topic: str) -> Callable[[Desk], None]:
    def go(desk: Desk) -> None:
        session.choose_topic(topic)
        record = session.workbook.record
        pages = next(course.pages_of(each, record) for each in session.workbook.module.topics if each.id == topic)
        desk.talk.say(plain_says.BACK_TO_HOUR)
        raise GoTo(next((page.id for page in pages if page.id == record.progress.page), pages[0].id))

    return go


def _opening(page: str) -> Callable[[Desk], None]:
    def go(desk: Desk) -> None:
        desk.talk.say(plain_says.BACK_TO_HOUR)
        raise GoTo(page)

    return go


def _closing(session: Session) -> Iterator[Step]:
    """The four things to decide, each of which can be left out; then whether the hour is counted."""
    workbook = session.workbook
    yield Write(workbook, at(session.at("did")), [says.DID], says.DID_HINT)
    if isinstance(block := session.block("practice"), HomePractice):
        sheet = session.sheet("practice")
        yield Say(("", says.PRACTICE, says.PRACTICE_LEAD))
        yield alternatives(workbook, block, lambda: sheet, says.IDEAS)
        yield from fields_at(workbook, block, block.fields, lambda: sheet)
    if isinstance(block := session.block("goal"), GoalFollowup) and session.goals:
        sheet_of_goal = session.sheet("goal")
        yield Say(("", says.NEXT_STEP))
        if ahead := {step.id: step.text for step in session.goals.ahead()}:
            yield Choose([plain_says.NEXT_STEP], ahead, lambda: _planned(session, ahead), session.plan_step, "step")
        yield from fields_at(workbook, block, block.fields, lambda: sheet_of_goal)
    yield Write(workbook, at(session.at("next_time")), [says.NEXT_TIME])
    yield counting(lambda: session.is_counted, lambda is_counted: setattr(session, "is_counted", is_counted))


def _planned(session: Session, steps: dict[str, str]) -> str:
    return next((step for step in steps if session.is_planned(step)), "")


def counting(is_counted: Callable[[], bool], count: Callable[[bool], object]) -> Choose:
    """Whether the hour is to be counted: no, until somebody says yes."""
    answers = {"yes": says.COUNT_YES, "no": says.COUNT_NO}
    return Choose(
        [says.COUNT, says.COUNT_LEAD],
        answers,
        lambda: "yes" if is_counted() else "no",
        lambda key: count(key == "yes"),
        "",
        saved="",
    )


PARTS: tuple[Callable[[Session], Iterator[Step]], ...] = (_look_back, _since, _topic, _closing)
"""The parts of the hour, in order."""
