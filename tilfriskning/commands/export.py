"""A client's plans, written out."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from tilfriskning.commands.common import DONE, no_words, print_utf8
from tilfriskning.texts import commands as says

if TYPE_CHECKING:
    from tilfriskning.workbook import Workbook

ALL_PLANS = "all"


def words() -> ArgumentParser:
    """What follows the command."""
    words = no_words()
    words.add_argument("label", nargs="?")
    words.add_argument("--plan")
    words.add_argument("-o", "--output")
    words.add_argument("--force", action="store_true")
    words.add_argument("--notes", action="store_true")
    return words


def run(asked: Namespace) -> int:
    """Write the plans."""
    from tilfriskning.errors import WrongUse
    from tilfriskning.export import files, markdown
    from tilfriskning.library import open_content
    from tilfriskning.paths import content_folder, plans_folder
    from tilfriskning.store.files import PlansFolder
    from tilfriskning.workbook import Workbook

    if asked.label is None:
        raise WrongUse(says.LABEL_NEEDED)
    record = PlansFolder(plans_folder(asked.plans).path).open(asked.label)
    folder = content_folder(asked.content).path
    content = open_content(folder)
    if content.faults:
        print(says.CONTENT_FAULTS.format(folder=folder), file=sys.stderr)
    workbook = Workbook(content.module, record)
    plans = _plans_asked_for(workbook, asked.plan)
    if files.has_numbers(workbook, plans):
        print(says.OTHERS_NUMBERS, file=sys.stderr)
    text = markdown.render(workbook, plans, notes=asked.notes)
    if asked.output is None:
        print_utf8(text)
        return DONE
    files.write(asked.output, text, replace=asked.force)
    print(says.EXPORTED.format(file=asked.output))
    return DONE


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
