from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.disks import Files, files_in
from tilfriskning.errors import Newer, Refusal, Unreadable
from tilfriskning.record.bridge import Chain
from tilfriskning.record.last_time import LastTime
from tilfriskning.record.looks import Day, Tool
from tilfriskning.record.plan import Contact, Entry, PlanRow, RecoveryPlan, Sign, Signer
from tilfriskning.record.record import SCHEMA_VERSION, Copy, Header, Progress, Record, Revision, Sheet
from tilfriskning.record.rehearsal import Rehearsal
from tilfriskning.record.sessions import Hour, Idea, ProblemSolving, Step
from tilfriskning.record.versions import Version
from tilfriskning.store.document import as_bytes
from tilfriskning.store.files import PlansFolder
from tilfriskning.workbook.toolbox import SHELVES

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
    entries=several(
        st.builds(Entry, id=TEXT, text=TEXT, origin=st.none() | TEXT, who=TEXT, when=TEXT, where=TEXT, say=TEXT)
    ),
)
SIGNS = st.builds(
    Sign, id=TEXT, text=TEXT, group=TEXT, j=st.booleans(), f=st.booleans(), said_by=TEXT, also_in=several(TEXT)
)
SIGNERS = several(st.builds(Signer, id=TEXT, name=TEXT, date=TEXT))
PLANS = st.builds(RecoveryPlan, header=TEXTS, rows=by_text(ROWS), signs=TEXTS, signatures=TEXTS, others=SIGNERS)
CHAINS = several(st.builds(Chain, id=TEXT, first=TEXT, then=TEXT))
VERSIONS = st.builds(
    Version,
    id=TEXT,
    plan=TEXT,
    number=st.integers(1, 99),
    on=st.dates(),
    reason=TEXT,
    written=PLANS,
    signs=TEXTS,
    shared=several(TEXT),
    chains=CHAINS,
    set_aside=several(TEXT),
)
COPIES = st.builds(
    Copy,
    id=TEXT,
    person=TEXT,
    when=TEXT,
    version=TEXT,
    has=by_text(st.integers(1, 99)),
    parts=several(TEXT),
    on=st.sampled_from((None, "paper", "phone")),
    task=TEXT,
    is_told=st.booleans(),
    has_ended=st.booleans(),
    successor=TEXT,
)
LAST_TIMES = st.builds(
    LastTime, id=TEXT, plan=TEXT, when=TEXT, placed=by_text(st.sampled_from(("weeks", "days", "hours")))
)
HEADERS = st.builds(
    Header,
    schema_version=st.just(SCHEMA_VERSION),
    label=st.just("kari"),
    changed=st.datetimes(),
    plans=by_text(st.sampled_from(("empty", "begun", "signed"))),
    look_on=st.none() | st.dates(),
    review_on=st.none() | st.dates(),
)
HOURS = st.builds(
    Hour,
    id=TEXT,
    on=st.dates(),
    after=TEXT,
    topic=TEXT,
    form=st.sampled_from(("individual", "group")),
    did=TEXT,
    plan_changes=TEXT,
    next_time=TEXT,
    is_over=st.booleans(),
)
PROBLEMS = st.builds(
    ProblemSolving,
    id=TEXT,
    on=st.dates(),
    problem=TEXT,
    ideas=several(st.builds(Idea, id=TEXT, text=TEXT)),
    weighed=TEXT,
    choice=TEXT,
    first=TEXT,
    when=TEXT,
)
DAYS = st.builds(
    Day,
    on=st.dates(),
    looked=st.booleans(),
    j=several(TEXT),
    f=several(TEXT),
    beside=TEXT,
    note=TEXT,
    seen_as=st.sampled_from((None, "usual", "sign")),
)
TOOLS = st.builds(Tool, id=TEXT, shelf=st.sampled_from(SHELVES), text=TEXT, origin=st.none() | TEXT)
RECORDS = st.builds(
    Record,
    header=HEADERS,
    choice=several(TEXT),
    plans=by_text(PLANS),
    signs=by_text(several(SIGNS)),
    answers=ANSWERS,
    set_aside=several(TEXT),
    sheets=several(st.builds(Sheet, id=TEXT, block=TEXT, on=st.dates(), answers=ANSWERS, origin=st.none() | TEXT)),
    copies=several(COPIES),
    revisions=several(st.builds(Revision, id=TEXT, on=st.dates(), plan=TEXT, reason=TEXT)),
    steps=several(st.builds(Step, id=TEXT, goal=st.sampled_from(("health", "substance_use")), text=TEXT)),
    hours=several(HOURS),
    problems=several(PROBLEMS),
    look_every=st.none() | st.integers(1, 365),
    days=several(DAYS),
    tools=several(TOOLS),
    versions=several(VERSIONS),
    chains=CHAINS,
    last_times=several(LAST_TIMES),
    rehearsals=several(st.builds(Rehearsal, id=TEXT, action=TEXT, when=TEXT, with_whom=TEXT, change=TEXT)),
    progress=st.builds(Progress, page=st.none() | TEXT, place=st.none() | TEXT, seen=several(TEXT)),
)

