"""Answers whose question the content no longer has. They are kept, shown and exported ("Eldre svar")."""

from __future__ import annotations

from collections.abc import Iterator

from tilfriskning.module.blocks import AnyBlock
from tilfriskning.module.model import Module
from tilfriskning.record.record import Record

STEP_PREFIX = "."
"""Between a step and a field in the local id of an answer: `own.when`."""


def older_answers(module: Module, record: Record) -> Iterator[tuple[str, str]]:
    """The key and text of each answer that no block of the module asks for."""
    for key, answer in record.answers.items():
        block, _, local = key.partition("/")
        if isinstance(answer, str) and answer.strip() and not _asks(module.blocks.get(block), local):
            yield key, answer
    for sheet in record.sheets:
        for local, answer in sheet.answers.items():
            if isinstance(answer, str) and answer.strip() and not _asks(module.blocks.get(sheet.block), local):
                yield f"{sheet.block}/{local}", answer


def _asks(block: AnyBlock | None, local: str) -> bool:
    if block is None:
        return False
    names = {name for name, _ in block.parts()}
    return local in OF_THE_PROGRAM or all(part in names or part in OF_THE_PROGRAM for part in local.split(STEP_PREFIX))


CHOSEN = frozenset({"choice", "done", "event", "substance_use.stance"})
"""Those of them that are choices, kept by id."""

OF_THE_GOAL = frozenset({"why", "different", "takes", "substance_use", "stance"})
"""Answers about the goals, under the block that the goal itself is kept under."""

AFTERWARDS = frozenset({"how_it_went", "helped", "in_the_way"})
"""How something went that was planned on a dated sheet."""

AFTER_A_RELAPSE = frozenset({"this_worked", "next_time", "whom_to_tell"})
"""What stands at the end of the review after a relapse."""

_MORE = {f"more_{number}" for number in range(1, 100)}

OF_THE_PROGRAM = CHOSEN | OF_THE_GOAL | AFTERWARDS | AFTER_A_RELAPSE | _MORE
"""Answers that the program itself asks for, whatever the content says."""
