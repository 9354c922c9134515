"""A question whose answer takes a second or more to work out."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Generic

from textual import events
from textual.widgets import Input

from tilfriskning.errors import Refusal
from tilfriskning.tui.screens.base import BookScreen, Result
from tilfriskning.tui.widgets.problem import Problem


class SlowScreen(BookScreen[Result], Generic[Result]):
    """Works the answer out beside the screen, which stays alive: help is one key away meanwhile.

    Args:
        title: what stands over it.
        working: what it says meanwhile.
    """

    def __init__(self, title: str, working: str) -> None:
        super().__init__(title)
        self.status = Problem()
        self.is_busy = False
        self._working = working
        self._answer: Result | None = None

    def work_out(self, step: Callable[[], Result]) -> None:
        """Begin, unless it has begun. A refusal is said on the screen; else the screen closes with the answer."""
        if not self.is_busy:
            self.is_busy = True
            self.status.wait(self._working)
            self.run_worker(self._work_out(step))

    async def _work_out(self, step: Callable[[], Result]) -> None:
        try:
            self._answer = await asyncio.to_thread(step)
        except Refusal as refusal:
            self.is_busy = False
            self.say(str(refusal))
        else:
            self._give_answer()

    def say(self, problem: str) -> None:
        """Say why there is no answer yet. What is typed next takes the place of what was."""
        self.status.say(problem)
        if isinstance(self.focused, Input):
            self.focused.action_select_all()

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        self._give_answer()

    def _give_answer(self) -> None:
        """Close, as soon as nothing lies on top."""
        if self._answer is not None and self.app.screen is self:
            self.forget()
            self.dismiss(self._answer)

    def forget(self) -> None:
        """Leave nothing of what was typed in the fields."""
        for field in self.page.query(Input):
            field.value = ""
