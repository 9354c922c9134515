"""The guided review after a slip or a relapse."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button

from tilfriskning.module.blocks import Review
from tilfriskning.module.values import Prompt
from tilfriskning.record.plan import new_id
from tilfriskning.texts import dates
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import relapse as says
from tilfriskning.tui.blocks.review import learning_card, questions, what_it_was, whom_to_tell
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.doors import Door
from tilfriskning.tui.widgets.flow import Hanging, Plain, Words, words
from tilfriskning.tui.widgets.press import Press, Unfold
from tilfriskning.tui.widgets.safety import safety
from tilfriskning.tui.widgets.versions import Versions
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.relapse import EVENT, SLIP, cards

AT_A_TIME = 2
"""Questions on one step."""

Step = Callable[[], Iterator[Widget]]


class RelapseScreen(BookScreen[None]):
    """«Etter et tilbakefall»: one step at a time, to a learning card, a new version, and whom to tell.

    Args:
        workbook: what it reads and writes.
        plan: the plan it was started from.
        block: the questions; their answers stand on the same sheets as on its page.
    """

    HELP_TEXT = says.HELP

    def __init__(self, workbook: Workbook, plan: str, block: Review) -> None:
        super().__init__(says.TITLE)
        self._workbook = workbook
        self._plan = plan
        self._block = block
        self._sheet = workbook.sheet(block.id)
        self._asks_all = False
        self._number = 0

    def contents(self) -> Iterator[Widget]:
        steps = self._steps()
        self._bar.say(says.STEP.format(number=self._number + 1, count=len(steps)))
        yield from steps[self._number]()
        is_last = self._number == len(steps) - 1
        yield Horizontal(
            Button(Content(says.DONE if is_last else says.ON), id="on", compact=True),
            Button(Content(says.BACK), id="back", compact=True, disabled=self._number == 0),
            classes="turning",
        )

    def _steps(self) -> list[Step]:
        prompts = self._prompts()
        groups = [prompts[start : start + AT_A_TIME] for start in range(0, len(prompts), AT_A_TIME)]
        return [self._what_it_was, *map(self._asking, groups), self._card, self._version, self._tell]

    def _prompts(self) -> Sequence[Prompt]:
        """All questions; after a slip the first and the last, unless the person wants the others too."""
        prompts = self._block.prompts
        is_slip = self._workbook.read(self._workbook.at(self._block.id, EVENT, self._sheet)) == SLIP
        return prompts[:: max(len(prompts) - 1, 1)] if is_slip and not self._asks_all else prompts

    def _asking(self, prompts: Sequence[Prompt]) -> Step:
        return lambda: questions(self._block, prompts, self._workbook, self._sheet)

    def _what_it_was(self) -> Iterator[Widget]:
        workbook, block = self._workbook, self._block
        yield from safety(block.safety[:1])
        if block.body:
            yield Words(*words(block.body.said(workbook.mode)), classes="after")
        yield from what_it_was(block, workbook, self._sheet)
        yield Words(*(Hanging(Content(text), gap=True) for text in says.ABOUT.values()))
        yield from safety(block.safety[1:])
        sheet = next((sheet for sheet in workbook.record.sheets_of(block.id) if sheet.id == self._sheet), None)
        if sheet:
            yield Plain(page_says.SHEET_DATE.format(date=dates.long(sheet.on)), classes="sheet-date")
            yield Press(page_says.NEW_SHEET, self._begin, classes="link")
        if cards(workbook):
            yield Unfold(says.CARDS, lambda: [Words(*self._learned(), classes="after")])

    def _learned(self) -> Iterator[Hanging]:
        for card in cards(self._workbook):
            what = page_says.EVENTS.get(card.event, says.TITLE)
            title = says.SHEET.format(what=what, date=dates.long(card.on))
            yield Hanging(Content(title).stylize("bold"), gap=True)
            for label, text in ((says.WORKED, card.worked), (says.NEXT, card.next_time)):
                if text:
                    yield Hanging(Content(text), Content(f"{label}: "))

    def _card(self) -> Iterator[Widget]:
        yield from learning_card(self._block, self._workbook, self._sheet)
        if len(self._prompts()) < len(self._block.prompts):
            yield Press(says.MORE, self._ask_all, classes="link")

    def _version(self) -> Iterator[Widget]:
        workbook = self._workbook
        yield Plain(says.VERSION_TITLE, classes="page-title")
        yield Words(*words(self._block.new_version.text.said(workbook.mode)))
        for plan in workbook.chosen_plans():
            yield Door(says.OPEN_PLAN.format(plan=workbook.module.plan(plan).title), "plan", plan)
        yield Versions(workbook)
        yield Door(says.TO_LAST_TIME, "last_time", self._plan)

    def _tell(self) -> Iterator[Widget]:
        yield from whom_to_tell(self._block, self._workbook, self._sheet)
        yield Plain(says.TELL_LEAD, classes="after")
        yield Words(*words(self._block.share.text.said(self._workbook.mode)), classes="after")
        yield Door(says.TO_COPIES, "copies", self._plan)

    def _begin(self) -> None:
        self._sheet = new_id()
        self.run_worker(self._show(0))

    def _ask_all(self) -> None:
        self._asks_all = True
        self.run_worker(self._show(1))

    async def _show(self, number: int) -> None:
        if number == len(self._steps()):
            self.dismiss()
        elif number >= 0:
            self._number = number
            self.set_focus(None)
            await self.page.show(self.contents())

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        event.stop()
        await self._show(self._number + (1 if event.button.id == "on" else -1))

    async def action_next(self) -> None:
        """Scroll down; at the end of a step, go to the next one."""
        if self.page.scroll_y < self.page.max_scroll_y:
            self.page.scroll_page_down(animate=False)
        elif self._number < len(self._steps()) - 1:
            await self._show(self._number + 1)

    async def action_previous(self) -> None:
        """Scroll up; at the top of a step, go back to the one before."""
        if self.page.scroll_y > 0:
            self.page.scroll_page_up(animate=False)
        else:
            await self._show(self._number - 1)
