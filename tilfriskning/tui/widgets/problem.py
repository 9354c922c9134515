"""What is wrong with an answer, under it."""

from __future__ import annotations

from textual.content import Content

from tilfriskning.tui.widgets.flow import Plain


class Problem(Plain):
    """A line that takes no room while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__("", classes="status")
        self.display = False

    def say(self, text: str | Content) -> None:
        """Say what is wrong; nothing if all is well."""
        self._show(text, is_wrong=True)

    def wait(self, text: str) -> None:
        """Say what is being done."""
        self._show(text, is_wrong=False)

    def _show(self, text: str | Content, is_wrong: bool) -> None:
        self.set_class(is_wrong, "problem")
        super().say(text)
        self.display = bool(text)
