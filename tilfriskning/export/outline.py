"""A plan as neutral sections and rows. Every format is drawn from it.

Typed text has been through `typed`; what is blank inside a row is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from tilfriskning.export.put_away import PutAway, put_away
from tilfriskning.export.typed import typed, typed_chain, typed_entry
from tilfriskning.module.model import Module
from tilfriskning.module.plans import PART1, PART3, PlanTemplate, SignPart, TemplatePart, TemplateRow
from tilfriskning.module.values import Field
from tilfriskning.record.plan import PlanRow, RecoveryPlan
from tilfriskning.record.record import Record
from tilfriskning.record.versions import Version
from tilfriskning.texts import dates
from tilfriskning.texts import export as says
from tilfriskning.texts.safety import SAFETY, Safety
from tilfriskning.workbook import Workbook


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text beside its label."""

    label: str
    """What it is; empty if nothing needs to be said."""
    text: str
    """The text; empty where a line to write on belongs."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to reach."""

    name: str
    """Who; empty if only a number is written."""
    number: str
    """Telephone number; empty if only a name is written."""


@dataclass(frozen=True, slots=True)
class Row:
    """A cause with what prevents it, or an action with what it needs."""

    title: str = ""
    """What the row is about; empty for a row that the content no longer has."""
    is_set_aside: bool = False
    """Whether the person has said that it does not concern them."""
    reference: str = ""
    """A sentence that points to the plan which stands in for this row."""
    contacts_label: str = ""
    """Who the contacts are."""
    contacts: tuple[Contact, ...] = ()
    """People to reach; they come first."""
    fields: tuple[Labelled, ...] = ()
    """Short answers."""
    entries_label: str = ""
    """What the entries are."""
    entries: tuple[str, ...] = ()
    """What the person wrote, in order; who, when, where and what to say on a line of its own under it."""
    short: tuple[str, ...] = ()
    """The same without who, when, where and what to say, for small paper."""
    safety: tuple[Safety, ...] = ()
    """Safety texts that stand beside the row."""
    key: str = ""
    """The row's name in documents, as `mh.part1.stress`; empty for a row that the content no longer has."""

    @property
    def is_written(self) -> bool:
        """Whether the person has written anything."""
        return bool(self.contacts or self.fields or self.entries)

    @property
    def is_open(self) -> bool:
        """Whether nothing stands in the row, so that paper has a line to write on."""
        return not (self.is_written or self.is_set_aside or self.reference)


@dataclass(frozen=True, slots=True)
class Part:
    """Part 1 or part 3."""

    title: str
    """Heading."""
    columns: tuple[str, ...]
    """Headings of the two columns."""
    rows: tuple[Row, ...]
    """The rows, blank ones too."""


@dataclass(frozen=True, slots=True)
class Signs:
    """Part 2."""

    title: str
    """Heading."""
    lead: str
    """The line above the signs."""
    signs: tuple[Labelled, ...]
    """A to C with their signs, blank ones too."""
    bridge: tuple[str, ...] = ()
    """What the plans have in common: what leads to what, and signs that belong to both."""


@dataclass(frozen=True, slots=True)
class PlanOutline:
    """A whole plan."""

    title: str
    """The full name of the plan."""
    header: tuple[Labelled, ...]
    """Name and date, blank ones too."""
    version: int
    """The number of the version, from 1."""
    begun: date | None
    """The day this version was begun; None if nobody has begun it by name, as the first one."""
    changed: date
    """The day something was last written in the document; for a version that was put away, the day of that."""
    is_signed: bool
    """Whether this is what somebody has put a name under; if not, it is a draft."""
    signed_on: date | None
    """The day it was signed; None for a draft."""
    agreed: PutAway | None
    """For a draft, the version that was signed last; None if none was, or this is it."""
    part1: Part
    """Causes and how to prevent them."""
    part2: Signs
    """Warning signs."""
    part3: Part
    """Actions."""
    older: tuple[Row, ...]
    """What is written at places that the content no longer has."""
    signatures: tuple[Labelled, ...]
    """Who signs, and when, blank ones too."""
    versions: tuple[PutAway, ...]
    """The versions before this one that have been put away, oldest first."""

    def version_in_words(self) -> str:
        """Which version this is, and whether it is signed."""
        if self.signed_on:
            return says.SIGNED.format(number=self.version, date=dates.long(self.signed_on))
        begun = f" {says.BEGUN.format(date=dates.long(self.begun))}" if self.begun else ""
        draft = f"{says.DRAFT.format(number=self.version)}{begun}. {says.CHANGED.format(date=dates.long(self.changed))}"
        if self.agreed is None:
            return draft
        agreed = says.AGREED.format(number=self.agreed.number, date=dates.long(self.agreed.on))
        return f"{draft} {agreed}"


def plan_outline(workbook: Workbook, plan: str, version: Version | None = None) -> PlanOutline:
    """A plan as it stands, or as it was.

    Args:
        workbook: the client's workbook.
        plan: the plan's id.
        version: the version to show, of those that were put away; the plan as it stands if left out.

    Raises:
        KeyError: the module has no such plan.
    """
    record, template = workbook.record, workbook.module.plan(plan)
    signed = version if version and version.is_signed else None if version else record.in_force(plan)
    shown = version or record.draft(plan)
    agreed = None if version or signed else record.agreed(plan)
    return PlanOutline(
        title=template.title,
        header=_form(template.header, shown.written.header),
        version=shown.number,
        begun=None if version else _begun(record, plan),
        changed=version.on if version else workbook.changed.date(),
        is_signed=signed is not None,
        signed_on=signed.on if signed else None,
        agreed=put_away(template, agreed) if agreed else None,
        part1=_part(workbook, shown, PART1, template.part1),
        part2=_signs(shown, template.part2),
        part3=_part(workbook, shown, PART3, template.part3),
        older=tuple(row for row in _older(shown, signed or shown, template) if row.is_written),
        signatures=_signatures(template, signed, shown),
        versions=tuple(put_away(template, each) for each in record.versions_of(plan) if each.number < shown.number),
    )


