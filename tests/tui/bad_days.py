"""A client with somebody to call and something to do, and what must be seen of it."""

from __future__ import annotations

from datetime import datetime

from tests.tui.journeys import LABEL, Sitting
from tilfriskning.paths import plans_folder
from tilfriskning.record.places import ContactAt, EntryAt, RowFieldAt
from tilfriskning.record.record import Record
from tilfriskning.record.sign_places import SignAt
from tilfriskning.store.files import PlansFolder
from tilfriskning.tui.screens.now import NowScreen

NUMBER, SAY, ACTION = "00 00 00 01", "Hei, jeg merker et tegn.", "Går en tur langs elva"
TEAM, COPING = "mh.part3.contact_team", "mh.part3.coping"
URGENT = "Fare for liv: 113 · Noen å snakke med nå: 116 123"


def with_a_plan(record: Record) -> Record:
    """A client who has somebody to call, something to do, and a sign to look for."""
    for place, text in (
        (ContactAt(TEAM, "a", "name"), "Søster Åse"),
        (ContactAt(TEAM, "a", "number"), NUMBER),
        (RowFieldAt(TEAM, "say"), SAY),
        (EntryAt(COPING, "b"), ACTION),
        (SignAt("mh", "s1", origin="unique"), "Slutter å nynne"),
    ):
        record = place.write(record, text)
    return record


def client_with_a_plan(label: str = LABEL) -> PlansFolder:
    folder = PlansFolder(plans_folder().path)
    folder.save(with_a_plan(folder.create(label, datetime.now())))
    return folder


def assert_all_is_seen(person: Sitting) -> None:
    """The urgent numbers, the first person and the first action are on the screen, and nothing has scrolled."""
    assert person.screen.page.scroll_y == 0
    for text in (URGENT, "Søster Åse", NUMBER, SAY, ACTION):
        assert text in person.words, person.text


def assert_has_number(person: Sitting, number: str) -> None:
    assert isinstance(person.screen, NowScreen)
    assert number in person.words
