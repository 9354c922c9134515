"""What leads from a plan to all that can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tilfriskning.texts import living
from tilfriskning.texts import screens as says
from tilfriskning.tui import screens
from tilfriskning.tui.frame import Frame
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.doors import doors

if TYPE_CHECKING:
    from tilfriskning.tui.widgets.actions import Actions
    from tilfriskning.tui.widgets.doors import DoorWanted


def _review(workbook: Workbook, plan: str) -> BookScreen[None]:
    from tilfriskning.workbook.relapse import review_block

    block = review_block(workbook)
    assert block is not None, "the door is there only if the module has the questions"
    return screens.RelapseScreen(workbook, plan, block)


DOORS: dict[str, Callable[[Workbook, str], BookScreen[None]]] = {
    "sign": lambda workbook, plan: screens.SigningScreen(workbook, plan),
    "news": lambda workbook, plan: screens.NewsScreen(workbook, plan),
    "practice": lambda workbook, plan: screens.PracticeScreen(workbook, plan),
    "together": lambda workbook, plan: screens.TogetherScreen(workbook, plan),
    "seen": lambda workbook, plan: screens.SeenScreen(workbook, plan),
    "bridge": lambda workbook, _: screens.BridgeScreen(workbook),
    "last_time": lambda workbook, plan: screens.LastTimeScreen(workbook, plan),
    "relapse": _review,
    "copies": lambda workbook, _: screens.CopiesScreen(workbook),
    "review_day": lambda workbook, _: screens.ReviewDayScreen(workbook),
    "plan": lambda workbook, plan: screens.PlanScreen(workbook, plan),
}
"""The screen behind each door."""


class Living(Frame):
    """An application in which a plan can be signed, rehearsed, shared and looked at again."""

    def on_door_wanted(self, event: DoorWanted) -> None:
        if self.workbook:
            self._show(DOORS[event.door](self.workbook, event.plan))

    def _show(self, screen: BookScreen[None]) -> None:
        """Show a screen on top. One of its kind that is open may be about another plan, and is closed first.

        The plan itself is shown on top of the review, so that Escape leads back to the same step.
        """
        while not isinstance(screen, screens.PlanScreen) and any(
            type(each) is type(screen) for each in self.screen_stack
        ):
            self.pop_screen()
        self.push_screen(screen)

    def on_news_screen_version_wanted(self, event: screens.NewsScreen.VersionWanted) -> None:
        if self.workbook:
            self.push_screen(screens.VersionScreen(self.workbook, event.version))

    def on_actions_opened(self, event: Actions.Opened) -> None:
        if self.workbook:
            self.push_screen(screens.ActionScreen(self.workbook, event.ref))

    def on_copies_screen_opened(self, event: screens.CopiesScreen.Opened) -> None:
        if self.workbook:
            self.push_screen(screens.CopyScreen(self.workbook, event.copy))

    def action_relapse(self) -> None:
        """Look back on a slip or a relapse."""
        self._from_the_plan("relapse")

    def action_copies(self) -> None:
        """See who has the plan."""
        self._from_the_plan("copies")

    def _from_the_plan(self, door: str) -> None:
        if self.workbook is None:
            self.notify(says.NO_WORKBOOK, markup=False)
            return
        plan = self.workbook.chosen_plans()[0]
        if door in doors(self.workbook, plan):
            self._show(DOORS[door](self.workbook, plan))
        else:
            self.notify(living.NOT_IN_BOOK, markup=False)
