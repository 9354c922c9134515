"""A client whose workbook is locked, and what stands in it."""

from __future__ import annotations

from datetime import date, datetime

from tests.tui.journeys import LABEL, Sitting
from tests.unit.keys import IDENTITY, KEY_FILE, PASSPHRASE
from tilfriskning.paths import plans_folder
from tilfriskning.record.record import Progress, Record
from tilfriskning.store import encryption
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.keys import Identity
from tilfriskning.store.vault import Envelope, NewKeys, Reader
from tilfriskning.texts import privacy as says
from tilfriskning.tui.screens.page import PageScreen

RECOVERY, BO = Identity.new(), Identity.new()
ENVELOPE = Envelope(client=IDENTITY.public, recovery=RECOVERY.public)
PAGE, PLACE = "t2/own_causes", "t2.causes.discuss/other"
SECRET = "det bare jeg vet"


def quick_keys(passphrase: str, readers: tuple[Reader, ...] = ()) -> NewKeys:
    """What `new_keys` makes of one passphrase, without the slow step."""
    assert passphrase == PASSPHRASE
    return NewKeys(KEY_FILE, IDENTITY, RECOVERY, ENVELOPE.model_copy(update={"readers": readers}))


def folder() -> PlansFolder:
    """The plans folder in use."""
    return PlansFolder(plans_folder().path)


def files() -> set[str]:
    """The names of the files in it that are not the program's own."""
    return {file.name for file in plans_folder().path.iterdir() if not file.name.startswith(".")}


def locked_client(envelope: Envelope = ENVELOPE) -> None:
    """Make a client with a passphrase, who has written something on a page and stopped there."""
    record = Record.new(LABEL, datetime.now())
    progress = Progress(page=PAGE, place=PLACE, seen=(PAGE,))
    folder().add(record.model_copy(update={"answers": {PLACE: SECRET}, "progress": progress}))
    with folder().edit(LABEL) as opened:
        encryption.turn_on(opened, opened.record, NewKeys(KEY_FILE, IDENTITY, RECOVERY, envelope))


def with_reader(name: str = "Bo") -> Envelope:
    """The envelope of a client who has let somebody in."""
    return ENVELOPE.with_reader(BO.public, name, date.today())


async def on_page(person: Sitting) -> None:
    """Wait for the page that the workbook opens on."""
    await person.until(lambda: isinstance(person.app.screen, PageScreen), "the page")


async def unlock(person: Sitting, typed: str = PASSPHRASE) -> None:
    """Answer the question for the passphrase, and come back to the field where the person stopped."""
    await person.sees(says.UNLOCK_TITLE.format(label=LABEL))
    await person.write(typed)
    await person.press("enter")
    await on_page(person)
    await person.until(lambda: person.is_writing, "the field where the person stopped")


async def open_access(person: Sitting) -> None:
    """Open «Hvem kan åpne arbeidsboka»."""
    await person.press("escape")
    await person.app.run_action("access")
    await person.sees(says.ACCESS_TITLE, says.ACCESS_WHO)


async def choose_passphrase(person: Sitting, *before: str) -> None:
    """Write a new passphrase twice, after what is asked for before it."""
    await person.sees(says.CHOOSE_TITLE)
    for typed in (*before, PASSPHRASE, PASSPHRASE):
        await person.write(typed)
        await person.press("enter")


async def write_recovery_key_down(person: Sitting) -> Identity:
    """Copy the key from the screen, and give its last group. Returns it."""
    await person.sees(says.RECOVERY_TITLE)
    _, _, rest = person.words.partition("AGE-SECRET-KEY-1")
    signs = rest.partition(says.RECOVERY_END)[0].split()
    await person.write(signs[-1].lower())
    await person.press("enter")
    return Identity("AGE-SECRET-KEY-1" + "".join(signs))
