"""What is done with the workbook as a whole, on both fronts: written out, moved, taken away, begun."""

from __future__ import annotations

from textual.widgets import Input

from tests.tui.journeys import LABEL
from tests.tui.side_by_side import Deed, Person
from tilfriskning.export.formats import FOR_PLANS, KINDS, WITH_NOTES, Format
from tilfriskning.texts import now, paper, privacy, tour
from tilfriskning.texts import plain as plain_says
from tilfriskning.texts import screens as says
from tilfriskning.tui.screens.page import PageScreen
from tilfriskning.tui.screens.plan import PlanScreen

FILES = {"card": "kort.txt", "wall": "vegg.txt", "supporter": "støtte.html", "blank": "tomt.html"}
"""Forms that are written under a name, and as a kind of file, of one's own; the others as is suggested."""

TICKS = {
    **dict.fromkeys(FOR_PLANS, ("Plan for ruslidelser",)),
    **dict.fromkeys(WITH_NOTES, ("Plan for ruslidelser", paper.WITH_NOTES)),
    "supporter": ("Plan for ruslidelser", paper.NAME_OF_PARTS["contacts"]),
}
"""What is ticked, or no longer ticked, for each form."""

NUMBERS = {"Plan for ruslidelser": "2", paper.WITH_NOTES: "1", paper.NAME_OF_PARTS["contacts"]: "4"}
"""The number of each tick on the line."""


async def _write_out(person: Person) -> None:
    await person.see_plan("mh")
    for number, form in enumerate(KINDS):
        await (person.choose(says.EXPORT_PLAN) if number else person.run("paper"))
        await person.choose(paper.FORMS[form])
        for text in TICKS.get(form, ()):
            await person.choose(text)
        if form in FILES:
            await person.go_to(lambda widget: isinstance(widget, Input), "the name of the file")
            await person.press("end", "ctrl+u")
            await person.write(FILES[form])
        await person.choose(paper.WRITE)
        await person.until(lambda: isinstance(person.app.screen, PlanScreen), "the plan again")
    await person.back()


def _typed_for(form: Format) -> tuple[str, ...]:
    ticks = (line for text in TICKS.get(form, ()) for line in (NUMBERS[text], ""))
    return ("8", str([*paper.FORMS].index(form) + 1), *ticks, FILES.get(form, ""))


WRITE_OUT = Deed(
    ("paper",),
    _write_out,
    (":plan", *(line for form in KINDS for line in _typed_for(form)), ""),
    shows=(*paper.ABOUT.values(), plain_says.IN_THE_CODE),
)


async def _move(person: Person) -> None:
    await person.run("save_elsewhere")
    await person.sees(says.ELSEWHERE_TITLE)
    await person.press("end", "ctrl+u")
    await person.write("annet")
    await person.press("enter")
    await person.sees("Arbeidsboka ligger nå i")
    await person.back()


MOVE = Deed(("save_elsewhere",), _move, (":flytt", "annet"), shows=("Arbeidsboka ligger nå i",))


async def _take_away(person: Person) -> None:
    await person.run("delete")
    await person.sees(privacy.DELETE_ONE.format(label=LABEL))
    await person.write(LABEL)
    await person.press("enter")
    await person.choose(privacy.DELETE_DO)
    await person.sees(privacy.DELETED.format(label=LABEL))


TAKE_AWAY = Deed(
    ("delete",), _take_away, (":slett", LABEL, "2"), shows=(privacy.DELETED.format(label=LABEL), says.WELCOME_TITLE)
)


async def _begin_anew(person: Person) -> None:
    await person.choose(says.NEW_CLIENT)
    await person.sees(says.LABEL_TITLE)
    await person.write("ny")
    await person.press("enter")
    await person.choose(says.MODES["together"])
    await person.until(lambda: isinstance(person.app.screen, PageScreen), "the first page")


BEGIN_ANEW = Deed((), _begin_anew, ("", "ny", "2"), shows=(says.LABEL_TITLE, says.MODE_TITLE))


def _seen(command: str, *lines: str, shows: str, elsewhere: str = "") -> Deed:
    """A command that shows something, and changes nothing.

    Args:
        command: the command.
        lines: what is typed for it, and to come back.
        shows: what is to be read on the screen.
        elsewhere: what is to be read on the line, if it is something else.
    """

    async def at_screens(person: Person) -> None:
        await person.run(command)
        await person.reads(shows)
        while not isinstance(person.app.screen, PageScreen):
            await person.press("escape")

    return Deed((command,), at_screens, lines, shows=(elsewhere or shows,))


async def _to_the_start_and_out(person: Person) -> None:
    await person.run("start")
    await person.sees(says.START_TITLE)
    await person.choose(says.CONTINUE.format(label=LABEL))
    await person.until(lambda: isinstance(person.app.screen, PageScreen), "the page again")
    await person.app.run_action("quit")


SEEN = (
    _seen("contents", ":innhold", "", shows="Emne 1: Å lage planer"),
    _seen("plan", ":plan", "", shows="Del 3 – Tiltak"),
    _seen("help_lines", ":ring", "", shows=says.LINES_TITLE),
    _seen("now", ":nå", "", shows=says.NOW_TITLE),
    _seen("slip", ":sprekk", "", shows=now.SLIP_TITLE),
    _seen("breathe", ":pust", "", shows=now.BREATHE_IN),
    _seen("help", "?", shows=says.HELP_TITLE, elsewhere=plain_says.HELP_ANSWERS),
    _seen(
        "tour",
        *(":omvisning", "", "", "", ""),
        shows=tour.TITLE.format(number=1, count=len(tour.PAGES)),
        elsewhere=plain_says.TOUR[0][1][0],
    ),
    _seen("hide", ":skjul", shows=says.HIDDEN, elsewhere=plain_says.CANNOT_CLEAR),
    _seen("save", ":lagre", shows="Lagret", elsewhere=plain_says.SAVED),
    Deed(("start", "quit"), _to_the_start_and_out, (":start", "1", "", ":slutt"), shows=(plain_says.ALL_SAVED,)),
)
