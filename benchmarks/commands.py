"""Commands that print and end: seconds of processor time."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence

from benchmarks.desk import SIZE, Desk
from benchmarks.figure import Figure, Measured, in_turn, ratio

HELP, VERSION, EXPORT, LIST = "`--help`", "`--version`", "`export … --format md`", "`list` of 10,000 clients"

FIGURES = (
    Figure(HELP, 2.5, "×", "`python -c pass`"),
    Figure(VERSION, 2.5, "×", "`python -c pass`"),
    Figure(EXPORT, 1.4, "×", "YAML and a model loaded"),
    Figure(LIST, 1.5, "×", "the same, and the first KB of each document read"),
)

TIMES = 4
"""These are short: each round runs them as often."""


def measure(desk: Desk, rounds: int) -> Measured:
    """All figures of commands."""
    plans, crowd = desk.plans("export", desk.record(size=SIZE)), desk.crowd(10_000)
    nothing = [sys.executable, "-c", "pass"]
    measured: Measured = {}
    for name, ours, floor in (
        (HELP, desk.ours("--help", plans=plans), nothing),
        (VERSION, desk.ours("--version", plans=plans), nothing),
        (EXPORT, desk.ours("export", "kari", plans=plans), desk.floor("model")),
        (LIST, desk.ours("list", plans=crowd), desk.floor("headers", str(crowd))),
    ):
        a, b = in_turn(
            rounds * TIMES,
            lambda ours=ours: _seconds(desk, ours),  # type: ignore[misc]
            lambda floor=floor: _seconds(desk, floor),  # type: ignore[misc]
        )
        measured[name] = ratio(a, b)
    return measured


def _seconds(desk: Desk, command: Sequence[str]) -> float:
    process = subprocess.Popen(command, env=desk.environment, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command} ended with {process.returncode}")
    return used.ru_utime + used.ru_stime
