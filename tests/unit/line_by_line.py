"""A sitting line by line, with lines that are written down beforehand."""

from __future__ import annotations

import io
from datetime import datetime
from functools import cache
from pathlib import Path

from tests.unit.clients import small_module
from tilfriskning.library import Content
from tilfriskning.module.helplines import HelpLines
from tilfriskning.module.loader import load_help_lines
from tilfriskning.module.model import Module
from tilfriskning.module.source import HELP_LINES_FILE
from tilfriskning.paths import Folder, shipped_content
from tilfriskning.plain.app import Sitting
from tilfriskning.plain.console import Console
from tilfriskning.record.record import Record
from tilfriskning.store.files import PlansFolder

LABEL = "kari"


@cache
def help_lines() -> HelpLines:
    """The shipped help lines."""
    lines, _ = load_help_lines(shipped_content() / HELP_LINES_FILE)
    assert lines
    return lines


class Desk:
    """Somebody who types lines and reads what comes.

    Args:
        plans: the plans folder.
        module: what is worked with.
    """

    def __init__(self, plans: Path, module: Module | None = None) -> None:
        self.content = Content(module or small_module(), help_lines, ())
        self.folder = PlansFolder(plans)

    def create(self, page: str | None = None, **parts: object) -> None:
        """Make a client, who stopped on a page."""
        record = self.folder.create(LABEL, datetime.now())
        progress = record.progress.model_copy(update={"page": page})
        self.folder.save(record.model_copy(update={"progress": progress, **parts}))

    def sit(self, *lines: str, label: str | None = LABEL, columns: int = 80, is_session: bool = False) -> str:
        """Type these lines, one after another, until there are no more. Returns what was shown."""
        sink = io.StringIO()
        source = io.StringIO("".join(f"{line}\n" for line in lines))
        self.sitting(Console(source, sink, lambda: (columns, 24))).run(label, is_session)
        assert source.read() == "", "everything that was typed has been read"
        return sink.getvalue()

    def sitting(self, console: Console | None = None) -> Sitting:
        """A sitting that has not begun."""
        console = console or Console(io.StringIO(), io.StringIO(), lambda: (80, 24))
        return Sitting(console, Folder(self.folder.path, "option"), self.content)

    @property
    def record(self) -> Record:
        """The client's document as it lies on the disk."""
        return self.folder.open(LABEL)
