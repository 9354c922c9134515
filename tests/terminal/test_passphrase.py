"""The commands at a locked client, in a real terminal and without one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pexpect
import pytest

from tests.terminal.terminal import ROOT
from tests.unit.keys import IDENTITY, PASSPHRASE, with_work_factor
from tests.unit.locked import BO, RECOVERY, SHARED, lock_up
from tilfriskning.cli import main
from tilfriskning.commands import terminal
from tilfriskning.record.plan import Contact, Entry, PlanRow, RecoveryPlan
from tilfriskning.record.record import Record
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.keys import on_paper
from tilfriskning.texts import commands as says
from tilfriskning.texts import vault

pytestmark = pytest.mark.posix

PLANTED = "Gå til Åse på Tøyen"
NAME = "Mormor Gunvor"


@pytest.fixture
def locked(plans: PlansFolder) -> PlansFolder:
    """A locked client who has written a sentence and a name."""
    row = PlanRow(
        contacts=(Contact(id="c1", name=NAME, number="00 00 00 01"),), entries=(Entry(id="e1", text=PLANTED),)
    )
    record = plans.create("kari", datetime.now()).model_copy(update={"choice": ("mh",)})
    record = record.with_plan("mh", RecoveryPlan(rows={"part3.social_support": row}))
    lock_up(plans, Record.model_validate(record), SHARED)
    return plans


@pytest.fixture(autouse=True)
def own_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "tmp").mkdir(exist_ok=True)
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    return tmp_path / "tmp"


def typing(*words: str, answers: list[str], echoed: int = 0) -> tuple[int, str]:
    """Do a command in a terminal and answer what it asks. Returns its status and all that was seen."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    program = pexpect.spawn(
        sys.executable, ["-m", "tilfriskning", *words], encoding="utf-8", timeout=30, env=environment
    )
    seen = ""
    for answer in answers:
        program.expect([r"«kari»: ", r"\(j/n\) "])
        seen += program.before
        if not echoed:
            program.waitnoecho()
        program.sendline(answer)
    program.expect(pexpect.EOF)
    program.close()
    return program.exitstatus, seen + program.before


def without_terminal(*words: str, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tilfriskning", *words],
        input=given,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), "PASSPHRASE": PASSPHRASE},
        timeout=30,
        start_new_session=True,
        check=False,
    )


def files_below(*folders: Path) -> Iterator[tuple[Path, bytes]]:
    for folder in folders:
        yield from ((file, file.read_bytes()) for file in folder.rglob("*") if file.is_file())


@pytest.mark.usefixtures("locked")
def test_the_passphrase_is_asked_for_and_not_shown() -> None:
    status, seen = typing("export", "kari", answers=["noe annet", PASSPHRASE])
    assert status == 0
    assert vault.WRONG_PASSPHRASE.split(".")[0] in seen
    assert says.EXPORT_IN_CLEAR.split(",")[0] in seen
    assert PLANTED in seen
    assert PASSPHRASE not in seen


@pytest.mark.usefixtures("locked")
def test_after_three_wrong_ones_it_is_over() -> None:
    status, seen = typing("export", "kari", answers=["en", "to", "tre"])
    assert status == 1
    assert PLANTED not in seen


@pytest.mark.usefixtures("locked")
def test_a_recovery_key_that_is_typed_wrong_is_asked_for_again() -> None:
    paper = on_paper(RECOVERY).replace("\n", " ")
    status, seen = typing("export", "kari", answers=[paper[:-3], paper])
    assert status == 0
    assert says.ON_ONE_LINE in seen
    assert PLANTED in seen


@pytest.mark.slow
def test_the_recovery_key_is_typed_in_the_same_place_when_the_passphrase_is_forgotten_or_too_slow(
    locked: PlansFolder,
) -> None:
    (locked.path / "kari.key.age").write_bytes(with_work_factor(40))
    assert vault.BEYOND_THIS_MACHINE.split(".")[0] in typing("export", "kari", answers=[PASSPHRASE])[1]
    status, seen = typing("export", "kari", answers=[on_paper(RECOVERY).lower().replace("\n", " ")])
    assert status == 0
    assert PLANTED in seen
    assert RECOVERY.secret.lower() not in seen.replace(" ", "").lower()


@pytest.mark.usefixtures("locked")
@pytest.mark.parametrize("given", ["", f"{PASSPHRASE}\n" * 4])
def test_without_a_terminal_it_is_refused_whatever_is_given_in_another_way(given: str) -> None:
    done = without_terminal("export", "kari", given=given)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.strip() == says.PASSPHRASE_NO_TERMINAL.format(label="kari")


@pytest.mark.usefixtures("locked")
def test_a_therapists_key_opens_by_itself_from_its_usual_place(own_home: Path) -> None:
    place = own_home / ".local" / "share" / "tilfriskning" / "key.txt"
    place.parent.mkdir(parents=True)
    place.write_text(BO.secret)
    done = without_terminal("export", "kari")
    assert done.returncode == 0
    assert PLANTED in done.stdout


@pytest.mark.usefixtures("locked")
def test_before_another_document_is_replaced_the_person_is_asked(tmp_path: Path, plans: PlansFolder) -> None:
    archive = str(tmp_path / "kopi.zip")
    assert main(["backup", archive]) == 0
    with plans.edit("kari", IDENTITY) as opened:
        opened.save(opened.record.model_copy(update={"choice": ("sud",)}))
    assert typing("restore", archive, answers=["nei"], echoed=1)[0] == 0
    assert plans.open("kari", IDENTITY).choice == ("sud",)
    assert typing("restore", archive, answers=["ja"], echoed=1)[0] == 0
    assert plans.open("kari", IDENTITY).choice == ("mh",)


def test_after_every_command_nothing_written_is_in_the_clear_anywhere(
    locked: PlansFolder,
    tmp_path: Path,
    own_home: Path,
    own_temporary_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(terminal, "_has_terminal", lambda: False)
    archive = str(tmp_path / "plans" / "kopi.zip")
    assert typing("export", "kari", answers=[PASSPHRASE])[0] == 0
    for words in (
        *(["list"], ["list", "--json"], ["where"], ["check"], ["schema"], ["key"]),
        *(["backup", archive], ["restore", archive], ["export", "kari"], ["kari"]),
    ):
        main(words)
    shown = "".join(capfd.readouterr())
    found = dict(files_below(own_home, own_temporary_folder, locked.path))
    assert found.keys() >= {locked.path / "kari.json.age", Path(archive)}
    for secret in (PLANTED, NAME, PASSPHRASE, IDENTITY.secret, RECOVERY.secret, BO.secret, BO.public):
        assert secret not in shown
        assert [file for file, content in found.items() if secret.encode() in content] == []


@pytest.mark.usefixtures("locked")
def test_an_export_to_a_file_is_in_the_clear_and_says_so(own_home: Path) -> None:
    status, seen = typing("export", "kari", "-o", "plan.md", answers=[PASSPHRASE])
    assert status == 0
    assert says.EXPORT_IN_CLEAR.split(",")[0] in seen
    assert PLANTED in (own_home / "plan.md").read_text(encoding="utf-8")
