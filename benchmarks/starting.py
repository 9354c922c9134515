"""Coming up and leaving."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.desk import READING, WRITING, Desk
from benchmarks.figure import Figure, Measured, in_turn, ratio
from benchmarks.window import Started
from tilfriskning.texts import screens as says

FIRST_FRAME, LIVE, SETTLED = "first frame", "first live paint", "the page where I stopped, settled"
IN_A_FIELD, CPU, MEMORY = "the same, stopped in a field", "processor time at start", "memory on a page"
LEAVING, REST_CPU, REST_BYTES = "leaving, after the last save", "at rest, processor", "at rest, written"
TEN_YEARS, CROWD = "opening a ten-year document", "start screen with 10,000 clients"

FIGURES = (
    Figure(SETTLED, 1.15, "×", "bare app with a model, settled"),
    Figure(IN_A_FIELD, 1.15, "×", "the same"),
    Figure(LIVE, 1.1, "×", "the same, first paint"),
    Figure(FIRST_FRAME, 0.15, "×", "bare app, first paint"),
    Figure(CPU, 1.2, "×", "bare app with a model"),
    Figure(MEMORY, 1.25, "×", "bare app with a model"),
    Figure(REST_CPU, 0.1, "points more", "bare app"),
    Figure(REST_BYTES, 0, "bytes", "–"),
    Figure(LEAVING, 0.1, "×", "bare app"),
    Figure(CROWD, 1.1, "×", "with 1 client"),
    Figure(TEN_YEARS, 1.3, "×", "a fresh document"),
)

READY = "READY"
REST = 3.0
"""Seconds."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """A program from start to end."""

    up: Started
    rest_cpu: float
    """Points of processor time while nobody does anything."""
    rest_bytes: int
    """What it writes meanwhile."""
    leaving: float
    """Seconds."""


def measure(desk: Desk, rounds: int) -> Measured:
    """All figures of starting."""
    title = desk.module.page(READING).title
    fresh = desk.plans("fresh", desk.record())
    ours = desk.ours("kari", plans=fresh)
    sittings, models = in_turn(rounds, lambda: _sit(desk, ours, title), lambda: _start(desk, desk.floor("bare_model")))
    again, bares = in_turn(rounds, lambda: _start(desk, ours, title), lambda: _sit(desk, desk.floor("bare"), READY))
    ups = [sitting.up for sitting in sittings]
    return {
        SETTLED: ratio((up.settled for up in ups), (up.settled for up in models)),
        LIVE: ratio((up.live for up in ups), (up.live for up in models)),
        CPU: ratio((up.cpu for up in ups), (up.cpu for up in models)),
        MEMORY: ratio((up.memory for up in ups), (up.memory for up in models)),
        FIRST_FRAME: ratio((up.first_frame for up in again), (bare.up.first_frame for bare in bares)),
        REST_CPU: max(0, median(each.rest_cpu for each in sittings) - median(each.rest_cpu for each in bares)),
        REST_BYTES: median(sitting.rest_bytes for sitting in sittings),
        LEAVING: ratio((each.leaving for each in sittings), (each.leaving for each in bares)),
        **_other_starts(desk, rounds),
    }


def _other_starts(desk: Desk, rounds: int) -> Measured:
    writing = desk.plans("writing", desk.record(WRITING, "front.opening/symptoms"))
    old, fresh = desk.plans("old", desk.ten_years()), desk.plans("young", desk.record())
    title, field_title = desk.module.page(READING).title, desk.module.page(WRITING).title
    one, many = desk.crowd(1), desk.crowd(10_000)
    measured: Measured = {}
    for name, ours, text, floor, floor_text in (
        (IN_A_FIELD, desk.ours("kari", plans=writing), field_title, desk.floor("bare_model"), READY),
        (TEN_YEARS, desk.ours("kari", plans=old), title, desk.ours("kari", plans=fresh), title),
        (CROWD, desk.ours(plans=many), says.START_TITLE, desk.ours(plans=one), says.START_TITLE),
    ):
        a, b = in_turn(
            rounds,
            lambda ours=ours, text=text: _start(desk, ours, text).settled,  # type: ignore[misc]
            lambda floor=floor, text=floor_text: _start(desk, floor, text).settled,  # type: ignore[misc]
        )
        measured[name] = ratio(a, b)
    return measured


def _start(desk: Desk, command: Sequence[str], text: str = READY) -> Started:
    with desk.open(command) as window:
        return window.start(text)


def _sit(desk: Desk, command: Sequence[str], text: str) -> Sitting:
    with desk.open(command) as window:
        up = window.start(text)
        cpu, written = window.cpu(), window.bytes
        window.rest(REST)
        rest = (window.cpu() - cpu) / REST * 100, window.bytes - written
        return Sitting(up, *rest, window.leave("ctrl+q"))
