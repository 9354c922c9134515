"""Turning pages."""

from __future__ import annotations

from collections.abc import Iterator

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
            return [next(_turns(window, "pagedown")) for _ in range(TURNS)]

    def push() -> list[float]:
        with desk.open(floor) as window:
            window.start("READY")
            return [answer.last for _ in range(TURNS) if (answer := window.press("pagedown", QUIET))]

    a, b = in_turn(rounds, walk, push)
    with from_the_first() as window:
        after = _memories(window)
    return {TURNING: p95(a) / p95(b), MEMORY: ratio([after[PAGES]], [after[FEW]])}


def _memories(window: Window) -> dict[int, float]:
    """Memory after a number of pages, there and back."""
    memory: dict[int, float] = {}
    for number in range(1, PAGES + 1):
        key = "pagedown" if number <= PAGES // 2 else "pageup"
        next(_turns(window, key))
        memory[number] = window.memory()
    return memory


def _turns(window: Window, key: str) -> Iterator[float]:
    """Press a key that scrolls and, at the end, turns. Yields the milliseconds that each turn took."""
    for _ in range(PAGES):
        before = _where(window)
        answer = window.press(key, QUIET)
        if answer and _where(window) != before:
            yield answer.last
    raise RuntimeError("No page was turned. The screen:\n" + "\n".join(window.lines))


def _where(window: Window) -> str:
    """Which page it is, from the first line; when it was saved stands at the line's end."""
    return window.lines[0].strip().split("  ")[0]
