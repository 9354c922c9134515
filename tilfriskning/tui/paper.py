"""What happens when the person wants the plan on paper, or in a file."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

from tilfriskning.errors import Refusal
from tilfriskning.library import Content
from tilfriskning.texts import paper as paper_says
from tilfriskning.texts import screens as says
from tilfriskning.tui import screens
from tilfriskning.tui.frame import Frame


class Papers(Frame):
    """An application that writes the plan out, in the form that the person chooses."""

    _content: Content

    def on_plan_screen_export_wanted(self, event: screens.PlanScreen.ExportWanted) -> None:
        if self.workbook:
            self.show_over(screens.PaperScreen(self.workbook, self._content.help_lines, event.plan, self.suggested))

    def action_paper(self) -> None:
        """Write the plan out."""
        if self.workbook is None:
            self.notify(says.NO_WORKBOOK, markup=False)
        else:
            self.on_plan_screen_export_wanted(screens.PlanScreen.ExportWanted(self.workbook.chosen_plans()[0]))

    def on_paper_screen_wanted(self, event: screens.PaperScreen.Wanted) -> None:
        self.run_worker(self._write(event), exclusive=True)

    def on_paper_screen_code_wanted(self, event: screens.PaperScreen.CodeWanted) -> None:
        if self.workbook is None:
            return
        from tilfriskning.export import qr

        try:
            found = qr.pocket(self.workbook, event.plans, self._content.help_lines)
        except Refusal as refusal:
            self.refuse(refusal)
            return
        columns, rows = qr.size(found.text)
        if columns > self.size.width or rows > self.size.height:
            words = paper_says.QR_TOO_WIDE_HERE.format(columns=columns, rows=rows)
            self.notify(words, severity="warning", markup=False)
        else:
            self.push_screen(screens.CodeScreen(qr.half_blocks(found.text)))

    async def _write(self, event: screens.PaperScreen.Wanted) -> None:
        """Draw it beside the screen, and write it. The screen stays when that is refused."""
        from tilfriskning.export import files, formats

        workbook, screen = self.workbook, self.screen
        if workbook is None:
            return
        try:
            _, kind = formats.wanted(event.wish.format, event.file)
            wish = replace(event.wish, kind=kind)
            drawn = await asyncio.to_thread(formats.draw, workbook, self._content.help_lines, wish)
            files.write(event.file, drawn.content, replace=False)
        except Refusal as refusal:
            self.refuse(refusal)
            return
        written = Path(event.file).expanduser().absolute()
        self.wrote(written)
        self.notify(says.EXPORTED_IN.format(file=written.name, folder=written.parent), markup=False)
        if isinstance(screen, screens.PaperScreen) and screen is self.screen:
            screen.dismiss()
