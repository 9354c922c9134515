"""The way through the module: the order of its pages for this person, and how far the person has come."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from itertools import groupby
from typing import Protocol, TypeVar

from tilfriskning.module.model import Module, Page, Topic
from tilfriskning.record.record import Record


class _OfPlan(Protocol):
    @property
    def plan(self) -> str | None: ...


P = TypeVar("P", bound=_OfPlan)


def chosen_first(things: Iterable[P], choice: tuple[str, ...]) -> tuple[P, ...]:
    """The things in order, except that among neighbours that are about a plan those of chosen plans come first."""
    ordered: list[P] = []
    for about_plan, run in groupby(things, key=lambda thing: thing.plan is not None):
        neighbours = list(run)
        if about_plan and choice:
            neighbours.sort(key=lambda thing: thing.plan not in choice)
        ordered += neighbours
    return tuple(ordered)


def topics(module: Module, record: Record) -> tuple[Topic, ...]:
    """The topics, in this person's order."""
    return chosen_first(module.topics, record.choice)


def pages_of(topic: Topic, record: Record) -> tuple[Page, ...]:
    """The pages of a topic, in this person's order."""
    return chosen_first(topic.pages, record.choice)


def pages(module: Module, record: Record) -> tuple[Page, ...]:
    """All pages, in this person's order."""
    return tuple(page for topic in topics(module, record) for page in pages_of(topic, record))


def seen(topic: Topic, record: Record) -> int:
    """How many pages of a topic have been open."""
    return sum(page.id in record.progress.seen for page in topic.pages)


def start(module: Module, record: Record) -> Page | None:
    """The page where the person stopped; the first one if that page is gone. None when the module has no pages."""
    with suppress(KeyError):
        return module.page(record.progress.page or "")
    return next(iter(pages(module, record)), None)


def beside(module: Module, record: Record, page: str, step: int) -> Page | None:
    """The page a number of steps ahead (or behind); None at the ends."""
    ids = [each.id for each in pages(module, record)]
    index = ids.index(page) + step
    return module.page(ids[index]) if 0 <= index < len(ids) else None
