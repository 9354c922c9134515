"""A workbook with a lock: how it gets one, how it is opened, and who else can open it."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pyrage
import pytest

from tests.tui.journeys import LABEL, new_client, sitting
from tests.tui.locked import (
    PAGE,
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
    write_recovery_key_down,
)
from tests.unit.keys import IDENTITY, PASSPHRASE, STRANGER
from tilfriskning.paths import plans_folder
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.keys import Identity, on_paper
from tilfriskning.store.settings import Settings
from tilfriskning.store.unlocking import key_from
from tilfriskning.texts import privacy as says
from tilfriskning.texts import screens, vault
from tilfriskning.tui.offering import has_plan
from tilfriskning.tui.screens.hour import HourScreen
from tilfriskning.tui.screens.start import StartScreen


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test wait for the slow step."""
    monkeypatch.setattr("tilfriskning.tui.lock_ways.new_keys", quick_keys)


@pytest.fixture
def offers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the lock be offered when it is."""
    monkeypatch.setattr("tilfriskning.tui.offering.has_plan", has_plan)


# Turning it on


async def test_a_workbook_gets_a_lock_and_opens_with_its_passphrase() -> None:
    new_client()
    async with sitting() as person:
        await person.open(PAGE)
        await person.fill(PLACE, SECRET)
        await person.press("escape")
        await person.run("access")
        await person.sees(says.OFFER_TITLE)
        await person.press("enter")
        await person.sees(says.FIRST_TITLE, "er planen borte")
        await person.press("enter")
        await choose_passphrase(person)
        assert PASSPHRASE not in person.text
        await person.sees(*on_paper(RECOVERY).split())
        await person.write("xx")
        await person.press("enter")
        await person.sees(says.RECOVERY_OTHER)
        assert await write_recovery_key_down(person) == RECOVERY
        await person.sees(says.IS_ON)
        await on_page(person)
    assert files() == {"boka.json.age", "boka.key.age"}
    async with sitting(label=None) as person:
        await person.sees("låst, sist endret")
        await person.press("enter")
        await person.sees(says.UNLOCK_TITLE.format(label=LABEL))
        await person.write("noe annet")
        await person.press("enter")
        await person.sees(vault.WRONG_PASSPHRASE)
        assert "noe annet" not in person.text
        await unlock(person)
        assert person.workbook.record.answers[PLACE] == SECRET


@pytest.mark.slow
async def test_two_passphrases_that_differ_are_refused_and_a_shown_one_is_written_once() -> None:
    new_client()
    async with sitting() as person:
        await person.run("access")
        await person.press("enter")
        await person.sees(says.FIRST_TITLE)
        await person.press("enter")
        await person.sees(says.CHOOSE_TITLE)
        await person.write(PASSPHRASE)
        await person.press("enter")
        await person.write("et annet")
        await person.press("enter")
        await person.sees(says.NOT_ALIKE)
        await person.choose(says.SHOW_TYPED)
        await person.sees(PASSPHRASE)
        assert says.AGAIN not in person.text
        await person.choose(says.GO_ON)
        await person.sees(says.RECOVERY_TITLE)
        await person.press("escape")
        await person.sees(says.NOT_ON)
    assert files() == {"boka.json"}


@pytest.mark.usefixtures("offers")
@pytest.mark.parametrize("mode", ["alone", pytest.param("together", marks=pytest.mark.slow)])
async def test_a_lock_is_offered_once_when_the_first_words_in_a_plan_have_been_left(mode: str) -> None:
    new_client()
    async with sitting() as person:
        if mode == "together":
            await person.app.run_action("mode")
        await person.open(PAGE)
        await person.fill(PLACE, "ikke i planen")
        await person.press("escape")
        assert says.OFFER_TITLE not in person.text
        await person.see_plan("mh")
        await person.fill("mh.part1.stress/*", "Svømmer")
        assert says.OFFER_TITLE not in person.text
        await person.press("escape")
        await person.sees(says.OFFER_TITLE)
        await person.press("enter")
        if mode == "together":
            await person.sees(says.FIRST_TITLE)
            await person.press("escape")
        await person.sees(screens.PLAN_TITLE)
        await person.fill("mh.part1.stress/*", "Går tur")
        await person.press("escape")
        assert says.OFFER_TITLE not in person.text
    assert files() == {"boka.json"}


@pytest.mark.usefixtures("offers")
async def test_the_offer_waits_for_the_next_page_while_somebody_writes() -> None:
    new_client()
    async with sitting() as person:
        await person.open("t2/respond_form")
        await person.fill("mh.part3.contact_team/*/name", "Ania")
        await person.press("tab")
        assert person.is_writing
        assert says.OFFER_TITLE not in person.text
        await person.open(PAGE)
        await person.sees(says.OFFER_TITLE)


# The way in


@pytest.mark.slow
async def test_the_recovery_key_opens_and_leads_to_a_new_passphrase() -> None:
    locked_client()
    async with sitting() as person:
        await person.sees(says.UNLOCK_TITLE.format(label=LABEL), says.UNLOCK_HELPS)
        await person.choose(says.SHOW_TYPED)
        await person.press("shift+tab")
        await unlock(person, on_paper(RECOVERY).replace("\n", " ").lower())
        await open_access(person)
        await person.choose(says.CHANGE_PASSPHRASE)
        await person.sees(says.FORGOTTEN)
        await choose_passphrase(person)
        await write_recovery_key_down(person)
        await person.sees(says.KEYS_REPLACED)
    async with sitting() as person:
        await unlock(person)


async def test_help_is_one_key_away_while_it_opens_and_the_workbook_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    may_open = Event()

    def slow(plans: PlansFolder, label: str, typed: str) -> Identity:
        assert may_open.wait(10)
        return key_from(plans, label, typed)

    monkeypatch.setattr("tilfriskning.store.unlocking.key_from", slow)
    locked_client()
    async with sitting() as person:
        await person.sees(says.UNLOCK_TITLE.format(label=LABEL))
        await person.write(PASSPHRASE)
        await person.press("enter")
        await person.sees(says.OPENING)
        await person.press("f4")
        await person.sees(screens.LINES_TITLE, "113")
        may_open.set()
        await person.press("escape")
        await on_page(person)


async def test_the_workbook_stays_closed_for_whoever_goes_back() -> None:
    locked_client()
    async with sitting() as person:
        await person.sees(says.UNLOCK_TITLE.format(label=LABEL))
        await person.press("f3")
        await person.sees(screens.NOW_TITLE, "113")
        await person.press("escape", "escape")
        await person.until(lambda: isinstance(person.app.screen, StartScreen), "the start")
        assert person.app.workbook is None
        await person.press("f3")
        await person.choose("Skriv passordet")
        await person.sees(says.UNLOCK_TITLE.format(label=LABEL))
        await person.write(PASSPHRASE)
        await person.press("enter")
        await person.sees(screens.NOW_TITLE)
        await person.until(lambda: person.app.workbook is not None, "the workbook open")


@pytest.mark.slow
async def test_a_key_of_another_workbook_is_refused_and_it_is_asked_again() -> None:
    locked_client()
    async with sitting() as person:
        await person.sees(says.UNLOCK_TITLE.format(label=LABEL))
        await person.write(on_paper(Identity.new()).replace("\n", " "))
        await person.press("enter")
        await person.sees(vault.WRONG_KEY)
        await unlock(person)


@pytest.mark.slow
@pytest.mark.parametrize("damage", ["cut short", "somebody else's"])
async def test_a_locked_workbook_that_is_broken_gives_way_to_the_last_good_one(damage: str) -> None:
    locked_client()
    with folder().edit(LABEL, IDENTITY) as opened:
        opened.save(opened.record)
    file = plans_folder().path / "boka.json.age"
    whole = file.read_bytes()
    stranger = pyrage.x25519.Recipient.from_str(STRANGER)
    file.write_bytes(whole[:-20] if damage == "cut short" else pyrage.encrypt(b"{}", [stranger]))
    async with sitting() as person:
        await person.sees(says.UNLOCK_TITLE.format(label=LABEL))
        await person.write(PASSPHRASE)
        await person.press("enter")
        await person.sees("Hent den forrige hele utgaven")
        await person.press("enter")
        await on_page(person)
        assert person.workbook.record.answers[PLACE] == SECRET


async def test_two_who_work_together_come_to_the_hour_after_the_passphrase() -> None:
    locked_client()
    folder().keep(Settings(mode="together"))
    async with sitting(label=None) as person:
        await person.press("enter")
        await person.sees(says.UNLOCK_TITLE.format(label=LABEL))
        await person.write(PASSPHRASE)
        await person.press("enter")
        await person.until(lambda: isinstance(person.app.screen, HourScreen), "the hour")


# Elsewhere, and elsewhere open


@pytest.mark.slow
async def test_saved_elsewhere_it_is_still_locked(tmp_path: Path) -> None:
    locked_client()
    async with sitting() as person:
        await unlock(person)
        await person.press("escape")
        await person.app.run_action("save_elsewhere")
        await person.sees(screens.ELSEWHERE_TITLE)
        await person.press("ctrl+a", "ctrl+k")
        await person.write(str(tmp_path / "annet"))
        await person.press("enter")
        await person.until(lambda: (tmp_path / "annet" / "boka.key.age").exists(), "the key elsewhere")
        await on_page(person)
        assert person.workbook.record.answers[PLACE] == SECRET
    assert {file.name for file in (tmp_path / "annet").iterdir() if file.name[0] != "."} == {
        "boka.json.age",
        "boka.key.age",
    }


@pytest.mark.slow
async def test_a_locked_workbook_that_is_open_elsewhere_is_read_with_the_passphrase() -> None:
    locked_client()
    with folder().edit(LABEL, IDENTITY):
        async with sitting() as person:
            await person.sees(screens.READ_PLANS)
            await person.press("enter")
            await person.sees(says.UNLOCK_TITLE.format(label=LABEL))
            await person.write(PASSPHRASE)
            await person.press("enter")
            await person.sees(screens.READING_TITLE.format(label=LABEL))


# Taking it away


@pytest.mark.slow
async def test_a_workbook_is_taken_away_when_its_label_has_been_typed() -> None:
    locked_client()
    new_client("kari")
    async with sitting(label=None) as person:
        await person.choose(says.DELETE)
        await person.sees(says.DELETE_ANY)
        await person.write("bok")
        await person.press("enter")
        await person.sees(says.DELETE_OTHER)
        await person.write("a")
        await person.press("enter")
        await person.until(lambda: person.app.focused is not None and person.app.focused.id == "delete", "the button")
        assert "boka.json.age" in files()
        await person.press("enter")
        await person.sees(says.DELETED.format(label=LABEL))
        await person.sees(screens.CONTINUE.format(label="kari"))
    assert [file.name for file in plans_folder().path.iterdir() if LABEL in file.name] == []


@pytest.mark.slow
async def test_the_open_workbook_is_taken_away_from_the_palette() -> None:
    locked_client()
    new_client("kari")
    async with sitting("kari") as person:
        await on_page(person)
        await person.run("delete")
        await person.sees(says.DELETE_ONE.format(label="kari"))
        await person.write(LABEL)
        await person.press("enter")
        await person.sees(says.DELETE_OTHER)
        await person.press("ctrl+a", "ctrl+k", *"kari", "enter", "enter")
        await person.sees(says.DELETED.format(label="kari"))
        assert person.app.workbook is None
    assert files() == {"boka.json.age", "boka.key.age"}
