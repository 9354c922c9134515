from __future__ import annotations

from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tilfriskning.errors import Refusal
from tilfriskning.record.plan import Contact, Entry, PlanRow, RecoveryPlan, Sign
from tilfriskning.record.record import SCHEMA_VERSION, Copy, Header, Progress, Record, Revision, Sheet
from tilfriskning.store.document import as_bytes
from tilfriskning.store.files import PlansFolder

TEXT = st.text(st.characters(codec="utf-8"), max_size=20)


def by_text(values: st.SearchStrategy[object]) -> st.SearchStrategy[dict[str, object]]:
    return st.dictionaries(TEXT, values, max_size=3)


def several(thing: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(thing, max_size=3).map(tuple)


TEXTS = by_text(TEXT)
ANSWERS = by_text(TEXT | st.booleans())

ROWS = st.builds(
    PlanRow,
    contacts=several(st.builds(Contact, id=TEXT, name=TEXT, number=TEXT)),
    fields=TEXTS,
    entries=several(st.builds(Entry, id=TEXT, text=TEXT, origin=st.none() | TEXT)),
)
SIGNS = st.builds(Sign, id=TEXT, text=TEXT, group=TEXT, j=st.booleans(), f=st.booleans(), said_by=TEXT)
PLANS = st.builds(RecoveryPlan, header=TEXTS, rows=by_text(ROWS), signs=TEXTS, signatures=TEXTS)
HEADERS = st.builds(
    Header,
    schema_version=st.just(SCHEMA_VERSION),
    label=st.just("kari"),
    changed=st.datetimes(),
    plans=by_text(st.sampled_from(("empty", "begun", "signed"))),
)
RECORDS = st.builds(
    Record,
    header=HEADERS,
    choice=several(TEXT),
    plans=by_text(PLANS),
    signs=by_text(several(SIGNS)),
    answers=ANSWERS,
    set_aside=several(TEXT),
    sheets=several(st.builds(Sheet, id=TEXT, block=TEXT, on=st.dates(), answers=ANSWERS)),
    copies=several(st.builds(Copy, id=TEXT, person=TEXT, when=TEXT, version=TEXT)),
    revisions=several(st.builds(Revision, id=TEXT, on=st.dates(), plan=TEXT, reason=TEXT)),
    progress=st.builds(Progress, page=st.none() | TEXT, place=st.none() | TEXT, seen=several(TEXT)),
)

WHOLE = as_bytes(
    Record.new("kari", datetime(2026, 11, 21)).model_copy(
        update={
            "choice": ("mh",),
            "plans": {"mh": RecoveryPlan(rows={"part1.stress": PlanRow(entries=(Entry(id="e1", text="Gå tur i ℵ"),))})},
            "answers": {"t1.a/b": "ja", "t1.a/c": True},
        }
    )
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A document in which some bytes were lost, changed or put in."""
    content = WHOLE
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(content)))
        end = draw(st.one_of(st.just(start), st.just(len(content)), st.integers(start, min(start + 9, len(content)))))
        piece = draw(st.binary(max_size=4) | st.sampled_from((b"[", b"{", b'"', b"\\ud800", b"9" * 5000, b"null", b"")))
        content = content[:start] + piece + content[end:]
    return content


def what_opening_says(folder: PlansFolder) -> str:
    try:
        return folder.open("kari").header.label
    except Refusal as refusal:
        return str(refusal)


@given(RECORDS)
@settings(max_examples=60)
def test_any_record_comes_back_as_it_was_saved(record: Record) -> None:
    with TemporaryDirectory() as path:
        folder = PlansFolder(Path(path))
        folder.save(record)
        assert folder.open("kari") == record
        assert folder.clients()[0].changed == record.header.changed


@given(mutated())
@settings(max_examples=300)
def test_whatever_happens_to_a_document_it_is_refused_or_read_and_never_changed(content: bytes) -> None:
    with TemporaryDirectory() as path:
        folder = PlansFolder(Path(path))
        file = folder.path / "kari.json"
        file.write_bytes(content)
        assert [client.label for client in folder.clients()] == ["kari"]
        said = what_opening_says(folder)
        assert said == "kari" or "ikke rørt" in said or "Ingenting er endret" in said
        assert file.read_bytes() == content
        assert [each.name for each in folder.path.iterdir()] == ["kari.json"]
