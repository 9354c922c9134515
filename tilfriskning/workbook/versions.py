"""Signing plans, and the day to look at them again."""

from __future__ import annotations

from datetime import date, timedelta

from tilfriskning.record.differences import differences
from tilfriskning.record.record import Record
from tilfriskning.record.signing import signed
from tilfriskning.record.versions import Version
from tilfriskning.workbook.book import Workbook

WAITS = {"week": 7, "month": 28, "quarter": 91, "half_year": 182}
"""Days until the plans are looked at again, by what the person chooses. It is the same day of the week."""


def sign(workbook: Workbook, plan: str) -> Version | None:
    """Sign a plan with the names that are filled in. None, and nothing changes, if there are none."""
    if not workbook.record.plan(plan).has_names:
        return None
    workbook.change(signed(workbook.record, plan, workbook.today))
    return workbook.record.agreed(plan)


def given_out(record: Record, plan: str) -> int:
    """The number of the version that people are to have: the one signed last, or the draft if none ever was."""
    agreed = record.agreed(plan)
    return agreed.number if agreed else record.version_of(plan)


def is_begun(record: Record, plan: str) -> bool:
    """Whether there is a version after the one that was put away last, or after the first one: it may have a reason."""
    put_away = record.versions_of(plan)
    begun = 1 + len(record.revisions_of(plan))
    if not put_away:
        return begun > 1
    return begun > put_away[-1].number or bool(differences(put_away[-1], record.draft(plan)))


def can_begin(record: Record, plan: str) -> bool:
    """Whether there is something to put away before a new version is begun."""
    put_away = record.versions_of(plan)
    if record.plan(plan).is_blank or not put_away:
        return not record.plan(plan).is_blank
    has_begun = 1 + len(record.revisions_of(plan)) > put_away[-1].number
    return not has_begun or bool(differences(put_away[-1], record.draft(plan)))


def review_after(today: date, wait: str) -> date:
    """The day to look at the plans again, after one of `WAITS`."""
    return today + timedelta(days=WAITS[wait])


def set_review(workbook: Workbook, on: date | None) -> None:
    """Set the day to look at the plans again; None takes it away."""
    header = workbook.record.header.model_copy(update={"review_on": on})
    workbook.change(workbook.record.model_copy(update={"header": header}))
