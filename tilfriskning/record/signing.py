"""Signing a plan, and beginning a new version of it. What has been put away is never altered."""

from __future__ import annotations

from datetime import date

from tilfriskning.record.differences import differences
from tilfriskning.record.plan import RecoveryPlan, new_id
from tilfriskning.record.record import Record, Revision
from tilfriskning.record.versions import Version


def signed(record: Record, plan: str, on: date) -> Record:
    """The record with a plan signed by those whose names are filled in; as it is if there are none.

    If the plan reads as the version that was signed last, they sign that one too.

    Args:
        record: the document.
        plan: which plan.
        on: the day.
    """
    draft = record.plan(plan)
    if not draft.has_names:
        return record
    if standing := record.in_force(plan):
        return _signed_too(record, standing)
    version = record.draft(plan).model_copy(update={"id": new_id(), "on": on})
    missing = version.number - 1 - len(record.revisions_of(plan))
    begun = tuple(Revision(id=new_id(), on=on, plan=plan) for _ in range(missing))
    signed = record.model_copy(
        update={"versions": (*record.versions, version), "revisions": (*record.revisions, *begun)}
    )
    return signed.with_plan(plan, draft.model_copy(update={"signatures": {}, "others": ()}))


def _signed_too(record: Record, version: Version) -> Record:
    """The record with more names under a version. What is filled in where somebody has signed already stays there."""
    draft, agreed = record.plan(version.plan), version.written
    new = {id: text for id, text in draft.signatures.items() if text.strip() and id not in agreed.signatures}
    left = {id: text for id, text in draft.signatures.items() if id in agreed.signatures}
    with_names = agreed.model_copy(
        update={"signatures": {**agreed.signatures, **new}, "others": (*agreed.others, *draft.tidy().others)}
    )
    changed = version.model_copy(update={"written": with_names})
    versions = tuple(changed if other.id == version.id else other for other in record.versions)
    emptied = draft.model_copy(update={"signatures": left, "others": ()})
    return record.model_copy(update={"versions": versions}).with_plan(version.plan, emptied)


def renewed(record: Record, plan: str, on: date) -> Record:
    """The record with a new version of a plan begun. The one before is put away as it is, signed or not."""
    put_away, draft = record.versions_of(plan), record.draft(plan)
    if not record.plan(plan).is_blank and not record.in_force(plan) and not _is_put_away(draft, put_away):
        kept = draft.model_copy(update={"id": new_id(), "on": on, "written": _without_names(draft.written)})
        record = record.model_copy(update={"versions": (*record.versions, kept)})
    begun = Revision(id=new_id(), on=on, plan=plan)
    return record.model_copy(update={"revisions": (*record.revisions, begun)})


def _is_put_away(draft: Version, put_away: tuple[Version, ...]) -> bool:
    return bool(put_away) and not differences(put_away[-1], draft)


def _without_names(written: RecoveryPlan) -> RecoveryPlan:
    return written.model_copy(update={"signatures": {}, "others": ()})
