"""The palette's commands."""

from __future__ import annotations

from textual.command import DiscoveryHit, Hit, Hits
from textual.content import Content
from textual.system_commands import SystemCommandsProvider

from tilfriskning.texts import screens as says


class Commands(SystemCommandsProvider):
    """What the application lets one do; when nothing is called so, a word of our own, since Textual's is English."""

    async def discover(self) -> Hits:
        """All commands in the order of the list, in which leaving comes last; Textual's own order is the alphabet."""
        for name, explanation, callback, _ in self.app.get_system_commands(self.screen):
            yield DiscoveryHit(name, callback, help=explanation)

    async def search(self, query: str) -> Hits:
        is_found = False
        async for hit in super().search(query):
            is_found = True
            yield hit
        if not is_found:
            yield Hit(1, Content(says.NO_COMMAND), lambda: None)
