"""No command opens a connection or looks up a name."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from tests.unit.clients import written_workbook
from tests.unit.locked import BO, SHARED, lock_up
from tilfriskning.cli import COMMANDS
from tilfriskning.store.files import PlansFolder

ROOT = Path(__file__).parents[2]
WORDS = {
    "export": ["export", "kari", "--notes"],
    "backup": ["backup", "kopi.zip"],
    "restore": ["restore", "kopi.zip", "--force"],
    "now": ["now", "kari"],
    "sessions": ["sessions", "--summary"],
}
"""What follows the commands that need something. Any other is done as it is."""

WATCHED = """
import _socket, json, sys
INTERNET = {_socket.AF_INET, _socket.AF_INET6}
def watch(event, about):
    if event.startswith("socket.") and (event != "socket.__new__" or about[1] in INTERNET):
        sys.stderr.write(f"NETWORK {event} {about}\\n")
sys.addaudithook(watch)
{before}
from tilfriskning.cli import main
for words in json.loads(sys.argv[1]):
    sys.stderr.write(f"{words[0]} ended with {main(words)}\\n")
"""


def watched(*commands: list[str], before: str = "") -> str:
    """What is on standard error after commands in a process of their own, which says what it asks of the network."""
    done = subprocess.run(
        [sys.executable, "-c", WATCHED.replace("{before}", before), json.dumps(commands)],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=True,
    )
    return done.stderr


@pytest.fixture
def kari(tmp_path: Path, own_home: Path) -> PlansFolder:
    """An encrypted client, and the key that opens it in its usual place."""
    folder = PlansFolder(tmp_path / "plans")
    folder.create("kari", datetime(2026, 11, 21))
    lock_up(folder, written_workbook().record, SHARED)
    place = own_home / ".local" / "share" / "tilfriskning" / "key.txt"
    place.parent.mkdir(parents=True)
    place.write_text(BO.secret)
    return folder


@pytest.mark.usefixtures("kari")
def test_no_command_opens_a_connection_or_looks_up_a_name() -> None:
    told = watched(*(WORDS.get(command, [command]) for command in COMMANDS))
    assert "NETWORK" not in told
    assert all(f"{command} ended with 0" in told for command in COMMANDS)


@pytest.mark.parametrize(
    "asking",
    [
        "import socket; socket.socket(socket.AF_INET)",
        "import socket; socket.socket(socket.AF_INET6)",
        "import socket; socket.getaddrinfo('localhost', 80)",
    ],
)
def test_one_that_did_would_be_seen(asking: str) -> None:
    assert "NETWORK socket." in watched(["where"], before=asking)
