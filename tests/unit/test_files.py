from __future__ import annotations

import errno
import json
import os
import stat
import subprocess
import sys
import unicodedata
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tilfriskning.errors import Refusal, Unreadable
from tilfriskning.paths import HEADER_BYTES
from tilfriskning.record.plan import Contact, Entry, PlanRow, RecoveryPlan
from tilfriskning.record.record import SCHEMA_VERSION, Record
from tilfriskning.store.durable import write_durably
from tilfriskning.store.files import Client, PlansFolder
from tilfriskning.store.settings import SETTINGS_FILE, Settings

NOW = datetime(2026, 11, 21, 14, 32)


@pytest.fixture
def folder(tmp_path: Path) -> PlansFolder:
    return PlansFolder(tmp_path / "plans")


def filled(record: Record) -> Record:
    row = PlanRow(
        contacts=(Contact(id="c1", name="Søster", number="00 00 00 01"),),
        entries=(Entry(id="e1", text="Ring [mamma] i dag\nå 👍🏽 e\u0301"),),
    )
    plan = RecoveryPlan(rows={"part1.stress": row})
    changed = record.model_copy(update={"choice": ("mh",), "answers": {"t1.a/b": "ja", "t1.a/c": True}})
    return changed.with_plan("mh", plan).stamped(NOW)


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def is_folder(handle: int) -> bool:
    return stat.S_ISDIR(os.fstat(handle).st_mode)


def names(folder: PlansFolder) -> set[str]:
    """What lies in the folder, lock files apart."""
    return {path.name for path in folder.path.iterdir() if path.suffix != ".lock"}


def change(file: Path, **fields: Any) -> None:
    document = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps({**document, **fields}, indent=1), encoding="utf-8")


# Writing


def test_what_is_saved_comes_back(folder: PlansFolder) -> None:
    record = filled(folder.create("kari", NOW))
    folder.save(record)
    assert folder.open("kari") == record


def test_the_document_is_indented_utf8_with_its_header_first(folder: PlansFolder) -> None:
    folder.save(filled(folder.create("kari", NOW)))
    text = (folder.path / "kari.json").read_text(encoding="utf-8")
    assert text.startswith('{\n "header": {\n  "schema_version": 2,\n  "label": "kari"')
    assert text.endswith("\n}\n")
    assert "Søster" in text
    assert list(json.loads(text)) == list(Record.model_fields)
    assert text.encode().index(b'"choice"') < HEADER_BYTES


def test_half_a_surrogate_pair_does_not_keep_the_rest_from_being_saved(folder: PlansFolder) -> None:
    record = folder.create("kari", NOW)
    folder.save(record.model_copy(update={"answers": {"a.b/c": "før \ud83d etter"}}))
    assert folder.open("kari").answers == {"a.b/c": "før ? etter"}


@pytest.mark.posix
def test_only_the_owner_can_read_what_is_made(folder: PlansFolder) -> None:
    folder.create("kari", NOW)
    assert mode(folder.path) == 0o700
    assert {mode(path) for path in folder.path.iterdir()} == {0o600}


@pytest.mark.posix
def test_a_folder_that_is_there_keeps_its_mode(folder: PlansFolder) -> None:
    folder.path.mkdir()
    folder.path.chmod(0o755)
    folder.save(folder.create("kari", NOW))
    assert mode(folder.path) == 0o755
    assert mode(folder.path / "kari.json") == 0o600


