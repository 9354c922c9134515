from __future__ import annotations

import subprocess
import sys
import traceback
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.keys import IDENTITY, KEY_FILE, PASSPHRASE, PUBLIC, STRANGER, with_work_factor
from tilfriskning.errors import BeyondThisMachine, Refusal, WrongPassphrase
from tilfriskning.store import keys, stretching
from tilfriskning.store.keys import (
    SECRET_PREFIX,
    change_passphrase,
    from_paper,
    is_public_key,
    lock,
    new_key_file,
    on_paper,
    public_key,
    read_key_file,
    read_public_key,
    unlock,
)

ROOT = Path(__file__).parents[2]
WEAK = (
    "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z",
    "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqzqqsuwj9m",
    "age1qyqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqj7vrya",
    "age1qyqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqzqqk67yly",
    "age1ur4h5lpmgxu2u9jku0a0r87ydtdqnr0tnsetrlvxvgz3vh6fhqqqzyt4v9",
    "age1ur4h5lpmgxu2u9jku0a0r87ydtdqnr0tnsetrlvxvgz3vh6fhzqqxqejhu",
    "age1t7wft09r2zxzfvwsk92eeql0tvzyghxytqwgapkcyf8dm5ylz9ts6wm9s8",
    "age1t7wft09r2zxzfvwsk92eeql0tvzyghxytqwgapkcyf8dm5ylz8ts72fzt7",
    "age1anlllllllllllllllllllllllllllllllllllllllllllllllals4n2t7m",
    "age1anllllllllllllllllllllllllllllllllllllllllllllllllls3hcv9z",
    "age1ahlllllllllllllllllllllllllllllllllllllllllllllllalsn46ayy",
    "age1ahlllllllllllllllllllllllllllllllllllllllllllllllllsh3g6la",
    "age1amlllllllllllllllllllllllllllllllllllllllllllllllalselrwrv",
    "age1amlllllllllllllllllllllllllllllllllllllllllllllllllsam3fc4",
)
"""Points that make every secret the same, in all their spellings."""

IN_LITTLE_MEMORY = """
import resource
from tests.unit.keys import IDENTITY, PASSPHRASE, with_work_factor
from tilfriskning.errors import BeyondThisMachine
from tilfriskning.store.keys import lock, unlock
resource.setrlimit(resource.RLIMIT_AS, (100 * 2**20, 100 * 2**20))
try:
    {step}
except BeyondThisMachine as refusal:
    print(ascii(str(refusal)))
"""
"""A step where it gets 100 MB: Python runs there, and a work factor of 18, which needs 256 MB, does not."""


# The passphrase


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_passphrase_opens_in_composed_and_in_decomposed_letters(form: Literal["NFC", "NFD"]) -> None:
    assert unlock(KEY_FILE, unicodedata.normalize(form, PASSPHRASE)) == IDENTITY
    assert IDENTITY.public == PUBLIC


def test_a_new_passphrase_is_put_before_the_same_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "lock", lambda identity, passphrase: f"{identity.secret} {passphrase}".encode())
    assert change_passphrase(KEY_FILE, PASSPHRASE, "nytt") == f"{IDENTITY.secret} nytt".encode()
    with pytest.raises(WrongPassphrase):
        change_passphrase(KEY_FILE, "feil", "nytt")


@pytest.mark.parametrize("typed", ["blåbær på ei idé", f"{PASSPHRASE} ", "x", "Blabær pa ei ide"])
def test_a_wrong_passphrase_is_told_kindly(typed: str) -> None:
    with pytest.raises(WrongPassphrase, match=r"Ingenting er borte.*prøv igjen"):
        unlock(KEY_FILE, typed)


@pytest.mark.parametrize("typed", ["", "  ", "\n", "halv \ud83d"])
def test_a_passphrase_that_cannot_be_one_is_refused_before_the_work(typed: str) -> None:
    with pytest.raises(Refusal, match="Skriv"):
        lock(IDENTITY, typed)


