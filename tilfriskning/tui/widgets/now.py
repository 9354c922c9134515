"""The page for a bad day in its parts, drawn from the same outline as the command."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from textual.content import Content

from tilfriskning.export.now import Now, PlanNow
from tilfriskning.export.outline import Row
from tilfriskning.texts import now as says
from tilfriskning.tui.widgets.drawn import Drawn
from tilfriskning.tui.widgets.flow import NO_BREAK_SPACE, NOTHING, Flow, Hanging, Plain

BULLET = Content("• ")


class _OfNow(Plain, Drawn):
    """Something of the page, drawn again when the plan has changed under it."""

    def __init__(self, now: Callable[[], Now]) -> None:
        super().__init__("", classes="now")
        self._now = now

    def on_mount(self) -> None:
        self.redraw()

    def redraw(self) -> None:
        lines = tuple(self.lines(self._now()))
        self.display = bool(lines)
        self.update(Flow(lines))

    def lines(self, now: Now) -> Iterator[Hanging]:
        """What it says."""
        raise NotImplementedError


class FirstPerson(_OfNow):
    """Whom I call first, and what I say.

    Args:
        now: the page.
    """

    def lines(self, now: Now) -> Iterator[Hanging]:
        first = now.first
        yield _title(says.FIRST_PERSON if first.is_own else says.FIRST_LINE)
        number = first.number.replace(" ", NO_BREAK_SPACE) or says.NO_NUMBER
        yield Hanging(Content.assemble((first.name, "bold"), "  ", (number, "bold")))
        yield Hanging(Content(says.SAY.format(label=first.say.label, text=first.say.text)))


class FirstAction(_OfNow):
    """What I do first.

    Args:
        now: the page.
    """

    def lines(self, now: Now) -> Iterator[Hanging]:
        yield _title(says.FIRST_ACTION_TITLE)
        yield Hanging(Content(now.first.action))


class RestOfPlans(_OfNow):
    """What is left of part 3 of the plans, then the toolbox.

    Args:
        now: the page.
    """

    def lines(self, now: Now) -> Iterator[Hanging]:
        sections = [list(_plan(plan)) for plan in now.plans]
        if now.tools:
            sections.append([_title(says.TOOLS), *(Hanging(Content(tool), BULLET) for tool in now.tools)])
        for number, section in enumerate(section for section in sections if section):
            yield from section if number == 0 else (Hanging(NOTHING), *section)


def _plan(plan: PlanNow) -> Iterator[Hanging]:
    if plan.rows or plan.suggestions:
        yield _title(says.OF_PLAN.format(plan=plan.title))
    if plan.suggestions:
        yield Hanging(Content(says.NOT_WRITTEN))
    for suggestion in plan.suggestions:
        yield Hanging(Content(suggestion), BULLET)
    for number, row in enumerate(plan.rows):
        if number:
            yield Hanging(NOTHING)
        yield from _row(row)


def _row(row: Row) -> Iterator[Hanging]:
    for contact in row.contacts:
        yield Hanging(Content.assemble((contact.name, "bold"), "  ", (contact.number, "bold")))
    for field in row.fields:
        yield Hanging(Content(says.SAY.format(label=field.label, text=field.text)))
    for entry in row.entries:
        yield Hanging(Content(entry), BULLET)


def _title(text: str) -> Hanging:
    return Hanging(Content(text).stylize("bold $primary"))
