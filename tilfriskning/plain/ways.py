"""What leads away from a question, raised where it is asked and caught where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tilfriskning.store.keys import Identity


class Way(Exception):
    """Somewhere else than to the next question."""


class Back(Way):
    """To the question before, or out of what lies on top."""


class Turn(Way):
    """To another page.

    Args:
        step: how many pages ahead; behind if negative.
    """

    def __init__(self, step: int) -> None:
        super().__init__()
        self.step = step


class GoTo(Way):
    """To a page.

    Args:
        page: its id.
    """

    def __init__(self, page: str) -> None:
        super().__init__()
        self.page = page


class Open(Way):
    """To a client, from the document as it lies there now.

    Args:
        label: the client.
        word: a word that is obeyed once it is open; none goes on where the person stopped.
        key: opens it, if it is locked and was open just now.
        is_asked: ask for the passphrase even where there is a key of somebody let in.
    """

    def __init__(self, label: str, word: str = "", key: Identity | None = None, is_asked: bool = False) -> None:
        super().__init__()
        self.label = label
        self.word = word
        self.key = key
        self.is_asked = is_asked


class Lock(Way):
    """Out of a workbook that is locked, to the question for its passphrase.

    Args:
        said: what is said first.
        is_asked: ask for the passphrase even where there is a key of somebody let in.
    """

    def __init__(self, said: str, is_asked: bool = False) -> None:
        super().__init__()
        self.said = said
        self.is_asked = is_asked


class ToPlan(Way):
    """To a plan, from within the plans.

    Args:
        plan: the plan; the one that is shown if left out.
    """

    def __init__(self, plan: str | None = None) -> None:
        super().__init__()
        self.plan = plan


class ToStart(Way):
    """To the start. The workbook is closed."""


class ToGroup(Way):
    """To an hour with a group. The workbook is closed."""


class EndHour(Way):
    """To the end of the hour. The workbook is closed."""


class Leave(Way):
    """Out of the program."""