@pytest.mark.posix
def test_bytes_are_on_the_disk_before_the_old_file_is_replaced(
    folder: PlansFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = folder.create("kari", NOW)
    calls: list[str] = []
    fsync, replace = os.fsync, os.replace

    def recording_fsync(handle: int) -> None:
        calls.append("fsync folder" if is_folder(handle) else "fsync file")
        fsync(handle)

    def recording_replace(source: Path, target: Path) -> None:
        assert Path(source).read_bytes().endswith(b"\n}\n")
        calls.append("replace")
        replace(source, target)

    monkeypatch.setattr(os, "fsync", recording_fsync)
    monkeypatch.setattr(os, "replace", recording_replace)
    folder.save(record)
    assert calls == ["fsync file", "replace", "fsync folder"]


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_save_that_fails_leaves_the_old_file_and_nothing_else(
    folder: PlansFolder, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    record = folder.create("kari", NOW)
    before = (folder.path / "kari.json").read_bytes()

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(Refusal, match="disken er full"):
        folder.save(filled(record))
    assert (folder.path / "kari.json").read_bytes() == before
    assert names(folder) == {"kari.json"}


@pytest.mark.posix
def test_a_file_system_that_cannot_sync_folders_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fsync = os.fsync

    def of_files_only(handle: int) -> None:
        if is_folder(handle):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", of_files_only)
    write_durably(tmp_path / "x", b"text")
    assert (tmp_path / "x").read_bytes() == b"text"


def test_a_folder_that_is_gone_is_not_made_anew_by_a_save(folder: PlansFolder) -> None:
    record = folder.create("kari", NOW)
    gone = folder.path.rename(folder.path.with_name("taken out"))
    with pytest.raises(Refusal, match="ikke der"):
        folder.save(record)
    assert not folder.path.exists()
    assert (gone / "kari.json").is_file()


# Labels and files


@pytest.mark.parametrize("again", ["kari", "KARI", " Kari "])
def test_a_label_that_is_taken_is_refused_in_capitals_too(folder: PlansFolder, again: str) -> None:
    record = filled(folder.create("kari", NOW))
    folder.save(record)
    with pytest.raises(Refusal, match="finnes fra før"):
        folder.create(again, NOW)
    assert folder.open("kari") == record


def test_a_damaged_file_is_not_overwritten_by_a_new_client(folder: PlansFolder) -> None:
    folder.path.mkdir()
    (folder.path / "kari.json").write_bytes(b"\xff{")
    with pytest.raises(Refusal):
        folder.create("kari", NOW)
    assert (folder.path / "kari.json").read_bytes() == b"\xff{"


def test_a_refused_label_makes_no_folder(folder: PlansFolder) -> None:
    with pytest.raises(Refusal):
        folder.create("a/b", NOW)
    assert not folder.path.exists()


def test_a_client_is_found_in_capitals_and_in_decomposed_characters(folder: PlansFolder) -> None:
    record = folder.create("Åse", NOW)
    decomposed = folder.path / unicodedata.normalize("NFD", "Åse.json")
    (folder.path / "Åse.json").rename(decomposed)
    assert folder.has("åse")
    folder.save(filled(folder.open("ÅSE")))
    assert folder.open("Åse") == filled(record)
    assert names(folder) == {decomposed.name}


def test_a_copy_under_another_name_is_a_client_of_its_own(folder: PlansFolder) -> None:
    record = folder.create("kari", NOW)
    (folder.path / "kari kopi.json").write_bytes((folder.path / "kari.json").read_bytes())
    folder.save(filled(folder.open("kari kopi")))
    assert folder.open("kari") == record
    assert folder.open("kari kopi").plan("mh").is_blank is False


@pytest.mark.parametrize("label", ["../kari", ".tilfriskning", "", ".", "x/../kari"])
def test_a_label_never_leads_out_of_the_folder(folder: PlansFolder, label: str) -> None:
    folder.create("kari", NOW)
    folder.keep(Settings())
    (folder.path.parent / "kari.json").write_text("{}")
    assert not folder.has(label)
    with pytest.raises(Refusal, match="ingen arbeidsbok"):
        folder.open(label)


# Documents that cannot be used


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "tom"),
        (b"\xff\xfe", "UTF-8"),
        (b'{"header": ', "linje 1, tegn 12"),
        (b"[]", "schema_version"),
        (b'{"header": {"schema_version": "1"}}', "schema_version"),
        (b'{"header": {"schema_version": 0}}', "eldre utgave"),
        (b"[" * 100_000, "ikke hører hjemme"),
        (b'{"header": {"schema_version": ' + b"1" * 5_000 + b"}}", "ikke hører hjemme"),
        (b'{"header": {"schema_version": 2, "label": "kari"}}', "«header / changed» mangler"),
    ],
)
def test_a_damaged_document_is_named_and_not_touched(folder: PlansFolder, content: bytes, problem: str) -> None:
    folder.path.mkdir()
    file = folder.path / "kari.json"
    file.write_bytes(content)
    with pytest.raises(Unreadable, match="ikke rørt") as refused:
        folder.open("kari")
    assert problem in refused.value.problem
    assert str(file) in str(refused.value)
    assert file.read_bytes() == content
    assert folder.clients() == (Client("kari", problem=refused.value.problem),)


def test_a_field_that_does_not_fit_is_named_with_its_line(folder: PlansFolder) -> None:
    folder.create("kari", NOW)
    file = folder.path / "kari.json"
    change(file, answers={"t1.a/b": 7})
    line = next(
        number for number, text in enumerate(file.read_text(encoding="utf-8").splitlines(), 1) if "t1.a/b" in text
    )
    with pytest.raises(Refusal, match=rf"«answers / t1\.a/b» .* \(linje {line}\)"):
        folder.open("kari")
    change(file, answers={}, extra=[])
    with pytest.raises(Refusal, match="«extra» er ukjent"):
        folder.open("kari")


def test_a_byte_order_mark_of_an_editor_is_no_damage(folder: PlansFolder) -> None:
    record = folder.create("kari", NOW)
    file = folder.path / "kari.json"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert folder.open("kari") == record
    assert folder.clients()[0].problem is None


