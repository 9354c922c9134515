"""What is measured, how it is to be, and how two series become one number."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")


@dataclass(frozen=True, slots=True)
class Figure:
    """Something that is measured."""

    name: str
    """What it is."""
    goal: float
    """The most it may be."""
    unit: str
    """× is times the floor."""
    over: str
    """The floor."""


Measured = dict[str, float]
"""Figures by name."""


def in_turn(rounds: int, ours: Callable[[], A], floor: Callable[[], B]) -> tuple[list[A], list[B]]:
    """Run two things in turn, A B B A, so that neither has the better moments. The first run of each warms up only."""
    a, b = [ours()], [floor()]
    for number in range(rounds):
        if number % 2:
            b.append(floor())
            a.append(ours())
        else:
            a.append(ours())
            b.append(floor())
    return a[1:], b[1:]


def ratio(ours: Iterable[float], floor: Iterable[float]) -> float:
    """How the medians compare."""
    return median(ours) / median(floor)


def p50(series: Iterable[Sequence[float]]) -> float:
    """The median of all rounds together."""
    return median(_together(series))


def p95(series: Iterable[Sequence[float]]) -> float:
    """What 95 of 100 do not pass, of all rounds together."""
    return quantiles(_together(series), n=20, method="inclusive")[-1]


def _together(series: Iterable[Sequence[float]]) -> list[float]:
    return [value for values in series for value in values]


def rows(figures: Iterable[Figure], measured: Measured) -> Iterator[str]:
    """The figures as a Markdown table."""
    yield "| figure | floor | goal | measured | |"
    yield "|---|---|---|---|---|"
    for figure in figures:
        if figure.name in measured:
            value = measured[figure.name]
            said = "reached" if value <= figure.goal else "not reached"
            goal, found = (f"{number:.3g} {figure.unit}" for number in (figure.goal, value))
            yield f"| {figure.name} | {figure.over} | ≤ {goal} | {found} | {said} |"