def test_a_file_made_on_a_far_faster_machine_asks_for_the_recovery_key() -> None:
    with pytest.raises(BeyondThisMachine, match="gjenopprettingsnøkkelen"):
        unlock(with_work_factor(40), PASSPHRASE)


@pytest.mark.linux
@pytest.mark.parametrize("step", ["unlock(with_work_factor(18), PASSPHRASE)", "lock(IDENTITY, PASSPHRASE)"])
def test_a_machine_with_too_little_memory_is_a_refusal_and_not_the_end_of_the_program(step: str) -> None:
    program = IN_LITTLE_MEMORY.format(step=step)
    ran = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert "Ingenting er borte" in ran.stdout or "Alt er som det var" in ran.stdout
    assert ran.stderr == ""


def test_a_busy_moment_does_not_make_a_passphrase_easy_to_guess(monkeypatch: pytest.MonkeyPatch) -> None:
    measured = iter((12, 15, 14))
    made: list[bytes] = []

    def encrypt(*_: object) -> bytes:
        made.append(f"age-encryption.org/v1\n-> scrypt salt {next(measured)}\nbody\n".encode())
        return made[-1]

    monkeypatch.setattr("pyrage.passphrase.encrypt", encrypt)
    assert stretching.wrapped(b"x", "y") == made[1]
    assert len(made) == 3
    measured = iter((18,))
    assert stretching.wrapped(b"x", "y") == made[3]


@given(st.data())
@settings(max_examples=40)
def test_a_damaged_key_file_is_refused_in_words_that_hold_nothing_of_the_key(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(KEY_FILE)))
    end = data.draw(st.integers(start, min(start + 9, len(KEY_FILE))) | st.just(len(KEY_FILE)))
    content = KEY_FILE[:start] + data.draw(st.binary(max_size=4)) + KEY_FILE[end:]
    try:
        assert unlock(content, PASSPHRASE) == IDENTITY
    except Refusal as refusal:
        told = "".join(traceback.format_exception(refusal))
        assert PASSPHRASE not in told
        assert SECRET_PREFIX not in told


@pytest.mark.parametrize("content", [b"", KEY_FILE[:-1], KEY_FILE + b"x", b"AGE-SECRET-KEY-1", KEY_FILE[:40]])
def test_damage_is_not_taken_for_a_wrong_passphrase(content: bytes) -> None:
    with pytest.raises(Refusal, match="skadet") as refused:
        unlock(content, PASSPHRASE)
    assert not isinstance(refused.value, WrongPassphrase)


def test_no_key_shows_itself() -> None:
    assert IDENTITY.secret not in f"{IDENTITY} {IDENTITY!r} {vars(stretching)}"


# The recovery key


def test_a_key_on_paper_is_short_groups_in_short_lines() -> None:
    lines = on_paper(IDENTITY).splitlines()
    assert lines[0] == SECRET_PREFIX
    assert lines[1] == "DNZK EC7J 93K0 WQ24 25MS"
    assert "".join(lines).replace(" ", "") == IDENTITY.secret


PAPER = on_paper(IDENTITY)


@pytest.mark.parametrize(
    "typed",
    [
        PAPER,
        PAPER.lower(),
        PAPER.replace("\n", " "),
        PAPER.replace(" ", "").replace("\n", ""),
        PAPER.replace(" ", "-").replace("\n", "\r\n\t"),
        PAPER.removeprefix(SECRET_PREFIX),
        f"  {PAPER}\xa0\n",
        PAPER.replace("0", "O").replace("L", "I"),
        PAPER.replace("L", "1").replace("8", "B"),
        PAPER.replace("KEY-1", "key l"),
    ],
)
def test_a_key_comes_back_from_paper_however_it_is_typed(typed: str) -> None:
    assert from_paper(typed) == IDENTITY


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "Her er det 0"),
        ("DNZK EC7J", "Her er det 8"),
        (IDENTITY.secret + "Q", "Her er det 59"),
        (IDENTITY.secret.replace("DNZK", "DNKZ"), "stemmer ikke"),
        ("Ø" * 58, "stemmer ikke"),
        (PUBLIC, "Her er det 62"),
    ],
)
def test_a_key_that_is_typed_wrong_says_what_to_look_for(typed: str, says: str) -> None:
    with pytest.raises(Refusal, match=says):
        from_paper(typed)


