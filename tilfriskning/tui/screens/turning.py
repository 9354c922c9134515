"""Screens of several pages: a page scrolls first, and is turned at its end."""

from __future__ import annotations

from abc import abstractmethod

from tilfriskning.tui.screens.base import BookScreen


class TurningScreen(BookScreen[None]):
    """A screen whose pages are turned."""

    @abstractmethod
    async def turn(self, step: int) -> None:
        """Go to the next page, or the one before."""

    async def action_next(self) -> None:
        """Scroll down; at the end of the page, turn it."""
        if self.page.scroll_y >= self.page.max_scroll_y:
            await self.turn(1)
        else:
            self.page.scroll_page_down(animate=False)

    async def action_previous(self) -> None:
        """Scroll up; at the top of the page, turn it back."""
        if self.page.scroll_y <= 0:
            await self.turn(-1)
        else:
            self.page.scroll_page_up(animate=False)
