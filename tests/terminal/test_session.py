"""An hour in a real terminal, on a machine that is somebody else's: what is met, what is left, and what is written."""

from __future__ import annotations

import base64
import compileall
import hashlib
import os
import re
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from tests.terminal.person import Person
from tests.terminal.terminal import ROOT, Start, Terminal
from tilfriskning.module.model import Module
from tilfriskning.store.files import PlansFolder
from tilfriskning.texts import pages
from tilfriskning.texts import screens as screen_says
from tilfriskning.texts import session as says

pytestmark = pytest.mark.posix

SIZE = (100, 30)
PRACTICE, DID, NEXT = "Spørre Bo om tegn", "Vi merket tegn", "Hvem jeg ringer"
SHARED_MEMORY = Path("/dev/shm")
LISTENED = "openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,truncate,mknodat"
CALL = re.compile(r"^\d+\s+(\w+)\((.*)\)\s+= (-?\d+)")
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')


@pytest.fixture
def usb(tmp_path: Path) -> PlansFolder:
    """A plans folder on a stick, with one client, and a program that is compiled, as pip leaves it."""
    compileall.compile_dir(ROOT / "tilfriskning", quiet=1)
    folder = PlansFolder(tmp_path / "usb" / "plans")
    folder.create("kari", datetime.now())
    return folder


def manifest(*roots: Path) -> dict[Path, tuple[int, str, int]]:
    """Every file under these folders: its size, its hash, its mode."""
    found = {}
    for root in roots:
        for file in root.rglob("*"):
            if file.is_file():
                content = file.read_bytes()
                found[file] = (len(content), hashlib.sha256(content).hexdigest(), file.stat().st_mode)
    return found


def hold_an_hour(terminal: Terminal, module: Module) -> None:
    """From looking back to the sheet for the journal and the end."""
    person = Person(terminal)
    terminal.wait_for(_part(1), says.NOTHING_PLANNED)
    _press(person, says.GO_ON, _part(2))
    person.go_to_field("For eksempel bedre søvn")
    person.write("Sover litt mer")
    _press(person, says.GO_ON, _part(3))
    _mark_a_sign(person, module)
    _press(person, says.BACK_TO_HOUR, _part(3))
    _press(person, says.GO_ON, _part(4))
    person.go_to_field(says.DID_HINT)
    person.write(DID)
    person.go_to_field("For eksempel å spørre en venn")
    person.write(PRACTICE)
    person.go_to(says.COUNT_YES)
    person.go_to_field(pages.WRITE_HERE, back=True)
    person.write(NEXT)
    _press(person, says.TO_SHEET, says.SHEET_TITLE)
    person.go_to(says.APPROVE)
    terminal.press("enter")
    terminal.wait_until(lambda: terminal.chosen.startswith("[x]"), "the sheet approved")
    _press(person, says.COPY, says.COPIED.split(",")[0])
    terminal.press("escape")
    terminal.wait_for(_part(4))
    _press(person, says.END, says.ENDED_TITLE, says.ENDED, "kari.json", *(line.split(".")[0] for line in says.NOT_SEEN))
    _press(person, says.QUIT)
    assert terminal.ended() == 0


def _part(number: int) -> str:
    return says.WHERE.format(number=number, count=len(says.STEPS), step=says.STEPS[number - 1])


def _press(person: Person, what: str, *then: str) -> None:
    """Go to something, choose it, and wait for what comes."""
    person.go_to(what)
    person.terminal.press("enter")
    if then:
        person.terminal.wait_for(*then)


def _mark_a_sign(person: Person, module: Module) -> None:
    """Choose topic 2, and mark a sign on its list."""
    terminal, topic = person.terminal, next(topic for topic in module.topics if topic.id == "t2")
    person.go_to(module.topics[0].title)
    terminal.press(*["down"] * module.topics.index(topic))
    terminal.wait_until(lambda: topic.title in terminal.chosen, "the topic lit up")
    terminal.press("enter")
    terminal.wait_for(topic.pages[0].title)
    ids = [page.id for page in topic.pages]
    person.open_page(module.page("t2/checklist").title, ids.index("t2/checklist"))
    person.go_on()
    terminal.press("j")
    terminal.wait_until(lambda: "[J]" in terminal.chosen, "a sign marked")


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_an_hour_leaves_nothing_on_the_machine_and_the_next_one_meets_its_home_practice(
    start: Start, usb: PlansFolder, module: Module, tmp_path: Path
) -> None:
    looked_at = [tmp_path / "home", tmp_path / "tmp", SHARED_MEMORY]
    before = manifest(*looked_at)
    first = start("kari", "--session", "--plans", str(usb.path), size=SIZE)
    hold_an_hour(first, module)
    copied = next(text for text in _copied(first.output) if DID in text)
    assert copied.splitlines()[-1] == says.SHEET_APPROVED
    assert PRACTICE in copied
    assert "kari" not in copied
    assert manifest(*looked_at) == before
    assert not (tmp_path / "plans").exists()

    second = start("kari", "--session", "--plans", str(usb.path), size=SIZE)
    second.wait_for(_part(1), PRACTICE, NEXT, *pages.DONE.values())
    Person(second).go_to(pages.DONE["done"])
    second.press("enter")
    second.wait_for(f"(•) {pages.DONE['done']}", screen_says.SAVED.split()[0])
    second.press("ctrl+q")
    assert second.ended() == 0
    record = usb.open("kari")
    (practice,) = (sheet for sheet in record.sheets if sheet.block == "t2.practice")
    assert (practice.answers["what"], practice.answers["done"]) == (PRACTICE, "done")
    assert any(sign.j for sign in record.pool("mh"))
    assert manifest(*looked_at) == before


def _copied(output: bytes) -> Iterator[str]:
    """What was put on the clipboard."""
    for found in re.findall(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07", output):
        yield base64.b64decode(found).decode()


@pytest.mark.slow
@pytest.mark.linux
@pytest.mark.outside("strace")
@pytest.mark.timeout(300)
def test_in_an_hour_no_file_but_those_of_the_plans_folder_is_opened_for_writing(
    start: Start, usb: PlansFolder, module: Module, tmp_path: Path
) -> None:
    trace = tmp_path / "trace"
    listener = ("strace", "-f", "-qq", "-s", "4096", "-e", f"trace={LISTENED}", "-o", str(trace))
    command = (*listener, sys.executable, "-m", "tilfriskning")
    hold_an_hour(start("kari", "--session", "--plans", str(usb.path), size=SIZE, command=command), module)
    changed = set(_changed(trace.read_text(encoding="utf-8", errors="replace"), Path.cwd()))
    assert usb.path / "kari.json" in changed
    allowed = (usb.path, Path("/dev/pts"), Path("/dev/tty"), Path("/dev/null"))
    assert {file for file in changed if not any(file.is_relative_to(each) for each in allowed)} == set()


def _changed(trace: str, here: Path) -> Iterator[Path]:
    """Every file that a traced program opened for writing, made, or gave a name."""
    for line in trace.splitlines():
        if not (call := CALL.match(line)) or int(call[3]) < 0:
            continue
        if call[1].startswith("open") and not re.search(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC", call[2]):
            continue
        for name in QUOTED.findall(call[2]):
            yield Path(os.path.normpath(here / name.encode().decode("unicode_escape").encode("latin-1").decode()))
