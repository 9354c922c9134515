"""When a lock is offered: once, after the first words in a plan, and never in the middle of a text."""

from __future__ import annotations

from textual import events
from textual.screen import Screen

from tilfriskning.tui import screens
from tilfriskning.tui.privacy import Privacy
from tilfriskning.tui.widgets.field import Field
from tilfriskning.workbook import Workbook


class Offering(Privacy):
    """An application that offers a lock when there is something to lock."""

    _may_offer = False
    _page: str | None = None

    def on_mount(self) -> None:
        self.screen_change_signal.subscribe(self, self._offer_on_screen)

    def opened(self) -> None:
        """Look out for the first words in a plan, if there are none yet and the workbook has no lock."""
        super().opened()
        if self._book is not None:
            workbook = self._book.workbook
            self._may_offer = not (self._book.document.is_sealed or has_plan(workbook))
            self._page = workbook.record.progress.page
            workbook.subscribe(self._offer_at_next_page)

    def _offer_at_next_page(self) -> None:
        page = self.workbook.record.progress.page if self.workbook else None
        if page != self._page:
            self._page = page
            self._offer_soon()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Escape has left a text: the field has the focus, and no editor."""
        if isinstance(event.widget, Field):
            self._offer_soon()

    def _offer_on_screen(self, screen: Screen[object]) -> None:
        """Something that lay over a page has been closed."""
        if isinstance(screen, screens.PageScreen):
            self._offer_soon()

    def _offer_soon(self) -> None:
        if self._may_offer and self.workbook is not None and has_plan(self.workbook):
            self.call_later(self._offer_if_free)

    def _offer_if_free(self) -> None:
        from tilfriskning.tui.widgets.editor import Editor

        if not self.screen_stack:
            return
        is_free = isinstance(self.screen, screens.PageScreen | screens.PlanScreen) and not isinstance(
            self.focused, Editor
        )
        if is_free and self._may_offer and self.workbook is not None:
            self._may_offer = False
            self.offer_lock(is_likely=self.workbook.mode == "together")


def has_plan(workbook: Workbook) -> bool:
    """Whether something is written in a plan."""
    return any(not workbook.record.plan(plan.id).is_blank for plan in workbook.module.plans)