def test_a_newer_document_is_refused_whatever_else_it_holds(folder: PlansFolder) -> None:
    folder.create("kari", NOW)
    file = folder.path / "kari.json"
    change(file, header={"schema_version": SCHEMA_VERSION + 1, "other": True}, more=[])
    before = file.read_bytes()
    with pytest.raises(Unreadable, match="nyere utgave"):
        folder.open("kari")
    assert file.read_bytes() == before
    assert folder.clients()[0].problem == "den er laget med en nyere utgave av programmet"


def test_an_older_document_is_led_to_todays_version(folder: PlansFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    record = folder.create("kari", NOW)
    file = folder.path / "kari.json"
    change(file, header={"schema_version": 0, "name": "kari", "changed": NOW.isoformat()})

    def step(document: dict[str, Any]) -> dict[str, Any]:
        return {**document, "header": {"label": document["header"]["name"], "changed": document["header"]["changed"]}}

    monkeypatch.setitem(sys.modules["tilfriskning.record.migrations"].__dict__["STEPS"], 0, step)
    before = file.read_bytes()
    assert folder.open("kari") == record
    assert folder.clients() == (Client("kari", NOW),)
    assert file.read_bytes() == before


# The list


def test_the_list_has_every_client_by_label(folder: PlansFolder) -> None:
    for label in ("ola", "Kari", "berit"):
        folder.create(label, NOW)
    folder.save(filled(folder.open("ola")))
    (folder.path / ".gitkeep").touch()
    (folder.path / "notater.txt").touch()
    (folder.path / "mappe.json").mkdir()
    assert folder.clients() == (
        Client("berit", NOW),
        Client("Kari", NOW),
        Client("ola", NOW, {"mh": "begun"}),
    )


def test_a_search_finds_first_those_that_begin_with_it(folder: PlansFolder) -> None:
    for label in ("boka til Kåre", "Kåre", "Bo"):
        folder.create(label, NOW)
    assert [client.label for client in folder.latest().named("kå")] == ["Kåre", "boka til Kåre"]


def test_the_list_of_a_folder_that_is_not_there_is_empty(folder: PlansFolder) -> None:
    assert folder.clients() == ()


def test_a_header_that_an_editor_has_moved_is_found_all_the_same(folder: PlansFolder) -> None:
    folder.create("kari", NOW)
    file = folder.path / "kari.json"
    document = json.loads(file.read_text(encoding="utf-8"))
    header = document.pop("header")
    file.write_text(json.dumps({**document, "header": header}))
    assert folder.clients() == (Client("kari", NOW),)


# The lock


def test_a_client_can_be_open_once(folder: PlansFolder) -> None:
    folder.create("kari", NOW)
    with folder.lock("kari"):
        with pytest.raises(Refusal, match="allerede åpen"), PlansFolder(folder.path).lock("KARI"):
            pass
        folder.save(filled(folder.open("kari")))
    with folder.lock("kari"):
        pass


def test_the_lock_of_a_process_that_was_killed_is_free(folder: PlansFolder) -> None:
    folder.create("kari", NOW)
    holding = (
        "import sys, pathlib, time; from tilfriskning.store.files import PlansFolder\n"
        "with PlansFolder(pathlib.Path(sys.argv[1])).lock('kari'): print('locked', flush=True); time.sleep(60)"
    )
    root = str(Path(__file__).parents[2])
    with subprocess.Popen(
        [sys.executable, "-c", holding, str(folder.path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": root},
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == b"locked\n"
        with pytest.raises(Refusal, match="allerede åpen"), folder.lock("kari"):
            pass
        process.kill()
    with folder.lock("kari"):
        pass


# Settings


def test_settings_are_remembered_and_are_no_client(folder: PlansFolder) -> None:
    assert folder.settings() == Settings("alone", None)
    for chosen in (Settings("together", "light"), Settings(idle=5), Settings(idle=0)):
        folder.keep(chosen)
        assert folder.settings() == chosen
    assert folder.clients() == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"mode": [], "theme": {}}',
        "{",
        '{"mode": "x", "theme": "pink", "y": 1}',
        '{"idle": false}',
        '{"idle": 7}',
    ],
)
def test_settings_that_make_no_sense_count_as_not_chosen(folder: PlansFolder, text: str) -> None:
    folder.path.mkdir()
    (folder.path / SETTINGS_FILE).write_text(text)
    assert folder.settings() == Settings()


def test_settings_that_cannot_be_written_stop_nobody(tmp_path: Path) -> None:
    (tmp_path / "plans").write_text("a file")
    PlansFolder(tmp_path / "plans").keep(Settings("together"))
    assert PlansFolder(tmp_path / "plans").settings() == Settings()
