"""The content author's guide, `content/README.md`: its sentences, and its examples as a content folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent
from typing import NamedTuple

import yaml

from tests.content.sources import CONTENT, Text, texts_in
from tilfriskning.module.source import HELP_LINES_FILE

GUIDE = CONTENT / "README.md"

_FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`[^`]*`")
_FILE = re.compile(r"# (\S+\.yaml)\n")

BLOCKS_FILE = "topic-2.yaml"
"""The file that the examples of blocks make together."""

_TOPIC = """\
id: n2
label: Emne 2
title: Alle slags blokker
pages:
  - id: n2/all
    title: Alle slags blokker
    blocks:
"""


class Example(NamedTuple):
    """An example of the guide."""

    line: int
    """Where it begins, from 1."""
    text: str
    """What it says, as YAML."""

    @property
    def file(self) -> str | None:
        """The file it is the whole of; None for blocks."""
        named = _FILE.match(self.text)
        return named[1] if named else None


def examples() -> list[Example]:
    """The examples, in order."""
    guide = GUIDE.read_text(encoding="utf-8")
    return [Example(guide.count("\n", 0, found.start(2)) + 1, found[2]) for found in _FENCED.finditer(guide)]


def write(folder: Path) -> Path:
    """Write the examples as a content folder with one module, and return the module's folder."""
    module = folder / "module"
    module.mkdir(parents=True)
    blocks = "\n".join(example.text for example in examples() if example.file is None)
    (module / BLOCKS_FILE).write_text(_TOPIC + indent(blocks, " " * 6), encoding="utf-8")
    for example in examples():
        if example.file:
            place = folder if example.file == HELP_LINES_FILE else module
            (place / example.file).write_text(example.text, encoding="utf-8")
    return module


def guide_texts() -> Iterator[Text]:
    """The sentences of the guide and of its examples, with their lines; code within a sentence is one word."""
    guide = GUIDE.read_text(encoding="utf-8")
    blank = _FENCED.sub(lambda found: "\n" * found[0].count("\n"), guide)
    for number, line in enumerate(blank.splitlines(), 1):
        for cell in line.strip("#| ").split(" | "):
            yield f"{GUIDE.name}:{number}", _CODE.sub("Kode", cell)
    for example in examples():
        for _, text in texts_in(yaml.load(example.text, yaml.CBaseLoader)):
            yield f"{GUIDE.name}:{example.line}", text
