from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import timedelta
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.clients import BOTH, EVERYWHERE, NOW, open_workbook, small_module, written_workbook
from tilfriskning.export.notes import Section, notes_outline
from tilfriskning.export.outline import Contact, Labelled, plan_outline
from tilfriskning.export.typed import typed
from tilfriskning.record.places import ContactAt, EntryAt, PlanFieldAt
from tilfriskning.record.plan import Contact as WrittenContact
from tilfriskning.record.plan import Entry, PlanRow, RecoveryPlan, Sign
from tilfriskning.record.record import Copy, Record, Revision, Sheet
from tilfriskning.record.sign_places import SignAt
from tilfriskning.texts import copies as copy_says
from tilfriskning.texts import export as says
from tilfriskning.texts.safety import SAFETY
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.versions import sign


def strings(value: object) -> Iterator[str]:
    """Every text in an outline."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from strings(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings(getattr(value, field.name))


def everything(workbook: Workbook) -> set[str]:
    plans = tuple(plan_outline(workbook, plan) for plan in BOTH)
    return set(strings((plans, notes_outline(workbook))))


def section(workbook: Workbook, title: str) -> Section:
    return next(each for each in notes_outline(workbook) if each.title == title)


def texts(workbook: Workbook, title: str) -> list[list[tuple[str, str]]]:
    groups = section(workbook, title).groups
    return [[(line.label, line.text) for line in item] for group in groups for item in group.items]


# A plan


def test_a_blank_plan_has_every_row_and_a_place_for_every_word() -> None:
    plan = plan_outline(open_workbook(), "mh")

    assert [row.title for row in plan.part1.rows] == ["Mye stress", "Medisin", "Rusmidler"]
    assert [row.is_open for row in plan.part1.rows] == [True, True, False]
    assert plan.part1.columns == ("Årsak", "Slik forebygger jeg den")
    assert plan.part2.signs == (Labelled("A", ""), Labelled("B", ""))
    assert plan.header == (Labelled("Navn", ""), Labelled("Dato", ""))
    assert plan.signatures == (Labelled("Min underskrift", ""), Labelled("Dato", ""))
    assert plan.older == ()


def test_a_row_has_its_contacts_fields_and_entries_under_their_labels() -> None:
    row = plan_outline(written_workbook(), "mh").part3.rows[0]

    assert (row.contacts_label, row.contacts) == (
        "Hvem jeg ringer",
        (Contact("Lege Nordli", "01 23 45 67"), Contact("", "116 117")),
    )
    assert row.fields == (
        Labelled("Det jeg sier", "«Hei, det er Kari.»"),
        Labelled("Når passer det best?", "Før tolv"),
        Labelled(says.OLDER, "Ikke mandag"),
    )
    assert (row.entries_label, row.entries, row.short) == (
        "Annet jeg gjør",
        ("Sender melding.\nHvem: Marit · Når: Før lunsj · Hvor: I gangen · Jeg sier: «Kan du ringe?»",),
        ("Sender melding.",),
    )


def test_what_is_blank_inside_a_row_is_left_out() -> None:
    workbook = open_workbook()
    for id, text in {"e1": "Går en tur", "e2": " \t", "e3": "\x00"}.items():
        workbook.write(EntryAt("mh.part1.stress", id), text)
    workbook.write(ContactAt("mh.part3.contact_team", "c1", "name"), "  ")

    plan = plan_outline(workbook, "mh")

    assert plan.part1.rows[0].entries == ("Går en tur",)
    assert plan.part3.rows[0].is_open


def test_a_row_that_is_set_aside_keeps_what_is_written_in_it() -> None:
    workbook = open_workbook()
    workbook.write(EntryAt("mh.part1.medication", "e1"), "Dosett")
    workbook.set_aside("mh.part1.medication")

    row = plan_outline(workbook, "mh").part1.rows[1]

    assert row.is_set_aside
    assert row.entries == ("Dosett",)


@pytest.mark.parametrize(
    ("sud", "reference"),
    [("", "Se «Plan for ruslidelser», hvis du lager den."), ("Fisker", "Se «Plan for ruslidelser».")],
)
def test_a_row_points_to_the_plan_that_stands_in_for_it(sud: str, reference: str) -> None:
    workbook = open_workbook()
    workbook.write(EntryAt("sud.part1.stress", "e1"), sud)

    assert plan_outline(workbook, "mh").part1.rows[2].reference == reference


def test_part_2_shows_the_signs_that_stand_in_it() -> None:
    assert plan_outline(written_workbook(), "mh").part2.signs == (
        Labelled("A", "Jeg slutter å nynne."),
        Labelled("B", ""),
    )


def test_safety_texts_stand_beside_the_rows_that_ask_for_them() -> None:
    plan = plan_outline(open_workbook(), "mh")

    assert plan.part3.rows[1].safety == (SAFETY["stopping"], SAFETY["tolerance"])
    assert plan.part1.rows[0].safety == ()


def test_what_the_template_no_longer_has_stands_at_the_end() -> None:
    workbook = written_workbook()
    workbook.write(PlanFieldAt("mh", "signatures", "lost"), "Vitne: Bo")
    workbook.write(SignAt("mh", "s9"), "Et fjerde tegn")
    plan = workbook.record.plan("mh")
    lost = plan.model_copy(update={"signs": {**plan.signs, "d": "s9"}})

    older = plan_outline(open_workbook(workbook.record.with_plan("mh", lost)), "mh").older

    assert {text for row in older for text in strings((row.fields, row.entries))} - {""} == {
        "Sover mer.",
        "Et fjerde tegn",
        "Fra Mo",
        "Vitne: Bo",
    }


def test_the_first_version_is_a_draft_until_somebody_signs() -> None:
    workbook = open_workbook()
    workbook.write(PlanFieldAt("mh", "signatures", "client"), "Kari")
    before = plan_outline(workbook, "mh")
    sign(workbook, "mh")
    after = plan_outline(workbook, "mh")

    assert (before.version, before.begun, before.is_signed, before.signed_on) == (1, None, False, None)
    assert (after.version, after.begun, after.is_signed, after.signed_on) == (1, None, True, NOW.date())
    assert before.signatures == after.signatures == (Labelled("Min underskrift", "Kari"), Labelled("Dato", ""))


def test_a_later_version_has_the_day_it_was_begun() -> None:
    workbook = written_workbook()
    workbook.new_version("mh")
    before = plan_outline(workbook, "mh")
    workbook.write(EntryAt("mh.part1.stress", "e1"), "Går langs fjorden.")
    after = plan_outline(workbook, "mh")

    assert (before.version, before.is_signed) == (2, True)
    assert (after.version, after.is_signed, after.begun) == (3, False, NOW.date())
    assert plan_outline(workbook, "sud").version == 1


def test_the_plan_is_dated_by_its_last_change_not_by_the_day_of_the_export() -> None:
    week_ago = NOW - timedelta(days=7)
    workbook = open_workbook(Record.new("kari", week_ago))
    assert plan_outline(workbook, "mh").changed == week_ago.date()

    workbook.write(EntryAt("mh.part1.stress", "e1"), "Går en tur")
    assert plan_outline(workbook, "mh").changed == NOW.date()


def test_a_plan_that_the_module_does_not_have_is_refused() -> None:
    with pytest.raises(KeyError):
        plan_outline(open_workbook(), "xx")


# Everything else


def test_answers_stand_by_topic_and_page_under_their_questions() -> None:
    topic = section(written_workbook(), "Emne 1: Å lage planer")

    assert [group.title for group in topic.groups] == ["Først en prat", "Til neste gang"]
    assert topic.groups[0].safety == (SAFETY["suicide"],)
    assert topic.groups[0].items == (
        (Labelled("Hva liker du i planene?", "At de er korte."),),
        (Labelled("Har du hatt en plan før?", "Ja"),),
        (Labelled("Hva vil du gjøre alene?", says.NOT_FOR_ME),),
    )


def test_a_question_that_is_set_aside_keeps_its_answer() -> None:
    workbook = written_workbook()
    workbook.set_aside("t1.talk/like")

    assert [("Hva liker du i planene?", "At de er korte."), ("", says.NOT_FOR_ME)] in texts(
        workbook, "Emne 1: Å lage planer"
    )


def test_questions_are_worded_for_the_way_of_working() -> None:
    workbook = written_workbook()
    workbook.mode = "together"

    assert [("Hva vil dere gjøre sammen?", says.NOT_FOR_ME)] in texts(workbook, "Emne 1: Å lage planer")


@pytest.mark.parametrize(
    ("title", "heading", "answers"),
    [
        ("Fire faste steg", "2. november 2026: Timen", [("Hvordan gikk det med målet?", "Ganske bra")]),
        (
            "Hjemmeøvelse",
            "2. november 2026: Til neste gang",
            [
                ("Hva jeg skal gjøre", "Vise planen"),
                ("Noen ord om hvordan det gikk", "Fint"),
                ("Hva hjalp?", "At det var fredag"),
                ("Hva sto i veien?", "Regnet"),
                ("Valgt", "Vis planen til en du kjenner."),
                ("Hvordan gikk det?", "Ja"),
            ],
        ),
        ("Måloppfølging", "2. november 2026: Til neste gang", [("Steget denne uken", "Ringe NAV")]),
        (
            "Test det ut",
            "2. november 2026: Be om hjelp",
            [
                ("Velg en du stoler på.", "Krysset av"),
                ("Prøv selv – Med hvem", "Bo"),
                ("Flere forsøk (1)", "En gang til"),
            ],
        ),
        ("Etter et tilbakefall", "2. november 2026: Se på planen", [("Hva gikk bra?", "Jeg ringte")]),
    ],
)
def test_sheets_stand_by_kind_and_date(title: str, heading: str, answers: list[tuple[str, str]]) -> None:
    workbook = written_workbook()

    assert [group.title for group in section(workbook, title).groups] == [heading]
    assert texts(workbook, title) == [[answer] for answer in answers]


def test_signs_stand_in_their_groups_with_marks_and_who_said_it() -> None:
    signs = section(written_workbook(), "Varselsignaler: Plan for psykisk helse")

    assert [group.title for group in signs.groups] == ["Det jeg gjør", "Det jeg kjenner", says.OTHER_SIGNS]
    assert [group.items for group in signs.groups] == [
        ((Labelled("", "Går ikke ut"),),),
        ((Labelled("J og F", "Blir fort sint"),),),
        ((Labelled("F", "Jeg slutter å nynne."), Labelled(says.SAID_BY, "Søster")),),
    ]


def test_a_sign_whose_marks_are_taken_off_is_not_listed() -> None:
    workbook = open_workbook()
    for _ in range(2):
        workbook.mark("mh", "t1.signs/angry", "J")

    assert notes_outline(workbook) == ()


def test_who_said_it_is_kept_when_the_mark_is_taken_off() -> None:
    workbook = open_workbook()
    workbook.mark("mh", "t1.signs/angry", "F")
    workbook.write(SignAt("mh", "t1.signs/angry", "said_by"), "Bo")
    workbook.mark("mh", "t1.signs/angry", "F")

    assert texts(workbook, "Varselsignaler: Plan for psykisk helse") == [[("", "Blir fort sint"), (says.SAID_BY, "Bo")]]


def test_the_place_the_copies_and_the_versions_are_listed() -> None:
    workbook = written_workbook()

    assert texts(workbook, says.SHARING) == [
        [("Hvor ligger planen?", "På kjøkkenet")],
        [
            ("Hvem", "Søster"),
            ("Når og hvor", "søndag"),
            ("Hvilken versjon", "Psykisk helse: versjon 2\n1"),
            (copy_says.ON_WHAT, "På papir"),
            (copy_says.TASK, "Ringe meg tilbake"),
            (copy_says.SUCCESSOR, "Broren"),
        ],
    ]
    assert texts(workbook, says.VERSIONS) == [
        [
            ("", "Versjon 2, 21. november 2026: skrevet under av Kari N. og Naboen."),
            (says.REASON, "Ny lege"),
            ("Min underskrift", "Kari N."),
            (says.OTHER_SIGNER, "Naboen"),
            (says.DATE, "lørdag"),
        ]
    ]


def test_a_version_without_a_reason_is_listed_too() -> None:
    workbook = open_workbook()
    workbook.new_version("mh")

    assert texts(workbook, says.VERSIONS) == [[("", "Versjon 2 fra 21. november 2026")]]


def test_answers_whose_question_is_gone_come_last() -> None:
    assert texts(written_workbook(), says.OLDER) == [[("", "Et gammelt svar")], [("", "Et svar uten spørsmål")]]


def test_nobody_has_written_nothing_is_noted() -> None:
    assert notes_outline(open_workbook()) == ()


def test_plans_that_the_content_no_longer_has_are_kept_among_the_older_answers() -> None:
    record = Record.new("kari", NOW)
    row = PlanRow(entries=(Entry(id="e1", text="Synger"),))
    record = record.with_plan("old", RecoveryPlan(header={"name": "Kari"}, rows={"part1.stress": row}))
    record = record.with_pool("old", (Sign(id="s1", text="Blir stille", said_by="Bo"),))

    assert texts(open_workbook(record), says.OLDER) == [
        [("", "Kari")],
        [("", "Synger")],
        [("", "Blir stille")],
        [("", "Bo")],
    ]


# Nothing is missing

LETTERS = st.text(max_size=12)
TEXTS = st.tuples(LETTERS, st.integers(0, 10**6)).map(lambda pair: f"{pair[0]} {pair[1]}")


def _or_unknown(*known: str) -> st.SearchStrategy[str]:
    return st.sampled_from((*known, "lost", "t9.gone", "t9.gone/lost"))


PARTS = tuple(f"{block.id}/{local}" for block in small_module().blocks.values() for local, _ in block.parts())
ROWS = tuple(chain.from_iterable(plan.keys() for plan in small_module().plans))
PLANS = _or_unknown(*BOTH)
LOCALS = _or_unknown("choice", "done", "own.when", "more_2", "no.when", *(key.partition("/")[2] for key in PARTS))
IDS = st.integers(0, 10**9).map(str)
ANSWERS = st.one_of(TEXTS, st.booleans())
FIELDS = st.dictionaries(_or_unknown("name", "date", "say", "client"), TEXTS, max_size=3)
WRITTEN_ROWS = st.builds(
    PlanRow,
    contacts=st.lists(st.builds(WrittenContact, id=IDS, name=TEXTS, number=TEXTS), max_size=2).map(tuple),
    fields=FIELDS,
    entries=st.lists(st.builds(Entry, id=IDS, text=TEXTS), max_size=2).map(tuple),
)
SIGN_IDS = st.sampled_from(("t1.signs/withdraws", "t1.signs/angry", "own1", "own2", "own3"))
SIGNS = st.builds(
    Sign, id=SIGN_IDS, text=TEXTS, group=_or_unknown("behaviour", ""), j=st.booleans(), f=st.booleans(), said_by=TEXTS
)
RECORDS = st.builds(
    Record,
    header=st.just(Record.new("kari", NOW).header),
    plans=st.dictionaries(
        PLANS,
        st.builds(
            RecoveryPlan,
            header=FIELDS,
            rows=st.dictionaries(_or_unknown(*ROWS), WRITTEN_ROWS, max_size=4),
            signs=st.dictionaries(_or_unknown("a", "b"), SIGN_IDS, max_size=2),
            signatures=FIELDS,
        ),
        max_size=3,
    ),
    signs=st.dictionaries(PLANS, st.lists(SIGNS, max_size=3, unique_by=lambda sign: sign.id).map(tuple), max_size=3),
    answers=st.dictionaries(
        _or_unknown(*PARTS, "t1.talk", "t1.talk/no", "t1.talk/how_it_went", "t1.skill/own.when"), ANSWERS, max_size=5
    ),
    set_aside=st.lists(_or_unknown(*PARTS), max_size=3).map(tuple),
    sheets=st.lists(
        st.builds(
            Sheet,
            id=IDS,
            block=_or_unknown(*small_module().blocks),
            on=st.dates(),
            answers=st.dictionaries(LOCALS, ANSWERS, max_size=4),
        ),
        max_size=3,
    ).map(tuple),
    copies=st.lists(st.builds(Copy, id=IDS, person=TEXTS, when=TEXTS, version=TEXTS), max_size=2).map(tuple),
    revisions=st.lists(st.builds(Revision, id=IDS, on=st.dates(), plan=PLANS, reason=TEXTS), max_size=2).map(tuple),
)


def written(record: Record) -> Iterator[str]:
    """Every text that a person has written in a document."""
    for plan in record.plans.values():
        yield from (*plan.header.values(), *plan.signatures.values())
        for row in plan.rows.values():
            yield from (text for contact in row.contacts for text in (contact.name, contact.number))
            yield from (*row.fields.values(), *(entry.text for entry in row.entries))
    for pool in record.signs.values():
        yield from (text for sign in pool for text in (sign.text, sign.said_by))
    for answers in (record.answers, *(sheet.answers for sheet in record.sheets)):
        yield from (answer for answer in answers.values() if isinstance(answer, str))
    yield from (text for copy in record.copies for text in (copy.person, copy.when, copy.version))
    yield from (revision.reason for revision in record.revisions)


@given(RECORDS)
def test_nothing_that_is_written_is_missing_from_plans_and_notes_together(record: Record) -> None:
    workbook = open_workbook(record)

    assert {typed(text) for text in written(workbook.record)} - everything(workbook) - {""} == set()


def test_the_client_who_writes_everywhere_finds_it_all_again() -> None:
    said = everything(written_workbook())

    assert [each.text for each in EVERYWHERE if not any(each.text in text for text in said)] == []
