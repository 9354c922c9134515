"""A locked client, and the way in, as a person at a terminal has it."""

from __future__ import annotations

from pathlib import Path

from tests.terminal.terminal import Terminal
from tests.unit.keys import IDENTITY, KEY_FILE, PASSPHRASE
from tilfriskning.store import encryption
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.keys import Identity
from tilfriskning.store.vault import Envelope, NewKeys
from tilfriskning.texts import privacy as says
from tilfriskning.texts import screens


def lock(document: Path) -> None:
    """Lock a client's workbook with a passphrase.

    Args:
        document: where it lies in the clear.
    """
    recovery = Identity.new()
    envelope = Envelope(client=IDENTITY.public, recovery=recovery.public)
    with PlansFolder(document.parent).edit(document.stem) as opened:
        encryption.turn_on(opened, opened.record, NewKeys(KEY_FILE, IDENTITY, recovery, envelope))


def unlock(terminal: Terminal) -> None:
    """Write the passphrase, and come to the field where the person stopped."""
    title = says.UNLOCK_TITLE.format(label="kari")
    terminal.wait_for(title)
    terminal.wait_until(lambda: terminal.is_writing, "the field for the passphrase")
    terminal.type(PASSPHRASE)
    terminal.press("enter")
    terminal.wait_until(lambda: title not in terminal.text and terminal.is_writing, "the field of the workbook")


def open_access(terminal: Terminal) -> None:
    """Choose «Passord på arbeidsboka» in the palette."""
    name, explanation = screens.COMMANDS["access"]
    terminal.press("escape")
    terminal.wait_until(lambda: not terminal.is_writing, "the field left")
    terminal.press("ctrl+p")
    terminal.wait_for(screens.PALETTE_HINT)
    terminal.type(name)
    terminal.wait_for(explanation)
    terminal.press("enter")
