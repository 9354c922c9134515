"""A whole plan to read: drawn from the same outline as the exports, in one widget."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from tilfriskning.export.outline import Labelled, Part, PlanOutline, Row, Signs, plan_outline
from tilfriskning.record.versions import Version
from tilfriskning.texts import export as says
from tilfriskning.tui.widgets.drawn import Drawn
from tilfriskning.tui.widgets.flow import Flow, Hanging, Plain
from tilfriskning.workbook import Workbook

BULLET = Content("  • ")
INDENT = Content("  ")


class PlanReading(Plain, Drawn):
    """A plan as it stands, or as it was.

    Args:
        workbook: what it reads.
        plan: the plan.
        version: the version to show; the plan as it stands if left out.
    """

    def __init__(self, workbook: Workbook, plan: str, version: Version | None = None) -> None:
        super().__init__("")
        self._workbook = workbook
        self._plan = plan
        self._version = version

    def on_mount(self) -> None:
        self.redraw()

    def redraw(self) -> None:
        outline = plan_outline(self._workbook, self._plan, self._version)
        self.update(Flow(_plan(outline, is_earlier=self._version is not None)))


def _plan(plan: PlanOutline, is_earlier: bool) -> Iterator[Hanging]:
    yield from _labelled(plan.header)
    if plan.signed_on or is_earlier:
        yield Hanging(Content(plan.version_in_words()), gap=True)
    yield from _part(plan.part1)
    yield from _signs(plan.part2)
    yield from _part(plan.part3)
    for row in plan.older:
        yield from _row(row)
    yield _bold(says.SIGNATURES)
    yield Hanging(Content(says.AGREEMENT))
    yield from _labelled(plan.signatures)


def _part(part: Part) -> Iterator[Hanging]:
    yield _bold(part.title)
    for row in part.rows:
        yield from _row(row)


def _row(row: Row) -> Iterator[Hanging]:
    yield Hanging(Content(row.title).stylize("bold"), gap=True)
    if row.is_set_aside:
        yield Hanging(Content(says.NOT_FOR_ME), INDENT)
    if row.reference:
        yield Hanging(Content(row.reference), INDENT)
    for contact in row.contacts:
        yield Hanging(Content(f"{contact.name}  {contact.number}".strip()), BULLET)
    for field in row.fields:
        yield Hanging(Content(f"{field.label}: {field.text}"), BULLET)
    for entry in row.entries:
        yield Hanging(Content(entry), BULLET)
    if row.is_open:
        yield Hanging(Content(says.EMPTY_LINE), BULLET)


def _signs(part: Signs) -> Iterator[Hanging]:
    yield _bold(part.title)
    for sign in part.signs:
        yield Hanging(Content(sign.text or says.EMPTY_LINE), Content(f"  {sign.label} "))
    for text in part.bridge:
        yield Hanging(Content(text), BULLET)


def _labelled(pairs: tuple[Labelled, ...]) -> Iterator[Hanging]:
    for pair in pairs:
        yield Hanging(Content(pair.text or says.EMPTY_LINE), Content(f"{pair.label}: "))


def _bold(text: str) -> Hanging:
    return Hanging(Content(text).stylize("bold underline"), gap=True)
