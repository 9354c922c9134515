"""What is done in between, and on a bad day, on both fronts."""

from __future__ import annotations

from datetime import date

from tests.tui.side_by_side import Deed, Person
from tests.tui.told import Told, tell
from tilfriskning.texts import goals, looks
from tilfriskning.texts import screens as says
from tilfriskning.tui.widgets.noticed import Noticed
from tilfriskning.tui.widgets.tools import ToolPicker

TODAY = date.today()


async def _set_goals(person: Person) -> None:
    await person.run("goals")
    await tell(person, Told("t1.goal/goal", "Jobb"), Told("t1.goal/why", "Ro"), Told("steps/*", "Ringe"))
    await person.fill("steps/*", "Gå")
    await person.press("escape")
    await person.choose("[ ] Ringe")
    await person.choose(goals.SUBSTANCE_USE)
    await person.choose(goals.STANCES["cutting_down"])
    await tell(person, Told("t1.goal/substance_use", "Øl"), Told("t1.goal/substance_use.takes", "Bo"))
    await person.back()


SET_GOALS = Deed(
    ("goals",),
    _set_goals,
    (":mål", "Jobb", "Ro", "", "", "Ringe", "Gå", "", "1", "", "1", "3", "Øl", "", "", "Bo", ""),
    shows=(goals.GOAL_BY_STANCE["cutting_down"],),
)


async def _take_what_is_in_the_way(person: Person) -> None:
    await person.run("problem")
    await tell(person, Told("problems/problem", "Buss"), Told("problems/ideas/*", "Gå"))
    await tell(person, Told("problems/ideas/*", "Sykle dit"), Told("problems/weighed", "kaldt"))
    await person.choose("( ) Sykle dit")
    await tell(person, Told("problems/first", "Pumpe"), Told("problems/when", "nå"))
    await person.back()


TAKE_WHAT_IS_IN_THE_WAY = Deed(
    ("problem",),
    _take_what_is_in_the_way,
    (":hinder", "Buss", "Gå", "Sykle dit", "", "kaldt", "2", "Pumpe", "nå"),
)


async def _open_look(person: Person) -> None:
    await person.run("look")
    await person.until(lambda: isinstance(person.app.focused, Noticed), "the signs")


async def _look(person: Person) -> None:
    await _open_look(person)
    await person.press("j", "f")
    await tell(person, Told("days/*/note", "Greit"))
    await person.choose(looks.SEEN_AS["sign"])
    await tell(person, Told("days/*/beside", "Ania"))
    await person.choose(looks.RHYTHMS[7])
    await person.choose(looks.LOOK_DONE)
    await person.sees(says.NOW_TITLE)
    await person.back()


LOOK = Deed(
    ("look", "now"),
    _look,
    (":tegn", "1JF", "", "Greit", "3", "Ania", "3", "1", ""),
    shows=(says.NOW_TITLE,),
)


async def _skip_a_look(person: Person) -> None:
    await _open_look(person)
    await person.choose(looks.LOOK_NOT_NOW)
    await _open_look(person)
    await person.back()


SKIP_A_LOOK = Deed(("look",), _skip_a_look, (":tegn", "", "", "", "", "", "2", ":tegn", ":tilbake"))


async def _mend_a_day(person: Person) -> None:
    await person.run("looking_back")
    await person.rewrite(f"days/{TODAY}/note", "Greit", "Fint")
    await person.press("escape")
    await person.choose("Dette var: tegn")
    await person.choose(looks.DAY_OPEN)
    await person.reads("Dette var: vanlig for meg")
    await person.back()


MEND_A_DAY = Deed(("looking_back",), _mend_a_day, (":merket", "1", "Fint", "2", "", ""))


async def _fill_the_toolbox(person: Person) -> None:
    await person.run("toolbox")
    await tell(person, Told("tools/music/*", "Regn"), Told("tools/people/*", "Bo"))
    await person.back()


FILL_THE_TOOLBOX = Deed(
    ("toolbox",), _fill_the_toolbox, (":kasse", "1", "Regn", "", "2", "", "3", "Bo", "", "4", "", "5", "", "")
)


async def _take_from_the_book(person: Person) -> None:
    await person.run("toolbox")
    await person.fill("tools/music/*", "Regn")
    await person.press("escape")
    await person.choose(looks.FROM_BOOK)
    await person.go_to(lambda widget: isinstance(widget, ToolPicker), "what the book offers")
    await person.press("home", "enter", "down", "enter")
    await person.sees(looks.TAKEN)
    await person.back()


SHELVES = ("2", "", "", "3", "", "", "4", "", "", "5", "", "")
"""The other shelves, and on."""

TAKE_FROM_THE_BOOK = Deed(
    ("toolbox",), _take_from_the_book, (":kasse", "1", "Regn", "1 2", "", "", *SHELVES, ""), shows=(looks.FROM_BOOK,)
)


async def _note_a_sign(person: Person) -> None:
    await person.run("now")
    await person.go_to(lambda widget: isinstance(widget, Noticed), "the signs")
    await person.press("down", "enter")
    await person.rewrite("days/*/note", "Fint", "Ringte")
    await person.back()


NOTE_A_SIGN = Deed(("now",), _note_a_sign, (":nå", "4", "2", "", "Ringte", ""))


async def _bring_back(person: Person) -> None:
    await person.run("goals")
    await person.go_to_field("t1.goal/goal", "Jobb")
    await person.press("f7", "backspace", "escape")
    await person.back()
    await person.run("bring_back")
    await person.sees(says.BROUGHT_BACK)


BRING_BACK = Deed(
    ("bring_back",),
    _bring_back,
    (":mål", ":tøm", ":tilbake", ":tilbake", ":hent"),
    shows=(says.BROUGHT_BACK,),
)

IN_BETWEEN = (SET_GOALS, TAKE_WHAT_IS_IN_THE_WAY, FILL_THE_TOOLBOX, BRING_BACK)
LOOKS = (LOOK, SKIP_A_LOOK, MEND_A_DAY, NOTE_A_SIGN)
