"""Journeys of answers: given on a page, seen and changed elsewhere, undone, and there again after a kill."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial

from tests.tui.journeys import Sitting, before_it_is_opened, on_disk, sitting, until_killed
from tests.tui.told import ID, Told, change, see, tell, undo
from tilfriskning.module.blocks import Discussion, HomePractice
from tilfriskning.record.places import EntryAt
from tilfriskning.texts import living
from tilfriskning.texts import pages as says
from tilfriskning.tui.widgets.signs import Signs

Journey = Callable[[], Awaitable[None]]


async def through_the_plan(page: str, plan: str, *things: Told, also: str = "") -> None:
    """What is written on a page is a part of the plan, and so it is on another page that asks for the same."""
    async with until_killed() as person:
        await person.open(page)
        await tell(person, *things)
        await person.see_plan(plan)
        await see(person, *things)
        await change(person, *things)
        await person.back()
        await see(person, *things, changed=True)
        await undo(person, things[-1].place, things[-1].changed)
    async with sitting() as person:
        assert person.page == page
        await see(person, *things, changed=True)
        if also:
            await see(person, *things, page=also, changed=True)
        await person.see_plan(plan)
        await see(person, *things, changed=True)


async def through_the_picker(page: str, row: str, *lists: str) -> None:
    """An entry is picked from each list, made one's own, and changed in the plan."""
    plan, place = row.partition(".")[0], f"{row}/{ID}"
    picked: list[Told] = []
    async with until_killed() as person:
        await person.open(page)
        for block in lists:
            offer = person.workbook.offers((block,))[1]
            await person.choose(offer.text)
            await person.shows_among(place, offer.text)
            await person.go_to_field(place, offer.text)
            await person.write(" i dag")
            picked.append(Told(place, f"{offer.text} i dag", f"Prøve {len(picked)}"))
        await person.see_plan(plan)
        await see(person, *picked)
        await change(person, *picked)
        await person.back()
        await see(person, *picked, changed=True)
        assert (await person.whole_page()).count("[x]") == len(lists)
        await undo(person, place, picked[0].changed)
    entries = on_disk().plan(plan).row(row.partition(".")[2]).entries
    assert [entry.origin.partition("/")[0] if entry.origin else "" for entry in entries] == [*lists]
    async with sitting() as person:
        assert person.page == page
        await see(person, *picked, changed=True)
        await person.see_plan(plan)
        await see(person, *picked, changed=True)


def rows(page: str, answers: dict[str, tuple[str, ...]], also: str) -> Journey:
    """What is asked on a page about rows of part 3; every answer is changed in the plan."""
    things: list[Told] = []
    for row, parts in answers.items():
        for part in parts:
            things.append(Told(f"{row}/{part}", f"gitt {len(things)}", f"ny {len(things)}"))
    (plan,) = {row.partition(".")[0] for row in answers}
    return partial(through_the_plan, page, plan, *things, also=also)


async def the_choice_of_plans() -> None:
    """One plan is chosen on the page; the other one is begun from within the first."""
    async with until_killed() as person:
        mh, sud = person.workbook.module.plans
        await person.open("t1/plan_choice")
        await person.choose(mh.choice)
        await person.reads(f"(•) {mh.choice}")
        await person.press("f2")
        await person.reads(f"(•) {mh.title}")
        await person.choose(says.BEGIN_PLAN.format(plan=sud.title))
        await person.reads(f"(•) {sud.title}")
        await person.back()
        await person.reads(f"(•) {says.BOTH_PLANS}")
        await person.choose(sud.choice)
        await person.reads(f"(•) {sud.choice}")
        await person.press("f2")
        await person.reads(f"(•) {sud.title}")
        await person.back()
    async with sitting() as person:
        await person.reads(f"(•) {sud.choice}")
        await person.press("f2")
        await person.reads(f"(•) {sud.title}")


async def the_plan_that_a_row_refers_to() -> None:
    """The row about substances leads to the substance plan, and offers to begin it where it is not chosen."""
    async with until_killed() as person:
        mh, sud = person.workbook.module.plans
        person.workbook.choose_plans((mh.id,))
        await person.open("t2/substances")
        await person.reads(says.SEE_PLAN.format(plan=sud.title))
        await person.choose(says.BEGIN_PLAN.format(plan=sud.title))
        await person.reads(f"(•) {sud.title}")
        await person.choose(mh.title)
        await person.reads(f"(•) {mh.title}")
        await person.choose(says.OPEN_PLAN.format(plan=sud.title))
        await person.reads(f"(•) {sud.title}")
        await person.back()
    async with sitting() as person:
        await person.choose(says.OPEN_PLAN.format(plan=sud.title))
        await person.reads(f"(•) {sud.title}")


