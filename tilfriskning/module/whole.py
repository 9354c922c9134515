"""Topics and pages as content files hold them, for the reader that looks at everything."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field as Bounds
from pydantic import StringConstraints

from tilfriskning.module.blocks import Block
from tilfriskning.module.model import Page, Topic
from tilfriskning.module.values import Line, LocalId, Value

PAGE_ID = r"[a-z][a-z0-9_]*/[a-z][a-z0-9_]*"


class WholePage(Value):
    """A page with its blocks; `model.Page` describes the fields."""

    id: Annotated[str, StringConstraints(pattern=rf"^{PAGE_ID}$")]
    title: Line
    plan: LocalId | None = None
    blocks: Annotated[tuple[Block, ...], Bounds(min_length=1)]

    def page(self) -> Page:
        """The page."""
        kinds = {block.id: block.kind for block in self.blocks}
        return Page(self.id, self.title, self.plan, kinds, lambda: self.blocks)


class WholeTopic(Value):
    """A topic with its pages; `model.Topic` describes the fields."""

    id: LocalId
    label: Line
    title: Line
    plan: LocalId | None = None
    pages: Annotated[tuple[WholePage, ...], Bounds(min_length=1)]

    def topic(self) -> Topic:
        """The topic."""
        pages = tuple(page.page() for page in self.pages)
        return Topic(self.id, self.label, self.title, self.plan, lambda: pages)
