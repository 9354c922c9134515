"""What people wrote about hours, the steps of their goals, and problems: for the export with notes."""

from __future__ import annotations

from collections.abc import Iterator

from tilfriskning.export.outline import Labelled
from tilfriskning.export.typed import typed
from tilfriskning.module.values import SafetyId
from tilfriskning.record.sessions import GoalKind, ProblemSolving
from tilfriskning.texts import dates
from tilfriskning.texts import goals as goal_says
from tilfriskning.texts import session as says
from tilfriskning.workbook import Workbook

Lines = tuple[Labelled, ...]
Titled = tuple[str, tuple[Lines, ...]]
"""A heading, and the notes under it."""

GOAL_SAFETY: tuple[SafetyId, ...] = ("stopping", "opioid_treatment", "tolerance")
"""What stands beside a goal about substance use, wherever it is shown."""


def step_groups(workbook: Workbook) -> Iterator[tuple[GoalKind, Titled]]:
    """The steps on the way to each goal, and whether they are done."""
    record = workbook.record
    done = {sheet.origin for sheet in record.sheets if sheet.origin and sheet.answers.get("done") == "done"}
    kinds: tuple[GoalKind, ...] = ("health", "substance_use")
    for kind in kinds:
        steps = [step for step in record.steps if step.goal == kind]
        items = tuple(_step(typed(step.text), step.id in done) for step in steps if typed(step.text))
        yield kind, (goal_says.EXPORT_STEPS[kind], items)


def _step(text: str, is_done: bool) -> Lines:
    return (Labelled(goal_says.EXPORT_STEP_DONE if is_done else "", text),)


def hour_groups(workbook: Workbook) -> Iterator[Titled]:
    """The hours, oldest first."""
    topics = {topic.id: f"{topic.label}: {topic.title}" for topic in workbook.module.topics}
    for hour in workbook.record.hours:
        texts = (
            Labelled(says.SHEET_TOPIC, topics.get(hour.topic, typed(hour.topic))),
            Labelled(says.SHEET_DID, typed(hour.did)),
            Labelled(says.SHEET_CHANGES, typed(hour.plan_changes)),
            Labelled(says.SHEET_NEXT, typed(hour.next_time)),
        )
        yield says.EXPORT_HOUR.format(date=dates.long(hour.on)), tuple((text,) for text in texts if text.text)


def problem_groups(workbook: Workbook) -> Iterator[Titled]:
    """The problems, oldest first."""
    for problem in workbook.record.problems:
        yield dates.long(problem.on), tuple(line for line in _problem(problem) if line[0].text)


def _problem(problem: ProblemSolving) -> Iterator[Lines]:
    labels = goal_says.EXPORT_PROBLEM
    yield (Labelled(labels["problem"], typed(problem.problem)),)
    for idea in problem.ideas:
        yield (Labelled(labels["idea"], typed(idea.text)),)
    yield (Labelled(labels["weighed"], typed(problem.weighed)),)
    yield (Labelled(labels["choice"], typed(problem.chosen)),)
    yield (Labelled(labels["first"], typed(problem.first)),)
    yield (Labelled(labels["when"], typed(problem.when)),)
