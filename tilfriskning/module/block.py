"""What every kind of block has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import BaseModel
from pydantic import Field as Bounds

from tilfriskning.module.values import BlockId, Item, Line, Prose, Ref, SafetyId, Value, placed

Some = Bounds(min_length=1)


class BlockBase(Value):
    """What every block has."""

    dated: ClassVar[bool] = False
    """Whether the answers are kept in sheets, one for each date."""

    id: BlockId
    """Unique in the module, and a public contract: answers are keyed by it."""
    title: Line | None = None
    """Heading."""
    body: Prose | None = None
    """Text under the heading."""
    recalls: tuple[Ref, ...] = ()
    """Blocks whose answers are shown again here."""
    safety: tuple[SafetyId, ...] = ()
    """Safety texts that stand at the end of the block."""

    def parts(self) -> Iterator[tuple[str, BaseModel]]:
        """Everything in the block that has a local id, in order."""
        for _, part in placed(self):
            if local := getattr(part, "id", None):
                yield local, part

    def part(self, local: str) -> BaseModel:
        """The part with this local id.

        Raises:
            KeyError: the block has no such part.
        """
        for name, part in self.parts():
            if name == local:
                return part
        raise KeyError(f"{self.id}/{local}")

    def pickable(self) -> tuple[tuple[str, Item], ...]:
        """The entries that a plan row can take from here, each with the heading it stands under."""
        return ()
