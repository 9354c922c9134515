"""The module as its authors wrote it: topics, pages and blocks, with lookups by id."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated

from pydantic import BaseModel, StringConstraints
from pydantic import Field as Bounds

from tilfriskning.module.blocks import AnyBlock, Block
from tilfriskning.module.plans import PlanTemplate, TemplateRow
from tilfriskning.module.values import BlockId, Line, LocalId, Value

PAGE_ID = r"[a-z][a-z0-9_]*/[a-z][a-z0-9_]*"


class Page(Value):
    """One task: what is seen at a time."""

    id: Annotated[str, StringConstraints(pattern=rf"^{PAGE_ID}$")]
    """Topic and page, as `t2/causes`; where a person stopped is kept by it."""
    title: Line
    """Heading."""
    plan: LocalId | None = None
    """The plan this page is about; pages of chosen plans come first."""
    blocks: Annotated[tuple[Block, ...], Bounds(min_length=1)]
    """The blocks, in order."""


class Topic(Value):
    """A chapter."""

    id: LocalId
    """Short name."""
    label: Line
    """The chapter's number in words: `Emne 2`."""
    title: Line
    """Heading."""
    plan: LocalId | None = None
    """The plan this topic is about; topics of chosen plans come first."""
    pages: Annotated[tuple[Page, ...], Bounds(min_length=1)]
    """The pages, in order."""


class Module(Value):
    """A whole module. Made by `loader.load`, which has checked every reference."""

    id: LocalId
    """Short name."""
    title: Line
    """Title."""
    label: Line
    """Number and programme."""
    topics: tuple[Topic, ...]
    """The chapters, in the authors' order."""
    plans: tuple[PlanTemplate, ...]
    """The plans that the module makes."""

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """All pages, in the authors' order."""
        return tuple(page for topic in self.topics for page in topic.pages)

    @cached_property
    def blocks(self) -> dict[BlockId, AnyBlock]:
        """All blocks by id, in the authors' order."""
        return {block.id: block for page in self.pages for block in page.blocks}

    @cached_property
    def _page(self) -> dict[str, Page]:
        return {page.id: page for page in self.pages}

    @cached_property
    def _plan(self) -> dict[str, PlanTemplate]:
        return {plan.id: plan for plan in self.plans}

    @cached_property
    def _page_of(self) -> dict[BlockId, Page]:
        return {block.id: page for page in self.pages for block in page.blocks}

    @cached_property
    def _topic_of(self) -> dict[str, Topic]:
        return {page.id: topic for topic in self.topics for page in topic.pages}

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
        return self._page[id]

    def page_of(self, block: str) -> Page:
        """The page that a block stands on.

        Raises:
            KeyError: the module has no such block.
        """
        return self._page_of[block]

    def topic_of(self, page: str) -> Topic:
        """The topic that a page belongs to.

        Raises:
            KeyError: the module has no such page.
        """
        return self._topic_of[page]

    def plan(self, id: str) -> PlanTemplate:
        """The empty plan with this id.

        Raises:
            KeyError: the module has no such plan.
        """
        return self._plan[id]

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
