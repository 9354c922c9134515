"""Blocks that repeat another: `same_as` names it, and only what differs is written."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from typing import Any

from tilfriskning.texts import content as says

Written = Mapping[str, Any]
"""A page or a block as it stands in a file."""


def completed(
    block: Written, find: Callable[[str], Written | None], ids: Container[str], via: tuple[str, ...] = ()
) -> tuple[Written, str | None]:
    """A block with what `same_as` gives it, and why that is nothing: None when another fault is the reason.

    Args:
        block: as it is written.
        find: finds a block, as it is written, by id.
        ids: the ids of all blocks, whether they can be read or not.
        via: the blocks on the way here.
    """
    if "same_as" not in block:
        return block, None
    name = block["same_as"]
    own = {key: value for key, value in block.items() if key != "same_as"}
    original = find(name) if isinstance(name, str) else None
    if original is None:
        return own, None if isinstance(name, str) and name in ids else says.UNKNOWN_BLOCK.format(id=name)
    if name in via:
        return own, says.SAME_AS_CIRCLE
    if original.get("kind") != block.get("kind"):
        return own, says.SAME_KIND
    inherited, message = completed(original, find, ids, (*via, name))
    return {**inherited, **own}, message
