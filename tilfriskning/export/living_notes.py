"""What people wrote around their plans: versions, copies, rehearsals, what came before a relapse."""

from __future__ import annotations

from collections.abc import Iterator

from tilfriskning.export.changes import changes
from tilfriskning.export.outline import Labelled, title_of
from tilfriskning.export.put_away import put_away
from tilfriskning.export.typed import typed, typed_entry
from tilfriskning.module.plans import PlanTemplate
from tilfriskning.record.last_time import STRETCHES, LastTime
from tilfriskning.record.plan import RecoveryPlan
from tilfriskning.record.record import Copy, Record, Revision
from tilfriskning.record.versions import Version
from tilfriskning.texts import copies as copy_says
from tilfriskning.texts import dates, last_time, practice
from tilfriskning.texts import export as says
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.practice import action_title

Lines = tuple[Labelled, ...]
Titled = tuple[str, tuple[Lines, ...]]
"""A heading with what stands under it."""


def version_groups(workbook: Workbook) -> Iterator[Titled]:
    """The versions of each plan with their reasons and names, and what was changed after them."""
    record = workbook.record
    plans = dict.fromkeys((*(each.plan for each in record.revisions), *(each.plan for each in record.versions)))
    for plan in plans:
        template = next((each for each in workbook.module.plans if each.id == plan), None)
        items = (*_revisions(record, plan), *_versions(record, plan, template))
        yield title_of(workbook.module, plan) or says.OLDER, tuple(items)


def _revisions(record: Record, plan: str) -> Iterator[Lines]:
    """The versions that were begun, but for those that are told of because they were put away."""
    told = {(version.number, version.reason) for version in record.versions_of(plan)}
    for number, revision in enumerate(record.revisions_of(plan), start=2):
        if (number, revision.reason) not in told:
            yield (_revision(number, revision),)


def _revision(number: int, revision: Revision) -> Labelled:
    words = says.VERSION_FROM.format(number=number, date=dates.long(revision.on))
    reason = typed(revision.reason)
    return Labelled(words, reason) if reason else Labelled("", words)


def _versions(record: Record, plan: str, template: PlanTemplate | None) -> Iterator[Lines]:
    put_away = record.versions_of(plan)
    for version, later in zip(put_away, (*put_away[1:], record.draft(plan)), strict=False):
        if template is None:
            yield from ((Labelled("", text),) for text in map(typed, _texts(version)) if text)
        else:
            yield tuple(_version(template, version, later))


def _version(template: PlanTemplate, version: Version, later: Version) -> Iterator[Labelled]:
    yield Labelled("", put_away(template, version).in_words())
    if reason := typed(version.reason):
        yield Labelled(says.REASON, reason)
    labels = {field.id: field.label for field in template.signatures}
    names = [(labels.get(id, ""), text) for id, text in version.written.signatures.items()]
    names += [(says.OTHER_SIGNER, signer.name) for signer in version.written.others]
    names += [(says.DATE, signer.date) for signer in version.written.others]
    yield from (Labelled(label, typed(text)) for label, text in names if typed(text))
    for place in changes(template, version, later):
        yield from (Labelled(says.CHANGED_AFTERWARDS.format(place=place.title), line) for line in place.lines)


def _texts(version: Version) -> Iterator[str]:
    """Every text of a version of a plan that the content no longer has."""
    yield from (version.reason, *texts_of(version.written), *version.signs.values())
    yield from (text for chain in version.chains for text in (chain.first, chain.then))


def texts_of(plan: RecoveryPlan) -> Iterator[str]:
    """Every text in a plan."""
    yield from plan.header.values()
    for row in plan.rows.values():
        for contact in row.contacts:
            yield from (contact.name, contact.number)
        yield from row.fields.values()
        yield from (typed_entry(entry) for entry in row.entries)
    yield from plan.signatures.values()
    yield from (text for signer in plan.others for text in (signer.name, signer.date))


def copy_lines(workbook: Workbook, copy: Copy) -> Lines:
    """Somebody who has the plan, with all that is written about it."""
    has = ((plan.short, copy.has.get(plan.id)) for plan in workbook.module.plans)
    versions = tuple(copy_says.HAS.format(plan=plan, number=number) for plan, number in has if number)
    parts = ", ".join(copy_says.PARTS[part] for part in copy.parts if part in copy_says.PARTS)
    lines = (
        Labelled(says.COPY_PERSON, typed(copy.person)),
        Labelled(says.COPY_WHEN, typed(copy.when)),
        Labelled(says.COPY_VERSION, "\n".join((*versions, typed(copy.version))).strip("\n")),
        Labelled(copy_says.WHICH_PARTS, parts),
        Labelled(copy_says.ON_WHAT, copy_says.FORMS[copy.on] if copy.on else ""),
        Labelled(copy_says.TASK, typed(copy.task)),
        Labelled("", copy_says.IS_TOLD if copy.is_told else ""),
        Labelled("", copy_says.HAS_ENDED if copy.has_ended else ""),
        Labelled(copy_says.SUCCESSOR, typed(copy.successor)),
    )
    return tuple(line for line in lines if line.text)


def rehearsal_items(workbook: Workbook) -> tuple[Lines, ...]:
    """The rehearsals, oldest first."""
    items = []
    for rehearsal in workbook.record.rehearsals:
        said = (
            Labelled("", typed(action_title(workbook, rehearsal.action))),
            Labelled(practice.WHEN, typed(rehearsal.when)),
            Labelled(practice.WITH_WHOM, typed(rehearsal.with_whom)),
            Labelled(practice.CHANGE, typed(rehearsal.change)),
        )
        items.append(tuple(line for line in said if line.text))
    return tuple(items)


def last_time_items(workbook: Workbook) -> tuple[Lines, ...]:
    """What came before each relapse."""
    return tuple(tuple(_last_time(workbook.record, time)) for time in workbook.record.last_times)


def _last_time(record: Record, time: LastTime) -> Iterator[Labelled]:
    if when := typed(time.when):
        yield Labelled(last_time.WHEN, when)
    for stretch in STRETCHES:
        signs = (record.sign(time.plan, id) for id in time.at(stretch))
        if texts := [text for sign in signs if sign and (text := typed(sign.text))]:
            yield Labelled(last_time.STRETCHES[stretch], "\n".join(texts))
