"""The clients in the folder as rows of a list: those that were found, and so many at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from textual.content import Content

from tilfriskning.store.clients import Clients
from tilfriskning.store.files import Client
from tilfriskning.texts import dates, living, looks, privacy
from tilfriskning.texts import screens as says
from tilfriskning.texts import session as session_says
from tilfriskning.tui.widgets.rows import Row, remark

CLIENT, LOOK = "client ", "look "
"""Before the label, in the key of a row that opens a client, or leads to a look at the signs."""

MOST = 40
"""So many clients are shown at a time; the others are found by searching."""


def client_rows(clients: Clients, searched: str) -> Iterator[Row]:
    """A row for each client that is found, and one for a look that waits.

    Args:
        clients: the clients, the one to go on with first.
        searched: what is searched for; empty if nothing is.
    """
    there = clients.named(searched)
    for number, client in enumerate(there[:MOST]):
        is_first = number == 0 and not client.problem and not searched.strip()
        said = says.CONTINUE if is_first else says.OPEN_CLIENT
        yield Row(f"{CLIENT}{client.label}", Content(said.format(label=client.label)), below=_state(client))
        if client.look_on and client.look_on <= date.today():
            below = Content(looks.LOOK_WAITS_BELOW).stylize("italic")
            yield Row(f"{LOOK}{client.label}", Content(looks.LOOK_WAITS.format(label=client.label)), below=below)
    if len(there) > MOST:
        yield remark(session_says.SEARCH_MORE.format(count=len(there) - MOST))
    if not there and searched.strip():
        yield remark(session_says.SEARCH_NONE)


def _state(client: Client) -> Content:
    if client.changed is None:
        return Content(says.CANNOT_OPEN.format(problem=client.problem)).stylize("italic")
    last = privacy.LOCKED_SINCE if client.is_locked else says.LAST_CHANGED
    said = [last.format(date=dates.long(client.changed.date()))]
    if client.review_on and client.review_on <= date.today():
        said.append(living.REVIEW_NOW)
    return Content(" · ".join(said)).stylize("italic")
