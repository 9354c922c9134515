"""What stands in the shipped content files, as its authors wrote it: each text once, with its place."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tilfriskning.module import source
from tilfriskning.module.source import HELP_LINES_FILE, Loc

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
MODULE = CONTENT / "module-10"
TEXTS = ROOT / "tilfriskning" / "texts"

STRUCTURE = frozenset(
    {"id", "kind", "same_as", "pool", "row", "rows", "reads", "recalls", "shows", "safety", "into", "plan", "input"}
    | {"mark", "when", "revises", "refers_to", "field", "fields", "number", "free_rows", "topics", "source", "read_on"}
    | {"dialled_on"}
)
"""Keys whose words are no text for people."""

Text = tuple[str, str]
"""Where a text stands, and what it says."""


@dataclass(frozen=True, slots=True)
class Written:
    """A text in a content file."""

    file: Path
    line: int
    loc: Loc
    text: str
    page: str
    """The page it stands on; empty outside pages."""

    def __str__(self) -> str:
        return f"{self.place}: {self.text}"

    @property
    def place(self) -> str:
        """File, line and page."""
        return f"{self.file.name}:{self.line} {self.page}".rstrip()

    @property
    def thing(self) -> tuple[Path, Loc]:
        """What is worded here; the same for both ways of working."""
        return self.file, self.loc[:-1] if self.loc[-1] in ("alone", "together") else self.loc


def written(*files: Path) -> Iterator[Written]:
    """Every text for people in content files."""
    for file in files:
        read = source.read(file)
        assert not read.faults, read.faults
        for loc, text in texts_in(read.data):
            page = read.data["pages"][loc[1]]["id"] if loc[0] == "pages" else ""
            yield Written(file, read.fault(loc, "").line, loc, text, page)


def texts_in(data: Any, loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """Every text for people in what a content file says, with its place."""
    if isinstance(data, str):
        if next(key for key in reversed(loc) if isinstance(key, str)) not in STRUCTURE:
            yield loc, data
        return
    for key, value in data.items() if isinstance(data, Mapping) else enumerate(data):
        yield from texts_in(value, (*loc, key))


def module_files() -> tuple[Path, ...]:
    """The files of the module."""
    return tuple(sorted(MODULE.glob("*.yaml")))


def content_texts() -> Iterator[Text]:
    """Every text of the module and of the help lines."""
    yield from ((each.place, each.text) for each in written(*module_files(), CONTENT / HELP_LINES_FILE))


def interface_texts() -> Iterator[Text]:
    """Every text of the interface, with its file and line. Keys of a table are no text."""
    for file in sorted(TEXTS.glob("*.py")):
        nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
        left_out = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
        left_out |= {id(key) for node in nodes if isinstance(node, ast.Dict) for key in node.keys}
        for node in nodes:
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
                yield f"{file.name}:{node.lineno}", node.value
