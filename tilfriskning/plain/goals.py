"""The recovery goals with the steps on the way, and what stands in the way, in five small steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from tilfriskning.export.session_notes import GOAL_SAFETY
from tilfriskning.plain import reading
from tilfriskning.plain.desk import Desk
from tilfriskning.plain.listings import Lines
from tilfriskning.plain.questions import Choose, Lead, Tick, Write, at
from tilfriskning.plain.steps import Asked as Question
from tilfriskning.plain.steps import Say, Step, go_through
from tilfriskning.record.places import AnswerAt
from tilfriskning.record.sessions import GoalKind, ProblemSolving
from tilfriskning.texts import dates
from tilfriskning.texts import goals as says
from tilfriskning.texts import plain as plain_says
from tilfriskning.texts import screens as screen_says
from tilfriskning.workbook import Workbook, more_lists
from tilfriskning.workbook.goals import Asked, Goals, StepRow, goals
from tilfriskning.workbook.problems import Problem


def open_goals(desk: Desk) -> None:
    """One goal for health and, if wanted, one for substance use."""
    found = goals(desk.workbook)
    if found is None:
        desk.talk.say(screen_says.NO_WORKBOOK)
        return
    go_through(desk, [*_health(desk.workbook, found)])
    if found.is_begun("substance_use") or desk.talk.is_yes(says.SUBSTANCE_USE):
        go_through(desk, [*_substance_use(desk.workbook, found)])


def _health(workbook: Workbook, found: Goals) -> Iterator[Step]:
    yield Say(("", says.TITLE, says.LEAD, "", says.HEALTH))
    first, *others = found.block.prompts
    yield Write(
        workbook, at(found.at("health", "goal")), [*reading.paragraphs(first.text.said(workbook.mode))], first.hint
    )
    for prompt in others:
        place = AnswerAt(f"{found.block.id}/{prompt.id}")
        yield Write(workbook, at(place), [*reading.paragraphs(prompt.text.said(workbook.mode))])
    yield from _more(workbook, found, "health")


def _substance_use(workbook: Workbook, found: Goals) -> Iterator[Step]:
    yield Say(("", says.SUBSTANCE_USE))
    name = f"{found.block.id}/substance_use.stance"
    yield Choose([says.STANCE], says.STANCES, lambda: found.stance, found.take_stance, name)
    for stance, question in says.GOAL_BY_STANCE.items():
        yield _OfStance(found, stance, Write(workbook, at(found.at("substance_use", "goal")), [question]))
    yield from _more(workbook, found, "substance_use")
    yield Say(tuple(reading.safety(GOAL_SAFETY)))


class _OfStance(Question):
    """The question about the goal, in words that fit where the person is.

    Args:
        found: the goals.
        stance: where the person is, for these words.
        question: the question in these words.
    """

    def __init__(self, found: Goals, stance: str, question: Write) -> None:
        self._found = found
        self._stance = stance
        self._question = question
        self.name = question.name

    @property
    def is_asked(self) -> bool:
        return self._found.stance == self._stance

    def ask(self, desk: Desk) -> None:
        self._question.ask(desk)


def _more(workbook: Workbook, found: Goals, kind: GoalKind) -> Iterator[Step]:
    asked: Asked
    for asked in ("why", "different", "takes"):
        yield Write(workbook, at(found.at(kind, asked)), [says.ASKED[asked]])
    name = f"steps/{kind}"
    yield Lines(workbook, name, [says.STEPS, says.STEPS_HELP], more_lists.steps(found, kind), [says.STEP_HINT])
    yield _Done(found, kind)


class _Done(Question):
    """The steps that are done.

    Args:
        found: the goals.
        kind: which goal.
    """

    def __init__(self, found: Goals, kind: GoalKind) -> None:
        self._found = found
        self._kind = kind

    @property
    def is_asked(self) -> bool:
        return bool(self._found.steps(self._kind))

    def ask(self, desk: Desk) -> None:
        rows = {row.step.id: row for row in self._found.steps(self._kind)}
        answers = {id: _with_note(row) for id, row in rows.items()}
        Tick([says.TICK], answers, partial(self._is_done), self._found.tick).ask(desk)

    def _is_done(self, step: str) -> bool:
        return any(row.is_done for row in self._found.steps(self._kind) if row.step.id == step)


def _with_note(row: StepRow) -> str:
    if row.sheet is None:
        return row.step.text
    said = says.STEP_DONE if row.is_done else says.STEP_PLANNED
    return plain_says.LABELLED_BELOW.format(text=row.step.text, below=said.format(date=dates.long(row.sheet.on)))


def take_five_steps(desk: Desk) -> None:
    """What stands in the way, in five small steps, any of which can be left out."""
    problem = Problem(desk.workbook)
    go_through(desk, [*_five_steps(desk.workbook, problem)])


def _five_steps(workbook: Workbook, problem: Problem) -> Iterator[Step]:
    first, second, third, fourth, fifth = says.PROBLEM_STEPS
    yield Say(("", says.PROBLEM, says.PROBLEM_LEAD))
    yield Write(workbook, at(problem.at("problem")), [first], says.PROBLEM_HINT)
    yield Lines(workbook, "problem/ideas", [second], more_lists.ideas(problem), [says.IDEA_HINT])
    yield Write(workbook, at(problem.at("weighed")), [third], says.WEIGHED_HINT)
    yield _Idea(problem, fourth)
    yield Write(workbook, at(problem.at("first")), [fifth], says.FIRST_HINT)
    yield Write(workbook, at(problem.at("when")), [says.WHEN], says.WHEN_HINT)
    if problem.earlier:
        lines = [line for each in problem.earlier for line in _told(each)]
        yield Lead([], [(says.PROBLEM_EARLIER, _telling(lines))])


class _Idea(Question):
    """Which idea to try.

    Args:
        problem: the problem.
        question: the question.
    """

    def __init__(self, problem: Problem, question: str) -> None:
        self._problem = problem
        self._question = question

    def ask(self, desk: Desk) -> None:
        ideas = {idea.id: idea.text for idea in self._problem.ideas}
        if not ideas:
            desk.talk.say("", self._question, says.NO_IDEAS)
            return
        Choose([self._question], ideas, lambda: self._problem.now.choice, self._problem.choose, "problem/choice").ask(
            desk
        )


def _telling(lines: list[str]) -> Callable[[Desk], None]:
    return lambda desk: desk.talk.say("", *lines)


def _told(problem: ProblemSolving) -> Iterator[str]:
    yield dates.long(problem.on)
    yield from (text for text in (problem.problem, problem.chosen, problem.first, problem.when) if text.strip())
    yield ""
