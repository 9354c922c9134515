"""The actions of a plan, and which of them have been rehearsed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tilfriskning.module.plans import PART3, TemplateRow
from tilfriskning.record import places
from tilfriskning.record.plan import new_id
from tilfriskning.record.record import Record
from tilfriskning.record.rehearsal import Rehearsal
from tilfriskning.texts import dates
from tilfriskning.workbook.book import Workbook


@dataclass(frozen=True, slots=True)
class Action:
    """Something that a plan says to do when a sign comes."""

    ref: str
    """An entry of part 3 (`mh.part3.coping/3f2a9c01`), or a row with people to reach (`mh.part3.contact_team`)."""
    row: str
    """The plan row, as `mh.part3.coping`."""
    entry: str | None
    """The entry's id; None if the action is to reach the people of the row."""
    title: str
    """What there is to do: the person's words, or the title of the row."""
    rehearsals: tuple[Rehearsal, ...]
    """When it was rehearsed, oldest first."""

    @property
    def is_rehearsed(self) -> bool:
        """Whether it has been rehearsed."""
        return bool(self.rehearsals)


def actions(workbook: Workbook, plan: str) -> tuple[Action, ...]:
    """The actions of a plan: those that have not been rehearsed first, in the order of the plan."""
    template = workbook.module.plan(plan)
    found = [action for row in template.part3.rows for action in _of_row(workbook.record, plan, row)]
    return tuple(sorted(found, key=lambda action: action.is_rehearsed))


def action(workbook: Workbook, ref: str) -> Action | None:
    """One action; None if it no longer stands in the plan."""
    plan = ref.partition(".")[0]
    known = any(template.id == plan for template in workbook.module.plans)
    return next((each for each in actions(workbook, plan) if each.ref == ref), None) if known else None


def action_title(workbook: Workbook, ref: str) -> str:
    """What there is to do; empty if it no longer stands in the plan."""
    found = action(workbook, ref)
    return found.title if found else ""


def begin_rehearsal(workbook: Workbook, action: str) -> Rehearsal:
    """Write down that an action was rehearsed today."""
    rehearsal = Rehearsal(id=new_id(), action=action, when=dates.long(workbook.today))
    record = workbook.record
    workbook.change(record.model_copy(update={"rehearsals": (*record.rehearsals, rehearsal)}))
    return rehearsal


def _of_row(record: Record, plan: str, row: TemplateRow) -> Iterator[Action]:
    ref = f"{plan}.{PART3}.{row.id}"
    written = places.row(record, ref)
    if any(not contact.is_blank for contact in written.contacts):
        yield Action(ref, ref, None, row.title, _rehearsals(record, ref))
    for entry in written.entries:
        if not entry.is_blank:
            name = f"{ref}/{entry.id}"
            yield Action(
                name, ref, entry.id, entry.text if entry.text.strip() else entry.details, _rehearsals(record, name)
            )


def _rehearsals(record: Record, ref: str) -> tuple[Rehearsal, ...]:
    return tuple(each for each in record.rehearsals if each.action == ref and not each.is_blank)


def people(workbook: Workbook) -> tuple[str, ...]:
    """The people who stand in the plans, and those who have them, each once."""
    rows = (row for plan in workbook.record.plans.values() for row in plan.rows.values())
    names = [contact.name.strip() for row in rows for contact in row.contacts]
    names += [copy.person.strip() for copy in workbook.record.copies if not copy.has_ended]
    return tuple(dict.fromkeys(name for name in names if name))
