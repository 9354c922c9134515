"""What the screens lead to, the lines lead to: whoever adds something to the one must name it in the other."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import get_args

from textual.message import Message

from tests.tui import deeds_between, deeds_keeping, deeds_lock, deeds_plan, deeds_together
from tests.tui.met import Met
from tests.tui.side_by_side import Deed
from tests.unit.line_by_line import Desk
from tilfriskning.plain import doors as plain_doors
from tilfriskning.plain import start as plain_start
from tilfriskning.texts import living
from tilfriskning.texts import session as session_says
from tilfriskning.texts.screens import COMMANDS
from tilfriskning.tui import living as screen_doors
from tilfriskning.tui import screens
from tilfriskning.tui.screens.start import StartScreen

WORDS = {
    "contents": "innhold",
    "plan": "plan",
    "now": "nå",
    "help_lines": "ring",
    "relapse": "etterpå",
    "copies": "delt",
    "slip": "sprekk",
    "breathe": "pust",
    "toolbox": "kasse",
    "look": "tegn",
    "looking_back": "merket",
    "hour": "time",
    "goals": "mål",
    "problem": "hinder",
    "group": "gruppe",
    "tour": "omvisning",
    "hide": "skjul",
    "bring_back": "hent",
    "save": "lagre",
    "save_elsewhere": "flytt",
    "mode": "måte",
    "access": "passord",
    "lock_now": "lås",
    "delete": "slett",
    "start": "start",
    "quit": "slutt",
}
"""The word for each command of the palette."""

OTHERWISE = {
    "end_hour": "a choice of the hour",
    "help": "a question mark",
    "paper": "a choice of the plan",
    "theme": "there are no colours",
}
"""Commands that are no words, and why."""

ONLY_LINES = {"neste", "forrige", "tilbake"}
"""Words that are keys on the screens."""

INNER_DOORS = {"seen", "plan"}
"""Doors that lead on from behind another one; line by line they are choices there."""

AT_START = {
    "Opened": "client",
    "LookWanted": "look",
    "NewWanted": "new",
    "ExampleWanted": "example",
    "GroupWanted": "group",
    "AccessWanted": "access",
    "DeleteWanted": "delete",
}
"""What can be begun on the start screen, and what that is called line by line."""

SCREENS = {
    "AccessScreen": "privacy.Access",
    "ActionScreen": "specifics.rehearse",
    "AskPath": "paper.write_out",
    "BreathingScreen": "now.breathe",
    "BridgeScreen": "together.show_bridge",
    "Choose": "talk.Talk",
    "CodeScreen": "paper.write_out",
    "Confirm": "talk.Talk",
    "ContentsScreen": "contents.choose_page",
    "CopiesScreen": "copies.keep_list",
    "CopyScreen": "copies.Ledger",
    "DeleteScreen": "deleting.ask_label",
    "EndedScreen": "ended.tell_the_end",
    "FirstScreen": "privacy.Access",
    "GoalsScreen": "goals.open_goals",
    "GroupScreen": "group.hold_group",
    "HelpLinesScreen": "now.show_lines",
    "HelpScreen": "talk.Talk",
    "HiddenScreen": "everywhere.Everywhere",
    "HourScreen": "hour.HourTalk",
    "LastTimeScreen": "last_time.place_signs",
    "LetInScreen": "privacy.Access",
    "LockedNowScreen": "now.show_locked",
    "LookScreen": "looks.look",
    "LookingBackScreen": "looks.look_back",
    "NewPassphraseScreen": "privacy.Access",
    "NewsScreen": "versions.show_news",
    "NowScreen": "now.show_now",
    "OfferScreen": "privacy.Access",
    "PageScreen": "page.turn_pages",
    "PaperScreen": "paper.write_out",
    "PlanScreen": "plan.show_plans",
    "PracticeScreen": "specifics.rehearse",
    "ProblemScreen": "goals.take_five_steps",
    "RawScreen": "rescue.rescue",
    "RecoveryScreen": "privacy.Access",
    "RelapseScreen": "blocks.review.guided",
    "ReviewDayScreen": "versions.ask_review_day",
    "SeenScreen": "together.show_seen",
    "SessionSheetScreen": "session_sheet.show_sheet",
    "SignScreen": "signs.Marks",
    "SigningScreen": "versions.sign_plan",
    "SlipScreen": "now.show_slip",
    "StartScreen": "start.choose_client",
    "TogetherScreen": "together.talk_together",
    "ToolboxScreen": "looks.open_toolbox",
    "TourScreen": "tour.take_tour",
    "UnlockScreen": "unlocking.key_for",
    "VersionScreen": "versions.show_news",
    "WelcomeScreen": "start.welcome",
    "WhoScreen": "now.ask_whose",
}
"""What does line by line what each screen does."""

PLAYED: tuple[Deed, ...] = (
    *deeds_plan.SIGNED,
    *deeds_plan.SHARED,
    *deeds_between.IN_BETWEEN,
    *deeds_between.LOOKS,
    deeds_between.TAKE_FROM_THE_BOOK,
    *deeds_lock.LOCKS,
    *deeds_keeping.SEEN,
    deeds_keeping.WRITE_OUT,
    deeds_keeping.MOVE,
    deeds_keeping.TAKE_AWAY,
    deeds_together.AN_HOUR,
    deeds_together.A_GROUP,
)
"""The deeds that are done on both fronts."""


def test_every_command_of_the_palette_can_be_given_line_by_line(tmp_path: Path) -> None:
    words = set(Desk(tmp_path).sitting().talk.words)
    assert set(COMMANDS) == {*WORDS, *OTHERWISE}
    assert words == {*WORDS.values(), *ONLY_LINES}


def test_the_hour_is_ended_by_a_number_and_help_comes_for_a_question_mark(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.create()
    assert f". {session_says.END}\n" in desk.sit(":time", ":tilbake", "?")


def test_every_door_of_the_plan_is_there_on_both_fronts() -> None:
    assert [*plain_doors.DOORS] == [*living.DOORS]
    assert set(screen_doors.DOORS) == {*living.DOORS, *INNER_DOORS}


def test_everything_that_can_be_begun_at_the_start_can_be_begun_on_both_fronts() -> None:
    kinds = (kind for kind in vars(StartScreen).values() if isinstance(kind, type) and issubclass(kind, Message))
    assert {kind.__name__ for kind in kinds} == {*AT_START, "ModeChosen"}
    assert set(get_args(plain_start.Start)) == {*AT_START.values(), "quit"}


def test_every_screen_is_done_by_something_line_by_line() -> None:
    assert set(SCREENS) == set(screens.HOMES)


def test_what_does_it_is_there() -> None:
    for counterpart in SCREENS.values():
        room, _, name = counterpart.rpartition(".")
        assert hasattr(import_module(f"tilfriskning.plain.{room}"), name), counterpart


def test_what_is_met_at_the_screens_alone_is_found_missing() -> None:
    met = Met({"steps/*", "days/*/note"}, {"Gjør noe", "Ferdig", "Pust rolig litt"})
    assert met.missing({"steps/*"}, "1. Ferdig", {"pust"}) == {"days/*/note", "Gjør noe"}
    assert met.missing({"steps/*", "days/*/note"}, "1. Ferdig 2. Gjør noe", set()) == {"Pust rolig litt"}


def test_every_command_and_every_door_is_played_on_both_fronts() -> None:
    played = {name for deed in PLAYED for name in deed.of}
    assert played == ({*COMMANDS} | {*living.DOORS}) - {"theme"}