async def signs(pool: str, checklist: str, skill: str, prompt: str, own: str = "") -> None:
    """Signs are marked, written and told by others; three of them become part 2, where their words can be changed."""
    slots, new_sign = f"{pool}.part2.*", f"{pool}.signs/{ID}/text"
    async with until_killed() as person:
        listed = person.workbook.signs(pool)[1].text
        await person.open(checklist)
        await person.go_to(lambda widget: isinstance(widget, Signs), "the list of signs")
        await person.go_to_row(listed)
        await person.press("j", "f")
        await person.reads(f"[J] [F] {listed}", *(says.MARKED[1].format(mark=mark) for mark in "JF"))
        if own:
            await person.open(own)
            await tell(person, Told(new_sign, "Slutter å nynne"))
        await person.open(skill)
        await tell(person, Told(new_sign, "Blir så stille"), Told(f"{pool}.signs/{ID}/said_by", "Ania"))
        await person.open(prompt)
        expected = [listed, *(["Slutter å nynne"] if own else []), "Blir så stille"]
        for sign in expected:
            await person.choose(sign)
        await person.reads(f"[A] {listed} [J] [F]", f"[{'ABC'[len(expected) - 1]}] Blir så stille [F]")
        await person.shows(slots, expected)
        await person.see_plan(pool)
        await person.shows(slots, expected)
        await person.rewrite(slots, "Blir så stille", "Blir helt stille")
        await person.back()
        expected[-1] = "Blir helt stille"
        await person.shows(slots, expected)
        await person.reads("Blir helt stille [F]")
        await person.choose("Blir helt stille")
        await person.shows(slots, expected[:-1])
        await person.choose("Blir helt stille")
        await person.shows(slots, expected)
        await undo(person, slots, listed)
    async with sitting() as person:
        assert person.page == prompt
        await person.shows(slots, expected)
        await person.open(checklist)
        await person.reads(f"[J] [F] {listed} {says.STANDS_IN_PLAN.format(slot='A')}")
        await person.see_plan(pool)
        await person.shows(slots, expected)


async def feedback_that_changes_the_plan() -> None:
    """What came out of an exercise is noted; the plan lies one step away, where a new version says why."""
    feedback, reason = Told("t4.skill.discuss/feedback", "Nytt nummer"), Told("mh.reason", "Ny lege")
    before_it_is_opened((EntryAt("mh.part1.stress", "e1"), "Tur"))
    async with until_killed() as person:
        plan = person.workbook.module.plan("mh").title
        await person.open("t4/after_skill")
        await tell(person, feedback)
        await person.choose(says.REVISE.format(plan=plan))
        await person.reads(f"(•) {plan}")
        await person.choose(living.DOORS["news"])
        await person.choose(says.NEW_VERSION.format(plan=plan))
        await tell(person, reason)
        await undo(person, reason.place, reason.text)
        await person.back()
        await see(person, feedback)
        await undo(person, feedback.place, feedback.text)
    async with sitting() as person:
        assert person.page == "t4/after_skill"
        await see(person, feedback)
        await person.choose(says.REVISE.format(plan=plan))
        await person.choose(living.DOORS["news"])
        await see(person, reason)


async def the_review() -> None:
    """The review of a relapse makes a new version, adds the signs that were missed, and shares the plan again."""
    reason, copy = Told("mh.reason", "Juni", "Juli"), Told(f"copies/{ID}/person", "Ania")
    missed = [Told(f"{pool}.signs/{ID}/text", f"Tegn {pool}") for pool in ("mh", "sud")]
    before_it_is_opened((EntryAt("mh.part1.stress", "e1"), "Tur"))
    async with until_killed() as person:
        plan = person.workbook.module.plan("mh").title
        await person.open("t4/review")
        await tell(person, *missed)
        await person.choose(says.NEW_VERSION.format(plan=plan))
        await tell(person, reason, copy)
        await person.see_plan("mh")
        await person.reads(f"[ ] {missed[0].text}")
        await person.choose(living.DOORS["copies"])
        await person.reads(copy.text)
        await person.press("escape")
        await person.choose(living.DOORS["news"])
        await person.reads("Versjon 1, ")
        await change(person, reason)
        await person.back()
        await see(person, reason, copy, changed=True)
        await undo(person, missed[1].place, missed[1].text)
    async with sitting() as person:
        assert person.page == "t4/review"
        await see(person, reason, copy, *missed, changed=True)
        await person.open("t3/signs_plan")
        await person.choose(missed[1].text)
        await person.reads(f"[A] {missed[1].text}")


