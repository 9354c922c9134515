"""A client's plans, written out."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from tilfriskning.commands.common import DONE, no_words, print_bytes
from tilfriskning.commands.terminal import open_client
from tilfriskning.texts import commands as says

if TYPE_CHECKING:
    from tilfriskning.export.formats import Format, Wish
    from tilfriskning.library import Content
    from tilfriskning.module.helplines import HelpLines
    from tilfriskning.workbook import Workbook

ALL_PLANS = "all"
BLANK = "blank"


def words() -> ArgumentParser:
    """What follows the command."""
    words = no_words()
    words.add_argument("label", nargs="?")
    words.add_argument("--plan")
    words.add_argument("--format")
    words.add_argument("--parts")
    words.add_argument("-o", "--output")
    words.add_argument("--force", action="store_true")
    words.add_argument("--notes", action="store_true")
    return words


def run(asked: Namespace) -> int:
    """Write the plans."""
    from tilfriskning.errors import WrongUse
    from tilfriskning.export import files, formats
    from tilfriskning.library import open_content
    from tilfriskning.paths import content_folder

    format, kind = formats.wanted(asked.format, asked.output)
    if asked.label is None and format != BLANK:
        raise WrongUse(says.LABEL_NEEDED)
    _check(asked, format)
    folder = content_folder(asked.content).path
    content = open_content(folder)
    workbook = _workbook(asked, content)
    if content.faults:
        print(says.CONTENT_FAULTS.format(folder=folder), file=sys.stderr)
    plans = _plans_asked_for(workbook, asked.plan)
    wish = formats.Wish(format, kind, plans, _parts_asked_for(asked.parts), asked.notes)
    if wish.has_people and files.has_numbers(workbook, wish.plans_shown(workbook)):
        print(says.OTHERS_NUMBERS, file=sys.stderr)
    if asked.output is None:
        _show(workbook, content.help_lines, wish)
        return DONE
    drawn = formats.draw(workbook, content.help_lines, wish)
    _say_left_out(drawn.left_out)
    files.write(asked.output, drawn.content, replace=asked.force)
    print(says.EXPORTED.format(file=asked.output))
    return DONE


def _workbook(asked: Namespace, content: Content) -> Workbook:
    from datetime import datetime

    from tilfriskning.paths import plans_folder
    from tilfriskning.record.record import Record
    from tilfriskning.store.files import PlansFolder
    from tilfriskning.workbook import Workbook

    if asked.label is None:
        return Workbook(content.module, Record.new("", datetime.now()))
    clients = PlansFolder(plans_folder(asked.plans).path)
    record = open_client(clients, asked.label)
    if clients.is_locked(asked.label):
        print(says.EXPORT_IN_CLEAR, file=sys.stderr)
    return Workbook(content.module, record)


def _check(asked: Namespace, format: Format) -> None:
    """Refuse what this format has not."""
    from tilfriskning.errors import WrongUse
    from tilfriskning.export.formats import WITH_NOTES
    from tilfriskning.texts import paper as paper_says

    if asked.parts is not None and format != "supporter":
        raise WrongUse(paper_says.PARTS_ARE_FOR_SUPPORTER)
    if asked.notes and format not in WITH_NOTES:
        raise WrongUse(paper_says.NOTES_ARE_FOR_PLANS)


def _show(workbook: Workbook, lines: HelpLines, wish: Wish) -> None:
    """Write to standard output, of which a terminal takes only what can be read."""
    from shutil import get_terminal_size

    from tilfriskning.errors import Refusal
    from tilfriskning.export import formats
    from tilfriskning.texts import paper as paper_says

    is_terminal = sys.stdout.isatty()
    if wish.format == "qr" and is_terminal:
        from tilfriskning.export import qr

        found = qr.pocket(workbook, wish.plans, lines)
        columns, rows = qr.size(found.text)
        room = get_terminal_size()
        if columns > room.columns or rows >= room.lines:
            raise Refusal(paper_says.QR_TOO_WIDE.format(columns=columns, rows=rows + 1, file="qr.png"))
        print_bytes(qr.drawn(found.text).encode())
        _say_left_out(found.left_out)
        return
    if is_terminal and wish.kind in formats.BINARY:
        raise Refusal(paper_says.NOT_TO_A_TERMINAL.format(file=f"plan.{wish.kind}"))
    drawn = formats.draw(workbook, lines, wish)
    _say_left_out(drawn.left_out)
    print_bytes(drawn.content)


def _say_left_out(parts: tuple[str, ...]) -> None:
    from tilfriskning.texts import paper as paper_says

    if parts:
        print(paper_says.QR_LEFT_OUT.format(parts=", ".join(parts)), file=sys.stderr)


def _plans_asked_for(workbook: Workbook, asked: str | None) -> tuple[str, ...]:
    from tilfriskning.errors import WrongUse

    known = tuple(plan.id for plan in workbook.module.plans)
    if asked is None:
        return tuple(id for id in workbook.chosen_plans() if id in known) or known
    if asked == ALL_PLANS:
        return known
    if asked not in known:
        raise WrongUse(says.UNKNOWN_PLAN.format(id=asked, known=", ".join((*known, ALL_PLANS))))
    return (asked,)


def _parts_asked_for(asked: str | None) -> tuple[str, ...]:
    from tilfriskning.errors import WrongUse
    from tilfriskning.export.formats import DEFAULT_PARTS, PARTS
    from tilfriskning.texts import paper as paper_says

    if asked is None:
        return DEFAULT_PARTS
    parts = tuple(part for word in asked.split(",") if (part := word.strip()))
    for part in parts:
        if part not in PARTS:
            raise WrongUse(paper_says.UNKNOWN_PART.format(part=part, known=", ".join(PARTS)))
    return parts
