"""Signing plans, changing them, signing again, and what has changed since."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.clients import NOW, open_workbook, small_module
from tilfriskning.export.changes import Changes, changes
from tilfriskning.export.markdown import render
from tilfriskning.record.bridge import Chain
from tilfriskning.record.differences import Difference, Kind, differences
from tilfriskning.record.living_places import ChainAt, DetailAt, DraftReasonAt, SignerAt
from tilfriskning.record.places import ContactAt, EntryAt, PlanFieldAt, RowFieldAt
from tilfriskning.record.plan import Contact, Entry, PlanRow, RecoveryPlan
from tilfriskning.record.record import Record
from tilfriskning.record.sign_places import SignAt, SlotAt
from tilfriskning.record.versions import Version
from tilfriskning.store.document import as_bytes
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.signs_together import share
from tilfriskning.workbook.versions import given_out, sign

STRESS = EntryAt("mh.part1.stress", "e1")


def signed_workbook() -> Workbook:
    workbook = open_workbook()
    workbook.write(STRESS, "Går langs elva")
    return sign_as(workbook, "Kari")


def sign_as(workbook: Workbook, name: str, plan: str = "mh") -> Workbook:
    workbook.write(PlanFieldAt(plan, "signatures", "client"), name)
    assert sign(workbook, plan) is not None
    return workbook


def state(workbook: Workbook, plan: str = "mh") -> str:
    return workbook.document().header.plans[plan]


def news(workbook: Workbook) -> tuple[Changes, ...]:
    """What is new since the plan was signed last."""
    agreed = workbook.record.agreed("mh")
    assert agreed is not None
    return changes(small_module().plan("mh"), agreed, workbook.record.draft("mh"))


# Signing


def test_a_name_is_a_signature_only_when_it_is_signed() -> None:
    workbook = open_workbook()
    workbook.write(STRESS, "Går langs elva")
    workbook.write(PlanFieldAt("mh", "signatures", "client"), "Kari")
    assert state(workbook) == "begun"

    sign(workbook, "mh")

    assert state(workbook) == "signed"
    assert workbook.record.plan("mh").signatures == {}
    assert workbook.record.in_force("mh") == workbook.record.agreed("mh") == workbook.record.versions[0]
    assert workbook.record.versions[0].written.signatures == {"client": "Kari"}


def test_nobody_signs_without_a_name() -> None:
    workbook = open_workbook()
    workbook.write(STRESS, "Går langs elva")
    before = workbook.record

    assert sign(workbook, "mh") is None
    assert workbook.record is before


def test_others_than_the_form_names_can_sign_too() -> None:
    workbook = open_workbook()
    workbook.write(SignerAt("mh", "g1", "name"), "Søster")
    workbook.write(SignerAt("mh", "g1", "date"), "søndag")

    version = sign(workbook, "mh")

    assert version is not None
    assert version.is_signed
    assert [(signer.name, signer.date) for signer in version.written.others] == [("Søster", "søndag")]
    assert workbook.record.plan("mh").others == ()


def test_any_change_makes_a_draft_beside_the_signed_version_and_taking_it_back_makes_it_signed_again() -> None:
    workbook = signed_workbook()
    agreed = workbook.record.versions[0]

    workbook.write(STRESS, "Går langs fjorden")
    assert (state(workbook), workbook.record.version_of("mh")) == ("begun", 2)
    assert workbook.record.versions == (agreed,)
    workbook.write(STRESS, "Går langs elva")

    assert (state(workbook), workbook.record.version_of("mh")) == ("signed", 1)


def test_what_is_outside_a_plan_does_not_make_it_a_draft() -> None:
    workbook = signed_workbook()
    workbook.write(EntryAt("sud.part1.stress", "e2"), "Fisker")
    workbook.write(SignAt("mh", "s1"), "Et tegn som ikke står i del 2")
    workbook.set_aside("sud.part3.other")

    assert state(workbook) == "signed"


@pytest.mark.parametrize(
    "change",
    [
        lambda workbook: workbook.write(PlanFieldAt("mh", "header", "name"), "Kari"),
        lambda workbook: workbook.write(ContactAt("mh.part3.contact_team", "c1", "number"), "116 117"),
        lambda workbook: workbook.write(RowFieldAt("mh.part3.contact_team", "say"), "Hei"),
        lambda workbook: workbook.write(DetailAt("mh.part1.stress", "e1", "where"), "Ved brua"),
        lambda workbook: workbook.write(SlotAt("mh", "a", "s1"), "Sover lite"),
        lambda workbook: workbook.write(ChainAt("b1", "first"), "søvn"),
        lambda workbook: workbook.set_aside("mh.part1.medication"),
    ],
)
def test_whatever_is_read_in_a_plan_is_part_of_what_was_signed(change: object) -> None:
    workbook = signed_workbook()
    assert callable(change)
    change(workbook)

    assert state(workbook) == "begun"
    assert len(news(workbook)) == 1


def test_somebody_can_sign_the_same_version_later() -> None:
    workbook = signed_workbook()
    workbook.write(SignerAt("mh", "g1", "name"), "Åse")

    sign(workbook, "mh")

    (version,) = workbook.record.versions
    assert (version.number, version.written.signatures) == (1, {"client": "Kari"})
    assert [signer.name for signer in version.written.others] == ["Åse"]
    assert "- Versjon 1, 21. november 2026" not in render(workbook, ("mh",))
    assert "- **Underskrift:** Åse" in render(workbook, ("mh",))


def test_a_signed_version_is_never_altered() -> None:
    workbook = signed_workbook()
    first = as_bytes_of(workbook.record.versions[0])
    workbook.write(STRESS, "Går langs fjorden")
    sign_as(workbook, "Kari N.")
    workbook.write(STRESS, "Går på fjellet")
    workbook.new_version("mh")

    assert [version.number for version in workbook.record.versions_of("mh")] == [1, 2, 3]
    assert as_bytes_of(workbook.record.versions[0]) == first
    assert [version.is_signed for version in workbook.record.versions_of("mh")] == [True, True, False]


def as_bytes_of(version: Version) -> str:
    return version.model_dump_json()


def test_a_sign_keeps_its_words_in_the_version_that_was_signed() -> None:
    workbook = signed_workbook()
    workbook.write(SlotAt("mh", "a", "s1"), "Sover lite")
    sign_as(workbook, "Kari")

    workbook.write(SignAt("mh", "s1"), "Sover nesten ikke")

    assert workbook.record.versions[-1].signs == {"a": "Sover lite"}
    assert news(workbook) == (Changes("Del 2 – Tegn", ("Endret: fra «Sover lite» til «Sover nesten ikke»",)),)


def test_a_new_version_puts_the_one_before_away_with_its_reason_signed_or_not() -> None:
    workbook = open_workbook()
    workbook.write(STRESS, "Går langs elva")
    workbook.new_version("mh")
    workbook.write(DraftReasonAt("mh", NOW.date()), "Ny lege")
    workbook.write(STRESS, "Går langs fjorden")
    workbook.new_version("mh")

    first, second = workbook.record.versions_of("mh")
    assert (first.number, first.reason, first.is_signed) == (1, "", False)
    assert (second.number, second.reason) == (2, "Ny lege")
    assert second.written.row("part1.stress").entries[0].text == "Går langs fjorden"
    assert workbook.record.version_of("mh") == 3
    assert workbook.record.draft("mh").reason == ""


def test_an_empty_plan_is_not_put_away() -> None:
    workbook = open_workbook()
    workbook.new_version("mh")

    assert workbook.record.versions == ()
    assert workbook.record.version_of("mh") == 2


def test_the_reason_for_a_change_goes_with_the_version_that_is_signed() -> None:
    workbook = signed_workbook()
    reason = DraftReasonAt("mh", NOW.date())
    workbook.write(STRESS, "Går langs fjorden")
    workbook.write(reason, "Jeg har flyttet")
    assert workbook.record.draft("mh").reason == workbook.read(reason) == "Jeg har flyttet"
    sign_as(workbook, "Kari")
    workbook.write(STRESS, "Går langs havet")

    assert [version.reason for version in workbook.record.versions] == ["", "Jeg har flyttet"]
    assert workbook.read(reason) == ""
    workbook.write(reason, "Flyttet igjen")
    assert [revision.reason for revision in workbook.record.revisions] == ["Jeg har flyttet", "Flyttet igjen"]


def test_people_are_to_have_the_version_that_was_signed_last() -> None:
    workbook = open_workbook()
    assert given_out(workbook.record, "mh") == 1
    workbook.new_version("mh")
    assert given_out(workbook.record, "mh") == 2
    workbook.write(STRESS, "Går langs elva")
    sign_as(workbook, "Kari")
    workbook.write(STRESS, "Går langs fjorden")

    assert (given_out(workbook.record, "mh"), workbook.record.version_of("mh")) == (2, 3)


# A history of three signed versions, and the differences in words


def three_versions() -> Workbook:
    workbook = Workbook(small_module(), Record.new("kari", NOW), now=lambda: datetime(2026, 3, 3, 12))
    workbook.choose_plans(("mh",))
    workbook.write(PlanFieldAt("mh", "header", "name"), "Kari")
    workbook.write(STRESS, "Går langs elva")
    workbook.write(EntryAt("mh.part1.stress", "e2"), "Ringer søster")
    workbook.write(SlotAt("mh", "a", "s1"), "Sover lite")
    workbook.write(ContactAt("mh.part3.contact_team", "c1", "name"), "Lege Nordli")
    workbook.write(RowFieldAt("mh.part3.contact_team", "say"), "Hei, det er Kari.")
    sign_as(workbook, "Kari")

    workbook.now = lambda: datetime(2026, 6, 9, 12)
    workbook.write(ContactAt("mh.part3.contact_team", "c1", "name"), "Lege Dahl")
    workbook.write(EntryAt("mh.part1.stress", "e2"), "")
    workbook.write(DetailAt("mh.part1.stress", "e1", "when"), "før frokost")
    workbook.write(DraftReasonAt("mh", workbook.today), "Ny lege")
    sign_as(workbook, "Kari")

    workbook.now = lambda: datetime(2026, 11, 20, 12)
    workbook.write(SlotAt("mh", "b", "s2"), "Svarer ikke på meldinger")
    share(workbook, "mh", "s1")
    workbook.write(ChainAt("b1", "first"), "dårlig søvn")
    workbook.write(ChainAt("b1", "then"), "sug")
    workbook.set_aside("mh.part1.medication")
    workbook.write(DraftReasonAt("mh", workbook.today), "Etter en sprekk i oktober")
    workbook.write(SignerAt("mh", "g1", "name"), "Åse")
    sign_as(workbook, "Kari")
    workbook.now = lambda: NOW
    return workbook


def test_three_signed_versions_are_dated_with_reasons_and_can_all_be_read() -> None:
    workbook = three_versions()

    assert [(each.number, each.on, each.reason) for each in workbook.record.versions] == [
        (1, date(2026, 3, 3), ""),
        (2, date(2026, 6, 9), "Ny lege"),
        (3, date(2026, 11, 20), "Etter en sprekk i oktober"),
    ]
    exported = render(workbook, ("mh",))
    assert "Versjon 3, skrevet under 20. november 2026." in exported
    assert (
        "- Versjon 1, 3. mars 2026: skrevet under av Kari.\n- Versjon 2, 9. juni 2026: skrevet under av Kari."
    ) in exported


def test_the_differences_between_versions_stand_row_by_row_in_words() -> None:
    first, second, third = three_versions().record.versions
    plan = small_module().plan("mh")

    assert changes(plan, first, second) == (
        Changes(
            "Mye stress",
            ("Nytt: Når: før frokost (Går langs elva)", "Fjernet: Ringer søster"),
        ),
        Changes("Kontakte teamet", ("Endret: fra «Lege Nordli» til «Lege Dahl»",)),
    )
    assert changes(plan, second, third) == (
        Changes("Medisin", ("Nytt: «Gjelder ikke meg»",)),
        Changes("Del 2 – Tegn", ("Nytt: Svarer ikke på meldinger",)),
        Changes("Der planene henger sammen", ("Nytt: «Sover lite» hører til begge planene", "Nytt: dårlig søvn → sug")),
    )
    assert changes(plan, second, second) == ()
    assert changes(plan, first, third) != ()


def test_a_changed_field_says_which_one() -> None:
    workbook = signed_workbook()
    workbook.write(RowFieldAt("mh.part3.contact_team", "say"), "Hei")

    assert news(workbook) == (Changes("Kontakte teamet", ("Nytt: Hei (Det jeg sier)",)),)


def test_what_the_content_no_longer_has_is_told_of_last() -> None:
    workbook = signed_workbook()
    workbook.write(EntryAt("mh.part1.lost", "e9"), "Sover mer")
    workbook.write(PlanFieldAt("mh", "header", "lost"), "Fra Mo")

    assert news(workbook) == (
        Changes("Øverst i planen", ("Nytt: Fra Mo",)),
        Changes("Eldre svar", ("Nytt: Sover mer",)),
    )


# Any two versions

WORDS = st.sampled_from(("", " ", "a", "b", "c ", "Går langs elva"))
IDS = st.sampled_from(("1", "2", "3"))
FIELDS = st.dictionaries(st.sampled_from(("name", "date")), WORDS, max_size=2)
ENTRIES = st.lists(st.builds(Entry, id=IDS, text=WORDS, who=WORDS), max_size=4).map(tuple)
CONTACTS = st.lists(st.builds(Contact, id=IDS, name=WORDS, number=WORDS), max_size=3).map(tuple)
KEYS = st.sampled_from(("part1.stress", "part3.contact_team"))
ROWS = st.dictionaries(KEYS, st.builds(PlanRow, contacts=CONTACTS, fields=FIELDS, entries=ENTRIES), max_size=2)
SLOTS = st.sampled_from(("a", "b", "c"))


@st.composite
def versions(draw: st.DrawFn) -> Version:
    signs = draw(st.dictionaries(SLOTS, WORDS, max_size=3))
    written = RecoveryPlan(header=draw(FIELDS), rows=draw(ROWS), signs={slot: draw(IDS) for slot in signs})
    return Version(
        id=draw(IDS),
        plan="mh",
        number=1,
        on=date(2026, 3, 3),
        written=written,
        signs=signs,
        shared=tuple(draw(st.sets(SLOTS))),
        chains=draw(st.lists(st.builds(Chain, id=IDS, first=WORDS, then=WORDS), max_size=2).map(tuple)),
        set_aside=tuple(draw(st.sets(KEYS))),
    )


def read_in(version: Version) -> object:
    """Everything that one reads in a version, in the order it stands."""

    def told(fields: dict[str, str]) -> dict[str, str]:
        return {id: text.strip() for id, text in fields.items() if text.strip()}

    rows = {
        key: (
            [contact.whole.strip() for contact in row.contacts if not contact.is_blank],
            told(row.fields),
            [entry.whole.strip() for entry in row.entries if not entry.is_blank],
        )
        for key, row in version.written.rows.items()
        if not row.is_blank
    }
    signs = told(version.signs)
    shared = [signs[slot] for slot in sorted(signs) if slot in version.shared]
    chains = [chain.whole.strip() for chain in version.chains if not chain.is_blank]
    return told(version.written.header), rows, signs, shared, chains, set(version.set_aside)


@given(versions(), versions())
def test_there_are_differences_exactly_when_two_versions_read_differently(one: Version, other: Version) -> None:
    assert bool(differences(one, other)) == (read_in(one) != read_in(other))


@given(versions())
def test_a_version_does_not_differ_from_itself(version: Version) -> None:
    assert differences(version, version) == ()


OPPOSITE: dict[Kind, Kind] = {"new": "removed", "removed": "new"}


@given(versions(), versions())
def test_the_other_way_round_new_is_removed_and_removed_is_new(one: Version, other: Version) -> None:
    there = [each for each in differences(one, other) if each.kind in OPPOSITE]
    back = [each for each in differences(other, one) if each.kind in OPPOSITE]
    turned = [replace(each, kind=OPPOSITE[each.kind], before=each.after, after=each.before) for each in back]
    assert sorted(map(_as_seen, there)) == sorted(map(_as_seen, turned))


def _as_seen(each: Difference) -> tuple[str, ...]:
    return each.place, each.kind, each.name, each.before.strip(), each.after.strip()


@given(versions(), versions())
def test_every_word_that_is_gone_is_told_of(one: Version, other: Version) -> None:
    told = "\n".join(each.before for each in differences(one, other))
    for key, row in one.written.rows.items():
        kept = {entry.whole.strip() for entry in other.written.row(key).entries}
        gone = [entry.whole for entry in row.entries if not entry.is_blank and entry.whole.strip() not in kept]
        assert all(text in told for text in gone)


# Many


def test_a_hundred_versions_are_kept() -> None:
    workbook = signed_workbook()
    for number in range(100):
        workbook.write(STRESS, f"Går tur nummer {number}")
        sign_as(workbook, "Kari")

    assert workbook.record.version_of("mh") == 101
    assert len(as_bytes(workbook.document())) < 200_000