async def who_has_the_plan(place: Told, *copy: Told) -> None:
    """Where the plan is and who has it can be told on a page, and told more of from the plan."""
    async with until_killed() as person:
        await person.open("t4/copies")
        await tell(person, place, *copy)
        await person.see_plan("mh")
        await person.choose(living.DOORS["copies"])
        await see(person, place)
        await change(person, place)
        await person.choose(copy[0].text)
        await see(person, *copy)
        await change(person, *copy)
        await person.back()
        await see(person, place, *copy, changed=True)
        await undo(person, copy[-1].place, copy[-1].changed)
    async with sitting() as person:
        assert person.page == "t4/copies"
        await see(person, place, *copy, changed=True)


async def answers_that_are_shown_again() -> None:
    """What a person answered at the opening stands on later pages that are about the same."""
    told = [Told(f"front.opening/{id}", f"Svar om {id}", f"Nytt om {id}") for id in ("symptoms", "use", "plan")]
    async with until_killed() as person:
        await person.open("front/opening")
        await tell(person, *told)
        await person.open("t1/relapse_link")
        await person.reads(says.YOU_WROTE, *(f"– {each.text}" for each in told[:2]))
        await person.open("t4/revise")
        await person.reads(says.YOU_WROTE, *(f"– {each.text}" for each in told))
        await person.open("front/opening")
        await change(person, *told)
        await undo(person, told[0].place, told[0].changed)
        await person.open("t4/revise")
        await person.reads(*(f"– {each.changed}" for each in told))
    async with sitting() as person:
        await person.reads(*(f"– {each.changed}" for each in told))
        await see(person, *told, page="front/opening", changed=True)


async def other_causes() -> None:
    """Causes of a person's own are offered in the plan, and stay in the notes as they were."""
    note, place = Told("t2.causes.discuss/other", "Søvnløse netter"), f"mh.part1.stress/{ID}"
    async with until_killed() as person:
        await person.open("t2/own_causes")
        await tell(person, note)
        await undo(person, note.place, note.text)
        await person.open("t2/stress_plan")
        await person.choose(note.text)
        await see(person, Told(place, note.text))
        await person.see_plan("mh")
        await person.rewrite(place, note.text, "Sove før elleve")
        await person.back()
        await person.shows(place, ["Sove før elleve"])
        await undo(person, place, "Sove før elleve")
    async with sitting() as person:
        await person.shows(place, ["Sove før elleve"])
        await person.see_plan("mh")
        await person.shows(place, ["Sove før elleve"])
        await person.back()
        await see(person, note, page="t2/own_causes")
        assert note.text in person.export(notes=True)
        assert note.text not in person.export()


async def somebody_to_do_it_with(asked: str, home: str, practice: str) -> None:
    """Somebody who was named earlier is offered under *with whom*, and recalled where topic 4 begins to practise."""
    named = Told(asked, "Ania, om kvelden")
    async with until_killed() as person:
        await person.open(home)
        await tell(person, named)
        await undo(person, named.place, named.text)
        await take_over(person, practice, "with_whom", named.text)
        await undo(person, f"{practice}/with_whom", f"{named.text} nå")
        await person.open("t4/own_start")
        await person.reads(says.YOU_WROTE, f"– {named.text}")
    async with sitting() as person:
        await person.reads(says.YOU_WROTE, f"– {named.text}")
        await person.open(person.workbook.module.page_of(practice).id)
        await person.shows(f"{practice}/with_whom", [f"{named.text} nå"])
        await see(person, named, page=home)


async def take_over(person: Sitting, practice: str, field: str, text: str) -> None:
    """Choose under a field what is offered there, and write on."""
    await person.open(person.workbook.module.page_of(practice).id)
    await person.go_to_field(f"{practice}/{field}")
    await person.press("tab", "enter")
    await person.choose(text)
    await person.shows(f"{practice}/{field}", [text])
    await person.go_to_field(f"{practice}/{field}")
    await person.write(" nå")
    await person.press("escape")


