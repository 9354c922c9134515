"""The module as its authors wrote it: topics, pages and blocks, with lookups by id.

Topics, and the blocks of a page, are read when somebody asks for them: a start needs one page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, get_args

from pydantic import BaseModel

from tilfriskning.module.block import BlockBase
from tilfriskning.module.blocks import AnyBlock
from tilfriskning.module.plans import PlanTemplate, TemplateRow
from tilfriskning.module.values import BlockId

B = TypeVar("B", bound=BlockBase)


@dataclass(frozen=True, eq=False)
class Page:
    """One task: what is seen at a time."""

    id: str
    """Topic and page, as `t2/causes`; where a person stopped is kept by it."""
    title: str
    """Heading."""
    plan: str | None
    """The plan this page is about; pages of chosen plans come first."""
    kinds: Mapping[BlockId, str]
    """The kind of each block on it, by id."""
    read: Callable[[], tuple[AnyBlock, ...]]
    """Reads the blocks."""

    @cached_property
    def blocks(self) -> tuple[AnyBlock, ...]:
        """The blocks, in order."""
        return self.read()


@dataclass(frozen=True, eq=False)
class Topic:
    """A chapter."""

    id: str
    """Short name. The ids of its pages begin with it."""
    label: str
    """The chapter's number in words: `Emne 2`."""
    title: str
    """Heading."""
    plan: str | None
    """The plan this topic is about; topics of chosen plans come first."""
    read: Callable[[], tuple[Page, ...]]
    """Reads the pages."""

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The pages, in order."""
        return self.read()

    @cached_property
    def page_of(self) -> dict[BlockId, Page]:
        """The page that each of its blocks stands on."""
        return {block: page for page in self.pages for block in page.kinds}


class Blocks(Mapping[BlockId, AnyBlock]):
    """All blocks of a module by id, in the authors' order.

    Args:
        module: the module.
    """

    def __init__(self, module: Module) -> None:
        self._module = module

    def __getitem__(self, id: str) -> AnyBlock:
        for block in self._module.page_of(id).blocks:
            if block.id == id:
                return block
        raise KeyError(id)

    def __iter__(self) -> Iterator[BlockId]:
        return (block.id for page in self._module.pages for block in page.blocks)

    def __len__(self) -> int:
        return sum(len(page.blocks) for page in self._module.pages)


@dataclass(frozen=True, eq=False)
class Module:
    """A whole module. Made by `loader.load`, which checks every reference, or by `shelf.open_module`."""

    id: str
    """Short name."""
    title: str
    """Title."""
    label: str
    """Number and programme."""
    topics: tuple[Topic, ...]
    """The chapters, in the authors' order."""
    plans: tuple[PlanTemplate, ...]
    """The plans that the module makes."""

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages, in the authors' order."""
        return tuple(page for topic in self.topics for page in topic.pages)

    @property
    def blocks(self) -> Blocks:
        """All blocks by id, in the authors' order."""
        return Blocks(self)

    def of_kind(self, *kinds: type[B]) -> Iterator[B]:
        """All blocks of some kinds, in the authors' order. Pages that have none are not read for it."""
        names = {get_args(kind.model_fields["kind"].annotation)[0] for kind in kinds}
        for page in self.pages:
            if not names.isdisjoint(page.kinds.values()):
                yield from (block for block in page.blocks if isinstance(block, kinds))

    def block(self, id: str) -> AnyBlock:
        """The block with this id.

        Raises:
            KeyError: the module has no such block.
        """
        return self.blocks[id]

    def page(self, id: str) -> Page:
        """The page with this id.

        Raises:
            KeyError: the module has no such page.
        """
        for page in self.topic_of(id).pages:
            if page.id == id:
                return page
        raise KeyError(id)

    def page_of(self, block: str) -> Page:
        """The page that a block stands on.

        Raises:
            KeyError: the module has no such block.
        """
        likely = block.partition(".")[0]
        for topic in sorted(self.topics, key=lambda topic: topic.id != likely):
            if page := topic.page_of.get(block):
                return page
        raise KeyError(block)

    def topic_of(self, page: str) -> Topic:
        """The topic that a page belongs to.

        Raises:
            KeyError: the module has no such topic.
        """
        topic_id = page.partition("/")[0]
        for topic in self.topics:
            if topic.id == topic_id:
                return topic
        raise KeyError(page)

    def plan(self, id: str) -> PlanTemplate:
        """The empty plan with this id.

        Raises:
            KeyError: the module has no such plan.
        """
        for plan in self.plans:
            if plan.id == id:
                return plan
        raise KeyError(id)

    def row(self, ref: str) -> TemplateRow:
        """The empty row that a reference such as `mh.part1.stress` points to.

        Raises:
            KeyError: there is no such row.
        """
        plan, _, key = ref.partition(".")
        return self.plan(plan).row(key)

    def part(self, ref: str) -> BaseModel | None:
        """The part of a block that `block/local` points to; None when the content no longer has it."""
        block, _, local = ref.partition("/")
        found = self.blocks.get(block)
        return next((part for name, part in found.parts() if name == local), None) if found else None
