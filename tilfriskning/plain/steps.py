"""What a page is made of: things that are said, and things that are asked, one after another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tilfriskning.plain.desk import Desk
from tilfriskning.plain.ways import Back


@dataclass(frozen=True, slots=True)
class Say:
    """Something to read."""

    lines: tuple[str, ...]
    """The lines; an empty one leaves a line empty."""


class Asked:
    """Something that is asked."""

    name = ""
    """The place it writes at, by which it is found again; empty if it writes nowhere."""

    def holds(self, place: str) -> bool:
        """Whether somebody who stopped at this place stopped here."""
        return bool(self.name) and place == self.name

    @property
    def is_asked(self) -> bool:
        """Whether it is to be asked, as things stand now."""
        return True

    def ask(self, desk: Desk) -> None:
        """Ask it.

        Raises:
            Way: the answer leads elsewhere.
        """
        raise NotImplementedError


Step = Say | Asked


def go_through(
    desk: Desk, steps: Sequence[Step], stand_at: Callable[[str], None] | None = None, place: str | None = None
) -> None:
    """Say and ask, one step after another.

    Args:
        desk: where it is asked.
        steps: what is said and asked.
        stand_at: told which place is asked for.
        place: the place to go on at; the beginning if no step holds it.

    Raises:
        Way: an answer leads elsewhere; `Back` when it leads before the first question.
    """
    here = _where(steps, place)
    behind = [index for index, step in enumerate(steps[:here]) if isinstance(step, Asked) and step.is_asked]
    while here < len(steps):
        step = steps[here]
        if isinstance(step, Say):
            desk.talk.say(*step.lines)
        elif step.is_asked:
            if stand_at and step.name:
                stand_at(step.name)
            try:
                step.ask(desk)
            except Back:
                if not behind:
                    raise
                here = behind.pop()
                continue
            behind.append(here)
        here += 1


def _where(steps: Sequence[Step], place: str | None) -> int:
    held = (index for index, step in enumerate(steps) if place and isinstance(step, Asked) and step.holds(place))
    return next(held, 0)
