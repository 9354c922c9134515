"""What a block offers to write: entries of lists, and what the person wrote elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tilfriskning.module import prose
from tilfriskning.module.model import Module
from tilfriskning.module.values import Mode
from tilfriskning.record.record import Record


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be taken over into a plan row or a field."""

    ref: str
    """Where it comes from; an entry that is made from it remembers this."""
    text: str
    """What it says."""
    help: str = ""
    """How to do it."""
    heading: str = ""
    """What it stands under."""


def offers(module: Module, record: Record, refs: Iterable[str], mode: Mode) -> tuple[Offer, ...]:
    """What these blocks and answers offer, each text once."""
    found: dict[str, Offer] = {}
    for ref in refs:
        for offer in _offers(module, record, ref, mode):
            found.setdefault(offer.text, offer)
    return tuple(found.values())


def _offers(module: Module, record: Record, ref: str, mode: Mode) -> Iterable[Offer]:
    if block := module.blocks.get(ref):
        for heading, item in block.pickable():
            help = prose.plain(item.help.said(mode)) if item.help else ""
            yield Offer(f"{ref}/{item.id}", prose.plain(item.text.said(mode)), help, heading)
    answer = record.answers.get(ref)
    if isinstance(answer, str):
        for line in answer.splitlines():
            if line.strip():
                yield Offer(ref, line.strip())