def _begun(record: Record, plan: str) -> date | None:
    number, revisions = record.version_of(plan), record.revisions_of(plan)
    return revisions[number - 2].on if 2 <= number < len(revisions) + 2 else None


def _signatures(template: PlanTemplate, signed: Version | None, shown: Version) -> tuple[Labelled, ...]:
    """The form with the names in it: those who have signed, and what is filled in beside them."""
    if signed is None or signed == shown:
        return (*_form(template.signatures, shown.written.signatures), *_others(shown.written))
    agreed, filled_in = signed.written, shown.written
    doubled = {id: text for id, text in filled_in.signatures.items() if id in agreed.signatures}
    lines = _form(template.signatures, {**filled_in.signatures, **agreed.signatures})
    more = (line for line in _form(template.signatures, doubled) if line.text)
    return (*lines, *_others(agreed), *more, *_others(filled_in))


def _others(written: RecoveryPlan) -> Iterator[Labelled]:
    for signer in written.others:
        yield Labelled(says.OTHER_SIGNER, typed(signer.name))
        yield Labelled(says.DATE, typed(signer.date))


def title_of(module: Module, plan: str) -> str:
    """The full name of a plan; empty if the content no longer has it."""
    return next((template.title for template in module.plans if template.id == plan), "")


def safety_texts(ids: Iterable[str]) -> tuple[Safety, ...]:
    """The safety texts with these ids, each once."""
    return tuple(SAFETY[id] for id in dict.fromkeys(ids))


def _form(fields: tuple[Field, ...], written: dict[str, str]) -> tuple[Labelled, ...]:
    return tuple(Labelled(field.label, typed(written.get(field.id, ""))) for field in fields)


def _part(workbook: Workbook, shown: Version, part: str, template: TemplatePart) -> Part:
    rows = tuple(_row(workbook, shown, f"{part}.{row.id}", row) for row in template.rows)
    return Part(template.title, template.columns, rows)


def _row(workbook: Workbook, shown: Version, key: str, template: TemplateRow) -> Row:
    row = shown.written.row(key)
    known = {field.id: field.label for field in template.fields}
    fields = [(label, row.fields.get(id, "")) for id, label in known.items()]
    fields += [(says.OLDER, text) for id, text in row.fields.items() if id not in known]
    return Row(
        title=template.title,
        is_set_aside=key in shown.set_aside,
        reference=_reference(workbook, template.refers_to) if template.refers_to else "",
        contacts_label=template.contacts or says.CONTACTS,
        contacts=_contacts(row),
        fields=tuple(Labelled(label, text) for label, text in ((label, typed(text)) for label, text in fields) if text),
        entries_label=template.entries,
        entries=_entries(row),
        short=tuple(typed(entry.text) or text for entry in row.entries if (text := typed_entry(entry))),
        safety=safety_texts(template.safety),
        key=f"{shown.plan}.{key}",
    )


def _reference(workbook: Workbook, plan: str) -> str:
    words = says.SEE_PLAN_LATER if workbook.record.plan(plan).is_blank else says.SEE_PLAN
    return words.format(plan=title_of(workbook.module, plan))


def _contacts(row: PlanRow) -> tuple[Contact, ...]:
    contacts = (Contact(typed(contact.name), typed(contact.number)) for contact in row.contacts)
    return tuple(contact for contact in contacts if contact.name or contact.number)


def _entries(row: PlanRow) -> tuple[str, ...]:
    return tuple(text for entry in row.entries if (text := typed_entry(entry)))


def _signs(shown: Version, template: SignPart) -> Signs:
    signs = tuple(Labelled(slot.label, typed(shown.signs.get(slot.id, ""))) for slot in template.slots)
    shared = (says.IN_BOTH.format(sign=text) for slot in shown.shared if (text := typed(shown.signs.get(slot, ""))))
    chains = (typed_chain(chain) for chain in shown.chains)
    return Signs(template.title, template.lead, signs, (*chains, *shared))


def _older(shown: Version, signed: Version, template: PlanTemplate) -> Iterator[Row]:
    """What is written in a plan at places that its template does not have."""
    plan, rows, slots = shown.written, dict(template.rows()), {slot.id for slot in template.part2.slots}
    for key, row in plan.rows.items():
        if key not in rows:
            yield Row(
                contacts_label=says.CONTACTS,
                contacts=_contacts(row),
                fields=_without_labels(row.fields.values()),
                entries=_entries(row),
            )
    lost = (typed(text) for slot, text in shown.signs.items() if slot not in slots)
    yield Row(entries=tuple(text for text in lost if text))
    names = {**plan.signatures, **signed.written.signatures}
    for fields, written in ((template.header, plan.header), (template.signatures, names)):
        known = {field.id for field in fields}
        yield Row(fields=_without_labels(text for id, text in written.items() if id not in known))


def _without_labels(texts: Iterable[str]) -> tuple[Labelled, ...]:
    return tuple(Labelled("", text) for text in map(typed, texts) if text)
