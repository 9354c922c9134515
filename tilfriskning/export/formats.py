"""Every form in which a plan can be taken along. The command and the screen both come here."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING, Literal, TypeAlias

from tilfriskning.errors import Refusal, WrongUse
from tilfriskning.module.helplines import HelpLines
from tilfriskning.texts import paper as says
from tilfriskning.workbook import Workbook

if TYPE_CHECKING:
    from tilfriskning.export.pages import Paper

Format: TypeAlias = Literal["md", "html", "pdf", "card", "wall", "supporter", "blank", "qr", "ics", "json"]

KINDS: dict[Format, tuple[str, ...]] = {
    "md": ("md",),
    "html": ("html",),
    "pdf": ("pdf",),
    "card": ("pdf", "html", "txt"),
    "wall": ("pdf", "html", "txt"),
    "supporter": ("pdf", "html", "txt"),
    "blank": ("pdf", "html"),
    "qr": ("png",),
    "ics": ("ics",),
    "json": ("json",),
}
"""The kinds of file of each format, by suffix, the one to print first. Markdown is a file of any name."""

BINARY = {"pdf", "png"}
"""Kinds of file that are no text."""

OF_SUFFIX: dict[str, Format] = {"html": "html", "pdf": "pdf", "png": "qr", "ics": "ics", "json": "json"}
"""What is written when only the file's name says what is wanted; anything else is Markdown."""

FOR_PLANS: tuple[Format, ...] = ("md", "html", "pdf", "card", "wall", "supporter", "qr")
"""Formats that hold the plans one chooses."""

WITH_NOTES: tuple[Format, ...] = ("md", "html", "pdf")
"""Formats that notes can follow in."""


PARTS = tuple(says.NAME_OF_PARTS)
"""What a supporter can be given: signs, help, actions, contacts, causes."""

DEFAULT_PARTS = ("signs", "help")
"""What stands on a supporter's sheet until the client has ticked something else: what to look for, and what the client
has asked others to do. Other people's numbers, the causes and the client's own actions come along only when ticked."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be written."""

    format: Format
    """Which form."""
    kind: str
    """The kind of file."""
    plans: tuple[str, ...]
    """The ids of the plans."""
    parts: tuple[str, ...] = field(default=DEFAULT_PARTS)
    """What a supporter is given."""
    notes: bool = False
    """Whether everything else the person wrote follows."""

    @property
    def has_people(self) -> bool:
        """Whether the people to call come along."""
        if self.format == "supporter":
            return "contacts" in self.parts
        return self.format in FOR_PLANS or self.format == "json"

    def plans_shown(self, workbook: Workbook) -> tuple[str, ...]:
        """The ids of the plans that come along: all of them in the client's document."""
        return tuple(workbook.record.plans) if self.format == "json" else self.plans


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a file is to hold."""

    content: bytes
    """Its bytes; text is UTF-8."""
    left_out: tuple[str, ...] = ()
    """What found no room."""


def wanted(format: str | None, file: str | None) -> tuple[Format, str]:
    """The format and the kind of file that somebody asks for.

    Args:
        format: as it was named; None leaves it to the file.
        file: where it is to be written; None for standard output, where text is chosen if the format has any.

    Raises:
        WrongUse: there is no such format, or it has no such kind of file.
    """
    suffix = PurePath(file).suffix.removeprefix(".").lower() if file else ""
    found: Format = OF_SUFFIX.get(suffix, "md") if format is None else _known(format)
    kinds = KINDS[found]
    if file is None:
        return found, next((kind for kind in reversed(kinds) if kind not in BINARY), kinds[0])
    if found == "md":
        return found, "md"
    if suffix not in kinds:
        ends = says.OR.join(f".{kind}" for kind in kinds)
        raise WrongUse(says.WRONG_SUFFIX.format(format=found, file=file, kinds=ends))
    return found, suffix


def first_kind(format: Format) -> str:
    """The kind of file to suggest: PDF only where it can be made."""
    from importlib.util import find_spec

    kinds = KINDS[format]
    can_make_pdf = find_spec("typst") is not None
    return kinds[1] if kinds[0] == "pdf" and len(kinds) > 1 and not can_make_pdf else kinds[0]


def draw(workbook: Workbook, lines: HelpLines, wish: Wish) -> Drawn:
    """Draw what is wished for, in memory.

    Args:
        workbook: the client's workbook.
        lines: where to call.
        wish: what is to be drawn.

    Raises:
        Refusal: PDF is wished for and is not installed, or there is nothing to draw.
    """
    match wish.format:
        case "md":
            from tilfriskning.export import markdown

            return Drawn(_utf8(markdown.render(workbook, wish.plans, wish.notes)))
        case "qr":
            from tilfriskning.export import qr

            found = qr.pocket(workbook, wish.plans, lines)
            return Drawn(qr.png(found.text), found.left_out)
        case "ics":
            from tilfriskning.export import calendar

            return Drawn(calendar.render(workbook))
        case "json":
            from tilfriskning.store.document import as_bytes

            return Drawn(as_bytes(workbook.record.stamped(workbook.changed)))
        case _:
            return Drawn(_printed(_paper(workbook, lines, wish), wish.kind))


def remarks(workbook: Workbook, lines: HelpLines, wish: Wish) -> tuple[str, ...]:
    """What to think of before it is written: who can read it, whose numbers come along, what finds no room."""
    from tilfriskning.export.files import has_numbers

    in_the_clear = (says.IN_THE_CLEAR,) if wish.format != "blank" else ()
    numbers = wish.has_people and has_numbers(workbook, wish.plans_shown(workbook))
    return (*in_the_clear, *((says.NUMBERS,) if numbers else ()), *_no_room(workbook, lines, wish))


def _no_room(workbook: Workbook, lines: HelpLines, wish: Wish) -> tuple[str, ...]:
    if wish.format != "qr":
        return ()
    from tilfriskning.export import qr

    try:
        left_out = qr.pocket(workbook, wish.plans, lines).left_out
    except Refusal as refusal:
        return (str(refusal),)
    return (says.QR_LEFT_OUT.format(parts=", ".join(left_out)),) if left_out else ()


def suggested(format: Format, workbook: Workbook, plan: str) -> str:
    """The name of a file for a format, where nobody has chosen one."""
    name = says.FILES.get(format, says.OF_PLAN).format(label=workbook.record.header.label, plan=plan)
    return f"{name}.{first_kind(format)}"


def _known(format: str) -> Format:
    found = next((known for known in KINDS if known == format), None)
    if found is None:
        raise WrongUse(says.UNKNOWN_FORMAT.format(format=format, known=", ".join(KINDS)))
    return found


def _paper(workbook: Workbook, lines: HelpLines, wish: Wish) -> Paper:
    from tilfriskning.export.plan_pages import blank_paper, plan_paper
    from tilfriskning.export.sheets import card_paper, supporter_paper, wall_paper

    match wish.format:
        case "card":
            return card_paper(workbook, wish.plans, lines)
        case "wall":
            return wall_paper(workbook, wish.plans, lines)
        case "supporter":
            return supporter_paper(workbook, wish.plans, lines, wish.parts)
        case "blank":
            return blank_paper(workbook)
        case _:
            return plan_paper(workbook, wish.plans, wish.notes)


def _printed(paper: Paper, kind: str) -> bytes:
    match kind:
        case "pdf":
            from tilfriskning.export import pdf

            return pdf.render(paper)
        case "html":
            from tilfriskning.export import html

            return _utf8(html.render(paper))
        case _:
            from tilfriskning.export import text

            return _utf8(text.render(paper))


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "replace")
