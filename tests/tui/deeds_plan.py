"""What is done with a plan that is written, on both fronts."""

from __future__ import annotations

from tests.tui.journeys import LABEL
from tests.tui.side_by_side import Deed, Person
from tests.tui.told import ID, Told, tell
from tests.unit.clients import BOTH, NOW
from tilfriskning.record.places import EntryAt
from tilfriskning.record.record import Progress, Record
from tilfriskning.record.sign_places import SignAt
from tilfriskning.texts import copies, last_time, living, practice, relapse, together, versions
from tilfriskning.texts import pages as page_says

HERE = Progress(page="t1/examples", seen=("t1/examples",))
"""The last page, where nothing is asked."""


def begun() -> Record:
    """A client who has something to do and a sign to look for in each plan."""
    record = Record.new(LABEL, NOW).model_copy(update={"choice": BOTH, "progress": HERE})
    for place, text in (
        (EntryAt("mh.part3.contact_team", "aaaa0001"), "Går tur"),
        (SignAt("mh", "aaaa0002", origin="unique"), "Snur døgnet"),
        (SignAt("sud", "aaaa0003", origin="unique"), "Savner puben"),
    ):
        record = place.write(record, text)
    return record


def _in_doors(door: str, *lines: str) -> tuple[str, ...]:
    """What is typed to go through a door of the plan, and back to the page afterwards."""
    return (":plan", "7", str([*living.DOORS].index(door) + 1), *lines, "", "")


async def _sign(person: Person) -> None:
    await person.door("sign")
    await tell(person, Told("mh.signatures/client", "Kari"), Told(f"mh.others/{ID}/name", "Leila"))
    await person.choose(versions.SIGN_DO.format(number=1))
    await person.sees(versions.SIGN_DONE.format(number=1))
    await person.back()


SIGN = Deed(
    ("sign",),
    _sign,
    (*_in_doors("sign", "Kari", "", "Leila", "", "", "1"), *_in_doors("sign", "", "", "2")),
    shows=(versions.SIGN_DONE.format(number=1),),
)


async def _look_back_on_a_slip(person: Person) -> None:
    await person.run("relapse")
    await person.choose(page_says.EVENTS["slip"])
    await person.choose(relapse.ON)
    await person.fill("t1.review/went_well", "Ringte")
    await person.press("escape")
    await person.choose(relapse.ON)
    await tell(person, Told("t1.review/this_worked", "Sov"), Told("t1.review/next_time", "Gå ut"))
    await person.choose(relapse.ON)
    await person.choose(page_says.NEW_VERSION.format(plan="Plan for psykisk helse"))
    await person.fill("mh.reason", "Ny lege")
    await person.press("escape")
    await person.choose(relapse.ON)
    await person.fill("t1.review/whom_to_tell", "Ania")
    await person.press("escape")
    await person.choose(relapse.DONE)


LOOK_BACK_ON_A_SLIP = Deed(
    ("relapse",),
    _look_back_on_a_slip,
    (":etterpå", "1", "Ringte", "Sov", "Gå ut", "1", "Ny lege", "", "", "Ania", ""),
    shows=(relapse.CARD_TITLE,),
)


async def _rehearse(person: Person) -> None:
    await person.door("practice")
    await person.choose("Går tur")
    await person.choose(practice.NEW)
    await tell(person, Told(f"rehearsals/{ID}/with_whom", "Bo"), Told(f"rehearsals/{ID}/change", "Si mer"))
    await person.fill("mh.part3.contact_team/aaaa0001/where", "Ute")
    await person.back()


REHEARSE = Deed(
    ("practice",),
    _rehearse,
    _in_doors("practice", "1", "1", "", "Bo", "Si mer", "3", "", "", "Ute", "", "", ""),
)


async def _begin_a_version(person: Person) -> None:
    await person.door("news")
    await person.reads("Hvor: Ute")
    await person.choose("Versjon 1, ")
    await person.reads("Min underskrift: Kari")
    await person.press("escape")
    await person.choose(page_says.NEXT_VERSION.format(plan="Plan for psykisk helse", number=2))
    await person.fill("mh.reason", "Øvde")
    await person.back()


