"""Every screen there is, one after the other."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from textual.screen import Screen

from tests.tui.journeys import LABEL, Sitting
from tests.tui.locked import ENVELOPE, RECOVERY, with_reader
from tests.unit.keys import IDENTITY, KEY_FILE
from tilfriskning.export import qr
from tilfriskning.module.model import Module
from tilfriskning.paths import plans_folder
from tilfriskning.record.record import Record
from tilfriskning.store import encryption
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.keys import on_paper
from tilfriskning.store.vault import NewKeys
from tilfriskning.texts import privacy, session
from tilfriskning.texts import screens as says
from tilfriskning.tui import screens
from tilfriskning.tui.living import DOORS
from tilfriskning.tui.screens.page import PageScreen
from tilfriskning.workbook.practice import actions

FULL = Path(__file__).parents[1] / "unit" / "documents" / "v2-full.json"
KEYS = ("f1", "f2", "f3", "f4", "f8", "ctrl+p")
COMMANDS = (
    "contents",
    "tour",
    "slip",
    "breathe",
    "toolbox",
    "look",
    "looking_back",
    "goals",
    "problem",
    "hour",
    "group",
    "delete",
    "start",
)


def full_client() -> None:
    """Make a client who has written something everywhere."""
    record = Record.model_validate_json(FULL.read_bytes())
    PlansFolder(plans_folder().path).add(record.relabelled(LABEL))


def a_page_of_each_kind(module: Module) -> list[str]:
    """Pages that have every kind of block between them."""
    kinds = {block.kind: page.id for page in reversed(module.pages) for block in page.blocks}
    return sorted(set(kinds.values()))


async def every_screen(person: Sitting) -> AsyncIterator[str]:
    """Open one screen after the other, and move through the first things on it. Says which, each time."""
    for page in a_page_of_each_kind(person.workbook.module):
        await person.open(page)
        for key in ("", "tab", "tab", "end"):
            await person.press(*filter(None, [key]))
            yield f"{page} {key}"
    for key in KEYS:
        await person.press(key)
        yield key
        await person.press("tab")
        yield f"{key} tab"
        while not isinstance(person.app.screen, PageScreen):
            await person.press("escape")
    for door, screen in DOORS.items():
        person.app.push_screen(screen(person.workbook, "mh"))
        await person.press("tab")
        yield door
        await person.back()
    for name, other in others(person):
        person.app.push_screen(other)
        for key in ("", "tab"):
            await person.press(*filter(None, [key]))
            yield f"{name} {key}"
        if person.app.screen is other:
            person.app.pop_screen()
    for command in COMMANDS:
        await person.app.run_action(command)
        await person.press("tab")
        yield command
        await person.press("escape")


def others(person: Sitting) -> Iterator[tuple[str, Screen[Any]]]:
    """The screens that come of what somebody writes or of what happens."""
    app, workbook = person.app, person.workbook
    record, lines = workbook.record, app._content.help_lines
    clients = PlansFolder(plans_folder().path).clients()
    code = qr.pocket(workbook, ("mh",), lines).text
    yield "action", screens.ActionScreen(workbook, actions(workbook, "mh")[0].ref)
    yield "sign", screens.SignScreen(workbook, "mh", record.signs["mh"][0].id)
    yield "version", screens.VersionScreen(workbook, record.versions[0])
    yield "copy", screens.CopyScreen(workbook, record.copies[0].id)
    yield "paper", screens.PaperScreen(workbook, lines, "mh", str)
    yield "code", screens.CodeScreen(qr.half_blocks(code))
    yield "who", screens.WhoScreen(clients, lines)
    yield "breathing", screens.BreathingScreen()
    yield "welcome", screens.WelcomeScreen(str, "alone")
    yield "name", screens.WelcomeScreen(str, "alone", is_known=True)
    yield "confirm", screens.Confirm(says.LEAVE_UNSAVED, says.LEAVE_ANYWAY, says.STAY)
    yield "choose", screens.Choose(says.LEAVE_UNSAVED, {"mine": says.KEEP_MINE, "theirs": says.TAKE_THEIRS})
    yield "path", screens.AskPath(says.ELSEWHERE_TITLE, "boka.md", (says.ELSEWHERE,), says.ELSEWHERE_DO)
    yield "raw", screens.RawScreen(LABEL, FULL.read_text(encoding="utf-8"))
    yield "ended", screens.EndedScreen([session.ENDED], [FULL])
    if app.session:
        yield "session sheet", screens.SessionSheetScreen(app.session)
    yield from of_locks(person)


def of_locks(person: Sitting) -> Iterator[tuple[str, Screen[Any]]]:
    """The screens about passphrases and keys."""
    folder = PlansFolder(plans_folder().path.parent / "locked")
    folder.create(LABEL, datetime.now())
    with folder.edit(LABEL) as document:
        encryption.turn_on(document, document.record, NewKeys(KEY_FILE, IDENTITY, RECOVERY, with_reader()))
        yield "access", screens.AccessScreen(document, 10)
    yield "offer", screens.OfferScreen(is_likely=True)
    yield "first", screens.FirstScreen()
    yield "passphrase", screens.NewPassphraseScreen(lambda old, new: old + new, privacy.FORGOTTEN, asks_old=True)
    yield "recovery", screens.RecoveryScreen(on_paper(RECOVERY))
    yield "let in", screens.LetInScreen(ENVELOPE, date.today())
    yield "unlock", screens.UnlockScreen(LABEL, lambda _: IDENTITY, privacy.STOOD_STILL)
    yield "locked now", screens.LockedNowScreen(LABEL, person.app._content.help_lines, is_stale=False)
