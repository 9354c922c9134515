"""The ids of published content: `ids.txt` may only grow, since clients' answers are kept by them.

`.venv/bin/python -m tests.content.ids` adds the ids that are new.
"""

from __future__ import annotations

from pathlib import Path

from tests.content.sources import MODULE
from tilfriskning.module.loader import load
from tilfriskning.module.model import Module

IDS = Path(__file__).with_name("ids.txt")


def published() -> list[str]:
    """The ids on the list."""
    return IDS.read_text(encoding="utf-8").splitlines() if IDS.is_file() else []


def ids(module: Module) -> list[str]:
    """Every block of a module, and every part of a block as `block/part`, in order."""
    found = []
    for block in module.blocks.values():
        found += [block.id, *(f"{block.id}/{local}" for local, _ in block.parts())]
    return found


def main() -> None:
    """Add the ids that are not on the list."""
    module = load(MODULE).module
    assert module is not None
    kept = published()
    IDS.write_text(
        "".join(f"{id}\n" for id in [*kept, *(id for id in ids(module) if id not in kept)]), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
