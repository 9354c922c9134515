"""`python -m tests.tui.contrasts`: a table of every pair of colours that is seen on any screen, faintest first."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections import defaultdict
from collections.abc import AsyncIterator

from tests.tui.colours import Pair, pairs
from tests.tui.every_screen import every_screen, full_client
from tests.tui.journeys import sitting

SIZE = (80, 40)
LONGEST = 30
"""Letters of an example."""

Colours = tuple[str, str, bool]
"""Front, back, and whether it is text."""


async def seen(theme: str) -> AsyncIterator[tuple[str, Pair]]:
    """Every pair on every screen, with the screen's kind."""
    async with sitting(size=SIZE) as person:
        person.app.theme = theme
        async for _ in every_screen(person):
            for pair in pairs(person.app):
                yield type(person.app.screen).__name__, pair


async def table(theme: str) -> list[str]:
    """The table of a theme, as Markdown."""
    found: dict[Colours, Pair] = {}
    where: dict[Colours, set[str]] = defaultdict(set)
    async for screen, pair in seen(theme):
        colours = (pair.front.hex, pair.back.hex, pair.is_text)
        found.setdefault(colours, pair)
        where[colours].add(screen)
    lines = [f"## {theme}", "", "| what | on | kind | contrast | screens | for example |", "|---|---|---|--:|--:|---|"]
    for colours, pair in sorted(found.items(), key=lambda each: each[1].contrast):
        front, back, is_text = colours
        example = pair.text.replace("|", "·")[:LONGEST]
        kind = "text" if is_text else "line or bar"
        lines.append(f"| {front} | {back} | {kind} | {pair.contrast:.2f} | {len(where[colours])} | {example} |")
    return lines


if __name__ == "__main__":
    for theme in ("dark", "light"):
        with tempfile.TemporaryDirectory() as folder:
            os.environ["TILFRISKNING_PLANS"] = f"{folder}/plans"
            full_client()
            print("\n".join(asyncio.run(table(theme))), "\n")
