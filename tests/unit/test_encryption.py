"""Encryption of one client's document, as the plans folder has it: on and off, who can open it, the passphrase."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.unit.disks import Files, files_in
from tests.unit.keys import IDENTITY, KEY_FILE, PASSPHRASE, STRANGER
from tests.unit.locked import BO, ENVELOPE, KEYS, RECOVERY, SHARED
from tilfriskning.errors import (
    ChangedOnDisk,
    KeysNeeded,
    Locked,
    Newer,
    Refusal,
    Unreadable,
    WrongKey,
    WrongPassphrase,
)
from tilfriskning.record.record import SCHEMA_VERSION, Record
from tilfriskning.store import encryption, vault
from tilfriskning.store.document import as_bytes
from tilfriskning.store.files import Client, PlansFolder
from tilfriskning.store.keys import Identity, from_paper, on_paper
from tilfriskning.store.opened import OpenDocument
from tilfriskning.store.sealing import sealing_of
from tilfriskning.store.unlocking import key_from, own_key_for, who_can_open
from tilfriskning.store.vault import Envelope, NewKeys

NOW = datetime(2026, 11, 21, 14, 32)
TODAY = date(2026, 11, 21)
OTHER_IDENTITY, OTHER_RECOVERY = Identity.new(), Identity.new()
OTHER_KEYS = NewKeys(
    b"another key file",
    OTHER_IDENTITY,
    OTHER_RECOVERY,
    Envelope(client=OTHER_IDENTITY.public, recovery=OTHER_RECOVERY.public),
)
CLEAR, SEALED, KEY = "kari.json", "kari.json.age", "kari.key.age"
PLANTED = "En setning som ingen andre skal lese"


def saying(text: str, label: str = "kari") -> Record:
    return Record.new(label, NOW).model_copy(update={"answers": {"t1.a/b": f"{PLANTED}: {text}"}})


@pytest.fixture
def folder(tmp_path: Path) -> PlansFolder:
    """A client in the clear, with a last good document and two that were set aside."""
    folder = PlansFolder(tmp_path / "plans")
    folder.add(saying("den første"))
    with folder.edit("kari") as opened:
        opened.save(saying("som den var"))
    (folder.path / "kari.json.ødelagt-2026-11-02").write_bytes(f'{{"x": "{PLANTED}'.encode())
    (folder.path / "kari.json.erstattet-2026-11-03").write_bytes(as_bytes(saying("deres")))
    return folder


@pytest.fixture
def locked(folder: PlansFolder) -> PlansFolder:
    """The same, encrypted."""
    with folder.edit("kari") as opened:
        encryption.turn_on(opened, saying("som den var"), KEYS)
        assert opened.notices == ()
    return folder


@contextmanager
def edited(folder: PlansFolder, key: Identity | None = IDENTITY) -> Iterator[OpenDocument]:
    with folder.edit("kari", key) as opened:
        yield opened


def clear_files(files: Files) -> list[str]:
    """The files that hold something of the plan in the clear."""
    return [name for name, content in files.items() if PLANTED.encode() in content]


def inside(files: Files, key: Identity) -> Files:
    """The files in the clear, those apart that the key does not open."""
    opened: Files = {}
    for name, content in files.items():
        try:
            opened[name] = vault.open(content, key)[0]
        except Refusal:
            continue
    return opened


# On


def test_an_encrypted_client_holds_nothing_in_the_clear_and_has_lost_nothing(locked: PlansFolder) -> None:
    files = files_in(locked.path)
    assert clear_files(files) == []
    assert files.keys() == {
        SEALED,
        KEY,
        f".{SEALED}.forrige",
        f"{SEALED}.ødelagt-2026-11-02",
        f"{SEALED}.erstattet-2026-11-03",
    }
    for key in (IDENTITY, RECOVERY):
        there = inside(files, key)
        assert there[SEALED] == as_bytes(saying("som den var"))
        assert there[f"{SEALED}.ødelagt-2026-11-02"] == f'{{"x": "{PLANTED}'.encode()
        assert there[f"{SEALED}.erstattet-2026-11-03"] == as_bytes(saying("deres"))
        assert locked.open("kari", key) == saying("som den var")


@pytest.mark.posix
def test_only_the_owner_can_read_what_is_encrypted(locked: PlansFolder) -> None:
    assert {(locked.path / name).stat().st_mode & 0o777 for name in files_in(locked.path)} == {0o600}


def test_without_a_key_nothing_of_it_can_be_read_or_written(locked: PlansFolder) -> None:
    before = files_in(locked.path)
    for ask in (
        lambda: locked.open("kari"),
        lambda: locked.edit("kari").__enter__(),
        lambda: locked.last_good("kari"),
        lambda: locked.read_newer("kari"),
        lambda: locked.restore_last_good("kari", NOW),
        lambda: locked.save(saying("nytt")),
    ):
        with pytest.raises(Locked, match="«kari» er låst"):
            ask()
    with pytest.raises(WrongKey):
        locked.open("kari", BO)
    with pytest.raises(WrongKey):
        locked.save(saying("nytt"), BO)
    with pytest.raises(Refusal, match="finnes fra før"):
        locked.create("Kari", NOW)
    assert files_in(locked.path) == before


def test_the_list_shows_a_locked_client_as_label_and_last_change(locked: PlansFolder) -> None:
    os.utime(locked.path / SEALED, (NOW.timestamp(), NOW.timestamp()))
    assert locked.clients() == (Client("kari", NOW, is_locked=True),)
    assert locked.is_locked("KARI")


def test_saves_and_generations_are_encrypted(locked: PlansFolder) -> None:
    with edited(locked) as opened:
        opened.save(saying("en"))
        opened.save(saying("to"))
    assert locked.open("kari", RECOVERY) == saying("to")
    assert locked.last_good("kari", IDENTITY) == saying("som den var")
    locked.save(saying("tre"), IDENTITY)
    assert locked.open("kari", IDENTITY) == saying("tre")
    assert clear_files(files_in(locked.path)) == []


def test_the_sitting_that_turns_it_on_goes_on_encrypted(folder: PlansFolder) -> None:
    with folder.edit("kari") as opened:
        opened.save(saying("før"))
        encryption.turn_on(opened, saying("da"), KEYS)
        opened.save(saying("etter"))
        with pytest.raises(Refusal, match="fra før"):
            encryption.turn_on(opened, saying("igjen"), KEYS)
    assert folder.open("kari", IDENTITY) == saying("etter")
    assert clear_files(files_in(folder.path)) == []


def test_what_others_wrote_is_kept_encrypted(locked: PlansFolder) -> None:
    theirs = vault.seal(as_bytes(saying("deres igjen")), SHARED)
    with edited(locked) as opened:
        (locked.path / SEALED).write_bytes(theirs)
        with pytest.raises(ChangedOnDisk):
            opened.save(saying("vårt"))
        assert opened.take_theirs(saying("vårt"), NOW) == saying("deres igjen")
        assert opened.envelope == SHARED
        (locked.path / SEALED).write_bytes(vault.seal(as_bytes(saying("deres til sist")), ENVELOPE))
        opened.overwrite(saying("vårt til sist"), NOW)
    files = files_in(locked.path)
    assert clear_files(files) == []
    there = inside(files, IDENTITY)
    assert there[f"{SEALED}.lagt-bort-2026-11-21"] == as_bytes(saying("vårt"))
    assert there[f"{SEALED}.erstattet-2026-11-21"] == as_bytes(saying("deres til sist"))
    assert locked.open("kari", BO) == saying("vårt til sist")


def test_a_newer_document_is_never_written_encrypted_or_not(locked: PlansFolder) -> None:
    newer = vault.seal(b'{"header": {"schema_version": %d}}' % (SCHEMA_VERSION + 1), ENVELOPE)
    (locked.path / SEALED).write_bytes(newer)
    for ask in (
        lambda: locked.open("kari", IDENTITY),
        lambda: locked.edit("kari", IDENTITY).__enter__(),
        lambda: locked.save(saying("x"), IDENTITY),
        lambda: locked.restore_last_good("kari", NOW, IDENTITY),
    ):
        with pytest.raises(Newer):
            ask()
    assert "schema_version" in str(locked.read_newer("kari", IDENTITY))
    assert (locked.path / SEALED).read_bytes() == newer


@pytest.mark.parametrize("damage", [b"", b"age-encryption.org/v1\n", b"{"])
def test_a_damaged_one_is_named_and_the_last_good_one_takes_its_place(locked: PlansFolder, damage: bytes) -> None:
    with edited(locked) as opened:
        opened.save(saying("nytt"))
    (locked.path / SEALED).write_bytes(damage)
    with pytest.raises(Unreadable, match="«kari» kan ikke åpnes: den låste fila er skadet"):
        locked.open("kari", IDENTITY)
    with pytest.raises(Unreadable):
        locked.save(saying("x"), IDENTITY)
    assert locked.restore_last_good("kari", NOW, IDENTITY) == saying("som den var")
    assert files_in(locked.path)[f"{SEALED}.ødelagt-2026-11-21"] == damage
    assert locked.open("kari", RECOVERY) == saying("som den var")


def test_damage_that_hides_whom_it_is_for_does_not_keep_the_last_good_one_away(locked: PlansFolder) -> None:
    with edited(locked) as opened:
        opened.save(saying("nytt"))
    (locked.path / SEALED).write_bytes(vault.seal(as_bytes(saying("falsk")), OTHER_KEYS.envelope))
    with pytest.raises(WrongKey):
        locked.open("kari", IDENTITY)
    with pytest.raises(Refusal, match="ingen tidligere utgave"):
        locked.restore_last_good("kari", NOW, BO)
    assert locked.restore_last_good("kari", NOW, IDENTITY) == saying("som den var")


# Both forms at once


def test_of_both_forms_the_encrypted_one_counts_and_the_same_in_the_clear_goes(locked: PlansFolder) -> None:
    (locked.path / CLEAR).write_bytes(as_bytes(saying("som den var")))
    assert [client.is_locked for client in locked.clients()] == [True]
    with pytest.raises(Locked):
        locked.open("kari")
    with edited(locked) as opened:
        assert opened.notices == ()
    assert CLEAR not in files_in(locked.path)


@pytest.mark.parametrize("other", [as_bytes(saying("noe annet")), b"{", b"", f"[{PLANTED}".encode()])
def test_what_the_one_in_the_clear_says_otherwise_is_kept_encrypted_and_told(locked: PlansFolder, other: bytes) -> None:
    (locked.path / CLEAR).write_bytes(other)
    os.utime(locked.path / CLEAR, (NOW.timestamp(), NOW.timestamp()))
    with edited(locked) as opened:
        assert opened.record == saying("som den var")
        assert f"{SEALED}.lagt-bort-2026-11-21" in opened.notices[0]
    files = files_in(locked.path)
    assert clear_files(files) == []
    assert CLEAR not in files
    assert inside(files, IDENTITY)[f"{SEALED}.lagt-bort-2026-11-21"] == other


def test_beside_a_damaged_encrypted_one_the_one_in_the_clear_is_named(locked: PlansFolder) -> None:
    (locked.path / CLEAR).write_bytes(as_bytes(saying("hel")))
    (locked.path / SEALED).write_bytes(b"")
    with pytest.raises(Unreadable, match=r"Ved siden av ligger kari\.json.*Flytt kari\.json\.age"):
        locked.open("kari", IDENTITY)
    (locked.path / SEALED).rename(locked.path.parent / SEALED)
    assert locked.open("kari") == saying("hel")


# Off


def test_turned_off_it_is_as_it_was(locked: PlansFolder) -> None:
    with edited(locked) as opened:
        encryption.turn_off(opened, saying("åpent"))
        assert opened.notices == ()
        opened.save(saying("og videre"))
        with pytest.raises(Refusal, match="ikke låst"):
            encryption.turn_off(opened, saying("x"))
    files = files_in(locked.path)
    assert files.keys() == {
        CLEAR,
        f".{CLEAR}.forrige",
        "kari.json.ødelagt-2026-11-02",
        "kari.json.erstattet-2026-11-03",
    }
    assert files["kari.json.ødelagt-2026-11-02"] == f'{{"x": "{PLANTED}'.encode()
    assert locked.open("kari") == saying("og videre")
    assert locked.last_good("kari") == saying("som den var")


def test_a_copy_that_cannot_be_opened_keeps_its_key(locked: PlansFolder) -> None:
    damaged = locked.path / f"{SEALED}.ødelagt-2026-11-20"
    damaged.write_bytes(b"age-encryption.org/v1\n")
    with edited(locked) as opened:
        encryption.turn_off(opened, saying("åpent"))
    assert damaged.read_bytes() == b"age-encryption.org/v1\n"
    assert (locked.path / KEY).read_bytes() == KEY_FILE
    with locked.edit("kari") as opened:
        encryption.turn_on(opened, saying("låst igjen"), OTHER_KEYS)
    assert (locked.path / KEY).read_bytes() == OTHER_KEYS.key_file
    assert KEY_FILE in files_in(locked.path).values()
    assert clear_files(files_in(locked.path)) == []


# Who can open


def test_somebody_let_in_reads_and_writes_and_changes_nothing_else(locked: PlansFolder) -> None:
    with edited(locked) as opened:
        assert opened.envelope
        encryption.let_in(opened, opened.record, opened.envelope.with_reader(BO.public, "Bo", TODAY))
        assert who_can_open(opened.envelope)[2] == "Bo, sluppet inn 21. november 2026"
    with edited(locked, BO) as opened:
        opened.save(saying("sammen"))
        assert not encryption.is_the_clients(opened)
        assert opened.envelope
        without = opened.envelope.without_reader(BO.public)
        asked: tuple[Callable[[], None], ...] = (
            lambda: encryption.let_in(opened, opened.record, without),
            lambda: encryption.turn_off(opened, opened.record),
            lambda: encryption.replace_keys(opened, opened.record, OTHER_KEYS),
            lambda: encryption.renew_recovery_key(opened, opened.record, without, OTHER_RECOVERY),
        )
        for ask in asked:
            with pytest.raises(Refusal, match="bare den som eier"):
                ask()
    assert locked.open("kari", IDENTITY) == saying("sammen")


def test_somebody_taken_away_opens_nothing_that_lies_in_the_folder(locked: PlansFolder) -> None:
    with edited(locked) as opened:
        encryption.let_in(opened, opened.record, SHARED)
        opened.save(saying("mens Bo var med"))
        assert inside(files_in(locked.path), BO).keys() == files_in(locked.path).keys() - {KEY}
        encryption.let_in(opened, opened.record, SHARED.without_reader(BO.public))
        opened.save(saying("uten Bo"))
    assert inside(files_in(locked.path), BO) == {}
    assert len(inside(files_in(locked.path), RECOVERY)) == 4


def test_a_new_recovery_key_takes_the_place_of_the_old_one_everywhere(locked: PlansFolder) -> None:
    with edited(locked, RECOVERY) as opened:
        assert opened.envelope
        envelope, recovery = opened.envelope.with_new_recovery()
        encryption.renew_recovery_key(opened, opened.record, envelope, recovery)
        opened.save(saying("nytt"))
    assert inside(files_in(locked.path), RECOVERY) == {}
    assert inside(files_in(locked.path), recovery).keys() == inside(files_in(locked.path), IDENTITY).keys()
    assert locked.open("kari", recovery) == saying("nytt")


def test_who_comes_in_by_the_recovery_key_gets_new_keys(locked: PlansFolder) -> None:
    with edited(locked, RECOVERY) as opened:
        assert opened.envelope == ENVELOPE
        encryption.replace_keys(opened, saying("husket ikke passordet"), OTHER_KEYS)
        opened.save(saying("og videre"))
    assert (locked.path / KEY).read_bytes() == OTHER_KEYS.key_file
    for old in (IDENTITY, RECOVERY):
        assert inside(files_in(locked.path), old) == {}
    for new in (OTHER_IDENTITY, OTHER_RECOVERY):
        assert locked.open("kari", new) == saying("og videre")
        assert locked.last_good("kari", new) == saying("som den var")


@pytest.mark.parametrize("key", [IDENTITY, RECOVERY])
def test_what_another_program_encrypted_needs_new_keys_before_it_is_saved(locked: PlansFolder, key: Identity) -> None:
    from pyrage import encrypt
    from pyrage.x25519 import Recipient

    by_age = encrypt(as_bytes(saying("fra age")), [Recipient.from_str(key.public)])
    (locked.path / SEALED).write_bytes(by_age)
    with edited(locked, key) as opened:
        assert opened.needs_keys
        assert opened.record == saying("fra age")
        with pytest.raises(KeysNeeded, match="nytt passord"):
            opened.save(saying("nytt"))
        with pytest.raises(KeysNeeded):
            encryption.turn_off(opened, saying("nytt"))
        assert (locked.path / SEALED).read_bytes() == by_age
        encryption.replace_keys(opened, saying("nytt"), OTHER_KEYS)
        opened.save(saying("nytt igjen"))
    assert locked.open("kari", OTHER_IDENTITY) == saying("nytt igjen")
    assert locked.last_good("kari", OTHER_RECOVERY) == saying("fra age")


def test_a_document_whose_list_leaves_out_who_opened_it_needs_new_keys(locked: PlansFolder) -> None:
    (locked.path / SEALED).write_bytes(vault.seal(as_bytes(saying("avbrutt")), OTHER_KEYS.envelope, [IDENTITY.public]))
    with edited(locked) as opened:
        assert opened.needs_keys
        with pytest.raises(KeysNeeded):
            opened.save(saying("nytt"))
    assert who_can_open(None) == ("Det står ikke i arbeidsboka hvem som kan åpne den.",)


# The key


def test_the_passphrase_and_the_recovery_key_are_typed_in_the_same_place(locked: PlansFolder) -> None:
    assert key_from(locked, "kari", PASSPHRASE) == IDENTITY
    assert key_from(locked, "KARI", on_paper(RECOVERY)) == RECOVERY
    with pytest.raises(WrongPassphrase):
        key_from(locked, "kari", "noe annet")
    with pytest.raises(Refusal, match="tegn for tegn"):
        key_from(locked, "kari", on_paper(RECOVERY)[:-2])


def test_the_recovery_key_opens_when_the_passphrase_is_forgotten_or_too_slow_or_the_key_file_is_gone(
    locked: PlansFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> bytes:
        raise AssertionError("the passphrase step was run")

    monkeypatch.setattr("tilfriskning.store.keys.unwrapped", never)
    (locked.path / KEY).unlink()
    with pytest.raises(Refusal, match=r"kari\.key\.age"):
        key_from(locked, "kari", PASSPHRASE)
    assert locked.open("kari", key_from(locked, "kari", on_paper(RECOVERY).lower())) == saying("som den var")
    assert from_paper(on_paper(RECOVERY)) == RECOVERY


def test_another_passphrase_opens_the_same_document(locked: PlansFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tilfriskning.store.keys.wrapped", lambda content, _: content)
    before = (locked.path / SEALED).read_bytes()
    with edited(locked) as opened:
        with pytest.raises(WrongPassphrase):
            encryption.change_passphrase(opened, "feil", "nytt")
        encryption.change_passphrase(opened, PASSPHRASE, "nytt")
    assert IDENTITY.secret.encode() in (locked.path / KEY).read_bytes()
    assert (locked.path / SEALED).read_bytes() == before


def test_a_passphrase_is_not_changed_where_there_is_none(folder: PlansFolder) -> None:
    with folder.edit("kari") as opened, pytest.raises(Refusal, match="ikke låst"):
        encryption.change_passphrase(opened, "x", "y")


def test_a_therapists_key_is_found_by_itself_where_it_opens_something(locked: PlansFolder, own_home: Path) -> None:
    assert own_key_for(locked, "kari") is None
    place = own_home / ".local" / "share" / "tilfriskning" / "key.txt"
    place.parent.mkdir(parents=True)
    place.write_text(BO.secret)
    assert own_key_for(locked, "kari") is None
    with edited(locked) as opened:
        encryption.let_in(opened, opened.record, SHARED)
    assert own_key_for(locked, "kari") == BO
    place.write_text("ingen nøkkel")
    assert own_key_for(locked, "kari") is None


# Elsewhere, and gone


def test_saved_elsewhere_it_is_as_encrypted_as_before(locked: PlansFolder, tmp_path: Path) -> None:
    other = PlansFolder(tmp_path / "other")
    with edited(locked) as opened:
        locked.path.rename(tmp_path / "taken out")
        sealing = sealing_of(opened)
        assert other.add(saying("videre"), sealing).header.label == "kari"
        assert other.add(saying("videre"), sealing).header.label == "kari-min"
    assert files_in(other.path).keys() == {SEALED, KEY, "kari-min.json.age", "kari-min.key.age"}
    for label in ("kari", "kari-min"):
        assert other.open(label, key_from(other, label, PASSPHRASE)) == saying("videre", label)
    assert clear_files(files_in(other.path)) == []


def test_saved_elsewhere_in_the_clear_it_is_in_the_clear(folder: PlansFolder, tmp_path: Path) -> None:
    with folder.edit("kari") as opened:
        PlansFolder(tmp_path / "other").add(saying("videre"), sealing_of(opened))
    assert files_in(tmp_path / "other").keys() == {CLEAR}


def test_a_deleted_client_leaves_nothing_and_nobody_else_is_touched(locked: PlansFolder) -> None:
    for name in ("kari2.json", "kari.json.bak", ".kari.json", "Kari.key.age.txt"):
        (locked.path / name).write_bytes(b"andres")
    for name in (".kari.json.age.0123abcd.tmp", ".kari.json.forrige.0123abcd.tmp", "kari.key.age.erstattet-2026-11-02"):
        (locked.path / name).write_bytes(b"rest")
    with locked.edit("kari", IDENTITY), pytest.raises(Refusal, match="allerede åpen"):
        locked.delete("kari")
    locked.delete("KARI")
    assert {path.name for path in locked.path.iterdir()} == {
        "kari2.json",
        "kari.json.bak",
        ".kari.json",
        "Kari.key.age.txt",
    }
    with pytest.raises(Refusal, match="ingen arbeidsbok"):
        locked.delete("kari")


def test_a_stranger_is_nobody(locked: PlansFolder) -> None:
    assert STRANGER not in ENVELOPE.keys
    with pytest.raises(Refusal, match="ingen arbeidsbok"):
        own_key_for(locked, "ola")


def test_who_is_in_the_clear_loads_nothing_of_encryption(folder: PlansFolder) -> None:
    program = (
        "import sys, pathlib; from tilfriskning.store.files import PlansFolder\n"
        "folder = PlansFolder(pathlib.Path(sys.argv[1])); folder.clients(); folder.open('kari')\n"
        "with folder.edit('kari') as opened: opened.save(opened.record)\n"
        "sys.exit(any(name in sys.modules for name in ('pyrage', 'tilfriskning.store.vault')))"
    )
    root = str(Path(__file__).parents[2])
    subprocess.run(
        [sys.executable, "-c", program, str(folder.path)], check=True, env={**os.environ, "PYTHONPATH": root}
    )
