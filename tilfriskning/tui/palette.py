"""The palette's commands."""

from __future__ import annotations

from textual.command import Hit, Hits
from textual.content import Content
from textual.system_commands import SystemCommandsProvider

from tilfriskning.texts import screens as says


class Commands(SystemCommandsProvider):
    """What the application lets one do; when nothing is called so, a word of our own, since Textual's is English."""

    async def search(self, query: str) -> Hits:
        is_found = False
        async for hit in super().search(query):
            is_found = True
            yield hit
        if not is_found:
            yield Hit(1, Content(says.NO_COMMAND), lambda: None)
