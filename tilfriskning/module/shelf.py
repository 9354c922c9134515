"""Content that has been checked, read as far as it is opened. `loader` reads the same files whole, and names faults.

A page or a block that has a fault all the same is left out. Where the frame of the module has one, nothing is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, partial
from pathlib import Path
from typing import get_args

from pydantic import ValidationError

from tilfriskning.module import source
from tilfriskning.module.blocks import AnyBlock
from tilfriskning.module.model import Module, Page, Topic
from tilfriskning.module.plans import PlanTemplate
from tilfriskning.module.references import ANY_ID, Checker
from tilfriskning.module.same_as import Written, completed
from tilfriskning.module.source import MODULE_FILE, PLANS_FILE

KINDS: dict[str, type[AnyBlock]] = {
    get_args(kind.model_fields["kind"].annotation)[0]: kind for kind in get_args(AnyBlock)
}
"""The model of each kind of block."""

MALFORMED = (LookupError, TypeError, AttributeError, ValidationError)
"""What becomes of a file that is not shaped as it ought to be."""


def open_module(folder: Path) -> Module | None:
    """A module of which topics and pages are read when they are asked for; None if its frame has a fault."""
    try:
        frame: Written = source.read(folder / MODULE_FILE).data
        plans = tuple(map(_plan, source.read(folder / PLANS_FILE).data["plans"]))
        topics = _Shelf([folder / f"{stem}.yaml" for stem in frame["topics"]], plans).topics()
        return Module(frame["id"], frame["title"], frame["label"], topics, plans)
    except MALFORMED:
        return None


def _plan(written: Written) -> PlanTemplate:
    return PlanTemplate.model_validate(source.as_tuples(written))


class _Shelf:
    """The topic files of a module.

    Args:
        files: in order.
        plans: the plans of the module.
    """

    def __init__(self, files: list[Path], plans: tuple[PlanTemplate, ...]) -> None:
        self._books = [_Book(file) for file in files]
        self._checker = Checker(plans, [plan.id for plan in plans])
        self._checker.block_ids = ANY_ID

    def topics(self) -> tuple[Topic, ...]:
        """The topics, of which only what stands before their pages has been read."""
        return tuple(self._topic(book) for book in self._books)

    def _topic(self, book: _Book) -> Topic:
        head = book.head
        return Topic(head["id"], head["label"], head["title"], head.get("plan"), lambda: tuple(self._pages(book)))

    def _pages(self, book: _Book) -> Iterator[Page]:
        for page in book.pages:
            try:
                kinds = {block["id"]: block["kind"] for block in page["blocks"]}
                yield Page(page["id"], page["title"], page.get("plan"), kinds, partial(self._blocks, page))
            except MALFORMED:
                continue

    def _blocks(self, page: Written) -> tuple[AnyBlock, ...]:
        return tuple(block for written in page["blocks"] if (block := self._block(written)))

    def _block(self, written: Written) -> AnyBlock | None:
        try:
            whole, _ = completed(written, self._find, ANY_ID)
            block = KINDS[whole["kind"]].model_validate(source.as_tuples(whole))
        except MALFORMED:
            return None
        return None if any(self._checker.block_faults(block)) else block

    def _find(self, id: str) -> Written | None:
        """A block as it is written, looked for first where blocks with such an id usually stand."""
        likely = id.partition(".")[0]
        books = sorted(self._books, key=lambda book: bool(book.head["id"] != likely))
        blocks: Iterator[Written] = (block for book in books for page in book.pages for block in page["blocks"])
        return next((block for block in blocks if block.get("id") == id), None)


class _Book:
    """A topic file.

    Args:
        file: where it is.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self.head: Written = source.read_head(file, "pages").data
        """What stands before the pages."""

    @cached_property
    def pages(self) -> list[Written]:
        """The pages as they are written, those apart that are no pages."""
        data = source.read(self._file).data
        pages = data.get("pages") if isinstance(data, dict) else None
        return [page for page in pages if _is_page(page)] if isinstance(pages, list) else []


def _is_page(written: object) -> bool:
    blocks = written.get("blocks") if isinstance(written, dict) else None
    return isinstance(blocks, list) and all(isinstance(block, dict) for block in blocks)
