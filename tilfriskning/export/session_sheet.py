"""The sheet for the journal: a short text in the client's words, which the client reads and approves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tilfriskning.export.typed import typed
from tilfriskning.record.record import Sheet
from tilfriskning.texts import dates
from tilfriskning.texts import session as says
from tilfriskning.workbook.session import Session


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the sheet."""

    id: str
    """Its short name, by which it is left out."""
    label: str
    """What it is about."""
    text: str
    """What it says."""


def lines(session: Session) -> tuple[Line, ...]:
    """What the sheet can say about an hour; nothing that is not written or chosen."""
    return tuple(line for line in _lines(session) if line.text)


def _lines(session: Session) -> Iterator[Line]:
    hour, module = session.hour, session.workbook.module
    yield Line("module", says.SHEET_MODULE, f"{module.label}: {module.title}")
    if topic := session.topic:
        yield Line("topic", says.SHEET_TOPIC, f"{topic.label}: {topic.title}")
    yield Line("form", says.SHEET_FORM, says.SHEET_FORMS[hour.form])
    yield Line("did", says.SHEET_DID, typed(hour.did))
    yield Line("practice", says.SHEET_PRACTICE, _planned(session, session.decided("practice")))
    yield Line("step", says.SHEET_STEP, _planned(session, session.decided("goal")))
    yield Line("changes", says.SHEET_CHANGES, typed(hour.plan_changes))
    yield Line("next", says.SHEET_NEXT, typed(hour.next_time))


def _planned(session: Session, sheet: Sheet | None) -> str:
    return " · ".join(typed(text) for _, text in session.planned(sheet)) if sheet else ""


def render(session: Session, left_out: frozenset[str] = frozenset(), is_approved: bool = False) -> str:
    """The sheet as plain text.

    Args:
        session: the hour.
        left_out: the lines that the client does not want in it, by id.
        is_approved: whether the client has read and approved it.
    """
    said = [says.SHEET_HEAD.format(date=dates.long(session.hour.on))]
    said += [_said(line) for line in lines(session) if line.id not in left_out]
    if is_approved:
        said.append(says.SHEET_APPROVED)
    return "\n".join(said) + "\n"


def _said(line: Line) -> str:
    return line.text if line.text.startswith(line.label) else f"{line.label}: {line.text}"
