"""From a key to the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from statistics import median

from benchmarks.desk import MARKING, WRITING, Desk
from benchmarks.figure import Figure, Measured, in_turn, p50, p95
from benchmarks.window import Window

MOVING, MARKS, TYPING = "moving in the list of signs", "marking a sign", "typing in an answer"
SLOWEST, FOCUS = "the slowest of 300 keys", "focus change, p95"

FIGURES = (
    Figure(f"{MOVING}, p50", 1.5, "×", "bare app"),
    Figure(f"{MOVING}, p95", 2.2, "×", "bare app"),
    Figure(f"{MARKS}, p50", 1.5, "×", "bare app"),
    Figure(f"{MARKS}, p95", 2.2, "×", "bare app"),
    Figure(f"{TYPING}, p50", 1.5, "×", "bare app"),
    Figure(f"{TYPING}, p95", 1.5, "×", "bare app"),
    Figure(SLOWEST, 16, "ms", "–"),
    Figure(FOCUS, 0.9, "×", "tree, Markdown, line and text"),
)

UP_AND_DOWN = ["down"] * 12 + ["up"] * 12
TEXT = "jeg sov litt bedre etter turen i gaar og"
KEYS = 300


def measure(desk: Desk, rounds: int) -> Measured:
    """All figures of keys."""
    signs = desk.ours("kari", plans=desk.plans("signs", desk.record(MARKING)))
    answer = desk.ours("kari", plans=desk.plans("answer", desk.record(WRITING, "front.opening/symptoms")))
    fields = desk.ours("kari", plans=desk.plans("fields", desk.record(WRITING)))
    titles = {id: desk.module.page(id).title for id in (MARKING, WRITING)}

    def pressed(command: Sequence[str], text: str, keys: Callable[[Window], Iterable[float]]) -> list[float]:
        with desk.open(command) as window:
            window.start(text)
            return list(keys(window))

    def bare() -> list[float]:
        return pressed(desk.floor("bare"), "READY", lambda window: _press(window, "x" * 40))

    measured: Measured = {}
    slowest: list[list[float]] = []
    for name, command, text, keys in (
        (MOVING, signs, titles[MARKING], _move),
        (MARKS, signs, titles[MARKING], _mark),
        (TYPING, answer, titles[WRITING], _type),
    ):
        a, b = in_turn(rounds, lambda given=(command, text, keys): pressed(*given), bare)  # type: ignore[misc]
        measured |= {f"{name}, p50": p50(a) / p50(b), f"{name}, p95": p95(a) / p95(b)}
        slowest = [[*before, *now] for before, now in zip(slowest or [[] for _ in a], a, strict=True)]
    measured[SLOWEST] = median(max(keys) for keys in slowest)
    a, b = in_turn(
        rounds,
        lambda: pressed(fields, titles[WRITING], lambda window: _press(window, ["tab"] * 12)),
        lambda: pressed(desk.floor("realistic"), "READY", lambda window: _press(window, ["tab"] * 12)),
    )
    measured[FOCUS] = p95(a) / p95(b)
    return measured


def _move(window: Window) -> list[float]:
    _enter_the_list(window)
    return _press(window, UP_AND_DOWN * 4)


def _mark(window: Window) -> list[float]:
    _enter_the_list(window)
    taken: list[float] = []
    for _ in range(12):
        taken += _press(window, "jfjf" * 2)
        window.press("down")
    return taken


def _type(window: Window) -> list[float]:
    return _press(window, [*TEXT, *TEXT[::-1], *TEXT, " "][: KEYS - len(UP_AND_DOWN) * 4 - 96])


def _enter_the_list(window: Window) -> None:
    window.press("tab")
    window.press("down")


def _press(window: Window, keys: Iterable[str]) -> list[float]:
    """Milliseconds until each key showed."""
    answers = [(key, window.press(key)) for key in keys]
    unanswered = [key for key, answer in answers if answer is None]
    if len(unanswered) > len(answers) // 2:
        raise RuntimeError(f"Keys without an answer: {unanswered}. The screen:\n" + "\n".join(window.lines))
    return [answer.first for _, answer in answers if answer]
