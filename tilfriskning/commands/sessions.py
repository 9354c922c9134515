"""How many hours were counted."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import asdict

from tilfriskning.commands.common import DONE, no_words, print_json


def words() -> ArgumentParser:
    """What follows the command."""
    words = no_words()
    words.add_argument("--summary", action="store_true")
    words.add_argument("--json", action="store_true")
    return words


def run(asked: Namespace) -> int:
    """Show the tally. Nothing else is read."""
    from tilfriskning.errors import WrongUse
    from tilfriskning.paths import plans_folder
    from tilfriskning.store.tally import read_tally
    from tilfriskning.texts import session as says

    if not asked.summary:
        raise WrongUse(says.SUMMARY_NEEDED)
    folder = plans_folder(asked.plans).path
    counts = read_tally(folder)
    if asked.json:
        print_json([asdict(count) for count in counts])
        return DONE
    print(says.TALLY_HEAD if counts else says.TALLY_NONE.format(folder=folder))
    for count in counts:
        print("  ".join((count.month, count.module, count.topic, says.SHEET_FORMS[count.form], str(count.number))))
    return DONE
