"""Documents of earlier versions, which are led to today's, and of later ones, which are only looked at."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tilfriskning.errors import Newer, Unreadable
from tilfriskning.record.plan import Written
from tilfriskning.record.record import SCHEMA_VERSION, Record
from tilfriskning.store import document
from tilfriskning.store.files import PlansFolder

DOCUMENTS = Path(__file__).parent / "documents"
"""Documents as each version has written them. They stay for ever, and none is ever changed."""
EVERY = sorted(DOCUMENTS.iterdir())
EMPTY, FULL = (DOCUMENTS / f"v{SCHEMA_VERSION}-{kind}.json" for kind in ("empty", "full"))
NEXT = SCHEMA_VERSION + 1


@pytest.fixture
def folder(tmp_path: Path) -> PlansFolder:
    (tmp_path / "plans").mkdir()
    return PlansFolder(tmp_path / "plans")


def texts(value: Any) -> list[str]:
    """Every text in a document, or in a part of it."""
    if isinstance(value, dict):
        return sorted(text for each in value.values() for text in texts(each))
    if isinstance(value, list):
        return sorted(text for each in value for text in texts(each))
    return [value] if isinstance(value, str) else []


def is_earlier(said: dict[str, Any]) -> bool:
    return bool(said["header"]["schema_version"] < SCHEMA_VERSION)


def without_header(said: dict[str, Any]) -> dict[str, Any]:
    return {part: value for part, value in said.items() if part != "header"}


def as_json(record: Record) -> dict[str, Any]:
    said: dict[str, Any] = record.model_dump(mode="json")
    return said


# Earlier versions


def test_there_is_an_empty_and_a_full_document_of_every_version() -> None:
    expected = {f"v{version}-{kind}.json" for version in range(1, NEXT) for kind in ("empty", "full")}
    assert {file.name for file in EVERY} == expected


@pytest.mark.parametrize("file", EVERY, ids=lambda file: file.stem)
def test_a_document_of_any_version_opens_with_all_that_was_written(file: Path, folder: PlansFolder) -> None:
    (folder.path / file.name).write_bytes(file.read_bytes())
    said = json.loads(file.read_bytes())
    record = folder.open(file.stem)
    before, after = Counter(texts(without_header(said))), Counter(texts(without_header(as_json(record))))
    assert before <= after
    assert is_earlier(said) or before == after
    assert record.stamped(record.header.changed).header.plans == said["header"]["plans"]
    assert record.header.schema_version == SCHEMA_VERSION
    assert record.header.changed == datetime.fromisoformat(said["header"]["changed"])
    with folder.edit(file.stem) as opened:
        opened.save(record)
    assert folder.open(file.stem) == folder.last_good(file.stem) == record


@pytest.mark.parametrize("file", [EMPTY, FULL], ids=lambda file: file.stem)
def test_a_document_of_todays_version_says_what_its_file_says(file: Path) -> None:
    said = json.loads(file.read_bytes())
    record = document.read(file).relabelled(said["header"]["label"])
    assert as_json(record) == said
    assert document.as_bytes(record) == file.read_bytes()


def test_the_full_document_has_something_in_every_field() -> None:
    used: dict[str, set[str]] = {}
    for part in parts(document.read(FULL)):
        filled = {name for name in type(part).model_fields if getattr(part, name) not in (None, "", (), {}, False)}
        used.setdefault(type(part).__name__, set()).update(filled)
    every = {model.__name__: set(model.model_fields) for model in Written.__subclasses__() if is_of_record(model)}
    assert used == every


def is_of_record(model: type[Written]) -> bool:
    return model.__module__.startswith("tilfriskning.record.")


def parts(value: object) -> Iterator[Written]:
    """A part of a record, and all that is inside it."""
    if isinstance(value, Written):
        yield value
        value = tuple(getattr(value, name) for name in type(value).model_fields)
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else ():
        yield from parts(each)


def test_a_document_of_an_earlier_version_is_kept_as_it_was_before_it_is_written(
    folder: PlansFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = json.loads(FULL.read_bytes())
    earlier["header"]["schema_version"] = SCHEMA_VERSION - 1
    file = folder.path / "kari.json"
    file.write_text(json.dumps(earlier))
    before = file.read_bytes()
    steps = sys.modules["tilfriskning.record.migrations"].__dict__["STEPS"]
    monkeypatch.setitem(steps, SCHEMA_VERSION - 1, lambda document: document)
    with folder.edit("kari") as opened:
        assert file.read_bytes() == before
        opened.save(opened.record)
    assert (folder.path / ".kari.json.forrige").read_bytes() == before
    assert json.loads(file.read_bytes())["header"]["schema_version"] == SCHEMA_VERSION
    assert folder.last_good("kari") == folder.open("kari")


# Later versions


def later(folder: PlansFolder, change: Callable[[dict[str, Any]], None]) -> Path:
    """The full document as a later version would have it."""
    said = json.loads(FULL.read_bytes())
    said["header"].update(schema_version=NEXT, mood="fin")
    said["weather"] = [{"sun": True}]
    change(said)
    file = folder.path / "kari.json"
    file.write_text(json.dumps(said), encoding="utf-8")
    return file


def nothing(_: dict[str, Any]) -> None:
    pass


def new_shapes(said: dict[str, Any]) -> None:
    """Other fields, other types, other things than this version knows."""
    plan = said["plans"]["mh"]
    plan["colour"] = {"deep": [1, 2]}
    plan["signatures"] = [{"name": "Åse", "version": 2}]
    for row in plan["rows"].values():
        row["order"] = 3
        row["entries"] = [{"id": 7, "text": "Tall som id"}, *row["entries"], "bare tekst", {"text": "Uten id"}]
        row["contacts"] = [*({**contact, "photo": None} for contact in row["contacts"]), 12]
    said["plans"]["new"] = "noe annet"
    said["signs"]["mh"] = [{**sign, "origin": "dream", "seen": 4} for sign in said["signs"]["mh"]]
    said["answers"] = [{"block": "t1.talk"}]
    said["header"] = {"schema_version": NEXT, "who": "kari"}


def test_what_is_known_of_a_later_document_can_be_looked_at(folder: PlansFolder) -> None:
    later(folder, nothing)
    full = document.read(FULL)
    record = folder.read_newer("kari")
    assert isinstance(record, Record)
    assert (record.plans, record.signs) == (full.plans, full.signs)
    assert (record.header.label, record.header.changed) == ("kari", full.header.changed)
    assert record.answers == {}


def test_what_has_another_shape_is_left_out_and_the_rest_is_shown(folder: PlansFolder) -> None:
    later(folder, new_shapes)
    full = document.read(FULL)
    record = folder.read_newer("kari")
    assert isinstance(record, Record)
    assert record.plan("mh").rows == full.plan("mh").rows
    assert record.plan("mh").signs == full.plan("mh").signs
    assert [sign.text for sign in record.pool("mh")] == [sign.text for sign in full.pool("mh")]
    assert record.plan("sud") == full.plan("sud")
    assert "new" not in record.plans


@pytest.mark.parametrize("gone", [{"plans": {}, "signs": {}}, {"plans": [], "signs": 7}, {"plans": {"mh": [{"v": 1}]}}])
def test_a_document_of_which_nothing_is_known_is_shown_as_it_is(folder: PlansFolder, gone: dict[str, Any]) -> None:
    file = later(folder, lambda said: said.update({"signs": {}, **gone}))
    assert folder.read_newer("kari") == file.read_text(encoding="utf-8")


def test_a_later_document_is_never_written(folder: PlansFolder) -> None:
    file = later(folder, nothing)
    before = file.read_bytes()
    record = folder.read_newer("kari")
    assert isinstance(record, Record)
    for write in (folder.save, folder.add, document.as_bytes):
        with pytest.raises(Newer):
            write(record)
    with pytest.raises(Newer):
        folder.save(document.read(FULL).relabelled("kari"))
    with pytest.raises(Newer), folder.edit("kari"):
        pass
    assert file.read_bytes() == before
    assert [client.label for client in folder.clients()] == ["kari"]


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b"[]"])
def test_what_is_no_document_of_any_version_cannot_be_looked_at(folder: PlansFolder, content: bytes) -> None:
    (folder.path / "kari.json").write_bytes(content)
    with pytest.raises(Unreadable):
        folder.read_newer("kari")


# Signatures of version 1


def test_a_plan_with_names_under_it_in_version_1_is_kept_as_signed() -> None:
    record = document.read(DOCUMENTS / "v1-full.json")
    said = json.loads((DOCUMENTS / "v1-full.json").read_bytes())["plans"]["mh"]

    (version,) = record.versions
    assert (version.plan, version.number, version.reason) == ("mh", 2, "Ny lege")
    assert version.on == record.header.changed.date()
    assert version.written.signatures == said["signatures"]
    assert record.in_force("mh") == version
    assert record.in_force("sud") is None
    assert record.plan("mh").signatures == {}
    assert {**as_json(record)["plans"]["mh"]["rows"]}.keys() == said["rows"].keys()