NEW = Record.new("kari", datetime(2026, 11, 21))
WHOLE = as_bytes(
    NEW.model_copy(
        update={
            "choice": ("mh",),
            "plans": {
                "mh": RecoveryPlan(
                    rows={
                        "part1.stress": PlanRow(
                            contacts=(Contact(id="c1", name="Søster", number="116 117"),),
                            entries=(Entry(id="e1", text="Gå tur i ℵ"),),
                        )
                    }
                )
            },
            "signs": {"mh": (Sign(id="s1", text="Sover lite", j=True),)},
            "answers": {"t1.a/b": "ja", "t1.a/c": True},
            "sheets": (Sheet(id="p1", block="t1.practice", on=date(2026, 11, 2), answers={"what": "Vise planen"}),),
        }
    )
)


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | TEXT
    | st.sampled_from((-1, 0, SCHEMA_VERSION + 1, 10**30)),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(TEXT, inside, max_size=3),
    max_leaves=5,
)


@st.composite
def with_other_bytes(draw: st.DrawFn) -> bytes:
    """A document in which some bytes were lost, changed or put in."""
    content = WHOLE
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(content)))
        end = draw(st.one_of(st.just(start), st.just(len(content)), st.integers(start, min(start + 9, len(content)))))
        piece = draw(st.binary(max_size=4) | st.sampled_from((b"[", b"{", b'"', b"\\ud800", b"9" * 5000, b"null", b"")))
        content = content[:start] + piece + content[end:]
    return content


@st.composite
def with_other_values(draw: st.DrawFn) -> bytes:
    """A document in which some values, or their names, are others."""
    document = json.loads(WHOLE)
    if draw(st.booleans()):
        document["header"]["schema_version"] = draw(st.sampled_from((-1, 0, SCHEMA_VERSION + 1, 10**30, True, "1")))
    for _ in range(draw(st.integers(0, 3))):
        around, key = draw(st.sampled_from(list(places(document))))
        if draw(st.booleans()) or isinstance(around, list):
            around[key] = draw(VALUES)
        else:
            around[draw(TEXT | st.sampled_from(("text", "plans", "more")))] = around.pop(key)
    return json.dumps(document, ensure_ascii=draw(st.booleans())).encode("utf-8", "replace")


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a document where there is a value: what it is in, and its name or number there."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in list(inside):
        yield value, key
        yield from places(each)


MUTATED = with_other_bytes() | with_other_values()


@given(RECORDS)
@settings(max_examples=60)
def test_any_record_comes_back_as_it_was_saved(record: Record) -> None:
    with TemporaryDirectory() as path:
        folder = PlansFolder(Path(path))
        folder.save(record)
        assert folder.open("kari") == record
        assert folder.clients()[0].changed == record.header.changed


@given(MUTATED, st.just(WHOLE) | MUTATED)
@settings(max_examples=100)
def test_whatever_happens_to_a_document_it_is_refused_or_read_and_never_lost(content: bytes, last_good: bytes) -> None:
    live_with(content, last_good)


@pytest.mark.slow
@given(MUTATED, st.just(WHOLE) | MUTATED)
@settings(max_examples=1000, suppress_health_check=[HealthCheck.too_slow])
def test_the_same_with_a_thousand_documents(content: bytes, last_good: bytes) -> None:
    live_with(content, last_good)


def live_with(content: bytes, last_good: bytes) -> None:
    """Do all that can be done with a client whose document, and last good document, hold this."""
    with TemporaryDirectory() as path:
        folder = PlansFolder(Path(path))
        before = {"kari.json": content, ".kari.json.forrige": last_good}
        for name, each in before.items():
            (folder.path / name).write_bytes(each)
        assert [client.label for client in folder.clients()] == ["kari"]
        assert isinstance(unless_refused(lambda: folder.read_newer("kari")), Record | str | Refusal)
        record, good = unless_refused(lambda: folder.open("kari")), folder.last_good("kari")
        assert files_in(folder.path) == before
        if isinstance(record, Record):
            write_on(folder, record, before)
        else:
            write_nothing(folder, before)
            mend(folder, good, before, is_newer=isinstance(record, Newer))


def unless_refused(ask: Callable[[], Record | str]) -> Record | str | Refusal:
    try:
        return ask()
    except Refusal as refusal:
        return refusal


def write_on(folder: PlansFolder, record: Record, before: Files) -> None:
    with folder.edit("kari") as document:
        document.save(record)
    assert folder.open("kari") == folder.last_good("kari") == record
    assert files_in(folder.path)[".kari.json.forrige"] == before["kari.json"]


def write_nothing(folder: PlansFolder, before: Files) -> None:
    with pytest.raises(Unreadable), folder.edit("kari"):
        pass
    for write in (folder.save, lambda record: folder.create("Kari", record.header.changed)):
        with pytest.raises(Refusal):
            write(NEW)
    assert files_in(folder.path) == before


def mend(folder: PlansFolder, good: Record | None, before: Files, is_newer: bool) -> None:
    restored = unless_refused(lambda: folder.restore_last_good("kari", NEW.header.changed))
    if good is None or is_newer:
        assert isinstance(restored, Refusal)
        assert files_in(folder.path) == before
    else:
        assert restored == good == folder.open("kari")
        kept = {"kari.json.ødelagt-2026-11-21": before["kari.json"], ".kari.json.forrige": before[".kari.json.forrige"]}
        assert files_in(folder.path) == {**kept, "kari.json": before[".kari.json.forrige"]}
