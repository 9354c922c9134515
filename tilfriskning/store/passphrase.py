"""A secret behind a passphrase, as age does it.

The step takes a second and some hundred MB on purpose: so does every guess. pyrage keeps all other threads waiting
meanwhile, and a process that gets no memory for it is ended at once. Neither may happen to the one that draws the
screen and saves the answers, so the step has a process of its own. The passphrase goes there through a pipe.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from pathlib import Path

from tilfriskning.errors import BeyondThisMachine, Refusal, WrongPassphrase
from tilfriskning.store import stretching
from tilfriskning.texts import vault as says

_PROGRAM = Path(stretching.__file__)


def wrapped(content: bytes, passphrase: str) -> bytes:
    """An age file that this passphrase opens, in any Unicode spelling. Takes a second or more.

    Raises:
        Refusal: the passphrase is empty or cannot be written.
        BeyondThisMachine: there is too little memory.
    """
    status, told = _run("wrap", content, passphrase)
    if status:
        raise BeyondThisMachine(says.NOT_LOCKED)
    return told


def unwrapped(content: bytes, passphrase: str) -> bytes:
    """What lies in an age file behind a passphrase. Takes as long as on the machine where the file was made, or longer.

    Raises:
        WrongPassphrase: it is another passphrase.
        BeyondThisMachine: there is too little memory, or age deems the machine too slow.
        Refusal: the passphrase is empty or cannot be written, or the file is damaged.
    """
    status, told = _run("unwrap", content, passphrase)
    if status == stretching.REFUSED:
        raise _in_words(told.decode())
    if status:
        raise BeyondThisMachine(says.BEYOND_THIS_MACHINE)
    return told


def _run(step: stretching.Step, content: bytes, passphrase: str) -> tuple[int, bytes]:
    """Do a step. Returns its exit status and what it writes."""
    import subprocess

    given = f"{json.dumps(_spelt_in_one_way(passphrase))}\n".encode() + content
    # -P: a file in the current folder must not be taken for a module.
    program = [sys.executable, "-P", str(_PROGRAM), step]
    try:
        ran = subprocess.run(program, input=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    except OSError:
        return -1, b""
    return ran.returncode, ran.stdout


def _spelt_in_one_way(passphrase: str) -> str:
    if not passphrase.strip():
        raise Refusal(says.PASSPHRASE_EMPTY)
    if any(unicodedata.category(sign) == "Cs" for sign in passphrase):
        raise Refusal(says.PASSPHRASE_SIGNS)
    return unicodedata.normalize("NFC", passphrase)


def _in_words(reason: str) -> Refusal:
    if reason.startswith(stretching.TOO_MUCH):
        return BeyondThisMachine(says.BEYOND_THIS_MACHINE)
    if reason == "Decryption failed":
        return WrongPassphrase(says.WRONG_PASSPHRASE)
    return Refusal(says.KEY_DAMAGED)
