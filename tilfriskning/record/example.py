"""The example client: the plans of the module's worked examples as one document."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import count

from tilfriskning.module.blocks import ExampleRow, WorkedExample
from tilfriskning.module.model import Module
from tilfriskning.module.plans import PART2, PlanTemplate
from tilfriskning.record.plan import Contact, Entry, PlanRow, RecoveryPlan, Sign
from tilfriskning.record.record import Record
from tilfriskning.texts import record as says

NAME, DATE = "name", "date"
"""Fields of a plan's header that an example fills."""


def example_record(module: Module, now: datetime) -> Record:
    """The document of the person in the worked examples; the same ids at every call. It holds what the module has.

    Args:
        module: the content.
        now: when the document was last changed.
    """
    ids = (f"example{number}" for number in count(1))
    record = Record.new(says.EXAMPLE_LABEL, now)
    for plan in module.plans:
        if example := _example_of(module, plan.id):
            record = _with_example(record, plan, example, ids)
    return record.model_copy(update={"choice": tuple(record.plans)}).stamped(now)


def _example_of(module: Module, plan: str) -> WorkedExample | None:
    return next((example for example in module.of_kind(WorkedExample) if example.plan == plan), None)


def _with_example(record: Record, plan: PlanTemplate, example: WorkedExample, ids: Iterator[str]) -> Record:
    rows: dict[str, PlanRow] = {}
    signs: dict[str, Sign] = {}
    for filled in example.rows:
        part, _, local = filled.row.partition(".")
        if part == PART2:
            signs[local] = Sign(id=next(ids), text=" ".join(filled.entries), origin="plan", j=True)
        else:
            rows[filled.row] = _row(filled, ids)
    header = {NAME: example.name, DATE: example.date}
    written = RecoveryPlan(
        header={field.id: header[field.id] for field in plan.header if field.id in header},
        rows=rows,
        signs={slot: sign.id for slot, sign in signs.items()},
    )
    return record.with_plan(plan.id, written).with_pool(plan.id, tuple(signs.values()))


def _row(filled: ExampleRow, ids: Iterator[str]) -> PlanRow:
    return PlanRow(
        contacts=tuple(Contact(id=next(ids), name=contact.name, number=contact.number) for contact in filled.contacts),
        fields={answer.field: answer.text for answer in filled.fields},
        entries=tuple(Entry(id=next(ids), text=text) for text in filled.entries),
    )
