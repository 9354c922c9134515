"""Content files to values: everything that is whole is loaded, everything that is not is named with its place."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import Field as Bounds
from pydantic import StringConstraints, ValidationError

from tilfriskning.errors import Fault
from tilfriskning.module import source
from tilfriskning.module.helplines import HelpLines
from tilfriskning.module.model import Module, Topic
from tilfriskning.module.plans import PlanTemplate
from tilfriskning.module.references import ANY_ID, Checker, plan_faults
from tilfriskning.module.same_as import Written, completed
from tilfriskning.module.source import MODULE_FILE, PLANS_FILE, Loc, Source, as_tuples
from tilfriskning.module.values import Line, LocalId, Value
from tilfriskning.module.whole import WholePage, WholeTopic
from tilfriskning.module.wording import in_words, is_echo
from tilfriskning.texts import content as says

V = TypeVar("V", bound=Value)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a module folder gave."""

    module: Module | None
    """The module, without the pages that have faults; None when its frame cannot be read."""
    faults: tuple[Fault, ...]
    """Every fault, sorted by place."""


_FileStem = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]*$")]


class _Frame(Value):
    """`module.yaml`: what the module is and which topic files it has, in order."""

    id: LocalId
    title: Line
    label: Line
    topics: Annotated[tuple[_FileStem, ...], Bounds(min_length=1)]


@dataclass(slots=True)
class _Found:
    """A value together with the place it was read from."""

    source: Source
    loc: Loc
    data: Any
    problems: list[Fault] = field(default_factory=list)
    own: dict[Loc, Container[str]] = field(default_factory=dict)
    """For each block with `same_as` the fields it has itself; the faults of others are named where they are written."""

    def fault(self, loc: Loc, message: str) -> None:
        self.problems.append(self.source.fault((*self.loc, *loc), message))

    def build(self, model: type[V], data: Any) -> V | None:
        """The value, or None with a fault for each thing that is wrong."""
        try:
            return model.model_validate(as_tuples(data))
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                loc, message = in_words(detail)
                if not (is_echo(detail) or loc in self.own or self.is_inherited(loc)):
                    self.fault(loc, message)
            return None

    def is_inherited(self, loc: Loc) -> bool:
        """Whether what stands at a place in a page came with `same_as`."""
        return len(loc) > 2 and loc[:2] in self.own and loc[2] not in self.own[loc[:2]]

    def ids(self, key: str) -> Iterator[tuple[str, _Found]]:
        """What is listed under a key, whole or not, by id."""
        for each in _list(_quiet(self), key):
            if isinstance(each.data, Mapping) and isinstance(id := each.data.get("id"), str):
                yield id, each


def load(folder: Path) -> Loaded:
    """Read a module folder: `module.yaml`, `plans.yaml` and the topic files it names."""
    faults: list[Fault] = []
    frame_found = _read(folder / MODULE_FILE, faults)
    frame = frame_found.build(_Frame, frame_found.data) if frame_found else None
    if frame_found:
        faults += frame_found.problems
    plans, plan_ids = _plans(folder / PLANS_FILE, faults)
    if frame is None:
        return Loaded(None, tuple(sorted(faults)))
    topics = _topics([folder / f"{stem}.yaml" for stem in frame.topics], Checker(plans, plan_ids), faults)
    module = Module(frame.id, frame.title, frame.label, topics, plans)
    return Loaded(module, tuple(sorted(set(faults))))


def load_help_lines(file: Path) -> tuple[HelpLines | None, tuple[Fault, ...]]:
    """Read the help lines: they, or None, and every fault."""
    faults: list[Fault] = []
    found = _read(file, faults)
    if found is None:
        return None, tuple(faults)
    lines = found.build(HelpLines, found.data)
    return lines, tuple(sorted(faults + found.problems))


def _read(file: Path, faults: list[Fault]) -> _Found | None:
    read = source.read(file)
    faults += read.faults
    return None if read.data is None else _Found(read, (), read.data)


def _plans(file: Path, faults: list[Fault]) -> tuple[tuple[PlanTemplate, ...], Container[str]]:
    """The plans that are whole, and the ids of all."""
    found = _read(file, faults)
    if found is None:
        return (), ANY_ID
    read = [(each, each.build(PlanTemplate, each.data)) for each in _list(found, "plans")]
    plans = tuple(plan for _, plan in read if plan)
    ids = [id for id, _ in found.ids("plans")]
    for each, plan in read:
        for loc, message in plan_faults(plan, ids) if plan else ():
            each.fault(loc, message)
        faults += each.problems
    faults += found.problems
    return plans, ids


def _topics(files: Sequence[Path], checker: Checker, faults: list[Fault]) -> tuple[Topic, ...]:
    read = [found for file in files if (found := _read(file, faults))]
    blocks = {id: block for found in read for page in _list(_quiet(found), "pages") for id, block in page.ids("blocks")}
    checker.block_ids = ANY_ID if len(read) < len(files) else blocks
    built = [(found, _pages(found, blocks, checker, faults)) for found in read]
    topics = []
    for found, pages in built:
        whole = []
        for each, page in pages:
            for loc, message in checker.page_faults(page):
                if not each.is_inherited(loc):
                    each.fault(loc, message)
            faults += each.problems
            if not each.problems:
                whole.append(page)
        if isinstance(found.data, Mapping) and whole:
            topic = found.build(WholeTopic, {**found.data, "pages": tuple(whole)})
            for loc, message in checker.topic_faults(topic) if topic else ():
                found.fault(loc, message)
            if topic:
                topics.append(topic.topic())
        faults += found.problems
    return tuple(topics)


def _pages(
    topic: _Found, blocks: Mapping[str, _Found], checker: Checker, faults: list[Fault]
) -> list[tuple[_Found, WholePage]]:
    """The pages of a topic that can be built, each known to the checker."""
    pages = []
    for each in _list(topic, "pages"):
        if page := each.build(WholePage, _with_same_as(each, blocks, checker.block_ids)):
            checker.add(page)
            pages.append((each, page))
        else:
            faults += each.problems
    return pages


def _list(found: _Found, key: str) -> Iterator[_Found]:
    if not isinstance(found.data, Mapping):
        found.fault((), says.NOT_MAPPING)
    elif key not in found.data:
        found.fault((), says.MISSING.format(field=key))
    elif not isinstance(found.data[key], list):
        found.fault((key,), says.NOT_LIST)
    else:
        for index, data in enumerate(found.data[key]):
            yield _Found(found.source, (*found.loc, key, index), data)


def _quiet(found: _Found) -> _Found:
    """The same place, to look at what it holds without naming its faults once more."""
    return _Found(found.source, found.loc, found.data)


def _with_same_as(page: _Found, blocks: Mapping[str, _Found], ids: Container[str]) -> Any:
    """The page's data, each block that says `same_as` completed from the block it names."""
    if not isinstance(page.data, Mapping) or not isinstance(page.data.get("blocks"), list):
        return page.data

    def find(id: str) -> Written | None:
        return blocks[id].data if id in blocks else None

    blocks_now = []
    for index, block in enumerate(page.data["blocks"]):
        loc = ("blocks", index)
        if isinstance(block, Mapping) and "same_as" in block:
            page.own[loc] = block
            block, message = completed(block, find, ids)
            if message:
                page.fault((*loc, "same_as"), message)
        blocks_now.append(block)
    return {**page.data, "blocks": blocks_now}
