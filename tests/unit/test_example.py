from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.unit.clients import BOTH, NOW, small_module
from tilfriskning.export.markdown import render
from tilfriskning.module.loader import load
from tilfriskning.module.model import Module, Topic
from tilfriskning.record.example import example_record
from tilfriskning.record.record import Record
from tilfriskning.workbook import Workbook

CONTENT = Path(__file__).parents[2] / "content" / "module-10"


@pytest.fixture
def example() -> Record:
    return example_record(small_module(), NOW)


def test_the_example_has_both_plans_of_the_worked_examples(example: Record) -> None:
    assert example.header.label == "eksempel"
    assert example.choice == BOTH
    assert example.header.plans == {"mh": "begun", "sud": "begun"}
    assert example.plan("mh").header == {"name": "Idun", "date": "3. november 2026"}
    assert example.plan("sud").header == {"name": "Idun"}


def test_rows_have_their_contacts_fields_and_entries(example: Record) -> None:
    plan = example.plan("mh")

    assert [entry.text for entry in plan.row("part1.stress").entries] == ["Går en tur.", "Ringer Bo."]
    assert [(contact.name, contact.number) for contact in plan.row("part3.contact_team").contacts] == [
        ("Lege Dahl", "01 23 45 67"),
        ("Legevakt", "116 117"),
    ]
    assert plan.row("part3.contact_team").fields == {"say": "«Hei, det er Idun.»"}


def test_the_signs_of_part_2_are_marked_signs_of_the_pool(example: Record) -> None:
    signs = example.plan("mh").signs

    assert {slot: example.sign("mh", id) for slot, id in signs.items()} == dict(
        zip("ab", example.pool("mh"), strict=True)
    )
    assert [(sign.text, sign.j, sign.f) for sign in example.pool("mh")] == [
        ("Jeg sover lite.", True, False),
        ("Jeg svarer ikke på meldinger.", True, False),
    ]


def test_ids_are_unique_and_the_same_at_every_call(example: Record) -> None:
    rows = [row for plan in example.plans.values() for row in plan.rows.values()]
    ids = [
        *(contact.id for row in rows for contact in row.contacts),
        *(entry.id for row in rows for entry in row.entries),
        *(sign.id for pool in example.signs.values() for sign in pool),
    ]

    assert len(ids) == len(set(ids))
    assert example == example_record(small_module(), NOW)


def test_the_example_is_a_document_like_any_other(example: Record) -> None:
    assert Record.model_validate_json(example.model_dump_json()) == example


def test_a_module_without_worked_examples_gives_a_blank_example() -> None:
    def without_example(topic: Topic) -> Topic:
        return replace(topic, read=lambda: tuple(page for page in topic.pages if page.id != "t1/examples"))

    topics = tuple(map(without_example, small_module().topics))
    module = Module("m", "M", "M", topics, small_module().plans)

    assert example_record(module, NOW).plans == {}


def test_the_shipped_example_exports_both_plans_without_a_blank_row() -> None:
    module = load(CONTENT).module
    assert module is not None
    workbook = Workbook(module, example_record(module, NOW), now=lambda: NOW)

    export = render(workbook, workbook.chosen_plans())

    assert [plan.title in export for plan in module.plans] == [True, True]
    assert "\n\n…" not in export
    assert export.count("…") == export.count("underskrift:** ") * 2 * 24
