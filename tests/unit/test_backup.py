"""The whole plans folder as one file, and back again."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.disks import Files, after_any_power_cut, files_in, recorded
from tests.unit.keys import IDENTITY, KEY_FILE
from tests.unit.locked import KEYS, RECOVERY
from tilfriskning.cli import main
from tilfriskning.commands import terminal
from tilfriskning.errors import Refusal
from tilfriskning.record.record import SCHEMA_VERSION, Record
from tilfriskning.store import encryption, vault
from tilfriskning.store.backup import LARGEST, back_up, read_archive
from tilfriskning.store.document import as_bytes
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.keys import Identity
from tilfriskning.store.names import kept
from tilfriskning.store.putting_back import put_back, takes_a_place
from tilfriskning.store.settings import Settings
from tilfriskning.store.tally import COLUMNS, TALLY_FILE
from tilfriskning.store.vault import Envelope, NewKeys

NOW = datetime(2026, 11, 21, 14, 32)
PLANTED = "En setning som ingen andre skal lese"
Output = pytest.CaptureFixture[str]


def saying(text: str, label: str = "kari") -> Record:
    return Record.new(label, NOW).model_copy(update={"answers": {"t1.a/b": text}})


@pytest.fixture
def folder(tmp_path: Path) -> PlansFolder:
    """One client in the clear and one encrypted, each with all that can lie beside a document."""
    folder = PlansFolder(tmp_path / "plans")
    for label in ("kari", "Åse låst"):
        folder.add(saying("først", label))
        with folder.edit(label) as opened:
            opened.save(saying(PLANTED, label))
        (folder.path / f"{label}.json.ødelagt-2026-11-02").write_bytes(b"{")
    with folder.edit("Åse låst") as opened:
        encryption.turn_on(opened, saying(PLANTED, "Åse låst"), KEYS)
    folder.keep(Settings("together", "light"))
    (folder.path / TALLY_FILE).write_text("\t".join(COLUMNS) + "\n")
    return folder


@pytest.fixture
def archive(folder: PlansFolder, tmp_path: Path) -> Path:
    back_up(folder.path, tmp_path / "kopi.zip")
    return tmp_path / "kopi.zip"


@pytest.fixture
def nobody_to_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "_has_terminal", lambda: False)


def all_but_locks(folder: PlansFolder) -> Files:
    return files_in(folder.path)


def put_all_back(folder: Path, archive: Path) -> list[str]:
    return [name for label, files in read_archive(archive).clients.items() for name in put_back(folder, label, files)]


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as opened:
        for name, content in members.items():
            opened.writestr(name, content)
    return path


# Backup


def test_an_archive_has_all_that_is_kept_and_what_is_locked_is_locked_there(
    folder: PlansFolder, archive: Path, tmp_path: Path
) -> None:
    (folder.path / "notater.txt").write_text("ikke vårt")
    (folder.path / ".kari.json.0123abcd.tmp").write_text("rest")
    back_up(folder.path, tmp_path / "igjen.zip")
    with ZipFile(tmp_path / "igjen.zip") as opened:
        inside = {name: opened.read(name) for name in opened.namelist()}
    strange = {"notater.txt", ".kari.json.0123abcd.tmp"}
    assert inside == {name: each for name, each in all_but_locks(folder).items() if name not in strange}
    assert sorted(name for name, content in inside.items() if PLANTED.encode() in content) == ["kari.json"]
    if sys.platform != "win32":
        assert archive.stat().st_mode & 0o777 == 0o600


def test_a_backup_never_takes_the_place_of_a_file(folder: PlansFolder, tmp_path: Path) -> None:
    (tmp_path / "kopi.zip").write_text("noe annet")
    with pytest.raises(Refusal, match="finnes fra før"):
        back_up(folder.path, tmp_path / "kopi.zip")
    assert (tmp_path / "kopi.zip").read_text() == "noe annet"


def test_a_backup_that_cannot_be_written_or_of_nothing_is_refused_and_leaves_nothing(
    folder: PlansFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Refusal, match="ikke skrives"):
        back_up(folder.path, tmp_path / "ikke her" / "kopi.zip")
    with pytest.raises(Refusal, match="ingen arbeidsbøker"):
        back_up(tmp_path / "tom", tmp_path / "kopi.zip")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    before = set(tmp_path.iterdir())
    with pytest.raises(Refusal, match="disken er full"):
        back_up(folder.path, tmp_path / "kopi.zip")
    assert set(tmp_path.iterdir()) == before


@pytest.mark.posix
def test_after_a_power_cut_the_archive_is_whole_or_not_there(folder: PlansFolder, tmp_path: Path) -> None:
    with recorded() as calls:
        back_up(folder.path, tmp_path / "kopi.zip")
    whole = (tmp_path / "kopi.zip").read_bytes()
    assert {files.get("kopi.zip") for files in after_any_power_cut({}, calls)} == {None, whole}


# Restore


def test_all_comes_back_to_an_empty_folder(folder: PlansFolder, archive: Path, tmp_path: Path) -> None:
    assert main(["restore", str(archive), "--plans", str(tmp_path / "ny")]) == 0
    new = PlansFolder(tmp_path / "ny")
    assert all_but_locks(new) == all_but_locks(folder)
    assert new.settings() == Settings("together", "light")
    assert new.open("Åse låst", RECOVERY) == saying(PLANTED, "Åse låst")
    assert [client.label for client in new.clients()] == ["kari", "Åse låst"]
    if sys.platform != "win32":
        assert {file.stat().st_mode & 0o777 for file in new.path.iterdir()} == {0o600}


def test_a_locked_client_keeps_its_last_change(folder: PlansFolder, tmp_path: Path) -> None:
    moment = datetime(2025, 1, 2, 3, 4, 6).timestamp()
    os.utime(folder.path / "Åse låst.json.age", (moment, moment))
    back_up(folder.path, tmp_path / "kopi.zip")
    put_all_back(tmp_path / "ny", tmp_path / "kopi.zip")
    assert PlansFolder(tmp_path / "ny").clients()[1].changed == datetime(2025, 1, 2, 3, 4, 6)


def test_what_is_the_same_is_neither_asked_for_nor_touched(folder: PlansFolder, archive: Path) -> None:
    before = {file.name: file.stat().st_mtime_ns for file in folder.path.iterdir()}
    assert main(["restore", str(archive)]) == 0
    after = {file.name: file.stat().st_mtime_ns for file in folder.path.iterdir()}
    assert {name: after[name] for name in before if not name.endswith((".lock", ".holder"))} == {
        name: time for name, time in before.items() if not name.endswith((".lock", ".holder"))
    }


@pytest.mark.usefixtures("nobody_to_ask")
def test_without_anybody_to_ask_nothing_is_written(folder: PlansFolder, archive: Path, capsys: Output) -> None:
    folder.save(saying("nytt"))
    (folder.path / "Åse låst.json.age").unlink()
    before = all_but_locks(folder)
    assert main(["restore", str(archive)]) == 1
    assert "«kari»" in capsys.readouterr().err
    assert all_but_locks(folder) == before


@pytest.mark.parametrize("answer", [True, False])
def test_each_one_is_asked_for_and_what_was_there_is_kept(
    folder: PlansFolder, archive: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output, answer: bool
) -> None:
    folder.save(saying("nytt"))
    asked: list[str] = []

    def ask(question: str, _: str) -> bool:
        asked.append(question)
        return answer

    monkeypatch.setattr(terminal, "ask_yes_or_no", ask)
    assert main(["restore", str(archive)]) == 0
    assert [question.split("»")[0] for question in asked] == ["«kari"]
    out = capsys.readouterr().out
    assert folder.open("kari") == saying(PLANTED if answer else "nytt")
    replaced = [content for name, content in all_but_locks(folder).items() if "erstattet" in name]
    assert replaced == ([as_bytes(saying("nytt"))] if answer else [])
    assert ("Lot være" in out) is not answer


@pytest.mark.usefixtures("nobody_to_ask")
def test_force_asks_nobody_and_keeps_what_was_there(folder: PlansFolder, archive: Path) -> None:
    folder.save(saying("nytt"))
    assert main(["restore", str(archive), "--force"]) == 0
    assert folder.open("kari") == saying(PLANTED)
    assert as_bytes(saying("nytt")) in all_but_locks(folder).values()


def test_an_encrypted_one_can_take_the_place_of_one_in_the_clear_and_the_other_way(
    folder: PlansFolder, tmp_path: Path
) -> None:
    back_up(folder.path, tmp_path / "åpen.zip")
    with folder.edit("kari") as opened:
        encryption.turn_on(opened, saying("låst"), KEYS)
    back_up(folder.path, tmp_path / "låst.zip")
    locked = (folder.path / "kari.json.age").read_bytes()
    assert main(["restore", "--force", str(tmp_path / "åpen.zip")]) == 0
    assert folder.open("kari") == saying(PLANTED)
    assert locked in all_but_locks(folder).values()
    assert main(["restore", "--force", str(tmp_path / "låst.zip")]) == 0
    assert folder.open("kari", IDENTITY) == saying("låst")
    with folder.edit("kari", IDENTITY):
        pass
    files = all_but_locks(folder)
    assert not [name for name, content in files.items() if PLANTED.encode() in content]
    assert any(PLANTED.encode() in vault.open(each, IDENTITY)[0] for name, each in files.items() if "erstattet" in name)


def test_another_key_is_kept_beside(folder: PlansFolder, archive: Path) -> None:
    label = "Åse låst"
    other, recovery = Identity.new(), Identity.new()
    with folder.edit(label, RECOVERY) as opened:
        new = NewKeys(
            b"age-encryption.org/v1\nny", other, recovery, Envelope(client=other.public, recovery=recovery.public)
        )
        encryption.replace_keys(opened, saying("ny nøkkel", label), new)
    now = (folder.path / f"{label}.json.age").read_bytes()
    assert main(["restore", "--force", str(archive)]) == 0
    assert folder.open(label, IDENTITY) == saying(PLANTED, label)
    files = all_but_locks(folder)
    assert files[f"{label}.key.age"] == KEY_FILE
    assert {now, new.key_file} <= {*files.values()}


def test_a_client_who_is_open_is_left_alone_and_the_others_come_back(
    folder: PlansFolder, archive: Path, capsys: Output
) -> None:
    folder.save(saying("nytt"))
    folder.delete("Åse låst")
    with folder.edit("kari"):
        assert main(["restore", "--force", str(archive)]) == 1
    out, err = capsys.readouterr()
    assert "allerede åpen" in err
    assert "Åse låst" in out
    assert folder.open("kari") == saying("nytt")
    assert folder.has("Åse låst")


def test_the_label_in_other_capitals_is_the_same_client(tmp_path: Path) -> None:
    folder = PlansFolder(tmp_path / "plans")
    folder.add(saying("her", "Kari"))
    archive = zipped(tmp_path / "kopi.zip", {"kari.json": as_bytes(saying("derfra"))})
    files = read_archive(archive).clients["kari"]
    assert takes_a_place(folder.path, "kari", files)
    put_back(folder.path, "kari", files)
    assert [client.label for client in folder.clients()] == ["Kari"]
    assert folder.open("Kari") == saying("derfra", "Kari")


@pytest.mark.posix
def test_after_a_power_cut_in_a_restore_what_was_there_and_its_key_are_still_there(
    folder: PlansFolder, archive: Path
) -> None:
    label = "Åse låst"
    other, recovery = Identity.new(), Identity.new()
    envelope = Envelope(client=other.public, recovery=recovery.public)
    with folder.edit(label, RECOVERY) as opened:
        keys = NewKeys(b"age-encryption.org/v1\nny", other, recovery, envelope)
        encryption.replace_keys(opened, saying("ny nøkkel", label), keys)
    before = all_but_locks(folder)
    document, key = f"{label}.json.age", f"{label}.key.age"
    files = read_archive(archive).clients[label]
    with recorded() as calls:
        assert put_back(folder.path, label, files) == ()
    after = all_but_locks(folder)
    assert after[document] != before[document]
    for found in after_any_power_cut(before, calls):
        assert found[document] in (before[document], after[document])
        assert {before[document], before[key]} <= {*found.values()}
        assert found[document] == before[document] or found[key] == KEY_FILE


# Archives that somebody else has made


STRANGERS = [
    "../kari.json",
    "/etc/kari.json",
    "a/kari.json",
    "a\\kari.json",
    "C:kari.json",
    "..",
    ".json",
    "..json",
    "notater.txt",
    ".kari.json",
    ".kari.lock",
    ".tilfriskning.json.tmp",
    "kari\n.json",
    "kari.json.bak",
]


@pytest.mark.parametrize("name", STRANGERS)
def test_nothing_but_files_of_ours_is_taken_out_and_never_outside_the_folder(
    tmp_path: Path, name: str, capsys: Output
) -> None:
    archive = zipped(tmp_path / "kopi.zip", {name: as_bytes(saying("ond")), "ola.json": as_bytes(saying("god"))})
    assert kept(name) is None
    before = set(tmp_path.rglob("*"))
    assert main(["restore", str(archive), "--plans", str(tmp_path / "ny")]) == 0
    new = {
        file.relative_to(tmp_path / "ny").as_posix() for file in set(tmp_path.rglob("*")) - before - {tmp_path / "ny"}
    }
    assert new <= {"ola.json", ".ola.lock"}
    assert "ikke fra programmet" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "content", "place"),
    [
        ("kari.json", b"{", "kari.json.ødelagt-"),
        ("kari.json.age", b"{}", "kari.json.age.ødelagt-"),
        ("kari.key.age", b"", "kari.key.age.ødelagt-"),
    ],
)
def test_what_is_damaged_is_kept_under_another_name_and_replaces_nothing(
    folder: PlansFolder, tmp_path: Path, name: str, content: bytes, place: str
) -> None:
    before = all_but_locks(folder)
    broken = put_all_back(folder.path, zipped(tmp_path / "kopi.zip", {name: content}))
    assert len(broken) == 1
    assert broken[0].startswith(place)
    assert all_but_locks(folder) == {**before, broken[0]: content}


def test_a_newer_document_comes_back_as_it_is(tmp_path: Path) -> None:
    newer = b'{"header": {"schema_version": %d}}' % (SCHEMA_VERSION + 1)
    assert put_all_back(tmp_path / "ny", zipped(tmp_path / "kopi.zip", {"kari.json": newer})) == []
    assert (tmp_path / "ny" / "kari.json").read_bytes() == newer


def test_both_forms_in_an_archive_are_both_kept(tmp_path: Path) -> None:
    sealed = vault.seal(as_bytes(saying("låst")), KEYS.envelope)
    members = {"kari.json": as_bytes(saying("åpen")), "kari.json.age": sealed, "kari.key.age": KEY_FILE}
    assert put_all_back(tmp_path / "ny", zipped(tmp_path / "kopi.zip", members)) == []
    new = PlansFolder(tmp_path / "ny")
    assert as_bytes(saying("åpen")) in all_but_locks(new).values()
    assert new.open("kari", IDENTITY) == saying("låst")


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x05\x06" + b"\0" * 18, b"noe annet"])
def test_what_is_no_archive_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "kopi.zip").write_bytes(content)
    with pytest.raises(Refusal, match="Ingenting er endret"):
        read_archive(tmp_path / "kopi.zip")
    with pytest.raises(Refusal, match="ikke leses"):
        read_archive(tmp_path / "borte.zip")


def test_what_swells_when_it_is_unpacked_is_left_where_it_is(tmp_path: Path) -> None:
    archive = zipped(tmp_path / "kopi.zip", {"kari.json": b"0" * (LARGEST + 1), "ola.json": as_bytes(saying("god"))})
    assert read_archive(archive).strangers == ["kari.json"]


def test_a_name_that_comes_twice_counts_once(tmp_path: Path) -> None:
    archive = zipped(tmp_path / "kopi.zip", {"kari.json": as_bytes(saying("første"))})
    with pytest.warns(UserWarning, match="Duplicate"), ZipFile(archive, "a") as opened:
        opened.writestr("kari.json", as_bytes(saying("andre")))
    found = read_archive(archive)
    assert found.strangers == ["kari.json"]
    assert [file.content for file in found.clients["kari"].values()] == [as_bytes(saying("første"))]


def mutations(content: bytes) -> st.SearchStrategy[bytes]:
    def mutated(start: int, length: int, piece: bytes) -> bytes:
        start %= len(content)
        return content[:start] + piece + content[start + length :]

    return st.builds(mutated, st.integers(0, 10**6), st.integers(0, 40), st.binary(max_size=6))


@given(st.data())
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_changed_archive_is_refused_or_read_and_costs_nothing(
    folder: PlansFolder, archive: Path, data: st.DataObject
) -> None:
    before = all_but_locks(folder)
    changed = archive.with_name("endret.zip")
    changed.write_bytes(data.draw(mutations(archive.read_bytes())))
    with suppress(Refusal):
        put_all_back(folder.path, changed)
    after = all_but_locks(folder)
    assert {*before.values()} <= {*after.values()}
    for name in set(after) - set(before):
        (folder.path / name).unlink()
    for name, content in before.items():
        (folder.path / name).write_bytes(content)


# The commands


@pytest.mark.usefixtures("folder")
def test_backup_says_what_is_in_it_and_what_is_not_locked(tmp_path: Path, capsys: Output) -> None:
    assert main(["backup", str(tmp_path / "kopi.zip")]) == 0
    out, err = capsys.readouterr()
    assert "«kari», «Åse låst»" in out
    assert err.endswith(": «kari».\n")
    assert main(["backup", str(tmp_path / "kopi.zip")]) == 1
