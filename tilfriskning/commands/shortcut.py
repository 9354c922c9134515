"""A start icon on the desktop."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from tilfriskning.commands.common import DONE, no_words
from tilfriskning.texts import commands as says


def words() -> ArgumentParser:
    """What follows the command."""
    words = no_words()
    words.add_argument("label", nargs="?")
    words.add_argument("--plain", action="store_true")
    return words


def run(asked: Namespace) -> int:
    """Make the icon, for the folders that are in use now."""
    from tilfriskning.errors import WrongUse
    from tilfriskning.icon import make_icons
    from tilfriskning.paths import content_folder, plans_folder
    from tilfriskning.store.files import PlansFolder

    plans, content = plans_folder(asked.plans), content_folder(asked.content)
    if asked.label is not None and not PlansFolder(plans.path).has(asked.label):
        raise WrongUse(says.UNKNOWN_CLIENT.format(label=asked.label, folder=plans.path))
    words = [asked.label] if asked.label else []
    if plans.reason != "user":
        words += ["--plans", str(plans.path)]
    if content.reason != "shipped":
        words += ["--content", str(content.path)]
    if asked.plain:
        words.append("--plain")
    for file in make_icons(words):
        print(says.ICON_MADE.format(file=file))
    print(says.ICON_NAME)
    return DONE