async def what_to_practise() -> None:
    """What a person wants to practise, and with whom, is offered in the home practice of topic 4."""
    told = [Told("t4.practise.discuss/what", "Be om hjelp"), Told("t4.practise.discuss/who", "Bror min")]
    async with until_killed() as person:
        await person.open("t4/own_start")
        await tell(person, *told)
        await take_over(person, "t4.practice", "what", "Be om hjelp")
        await take_over(person, "t4.practice", "with_whom", "Bror min")
        await undo(person, "t4.practice/what", "Be om hjelp nå")
    async with sitting() as person:
        await person.shows("t4.practice/what", ["Be om hjelp nå"])
        await person.shows("t4.practice/with_whom", ["Bror min nå"])
        await see(person, *told, page="t4/own_start")


async def a_strategy_from_another_topic() -> None:
    """A strategy from the table of symptoms is offered among the coping strategies of the other plan."""
    place = f"mh.part3.coping/{ID}"
    async with until_killed() as person:
        offer = person.workbook.offers(("t3.symptoms.table",))[3]
        await person.open("t2/respond_plan")
        await person.go_to_field(place)
        await person.press("tab", "tab", "enter")
        await person.choose(offer.text)
        await see(person, Told(place, offer.text))
        await person.see_plan("mh")
        await person.rewrite(place, offer.text, "Det som virker")
        await person.back()
        await person.shows(place, ["Det som virker"])
        await undo(person, place, "Det som virker")
    (entry,) = on_disk().plan("mh").row("part3.coping").entries
    assert entry.origin == offer.ref
    async with sitting() as person:
        await person.shows(place, ["Det som virker"])
        await person.see_plan("mh")
        await person.shows(place, ["Det som virker"])


FLOWING = {
    "front.opening",
    "t2.respond.discuss",
    "t3.respond.discuss",
    "t4.practise.discuss",
}
"""Discussions whose answers stand elsewhere too."""


async def notes() -> None:
    """What is noted in any other discussion stays there, and comes along only in the full export."""
    async with until_killed() as person:
        blocks = [block for block in person.workbook.module.blocks.values() if isinstance(block, Discussion)]
        asked = {block.id: [prompt.id for prompt in block.prompts if prompt.input == "note"] for block in blocks}
        told = {id: Told(f"{id}/{notes[-1]}", f"Om {id}") for id, notes in asked.items() if notes and id not in FLOWING}
        assert len(told) > 8
        for block, note in told.items():
            await person.open(person.workbook.module.page_of(block).id)
            await tell(person, note)
        await undo(person, note.place, note.text)
        await person.open("t1/example_talk")
        await person.choose(says.YES)
        await person.reads(f"(•) {says.YES}")
    async with sitting() as person:
        await person.reads(f"(•) {says.YES}")
        for block, note in told.items():
            await see(person, note, page=person.workbook.module.page_of(block).id)
        assert all(note.text in person.export(notes=True) for note in told.values())
        assert not any(note.text in person.export() for note in told.values())


async def sheets_by_date() -> None:
    """Home practice, goal and skills are kept by date; the next session begins with the last ones."""
    practice = [Told("t2.practice/what", "Vise planen"), Told("t2.practice/when", "Søndag")]
    goal = [Told("t1.goal/goal", "Jobb"), Told("t2.goal/step", "Ringe NAV", "Ringe Bo")]
    skill = [Told("t2.skill/try_it.with_whom", "Ania"), Told("t2.skill/own.when", "Mandag")]
    async with until_killed() as person:
        practice_block = person.workbook.module.block("t2.practice")
        assert isinstance(practice_block, HomePractice)
        said = practice_block.alternatives[0].text.said("alone")
        await person.open("t2/practice")
        await person.choose(said[:30])
        await tell(person, *practice)
        await person.open("t2/goal")
        await tell(person, *goal)
        await person.open("t2/skill")
        for step in (4, 7):
            await person.choose(f"▸ {step}.")
        await tell(person, *skill)
        await person.open("front/session")
        await person.reads(says.LAST_PRACTICE, "Vise planen · Søndag", says.LAST_GOAL, "Ringe NAV")
        await person.open("t2/goal")
        await change(person, goal[1])
        await undo(person, goal[1].place, goal[1].changed)
        await person.open("front/session")
        await person.reads("Ringe Bo")
    async with sitting() as person:
        await person.reads("Vise planen · Søndag", "Ringe Bo")
        await see(person, *practice, page="t2/practice")
        await person.reads(f"(•) {said[:30]}")
        await person.open("t2/skill")
        for step in (4, 7):
            await person.choose(f"▸ {step}.")
        await see(person, *skill)
        await see(person, goal[0], page="t4/goal")
        assert "Vise planen" in person.export(notes=True)
