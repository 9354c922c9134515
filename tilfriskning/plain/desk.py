"""What a question has at hand: somebody to ask, and the workbook to write in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tilfriskning.plain.talk import Talk
from tilfriskning.record.places import Place
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as says
from tilfriskning.workbook import Workbook


@dataclass(slots=True)
class Desk:
    """A client's workbook, open in front of somebody."""

    talk: Talk
    """Who is asked."""
    workbook: Workbook
    """What is read and changed; each change is saved at once."""
    open_plan: Callable[[str], None]
    """Shows a plan, to read and to change."""
    write_out: Callable[[str], None]
    """Writes a plan to a file."""
    between_pages: Callable[[], None] = lambda: None
    """Called when a page is turned."""
    _changed: list[tuple[Place, str, str]] = field(default_factory=list)

    def write(self, place: Place, text: str) -> None:
        """Write at a place, and remember what stood there."""
        before = self.workbook.read(place)
        if text == before:
            return
        self.workbook.write(place, text)
        if before.strip():
            self._changed.append((place, before, text))
        self.talk.say(says.SAVED if text else says.TAKEN_AWAY)

    def bring_back(self) -> bool:
        """Write what was changed or taken away last where it stood. False if there is nothing."""
        while self._changed:
            place, before, after = self._changed.pop()
            if self.workbook.read(place) == after:
                self.workbook.write(place, before)
                return True
        return False

    def set_aside(self, key: str) -> None:
        """Say, or take back, that a prompt or a plan row does not concern the person."""
        self.workbook.set_aside(key)
        is_set = self.workbook.is_set_aside(key)
        self.talk.say(says.SET_ASIDE.format(words=page_says.NOT_FOR_ME) if is_set else says.NOT_SET_ASIDE)
