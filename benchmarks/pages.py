"""Turning pages."""

from __future__ import annotations

from benchmarks.desk import Desk
from benchmarks.figure import Figure, Measured, in_turn, p95, ratio
from benchmarks.window import Window

TURNING, MEMORY = "next page, settled, p95", "memory after 100 pages"

FIGURES = (
    Figure(TURNING, 1.5, "×", "bare app, the same text pushed in one widget"),
    Figure(MEMORY, 1.05, "×", "after 10 pages"),
)

TURNS, PAGES, FEW = 24, 100, 10
QUIET = 0.15
"""Seconds without a byte after which a page has settled."""
LONGEST = 12
"""More screens than a page has."""


def measure(desk: Desk, rounds: int) -> Measured:
    """All figures of pages."""
    first = desk.module.pages[0]
    floor = desk.floor("pages", str(desk.page_texts()))

    def from_the_first() -> Window:
        window = desk.open(desk.ours("kari", plans=desk.plans("walk", desk.record(first.id))))
        window.start(first.title)
        return window

    def walk() -> list[float]:
        with from_the_first() as window:
            turns = (_turn(window, "pagedown") for _ in range(TURNS))
            return [taken for taken in turns if taken is not None]

    def push() -> list[float]:
        with desk.open(floor) as window:
            window.start("READY")
            return [answer.last for _ in range(TURNS) if (answer := window.press("pagedown", QUIET))]

    a, b = in_turn(rounds, walk, push)
    with from_the_first() as window:
        after = _memories(window)
    return {TURNING: p95(a) / p95(b), MEMORY: ratio([after[PAGES]], [after[FEW]])}


def _memories(window: Window) -> dict[int, float]:
    """Memory after a number of pages, there and back to the first."""
    memory: dict[int, float] = {}
    for number in range(1, PAGES + 1):
        _turn(window, "pagedown" if number <= PAGES // 2 else "pageup")
        memory[number] = window.memory()
    return memory


def _turn(window: Window, key: str) -> float | None:
    """Press a key that scrolls and, at the end, turns. Returns the milliseconds that the turn took; None at the end."""
    before = _where(window)
    for _ in range(LONGEST):
        answer = window.press(key, QUIET)
        if answer and _where(window) != before:
            return answer.last
    return None


def _where(window: Window) -> str:
    """Which page it is, from the first line; when it was saved stands at the line's end."""
    return window.lines[0].strip().split("  ")[0]
