"""Messages in the corner: they stay until they have been read."""

from __future__ import annotations

import time

from textual import events
from textual.app import App

TOUCHES = (events.Key, events.Paste, events.MouseDown, events.MouseScrollUp, events.MouseScrollDown)
"""What somebody does who is there."""

SHORTEST = 6.0
"""Seconds that a message stands there at least, whatever is typed."""

STAYS = 24 * 60 * 60.0
"""Seconds after which a message goes by itself."""


class Notices(App[None]):
    """An application whose messages go with the first key after they have stood a while.

    So nobody reads against a clock (WCAG 2.2.1).
    """

    NOTIFICATION_TIMEOUT = STAYS

    async def on_event(self, event: events.Event) -> None:
        """Every key and click comes by here first."""
        if isinstance(event, TOUCHES) and not event.is_forwarded:
            self._take_away_what_has_stood()
        await super().on_event(event)

    def take_away_warnings(self) -> None:
        """Take away what is no longer true."""
        for notice in list(self._notifications):
            if notice.severity == "warning":
                self._unnotify(notice)

    def _take_away_what_has_stood(self) -> None:
        for notice in list(self._notifications):
            if time.time() - notice.raised_at >= SHORTEST:
                self._unnotify(notice)
