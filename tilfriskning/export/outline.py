"""A plan as neutral sections and rows. Every format is drawn from it.

Typed text has been through `typed`; what is blank inside a row is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from tilfriskning.export.typed import typed
from tilfriskning.module.model import Module
from tilfriskning.module.plans import PART1, PART3, PlanTemplate, SignPart, TemplatePart, TemplateRow
from tilfriskning.module.values import Field
from tilfriskning.record.plan import PlanRow
from tilfriskning.record.record import Record
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
    """What the person wrote, in order."""
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
    """The day this version was begun; None for the first one."""
    changed: date
    """The day something was last written in the document."""
    is_signed: bool
    """Whether somebody has put a name under it; if not, it is a draft."""
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


def plan_outline(workbook: Workbook, plan: str) -> PlanOutline:
    """A plan as it stands.

    Args:
        workbook: the client's workbook.
        plan: the plan's id.

    Raises:
        KeyError: the module has no such plan.
    """
    record, template = workbook.record, workbook.module.plan(plan)
    written = record.plan(plan)
    return PlanOutline(
        title=template.title,
        header=_form(template.header, written.header),
        version=record.version_of(plan),
        begun=max((revision.on for revision in record.revisions if revision.plan == plan), default=None),
        changed=workbook.changed.date(),
        is_signed=written.is_signed,
        part1=_part(workbook, plan, PART1, template.part1),
        part2=_signs(record, plan, template.part2),
        part3=_part(workbook, plan, PART3, template.part3),
        older=tuple(row for row in _older(record, template) if row.is_written),
        signatures=_form(template.signatures, written.signatures),
    )


def title_of(module: Module, plan: str) -> str:
    """The full name of a plan; empty if the content no longer has it."""
    return next((template.title for template in module.plans if template.id == plan), "")


def safety_texts(ids: Iterable[str]) -> tuple[Safety, ...]:
    """The safety texts with these ids, each once."""
    return tuple(SAFETY[id] for id in dict.fromkeys(ids))


def sign_text(record: Record, plan: str, slot: str) -> str:
    """The sign that stands at a place in part 2; empty if there is none."""
    sign = record.sign(plan, record.plan(plan).signs.get(slot, ""))
    return typed(sign.text) if sign else ""


def _form(fields: tuple[Field, ...], written: dict[str, str]) -> tuple[Labelled, ...]:
    return tuple(Labelled(field.label, typed(written.get(field.id, ""))) for field in fields)


def _part(workbook: Workbook, plan: str, part: str, template: TemplatePart) -> Part:
    rows = tuple(_row(workbook, plan, f"{part}.{row.id}", row) for row in template.rows)
    return Part(template.title, template.columns, rows)


def _row(workbook: Workbook, plan: str, key: str, template: TemplateRow) -> Row:
    row = workbook.record.plan(plan).row(key)
    known = {field.id: field.label for field in template.fields}
    fields = [(label, row.fields.get(id, "")) for id, label in known.items()]
    fields += [(says.OLDER, text) for id, text in row.fields.items() if id not in known]
    return Row(
        title=template.title,
        is_set_aside=workbook.is_set_aside(f"{plan}.{key}"),
        reference=_reference(workbook, template.refers_to) if template.refers_to else "",
        contacts_label=template.contacts or says.CONTACTS,
        contacts=_contacts(row),
        fields=tuple(Labelled(label, text) for label, text in ((label, typed(text)) for label, text in fields) if text),
        entries_label=template.entries,
        entries=_entries(row),
        safety=safety_texts(template.safety),
        key=f"{plan}.{key}",
    )


def _reference(workbook: Workbook, plan: str) -> str:
    words = says.SEE_PLAN_LATER if workbook.record.plan(plan).is_blank else says.SEE_PLAN
    return words.format(plan=title_of(workbook.module, plan))


def _contacts(row: PlanRow) -> tuple[Contact, ...]:
    contacts = (Contact(typed(contact.name), typed(contact.number)) for contact in row.contacts)
    return tuple(contact for contact in contacts if contact.name or contact.number)


def _entries(row: PlanRow) -> tuple[str, ...]:
    return tuple(text for entry in row.entries if (text := typed(entry.text)))


def _signs(record: Record, plan: str, template: SignPart) -> Signs:
    signs = tuple(Labelled(slot.label, sign_text(record, plan, slot.id)) for slot in template.slots)
    return Signs(template.title, template.lead, signs)


def _older(record: Record, template: PlanTemplate) -> Iterator[Row]:
    """What is written in a plan at places that its template does not have."""
    plan, rows, slots = record.plan(template.id), dict(template.rows()), {slot.id for slot in template.part2.slots}
    for key, row in plan.rows.items():
        if key not in rows:
            yield Row(
                contacts_label=says.CONTACTS,
                contacts=_contacts(row),
                fields=_without_labels(row.fields.values()),
                entries=_entries(row),
            )
    lost = (sign_text(record, template.id, slot) for slot in plan.signs if slot not in slots)
    yield Row(entries=tuple(text for text in lost if text))
    for fields, written in ((template.header, plan.header), (template.signatures, plan.signatures)):
        known = {field.id for field in fields}
        yield Row(fields=_without_labels(text for id, text in written.items() if id not in known))


def _without_labels(texts: Iterable[str]) -> tuple[Labelled, ...]:
    return tuple(Labelled("", text) for text in map(typed, texts) if text)
