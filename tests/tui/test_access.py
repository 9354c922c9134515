"""«Hvem kan åpne arbeidsboka»: a therapist in and out, another passphrase, another recovery key, no lock any more."""

from __future__ import annotations

from pathlib import Path

import pyrage
import pytest

from tests.tui.journeys import LABEL, sitting
from tests.tui.locked import (
    BO,
    PLACE,
    RECOVERY,
    SECRET,
    choose_passphrase,
    files,
    folder,
    locked_client,
    on_page,
    open_access,
    quick_keys,
    unlock,
    with_reader,
    write_recovery_key_down,
)
from tests.unit.keys import IDENTITY, PASSPHRASE, STRANGER
from tilfriskning.paths import own_key, plans_folder
from tilfriskning.store.document import as_bytes
from tilfriskning.texts import privacy as says
from tilfriskning.texts import vault


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test wait for the slow step."""
    monkeypatch.setattr("tilfriskning.tui.lock_ways.new_keys", quick_keys)


async def test_a_therapist_is_let_in_by_a_file_and_taken_out_again(tmp_path: Path) -> None:
    locked_client()
    theirs = tmp_path / "nøkkel fra Ania.txt"
    theirs.write_text(f"# public key:\n{STRANGER}\n", encoding="utf-8")
    async with sitting() as person:
        await unlock(person)
        await open_access(person)
        await person.choose(says.LET_IN)
        await person.sees(says.LET_IN_TITLE)
        await person.write("Ania")
        await person.press("enter")
        await person.write("age1feil")
        await person.press("enter")
        await person.sees("Her er det ingen åpen nøkkel")
        await person.press("ctrl+a", "ctrl+k")
        await person.write(str(theirs))
        await person.press("enter")
        await person.sees(says.IS_IN.format(name="Ania"), "Ania, sluppet inn")
        assert folder().open(LABEL, IDENTITY).answers[PLACE] == SECRET
        await person.choose(says.TAKE_OUT.format(name="Ania"))
        await person.sees(says.TAKE_OUT_ASK.format(name="Ania"))
        await person.choose(says.TAKE_OUT_YES)
        await person.sees(vault.LET_OUT.format(name="Ania"))
        assert "sluppet inn" not in person.text


async def test_somebody_let_in_opens_at_once_and_changes_nothing_about_the_lock() -> None:
    locked_client(with_reader())
    own_key().parent.mkdir(parents=True)
    own_key().write_text(BO.secret, encoding="utf-8")
    async with sitting() as person:
        await on_page(person)
        assert person.workbook.record.answers[PLACE] == SECRET
        await open_access(person)
        await person.sees(says.ACCESS_READER, "Bo, sluppet inn")
        for way in (says.LET_IN, says.TURN_OFF, says.CHANGE_PASSPHRASE, says.RENEW_RECOVERY, says.TAKE_OUT[:5]):
            assert way not in person.text
        await person.choose(says.AS_CLIENT)
        await unlock(person)
        await open_access(person)
        await person.sees(says.TURN_OFF)


@pytest.mark.slow
async def test_the_passphrase_is_changed_by_whoever_knows_the_old_one(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str]] = []

    def change(key_file: bytes, old: str, new: str) -> bytes:
        asked.append((old, new))
        return key_file

    monkeypatch.setattr("tilfriskning.store.encryption.with_other_passphrase", change)
    locked_client()
    async with sitting() as person:
        await unlock(person)
        await open_access(person)
        await person.choose(says.CHANGE_PASSPHRASE)
        await choose_passphrase(person, "det gamle")
        await person.sees(says.PASSPHRASE_CHANGED, vault.OLD_PASSPHRASE)
    assert asked == [("det gamle", PASSPHRASE)]


@pytest.mark.slow
async def test_a_new_recovery_key_takes_the_place_of_the_old_one() -> None:
    locked_client()
    async with sitting() as person:
        await unlock(person)
        await open_access(person)
        await person.choose(says.RENEW_RECOVERY)
        await person.choose(says.RENEW_YES)
        recovery = await write_recovery_key_down(person)
        await person.sees(says.RENEWED)
    assert recovery != RECOVERY
    assert folder().open(LABEL, recovery).answers[PLACE] == SECRET


async def test_the_passphrase_is_taken_away_after_a_plain_question() -> None:
    locked_client()
    async with sitting() as person:
        await unlock(person)
        await open_access(person)
        await person.choose(says.TURN_OFF)
        await person.sees(says.TURN_OFF_ASK)
        await person.press("enter")
        await person.sees(says.ACCESS_WHO)
        await person.choose(says.TURN_OFF)
        await person.choose(says.TURN_OFF_YES)
        await person.sees(says.IS_OFF)
        await on_page(person)
    assert files() == {"boka.json"}
    assert folder().open(LABEL).answers[PLACE] == SECRET


@pytest.mark.slow
async def test_a_workbook_that_age_has_locked_gets_keys_of_its_own_before_it_is_saved() -> None:
    locked_client()
    file = plans_folder().path / "boka.json.age"
    content = as_bytes(folder().open(LABEL, IDENTITY))
    file.write_bytes(pyrage.encrypt(content, [pyrage.x25519.Recipient.from_str(IDENTITY.public)]))
    async with sitting() as person:
        await person.sees(says.UNLOCK_TITLE.format(label=LABEL))
        await person.write(PASSPHRASE)
        await person.press("enter")
        await person.sees("Et annet program har låst")
        await person.choose(says.KEYS_ASK_YES)
        await choose_passphrase(person)
        await write_recovery_key_down(person)
        await person.sees(says.KEYS_REPLACED)
    assert folder().open(LABEL, RECOVERY).answers[PLACE] == SECRET


@pytest.mark.slow
async def test_a_file_in_the_clear_beside_a_locked_workbook_is_locked_and_spoken_of() -> None:
    locked_client()
    new = folder().open(LABEL, IDENTITY).model_copy(update={"answers": {PLACE: "noe annet"}})
    (plans_folder().path / "boka.json").write_bytes(as_bytes(new))
    async with sitting() as person:
        await unlock(person)
        await person.sees("Ved siden av den låste arbeidsboka lå boka.json")
    assert "boka.json" not in files()