@given(st.text(max_size=80) | st.text(alphabet="acdefghjklmnpqrstuvwxyz0234567891", min_size=58, max_size=58))
def test_whatever_is_typed_as_a_key_is_refused_or_read(typed: str) -> None:
    with suppress(Refusal):
        assert is_public_key(from_paper(typed).public)


# Public keys


@pytest.mark.parametrize(
    "text",
    [
        PUBLIC,
        f"  {PUBLIC.upper()}\n",
        f"Hei! Her er nøkkelen min: {PUBLIC}. Hilsen Bo",
        f"# public key: {PUBLIC}\n{PUBLIC}\n",
        f"> {PUBLIC[:40]}\n{PUBLIC[40:]} takk",
    ],
)
def test_a_public_key_is_found_in_what_somebody_sent(text: str, tmp_path: Path) -> None:
    assert public_key(text) == PUBLIC
    file = tmp_path / "fra Bo.txt"
    file.write_text(text, encoding="utf-8")
    assert read_public_key(file) == PUBLIC


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "ingen åpen nøkkel"),
        ("Nøkkelen kommer i morgen.", "ingen åpen nøkkel"),
        (PUBLIC[:-1], "62 tegn"),
        (PUBLIC + "q", "62 tegn"),
        (PUBLIC[:-1] + "p", "ingen åpen nøkkel"),
        ("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFtS bo", "ingen åpen nøkkel"),
        (IDENTITY.secret, "hemmelig nøkkel"),
        (f"# public key: {PUBLIC}\n{IDENTITY.secret.lower()}", "hemmelig nøkkel"),
        (f"{PUBLIC} {STRANGER}", "flere nøkler"),
    ],
)
def test_what_is_no_public_key_is_refused_in_words(text: str, says: str) -> None:
    with pytest.raises(Refusal, match=says) as refused:
        public_key(text)
    assert IDENTITY.secret not in str(refused.value)


@pytest.mark.parametrize("key", WEAK)
def test_a_key_that_would_stop_every_save_is_no_key(key: str) -> None:
    assert not is_public_key(key)
    with pytest.raises(Refusal):
        public_key(key)


@given(st.text())
def test_whatever_is_pasted_as_a_key_is_refused_or_read(text: str) -> None:
    with pytest.raises(Refusal):
        public_key(text)
    assert public_key(f"{text} {PUBLIC}") == PUBLIC


# Key files of therapists


@pytest.mark.posix
def test_only_its_owner_can_read_a_new_key(tmp_path: Path) -> None:
    public = new_key_file(tmp_path / "bo.txt")
    assert (tmp_path / "bo.txt").stat().st_mode & 0o777 == 0o600
    assert read_key_file(tmp_path / "bo.txt").public == public
    assert public_key(f"Her er min: {public}") == public


def test_a_key_is_never_written_over_another_file(tmp_path: Path) -> None:
    file = tmp_path / "bo.txt"
    file.write_text("noe annet")
    with pytest.raises(Refusal, match="finnes en fil fra før"):
        new_key_file(file)
    assert file.read_text() == "noe annet"
    assert [each.name for each in tmp_path.iterdir()] == ["bo.txt", "home"]


def test_a_key_file_that_cannot_be_used_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="ikke laget"):
        new_key_file(tmp_path / "ikke her" / "bo.txt")
    for read in (read_key_file, read_public_key):
        with pytest.raises(Refusal, match="ikke leses"):
            read(tmp_path / "ikke her")
    (tmp_path / "bo.txt").write_bytes(b"\xff\x00")
    with pytest.raises(Refusal, match="ingen hemmelig nøkkel"):
        read_key_file(tmp_path / "bo.txt")
