"""A small module, and a client who has written at every kind of place in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

from tilfriskning.module.loader import load
from tilfriskning.module.model import Module
from tilfriskning.record.last_time import LastTime
from tilfriskning.record.living_places import ChainAt, DetailAt, DraftReasonAt, LastTimeAt, RehearsalAt, SignerAt
from tilfriskning.record.places import AnswerAt, ContactAt, CopyAt, EntryAt, Place, PlanFieldAt, RowFieldAt, SheetAt
from tilfriskning.record.record import Record, Revision
from tilfriskning.record.session_places import HourAt, IdeaAt, ProblemAt, StepAt
from tilfriskning.record.sessions import Hour, ProblemSolving
from tilfriskning.record.sign_places import SignAt
from tilfriskning.workbook import Workbook, copies, versions

NOW = datetime(2026, 11, 21, 14, 32)
EARLIER = date(2026, 11, 2)
BOTH = ("mh", "sud")


@cache
def small_module() -> Module:
    loaded = load(Path(__file__).parent / "small_module")
    assert loaded.module is not None, loaded.faults
    assert loaded.faults == ()
    return loaded.module


def open_workbook(record: Record | None = None) -> Workbook:
    return Workbook(small_module(), record or Record.new("kari", NOW), now=lambda: NOW)


@dataclass(frozen=True)
class Written:
    """A place with what an ordinary person writes there."""

    place: Place
    text: str


def _on_sheet(block: str, local: str) -> SheetAt:
    return SheetAt(block, f"sheet of {block}", local, EARLIER)


HOUR = Hour(id="h1", on=EARLIER)
PROBLEM = ProblemSolving(id="p1", on=EARLIER)

EVERYWHERE = (
    Written(PlanFieldAt("mh", "header", "name"), "Kari"),
    Written(PlanFieldAt("mh", "header", "lost"), "Fra Mo"),
    Written(EntryAt("mh.part1.stress", "e1"), "Går langs elva."),
    Written(EntryAt("mh.part1.stress", "e2"), "Ringer søster."),
    Written(EntryAt("mh.part1.lost", "e3"), "Sover mer."),
    Written(ContactAt("mh.part3.contact_team", "c1", "name"), "Lege Nordli"),
    Written(ContactAt("mh.part3.contact_team", "c1", "number"), "01 23 45 67"),
    Written(ContactAt("mh.part3.contact_team", "c2", "number"), "116 117"),
    Written(RowFieldAt("mh.part3.contact_team", "say"), "«Hei, det er Kari.»"),
    Written(RowFieldAt("mh.part3.contact_team", "best_time"), "Før tolv"),
    Written(RowFieldAt("mh.part3.contact_team", "lost"), "Ikke mandag"),
    Written(EntryAt("mh.part3.contact_team", "e4"), "Sender melding."),
    Written(PlanFieldAt("mh", "signatures", "client"), "Kari N."),
    Written(SignerAt("mh", "g1", "name"), "Naboen"),
    Written(SignerAt("mh", "g1", "date"), "lørdag"),
    Written(DetailAt("mh.part3.contact_team", "e4", "who"), "Marit"),
    Written(DetailAt("mh.part3.contact_team", "e4", "when"), "Før lunsj"),
    Written(DetailAt("mh.part3.contact_team", "e4", "where"), "I gangen"),
    Written(DetailAt("mh.part3.contact_team", "e4", "say"), "«Kan du ringe?»"),
    Written(RehearsalAt("mh.part3.contact_team", "o1", "when"), "I går"),
    Written(RehearsalAt("mh.part3.contact_team", "o1", "with_whom"), "Terapeuten"),
    Written(RehearsalAt("mh.part3.contact_team", "o1", "change"), "Snakke saktere"),
    Written(ChainAt("b1", "first"), "Dårlig søvn"),
    Written(ChainAt("b1", "then"), "Sug"),
    Written(LastTimeAt("mh", "l1"), "Rett etter påske"),
    Written(SignAt("mh", "s1", origin="unique"), "Jeg slutter å nynne."),
    Written(SignAt("mh", "s1", "said_by"), "Søster"),
    Written(SignAt("mh", "t1.signs/withdraws", group="behaviour"), "Går ikke ut"),
    Written(EntryAt("sud.part3.other", "e5"), "Går på møte."),
    Written(SignAt("sud", "s2", origin="plan"), "Jeg savner puben."),
    Written(AnswerAt("t1.talk/like"), "At de er korte."),
    Written(AnswerAt("t1.keep/place"), "På kjøkkenet"),
    Written(AnswerAt("t9.gone/what"), "Et gammelt svar"),
    Written(_on_sheet("t1.session", "goals"), "Ganske bra"),
    Written(_on_sheet("t1.practice", "what"), "Vise planen"),
    Written(_on_sheet("t1.practice", "how_it_went"), "Fint"),
    Written(_on_sheet("t1.goal", "step"), "Ringe NAV"),
    Written(_on_sheet("t1.skill", "try_it.with_whom"), "Bo"),
    Written(_on_sheet("t1.skill", "more_1"), "En gang til"),
    Written(_on_sheet("t1.review", "went_well"), "Jeg ringte"),
    Written(_on_sheet("t1.review", "lost"), "Et svar uten spørsmål"),
    Written(CopyAt("k1", "person"), "Søster"),
    Written(CopyAt("k1", "when"), "søndag"),
    Written(CopyAt("k1", "version"), "1"),
    Written(CopyAt("k1", "task"), "Ringe meg tilbake"),
    Written(CopyAt("k1", "successor"), "Broren"),
    Written(DraftReasonAt("mh", EARLIER), "Ny lege"),
    Written(_on_sheet("t1.practice", "helped"), "At det var fredag"),
    Written(_on_sheet("t1.practice", "in_the_way"), "Regnet"),
    Written(AnswerAt("t1.goal/why"), "For jentas skyld"),
    Written(AnswerAt("t1.goal/substance_use"), "Våkne uthvilt"),
    Written(AnswerAt("t1.goal/substance_use.takes"), "At Bo sier ja"),
    Written(StepAt("g1", "health"), "Finne nummeret"),
    Written(StepAt("g2", "substance_use"), "Kjøpe brus"),
    Written(HourAt(HOUR, "did"), "Vi leste om tegn."),
    Written(HourAt(HOUR, "plan_changes"), "Nytt nummer"),
    Written(HourAt(HOUR, "next_time"), "Hvem jeg ringer"),
    Written(ProblemAt(PROBLEM, "problem"), "Bussen går for tidlig"),
    Written(IdeaAt(PROBLEM, "i1"), "Ta neste buss"),
    Written(IdeaAt(PROBLEM, "i2"), "Sykle"),
    Written(ProblemAt(PROBLEM, "weighed"), "Sykkelen er punktert"),
    Written(ProblemAt(PROBLEM, "first"), "Se på ruta"),
    Written(ProblemAt(PROBLEM, "when"), "I kveld med Bo"),
)


def written_workbook(texts: Callable[[Written], str] = lambda written: written.text) -> Workbook:
    """A workbook with a text at every place, and with everything that is chosen or ticked.

    Args:
        texts: what stands at each place, if not the ordinary text.
    """
    record = Record.new("kari", NOW).model_copy(
        update={
            "choice": BOTH,
            "revisions": (Revision(id="r1", on=EARLIER, plan="mh"),),
            "last_times": (LastTime(id="l1", plan="mh", placed={"s1": "weeks"}),),
            "set_aside": ("mh.part1.medication", "t1.talk/alone"),
        }
    )
    workbook = open_workbook(record)
    for written in EVERYWHERE:
        workbook.write(written.place, texts(written))
    workbook.place_sign("mh", "s1")
    workbook.place_sign("sud", "s2")
    workbook.mark("mh", "s1", "F")
    workbook.mark("mh", "t1.signs/angry", "J")
    workbook.mark("mh", "t1.signs/angry", "F")
    workbook.choose("t1.talk/had_plan", True)
    workbook.tick(_on_sheet("t1.practice", "choice"), "show")
    workbook.tick(_on_sheet("t1.practice", "done"), True)
    workbook.tick(_on_sheet("t1.skill", "choose"), True)
    workbook.tick(_on_sheet("t1.skill", "ask"), False)
    copies.give(workbook, "k1", "mh", 2)
    copies.put_on(workbook, "k1", "paper")
    versions.sign(workbook, "mh")
    return workbook
