"""What stands in the shipped content files, as its authors wrote it: each text once, with its place."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tilfriskning.module import source
from tilfriskning.module.source import Loc, Source

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


@dataclass(frozen=True, slots=True)
class Written:
    """A text in a content file."""

    file: Path
    line: int
    loc: Loc
    text: str

    def __str__(self) -> str:
        return f"{self.file.name}:{self.line}: {self.text}"

    @property
    def thing(self) -> tuple[Path, Loc]:
        """What is worded here; the same for both ways of working."""
        return self.file, self.loc[:-1] if self.loc[-1] in ("alone", "together") else self.loc


def written(*files: Path) -> Iterator[Written]:
    """Every text for people in content files."""
    for file in files:
        read = source.read(file)
        assert not read.faults, read.faults
        yield from _texts(read, read.data, ())


def _texts(read: Source, data: Any, loc: Loc) -> Iterator[Written]:
    if isinstance(data, str):
        if next(key for key in reversed(loc) if isinstance(key, str)) not in STRUCTURE:
            yield Written(read.file, read.fault(loc, "").line, loc, data)
        return
    for key, value in data.items() if isinstance(data, Mapping) else enumerate(data):
        yield from _texts(read, value, (*loc, key))


def module_files() -> tuple[Path, ...]:
    """The files of the module."""
    return tuple(sorted(MODULE.glob("*.yaml")))


def interface_texts() -> Iterator[tuple[str, str]]:
    """Every sentence of the interface, with its file and line."""
    for file in sorted(TEXTS.glob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
                yield f"{file.name}:{node.lineno}", node.value


def words(text: str) -> list[str]:
    """The words of a text, in small letters."""
    return [word.casefold() for word in re.findall(r"[^\W\d_]+(?:[-’][^\W\d_]+)*", text)]


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text."""
    yield from re.split(r"(?<=[.!?…:»])\s+|\n\s*\n", text.replace("*", ""))
