"""A plan as a file of its own, for the commands and the screens."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tilfriskning.errors import Refusal
from tilfriskning.store.durable import why, write_durably
from tilfriskning.texts import commands as says
from tilfriskning.workbook import Workbook


def has_numbers(workbook: Workbook, plans: Iterable[str]) -> bool:
    """Whether these plans hold other people's telephone numbers."""
    rows = (row for id in plans for row in workbook.record.plan(id).rows.values())
    return any(contact.number.strip() for row in rows for contact in row.contacts)


def write(name: str, content: bytes, replace: bool = False) -> None:
    """Write an export, readable for its owner only.

    Args:
        name: the file, as the person named it.
        content: the export.
        replace: write it in the place of a file that is there.

    Raises:
        Refusal: the file is there already, or cannot be written.
    """
    file = Path(name).expanduser()
    try:
        if file.exists() and not file.is_file():
            raise Refusal(says.NOT_A_FILE.format(file=file))
        if file.exists() and not replace:
            raise Refusal(says.FILE_EXISTS.format(file=file))
        write_durably(file, content)
    except OSError as error:
        raise Refusal(says.NOT_EXPORTED.format(file=file, problem=why(error))) from None
