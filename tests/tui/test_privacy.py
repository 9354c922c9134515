"""A workbook with a lock: how it gets one, how it is opened, and who else can open it."""

from __future__ import annotations

import pytest

from tests.tui.journeys import LABEL, Sitting, new_client, sitting
from tests.unit.keys import IDENTITY, KEY_FILE, PASSPHRASE
from tilfriskning.paths import plans_folder
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.keys import Identity, on_paper
from tilfriskning.store.vault import Envelope, NewKeys, Reader
from tilfriskning.texts import privacy as says
from tilfriskning.texts import vault
from tilfriskning.tui.screens.page import PageScreen

RECOVERY = Identity.new()
ENVELOPE = Envelope(client=IDENTITY.public, recovery=RECOVERY.public)
PAGE, PLACE = "t2/own_causes", "t2.causes.discuss/other"
SECRET = "det bare jeg vet"


def quick_keys(passphrase: str, readers: tuple[Reader, ...] = ()) -> NewKeys:
    """Stand in for `new_keys`, for one passphrase only."""
    assert passphrase == PASSPHRASE
    return NewKeys(KEY_FILE, IDENTITY, RECOVERY, ENVELOPE.model_copy(update={"readers": readers}))


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test wait for the slow step."""
    monkeypatch.setattr("tilfriskning.tui.privacy.new_keys", quick_keys)


def folder() -> PlansFolder:
    return PlansFolder(plans_folder().path)


def files() -> set[str]:
    return {file.name for file in plans_folder().path.iterdir() if not file.name.startswith(".")}


async def on_page(person: Sitting) -> None:
    await person.until(lambda: isinstance(person.app.screen, PageScreen), "the page")


async def unlocked(person: Sitting, typed: str = PASSPHRASE) -> None:
    await person.sees(says.UNLOCK_TITLE.format(label=LABEL))
    await person.write(typed)
    await person.press("enter")
    await on_page(person)


async def test_a_workbook_gets_a_lock_and_opens_with_its_passphrase() -> None:
    new_client()
    async with sitting() as person:
        await person.open(PAGE)
        await person.fill(PLACE, SECRET)
        await person.press("escape")
        await person.run("access")
        await person.sees(says.OFFER_TITLE)
        await person.press("enter")
        await person.sees(says.FIRST_TITLE)
        await person.press("enter")
        await person.sees(says.CHOOSE_TITLE)
        await person.write(PASSPHRASE)
        await person.press("enter")
        await person.write(PASSPHRASE)
        await person.press("enter")
        await person.sees(says.RECOVERY_TITLE, *on_paper(RECOVERY).split())
        await person.write("xx")
        await person.press("enter")
        await person.sees(says.RECOVERY_OTHER)
        await person.write(on_paper(RECOVERY).split()[-1].lower())
        await person.press("enter")
        await person.sees(says.IS_ON)
        await on_page(person)
    assert files() == {"boka.json.age", "boka.key.age"}
    async with sitting(label=None) as person:
        await person.sees("låst")
        await person.press("enter")
        await person.sees(says.UNLOCK_TITLE.format(label=LABEL))
        await person.write("noe annet")
        assert "noe annet" not in person.text
        await person.press("enter")
        await person.sees(vault.WRONG_PASSPHRASE)
        await person.write(PASSPHRASE)
        await person.press("enter")
        await on_page(person)
        assert person.workbook.record.answers[PLACE] == SECRET
