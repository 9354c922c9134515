"""Screens. None imports another; the application leads from one to the next.

A screen is loaded when it is opened, as `screens.PlanScreen(…)`: a start loads the one that it shows.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tilfriskning.tui.screens.access import AccessScreen
    from tilfriskning.tui.screens.breathing import BreathingScreen
    from tilfriskning.tui.screens.bridge import BridgeScreen
    from tilfriskning.tui.screens.code import CodeScreen
    from tilfriskning.tui.screens.contents import ContentsScreen
    from tilfriskning.tui.screens.copies import CopiesScreen, CopyScreen
    from tilfriskning.tui.screens.delete import DeleteScreen
    from tilfriskning.tui.screens.ended import EndedScreen
    from tilfriskning.tui.screens.goals import GoalsScreen
    from tilfriskning.tui.screens.group import GroupScreen
    from tilfriskning.tui.screens.help import HelpScreen
    from tilfriskning.tui.screens.help_lines import HelpLinesScreen
    from tilfriskning.tui.screens.hidden import HiddenScreen
    from tilfriskning.tui.screens.hour import HourScreen
    from tilfriskning.tui.screens.last_time import LastTimeScreen
    from tilfriskning.tui.screens.let_in import LetInScreen
    from tilfriskning.tui.screens.lock_offer import FirstScreen, OfferScreen
    from tilfriskning.tui.screens.look import LookScreen
    from tilfriskning.tui.screens.looking_back import LookingBackScreen
    from tilfriskning.tui.screens.new_passphrase import NewPassphraseScreen
    from tilfriskning.tui.screens.now import NowScreen
    from tilfriskning.tui.screens.now_locked import LockedNowScreen
    from tilfriskning.tui.screens.page import PageScreen
    from tilfriskning.tui.screens.paper import PaperScreen
    from tilfriskning.tui.screens.plan import PlanScreen
    from tilfriskning.tui.screens.practice import ActionScreen, PracticeScreen
    from tilfriskning.tui.screens.problem import ProblemScreen
    from tilfriskning.tui.screens.questions import AskPath, Choose, Confirm
    from tilfriskning.tui.screens.raw import RawScreen
    from tilfriskning.tui.screens.recovery import RecoveryScreen
    from tilfriskning.tui.screens.relapse import RelapseScreen
    from tilfriskning.tui.screens.review_day import ReviewDayScreen
    from tilfriskning.tui.screens.session_sheet import SessionSheetScreen
    from tilfriskning.tui.screens.sign import SignScreen
    from tilfriskning.tui.screens.signing import SigningScreen
    from tilfriskning.tui.screens.slip import SlipScreen
    from tilfriskning.tui.screens.start import StartScreen
    from tilfriskning.tui.screens.together import SeenScreen, TogetherScreen
    from tilfriskning.tui.screens.toolbox import ToolboxScreen
    from tilfriskning.tui.screens.tour import TourScreen
    from tilfriskning.tui.screens.unlock import UnlockScreen
    from tilfriskning.tui.screens.versions import NewsScreen, VersionScreen
    from tilfriskning.tui.screens.welcome import WelcomeScreen
    from tilfriskning.tui.screens.who import WhoScreen

__all__ = [
    "AccessScreen",
    "ActionScreen",
    "AskPath",
    "BreathingScreen",
    "BridgeScreen",
    "Choose",
    "CodeScreen",
    "Confirm",
    "ContentsScreen",
    "CopiesScreen",
    "CopyScreen",
    "DeleteScreen",
    "EndedScreen",
    "FirstScreen",
    "GoalsScreen",
    "GroupScreen",
    "HelpLinesScreen",
    "HelpScreen",
    "HiddenScreen",
    "HourScreen",
    "LastTimeScreen",
    "LetInScreen",
    "LockedNowScreen",
    "LookScreen",
    "LookingBackScreen",
    "NewPassphraseScreen",
    "NewsScreen",
    "NowScreen",
    "OfferScreen",
    "PageScreen",
    "PaperScreen",
    "PlanScreen",
    "PracticeScreen",
    "ProblemScreen",
    "RawScreen",
    "RecoveryScreen",
    "RelapseScreen",
    "ReviewDayScreen",
    "SeenScreen",
    "SessionSheetScreen",
    "SignScreen",
    "SigningScreen",
    "SlipScreen",
    "StartScreen",
    "TogetherScreen",
    "ToolboxScreen",
    "TourScreen",
    "UnlockScreen",
    "VersionScreen",
    "WelcomeScreen",
    "WhoScreen",
]

HOMES = {
    "AccessScreen": "access",
    "ActionScreen": "practice",
    "AskPath": "questions",
    "BreathingScreen": "breathing",
    "BridgeScreen": "bridge",
    "Choose": "questions",
    "CodeScreen": "code",
    "Confirm": "questions",
    "ContentsScreen": "contents",
    "CopiesScreen": "copies",
    "CopyScreen": "copies",
    "DeleteScreen": "delete",
    "EndedScreen": "ended",
    "FirstScreen": "lock_offer",
    "GoalsScreen": "goals",
    "GroupScreen": "group",
    "HelpLinesScreen": "help_lines",
    "HelpScreen": "help",
    "HiddenScreen": "hidden",
    "HourScreen": "hour",
    "LastTimeScreen": "last_time",
    "LetInScreen": "let_in",
    "LockedNowScreen": "now_locked",
    "LookScreen": "look",
    "LookingBackScreen": "looking_back",
    "NewPassphraseScreen": "new_passphrase",
    "NewsScreen": "versions",
    "NowScreen": "now",
    "OfferScreen": "lock_offer",
    "PageScreen": "page",
    "PaperScreen": "paper",
    "PlanScreen": "plan",
    "PracticeScreen": "practice",
    "ProblemScreen": "problem",
    "RawScreen": "raw",
    "RecoveryScreen": "recovery",
    "RelapseScreen": "relapse",
    "ReviewDayScreen": "review_day",
    "SeenScreen": "together",
    "SessionSheetScreen": "session_sheet",
    "SignScreen": "sign",
    "SigningScreen": "signing",
    "SlipScreen": "slip",
    "StartScreen": "start",
    "TogetherScreen": "together",
    "ToolboxScreen": "toolbox",
    "TourScreen": "tour",
    "UnlockScreen": "unlock",
    "VersionScreen": "versions",
    "WelcomeScreen": "welcome",
    "WhoScreen": "who",
}
"""The file of each screen."""


def __getattr__(name: str) -> object:
    if name not in HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{HOMES[name]}"), name)
