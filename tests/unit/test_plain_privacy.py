"""Line by line: a lock on the workbook, who else can open it, standing still, and taking a workbook away."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.keys import IDENTITY, KEY_FILE, PASSPHRASE
from tests.unit.line_by_line import LABEL, Desk
from tilfriskning.errors import Locked
from tilfriskning.plain.console import Console
from tilfriskning.plain.patience import StoodStill
from tilfriskning.store.keys import Identity, on_paper
from tilfriskning.store.opened import OpenDocument
from tilfriskning.store.vault import Envelope, NewKeys, Reader
from tilfriskning.texts import privacy as says
from tilfriskning.texts import screens as screen_says
from tilfriskning.texts import vault

RECOVERY, BO = Identity.new(), Identity.new()
LAST = on_paper(RECOVERY).split()[-1]
"""The last group of the recovery key."""


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make keys without the slow step."""

    def quick_keys(passphrase: str, readers: tuple[Reader, ...] = ()) -> NewKeys:
        assert passphrase == PASSPHRASE
        return NewKeys(
            KEY_FILE, IDENTITY, RECOVERY, Envelope(client=IDENTITY.public, recovery=RECOVERY.public, readers=readers)
        )

    monkeypatch.setattr("tilfriskning.plain.privacy.new_keys", quick_keys)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "plans")
    desk.create()
    return desk


TURN_ON = ("1", "1", PASSPHRASE, "noe annet", PASSPHRASE, PASSPHRASE, "feil", LAST)
"""A lock is accepted, and a passphrase chosen: first mistyped, then twice the same; then the end of the key."""


@pytest.fixture
def locked(desk: Desk) -> Desk:
    desk.sit(":passord", *TURN_ON)
    return desk


def test_a_lock_is_turned_on_when_the_recovery_key_is_on_paper(desk: Desk) -> None:
    shown = desk.sit(":passord", *TURN_ON, "Svar")
    assert says.NOT_ALIKE in shown
    assert says.RECOVERY_OTHER in shown
    assert says.IS_ON in shown
    assert PASSPHRASE not in shown
    assert desk.folder.open(LABEL, IDENTITY).answers["t1.talk/like"] == "Svar"
    with pytest.raises(Locked):
        desk.folder.open(LABEL)


@pytest.mark.parametrize("typed", [("2",), ("1", "2"), ("1", "1", ""), ("1", "1", PASSPHRASE, PASSPHRASE, "")], ids=len)
def test_whoever_goes_back_has_no_lock(desk: Desk, typed: tuple[str, ...]) -> None:
    desk.sit(":passord", *typed, "Svar")
    assert desk.record.answers["t1.talk/like"] == "Svar"


def test_a_lock_is_offered_once_after_the_first_words_in_a_plan(desk: Desk) -> None:
    shown = desk.sit(":plan", "3", "1", "Går tur", "", "", "", ":neste", "2", ":neste", ":neste")
    assert shown.count(says.OFFER_TITLE) == 1


def test_somebody_is_let_in_and_taken_out(locked: Desk, own_home: Path) -> None:
    (own_home / "bo.txt").write_text(BO.public, encoding="utf-8")
    shown = locked.sit(PASSPHRASE, ":passord", "1", "Bo", "tull", "1", "Bo", "bo.txt", "")
    assert says.IS_IN.format(name="Bo") in shown
    assert locked.folder.open(LABEL, BO).header.label == LABEL
    shown = locked.sit(PASSPHRASE, ":passord", "2", "1", "", "Svar")
    assert vault.LET_OUT.format(name="Bo") in " ".join(shown.split())
    with pytest.raises(Exception, match="passer ikke"):
        locked.folder.open(LABEL, BO)


def test_the_passphrase_and_the_recovery_key_are_renewed_and_the_lock_is_taken_off(
    locked: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str]] = []

    def change(document: OpenDocument, old: str, new: str) -> None:
        assert document.is_sealed
        asked.append((old, new))

    monkeypatch.setattr("tilfriskning.store.encryption.change_passphrase", change)
    shown = locked.sit(PASSPHRASE, ":passord", "2", PASSPHRASE, "ny", "ny", "4", "1", "Svar")
    assert asked == [(PASSPHRASE, "ny")]
    assert says.PASSPHRASE_CHANGED in shown
    assert says.IS_OFF in shown
    assert locked.record.answers["t1.talk/like"] == "Svar"


def test_who_came_in_by_the_recovery_key_chooses_a_new_passphrase(locked: Desk) -> None:
    paper = " ".join(on_paper(RECOVERY).split())
    shown = locked.sit(paper, ":passord", "2", PASSPHRASE, PASSPHRASE, LAST, "")
    assert says.FORGOTTEN in " ".join(shown.split())
    assert says.KEYS_REPLACED in " ".join(shown.split())


def test_the_workbook_is_locked_now_or_when_nobody_is_there(locked: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = locked.sit(PASSPHRASE, "Svar", ":lås", "", ":slutt")
    assert says.LOCKED_BY_YOU in shown
    before, count = Console.read, iter(range(99))

    def still(self: Console, prompt: str) -> str:
        if next(count) == 0:
            assert self.patience() == 20 * 60
            raise StoodStill
        return before(self, prompt)

    locked.sit(PASSPHRASE, ":passord", "6", "3", "")
    monkeypatch.setattr(Console, "read", still)
    shown = locked.sit(PASSPHRASE, PASSPHRASE, ":tilbake", "Nytt", ":slutt")
    assert says.STOOD_STILL in shown
    assert locked.folder.open(LABEL, IDENTITY).answers["t1.talk/like"] == "Nytt"


def test_somebody_let_in_comes_back_by_their_own_key_and_is_asked_for_no_passphrase(
    locked: Desk, monkeypatch: pytest.MonkeyPatch, own_home: Path
) -> None:
    (own_home / "bo.txt").write_text(BO.public, encoding="utf-8")
    locked.sit(PASSPHRASE, ":passord", "1", "Bo", "bo.txt", "")
    monkeypatch.setattr("tilfriskning.plain.unlocking.own_key_for", lambda *_: BO)
    shown = locked.sit("Svar", ":lås", "1", "", ":tilbake", ":slutt")
    assert says.CLOSED_FOR_READER in shown
    assert "er låst. Det du skriver nå" not in shown
    shown = locked.sit(":passord", "1", PASSPHRASE, ":slutt")
    assert says.ACCESS_READER in " ".join(shown.split())
    assert says.CLOSED_FOR_READER not in shown


def test_one_can_see_the_passphrase_while_it_is_typed(locked: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    before = Console.read_as_it_is

    def watched(self: Console, prompt: str, is_shown: bool) -> str:
        asked.append(is_shown)
        return before(self, prompt, is_shown)

    monkeypatch.setattr(Console, "read_as_it_is", watched)
    locked.sit("?", ":vis", "feil", PASSPHRASE, "Svar")
    assert asked == [False, False, True, False]


@pytest.mark.parametrize("key", ["\x1bOS", "\x1b[14~", "\x1b[[D"])
def test_help_is_one_key_away_where_the_passphrase_is_asked_for(locked: Desk, key: str) -> None:
    assert screen_says.LINES_TITLE in locked.sit(key, "", "", ":slutt")


def test_a_workbook_is_taken_away_when_its_name_is_typed(desk: Desk) -> None:
    shown = desk.sit(":slett", "noen", "KARI", "1", ":slett", "kari", "2")
    assert says.DELETE_OTHER in shown
    assert says.DELETED.format(label=LABEL) in shown
    assert desk.folder.clients() == ()
    assert screen_says.WELCOME_TITLE in shown
