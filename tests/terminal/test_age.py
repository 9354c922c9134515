"""The public program `age` and ours open each other's files."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import pexpect
import pytest

from tests.terminal.terminal import ROOT
from tests.unit.clients import written_workbook
from tests.unit.keys import IDENTITY, KEY_FILE, PASSPHRASE
from tests.unit.locked import KEYS, lock_up
from tilfriskning.cli import main
from tilfriskning.errors import Refusal
from tilfriskning.store import vault
from tilfriskning.store.document import as_bytes
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.keys import Identity, new_key_file, public_key, read_key_file, read_public_key, unlock
from tilfriskning.store.vault import Envelope, seal

pytestmark = [pytest.mark.posix, pytest.mark.outside("age"), pytest.mark.outside("age-keygen")]

RECORD = written_workbook().record
DOCUMENT = as_bytes(RECORD)
RECOVERY, BO = Identity.new(), Identity.new()
ENVELOPE = Envelope(client=IDENTITY.public, recovery=RECOVERY.public).with_reader(BO.public, "Bo", date(2026, 11, 21))


def age(*words: str, given: bytes = b"") -> bytes:
    """What `age` writes."""
    return subprocess.run(["age", *words], input=given, check=True, capture_output=True).stdout


def age_asking(words: Sequence[str], passphrase: str) -> None:
    """Run `age` where it asks for a passphrase, once or twice: that it does on the terminal."""
    asking = pexpect.spawn("age", list(words), encoding="utf-8", timeout=30)
    while asking.expect([r"(?i)passphrase[^\n]*: ?$", pexpect.EOF]) == 0:
        asking.sendline(passphrase)
    asking.close()
    assert asking.exitstatus == 0


@pytest.mark.parametrize("identity", [IDENTITY, RECOVERY, BO], ids=["client", "recovery", "Bo"])
def test_age_opens_what_we_seal(identity: Identity, own_home: Path) -> None:
    (own_home / "key.txt").write_text(f"{identity.secret}\n")
    opened = age("-d", "-i", "key.txt", given=seal(DOCUMENT, ENVELOPE))
    assert vault.parted(opened) == (DOCUMENT, ENVELOPE)
    assert json.loads(opened)["header"]["label"] == "kari"


def test_age_opens_the_document_by_the_key_file_beside_it(own_home: Path) -> None:
    (own_home / "kari.json.age").write_bytes(seal(DOCUMENT, ENVELOPE))
    (own_home / "kari.key.age").write_bytes(KEY_FILE)
    age_asking(["-d", "-i", "kari.key.age", "-o", "kari.json", "kari.json.age"], PASSPHRASE)
    assert vault.parted((own_home / "kari.json").read_bytes()) == (DOCUMENT, ENVELOPE)


@pytest.mark.parametrize("options", [[], ["--armor"]], ids=["binary", "armored"])
def test_we_open_what_age_encrypts(options: list[str]) -> None:
    encrypted = age(*options, "-r", IDENTITY.public, "-r", RECOVERY.public, given=DOCUMENT)
    assert vault.open(encrypted, IDENTITY) == vault.open(encrypted, RECOVERY) == (DOCUMENT, None)


def test_a_document_that_went_through_age_still_knows_who_can_open_it(own_home: Path) -> None:
    (own_home / "key.txt").write_text(f"{BO.secret}\n")
    opened = age("-d", "-i", "key.txt", given=seal(DOCUMENT, ENVELOPE))
    again = age("-r", IDENTITY.public, given=opened.replace("Går langs elva.".encode(), b"Sover."))
    assert vault.open(again, IDENTITY) == (DOCUMENT.replace("Går langs elva.".encode(), b"Sover."), ENVELOPE)


@pytest.mark.slow
def test_we_unlock_a_key_file_that_age_has_made(own_home: Path) -> None:
    (own_home / "key.txt").write_text(f"# mine\n{IDENTITY.secret}\n")
    age_asking(["-p", "-o", "kari.key.age", "key.txt"], PASSPHRASE)
    assert unlock((own_home / "kari.key.age").read_bytes(), PASSPHRASE) == IDENTITY


def test_keys_of_age_keygen_are_keys_of_ours_and_the_other_way_round(own_home: Path) -> None:
    theirs, ours = own_home / "theirs.txt", own_home / "ours.txt"
    subprocess.run(["age-keygen", "-o", theirs], check=True, capture_output=True)
    public = new_key_file(ours)
    for file in (theirs, ours):
        shown = subprocess.run(["age-keygen", "-y", file], check=True, capture_output=True, text=True).stdout
        file.with_suffix(".pub").write_text(shown)
        assert read_public_key(file.with_suffix(".pub")) == read_key_file(file).public
        with pytest.raises(Refusal, match="hemmelig"):
            read_public_key(file)
    assert read_key_file(ours).public == public


# Through the commands


def exported(passphrase: str) -> str:
    """What `export` writes when the passphrase is typed."""
    words = ["-m", "tilfriskning", "export", "kari"]
    asking = pexpect.spawn(sys.executable, words, encoding="utf-8", timeout=30, cwd=ROOT)
    asking.expect("«kari»: ")
    asking.waitnoecho()
    asking.sendline(passphrase)
    asking.expect(pexpect.EOF)
    asking.close()
    assert asking.exitstatus == 0
    return str(asking.before)


@pytest.mark.slow
def test_a_command_opens_what_age_encrypted_behind_a_passphrase_of_age(plans: PlansFolder, own_home: Path) -> None:
    plans.path.mkdir()
    (own_home / "key.txt").write_text(f"{IDENTITY.secret}\n")
    age_asking(["-p", "-o", str(plans.path / "kari.key.age"), "key.txt"], PASSPHRASE)
    (plans.path / "kari.json.age").write_bytes(age("--armor", "-r", IDENTITY.public, given=DOCUMENT))
    assert "Går langs elva." in exported(PASSPHRASE)
    assert plans.clients()[0].is_locked


def test_age_opens_the_files_of_a_client_who_turned_encryption_on(plans: PlansFolder, own_home: Path) -> None:
    plans.create("kari", datetime(2026, 11, 21))
    lock_up(plans, RECORD)
    there = plans.path
    age_asking(["-d", "-i", str(there / "kari.key.age"), "-o", "kari.json", str(there / "kari.json.age")], PASSPHRASE)
    assert vault.parted((own_home / "kari.json").read_bytes()) == (DOCUMENT, KEYS.envelope)
    (own_home / "paper.txt").write_text(f"{KEYS.recovery.secret}\n")
    assert vault.parted(age("-d", "-i", "paper.txt", str(there / "kari.json.age")))[0] == DOCUMENT


def test_age_opens_with_the_key_that_our_command_made_for_somebody_let_in(
    plans: PlansFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["key", "-o", "bo.txt"]) == 0
    shown = capsys.readouterr().out
    ours = subprocess.run(["age-keygen", "-y", "bo.txt"], check=True, capture_output=True, text=True).stdout.strip()
    assert public_key(shown) == ours
    plans.create("kari", datetime(2026, 11, 21))
    lock_up(plans, RECORD, KEYS.envelope.with_reader(ours, "Bo", date(2026, 11, 21)))
    assert vault.parted(age("-d", "-i", "bo.txt", str(plans.path / "kari.json.age")))[0] == DOCUMENT
