"""The clients in the plans folder."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from tilfriskning.commands.common import DONE, no_words, print_json
from tilfriskning.texts import commands as says

if TYPE_CHECKING:
    from tilfriskning.store.files import Client


def words() -> ArgumentParser:
    """What follows the command."""
    words = no_words()
    words.add_argument("--json", action="store_true")
    return words


def run(asked: Namespace) -> int:
    """List the clients."""
    from tilfriskning.paths import content_folder, plans_folder
    from tilfriskning.store.files import PlansFolder

    plans = plans_folder(asked.plans)
    clients = PlansFolder(plans.path).clients()
    if asked.json:
        print_json([_as_json(client) for client in clients])
        return DONE
    from tilfriskning.library import plan_names

    names = plan_names(content_folder(asked.content).path)
    widest = max((len(client.label) for client in clients), default=0)
    for client in clients:
        print(f"{client.label:<{widest}}  {_in_words(client, names)}")
    if not clients:
        print(says.NO_CLIENTS.format(folder=plans.path))
    return DONE


def _as_json(client: Client) -> dict[str, object]:
    """A client as `list --json` gives it. Other programs read this: fields are never changed or taken away.

    `label`; `changed`, ISO 8601, null if the document cannot be opened; `plans`, from id to `empty`, `begun` or
    `signed`; `problem`, why the document cannot be opened, null if all is well; `locked`, whether it is encrypted: then
    `changed` is the time of the file, and `plans` is empty.
    """
    return {
        "label": client.label,
        "changed": client.changed.isoformat() if client.changed else None,
        "plans": dict(client.plans),
        "problem": client.problem,
        "locked": client.is_locked,
    }


def _in_words(client: Client, names: dict[str, str]) -> str:
    from tilfriskning.texts import dates

    if client.changed is None:
        return says.UNREADABLE_CLIENT.format(problem=client.problem)
    if client.is_locked:
        return f"{dates.long(client.changed.date())}  {says.LOCKED}"
    plans = [
        says.PLAN_STATE.format(plan=names.get(id, id), state=says.PLAN_STATES[state])
        for id, state in client.plans.items()
    ]
    return f"{dates.long(client.changed.date())}  {', '.join(plans) or says.NO_PLANS}"