BEGIN_A_VERSION = Deed(
    ("news",),
    _begin_a_version,
    (*_in_doors("news", "1", "", "2", "Øvde", ""), *_in_doors("news", "", "")),
    shows=("Hvor: Ute", "Min underskrift: Kari"),
)


async def _talk_together(person: Person) -> None:
    await person.door("together")
    await person.fill("t1.skill/own.with_whom", "Eir")
    await person.press("escape")
    await person.choose("Velg en du stoler på.")
    await person.choose("[ ] Trekker meg unna andre")
    await person.fill(f"mh.signs/{ID}/heard", "Går i ring")
    await person.press("escape")
    await person.fill("t1.skill/how_it_went", "Fint")
    await person.press("escape")
    await person.choose(together.TO_SEEN)
    await person.reads(together.SEEN_BY.format(sign="Går i ring", who="Eir"))
    await person.back()


TALK_TOGETHER = Deed(
    ("together",),
    _talk_together,
    _in_doors("together", "Eir", "1", "", "1", "", "Går i ring", "", "Fint", "1", ""),
    shows=(together.SEEN_BY.format(sign="Går i ring", who="Eir"),),
)


async def _bind_together(person: Person) -> None:
    await person.door("bridge")
    await tell(person, Told(f"chains/{ID}/first", "søvn"), Told(f"chains/{ID}/then", "sug"))
    await person.choose(together.CHAIN_OFFERS)
    await person.choose("Snur døgnet")
    await person.go_to_row("Går i ring")
    await person.press("enter")
    await person.choose("[ ] Snur døgnet")
    await person.back()


BIND_TOGETHER = Deed(
    ("bridge",),
    _bind_together,
    _in_doors("bridge", "søvn", "sug", "", "1", "1", "3", "", "1", ""),
)


async def _place_signs(person: Person) -> None:
    await person.door("last_time")
    await tell(person, Told(f"last_times/{ID}", "I mars"), Told(f"mh.signs/{ID}/text", "Sang ikke"))
    for _ in range(2):
        await person.choose("] Trekker meg unna andre")
    await person.choose("] Snur døgnet")
    await person.choose("[ ] Trekker meg unna andre")
    await person.choose(last_time.NEW)
    await person.fill(f"last_times/{ID}", "I juni")
    await person.back()


PLACE_SIGNS = Deed(
    ("last_time",),
    _place_signs,
    (
        *_in_doors("last_time", "I mars", "Sang ikke", "", "1", "1", "2", "", "1", "", ""),
        *_in_doors("last_time", "1", "I juni", "", "", ""),
    ),
)


async def _give_and_take_back(person: Person) -> None:
    await person.run("copies")
    await person.fill("t1.keep/place", "Hjemme")
    await person.press("escape")
    await person.choose(copies.ADD)
    await tell(person, Told(f"copies/{ID}/person", "Ania"), Told(f"copies/{ID}/when", "nå"))
    for text in (copies.PARTS["part3"], copies.FORMS["paper"]):
        await person.choose(text)
    await tell(person, Told(f"copies/{ID}/task", "Ringe"))
    await person.choose(copies.IS_TOLD)
    await person.press("escape")
    await person.choose("Ania")
    await person.choose(copies.NONE)
    await person.choose(copies.HAS_ENDED)
    await tell(person, Told(f"copies/{ID}/successor", "Bo"))
    await person.back()


GIVE_AND_TAKE_BACK = Deed(
    ("copies",),
    _give_and_take_back,
    (
        *(":delt", "Hjemme", "1", "Ania", "nå", "", "", "", "3", "", "1", "Ringe", "1", "", ""),
        *("1", "", "", "2", "", "", "", "", "", "2", "", "Bo", ""),
    ),
    shows=(copies.TAKES_OVER.format(who="Bo"),),
)


async def _set_a_day(person: Person) -> None:
    await person.door("review_day")
    await person.choose(living.WAITS["month"])
    await person.reads("(•) " + living.WAITS["month"])
    await person.back()


SET_A_DAY = Deed(("review_day",), _set_a_day, _in_doors("review_day", "2"))

SIGNED = (SIGN, LOOK_BACK_ON_A_SLIP, REHEARSE, BEGIN_A_VERSION)
SHARED = (TALK_TOGETHER, BIND_TOGETHER, PLACE_SIGNS, GIVE_AND_TAKE_BACK, SET_A_DAY)
