"""A YAML file as plain text, lists and mappings, with the place of each value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tilfriskning.errors import Fault
from tilfriskning.texts import content as says

MODULE_FILE, PLANS_FILE, HELP_LINES_FILE = "module.yaml", "plans.yaml", "help-lines.yaml"
"""The files of content whose names are fixed."""

Loc = tuple[str | int, ...]
"""Where a value stands in a file: keys and positions from the top."""

MOST_LAYERS = 50
"""Far more than any block has, far fewer than Python can follow."""

TAGS = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))


class _PlainLoader(yaml.CSafeLoader):
    """Reads every unquoted word as text, so that a tag on a node is one that the author wrote."""

    yaml_implicit_resolvers: dict[str, Any] = {}


@dataclass(slots=True)
class Source:
    """What a content file says.

    Every scalar stays the text it is written as: `no`, `12:30` and `007` are not touched.
    """

    file: Path
    """The file."""
    data: Any = None
    """Text, lists and mappings; None when the file cannot be read."""
    faults: list[Fault] = field(default_factory=list)
    """What is wrong with the file as YAML."""
    _places: dict[Loc, tuple[int, int]] = field(default_factory=dict)

    def fault(self, loc: Loc, message: str) -> Fault:
        """A fault at a value, or at the nearest value around it that stands in this file."""
        while loc and loc not in self._places:
            loc = loc[:-1]
        line, column = self._places.get(loc, (0, 0))
        return Fault(self.file, line, column, message)

    def fault_at(self, mark: yaml.Mark | None, message: str) -> Fault:
        """A fault at a mark of the YAML reader."""
        return Fault(self.file, mark.line + 1 if mark else 0, mark.column + 1 if mark else 0, message)

    def place(self, loc: Loc, mark: yaml.Mark) -> None:
        """Remember where a value, or the key before it, stands."""
        self._places.setdefault(loc, (mark.line + 1, mark.column + 1))


def read(file: Path) -> Source:
    """Read a content file. Never raises for what the file holds: that is in `faults`."""
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        problem = says.NO_FILE
    except UnicodeDecodeError:
        problem = says.NOT_UTF8
    except (OSError, ValueError) as error:
        problem = says.UNREADABLE.format(problem=error)
    else:
        return parse(file, text)
    return Source(file, faults=[Fault(file, 0, 0, problem)])


def read_head(file: Path, key: str) -> Source:
    """Read what stands in a content file before a key of the outermost mapping; all of it if the key is not there."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return read(file)
    head, _, _ = text.partition(f"\n{key}:")
    return parse(file, head)


def parse(file: Path, text: str) -> Source:
    """What the text of a file says. Never raises for what it holds: that is in `faults`."""
    source = Source(file)
    try:
        loader = _PlainLoader(text)
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.reader.ReaderError as error:
        before = text.encode()[: error.position].decode(errors="ignore")
        column = len(before) - before.rfind("\n")
        source.faults.append(Fault(file, before.count("\n") + 1, column, says.CONTROL_IN_FILE))
        return source
    except yaml.MarkedYAMLError as error:
        message = says.YAML_PROBLEMS.get(error.problem or "") or says.NOT_YAML.format(problem=error.problem)
        source.faults.append(source.fault_at(error.problem_mark, message))
        return source
    if node is None:
        source.faults.append(source.fault((), says.EMPTY_FILE))
        return source
    source.data = _value(source, node, (), set())
    return source


def _value(source: Source, node: yaml.Node, loc: Loc, seen: set[int]) -> Any:
    source.place(loc, node.start_mark)
    if id(node) in seen:
        source.faults.append(source.fault(loc, says.ALIAS))
        return node.value if isinstance(node, yaml.ScalarNode) else ""
    seen.add(id(node))
    if len(loc) > MOST_LAYERS:
        source.faults.append(source.fault(loc, says.TOO_DEEP))
        return ""
    if node.tag not in TAGS:
        source.faults.append(source.fault(loc, says.FOREIGN_TAG.format(tag=node.tag)))
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_value(source, child, (*loc, index), seen) for index, child in enumerate(node.value)]
    mapping: dict[str, Any] = {}
    for key, child in node.value:
        if not isinstance(key, yaml.ScalarNode):
            source.faults.append(source.fault_at(key.start_mark, says.KEY_NOT_TEXT))
        elif key.value in mapping:
            source.faults.append(source.fault_at(key.start_mark, says.KEY_TWICE.format(key=key.value)))
        else:
            source.place((*loc, key.value), key.start_mark)
            mapping[key.value] = _value(source, child, (*loc, key.value), seen)
    return mapping


def as_tuples(data: Any) -> Any:
    """The same data with tuples for lists, as values have them."""
    if isinstance(data, list):
        return tuple(as_tuples(value) for value in data)
    if isinstance(data, Mapping):
        return {key: as_tuples(value) for key, value in data.items()}
    return data
