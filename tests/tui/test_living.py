"""The plan lives: signed, changed, signed again, rehearsed, talked about, looked back on, and shared."""

from __future__ import annotations

from datetime import date

import pytest

from tests.tui.journeys import LABEL, Sitting, before_it_is_opened, new_client, on_disk, sitting
from tests.tui.told import ID, Told, see, tell
from tilfriskning.module.blocks import Review, SkillPractice
from tilfriskning.paths import plans_folder
from tilfriskning.record.places import ContactAt, EntryAt, PlanFieldAt
from tilfriskning.record.sign_places import SignAt
from tilfriskning.record.signing import signed
from tilfriskning.store.files import PlansFolder
from tilfriskning.texts import copies as copy_says
from tilfriskning.texts import dates, last_time, living, practice, relapse, together
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import versions as says
from tilfriskning.workbook.versions import sign

WALK = EntryAt("mh.part3.coping", "aaaa0001")


async def through(person: Sitting, door: str) -> None:
    """Go through one of the doors of the plan for mental health."""
    await person.see_plan("mh")
    await person.choose(living.DOORS[door])


def signed_client() -> None:
    """Make a client whose plan for mental health is signed."""
    new_client()
    before_it_is_opened((WALK, "Går en tur"), (PlanFieldAt("mh", "signatures", "client"), "Kari"))
    with PlansFolder(plans_folder().path).edit(LABEL) as opened:
        opened.save(signed(opened.record, "mh", date.today()))


@pytest.mark.slow
async def test_a_plan_is_signed_changed_and_signed_again_and_the_first_version_can_still_be_read() -> None:
    new_client()
    before_it_is_opened((WALK, "Går en tur"))
    async with sitting() as person:
        await through(person, "sign")
        await person.choose(says.SIGN_DO.format(number=1))
        await person.sees(says.SIGN_FIRST)
        await tell(person, Told("mh.signatures/client", "Kari"), Told(f"mh.others/{ID}/name", "Leila"))
        await person.choose(says.SIGN_DO.format(number=1))
        await person.reads("Versjon 1, skrevet under", "Min underskrift: Kari", "Underskrift: Leila")
        asked = [field.place.name for field in person.fields("mh.signatures/*")]
        assert asked == ["mh.signatures/therapist", "mh.signatures/therapist_date"]

        await person.press("escape")
        await person.rewrite(f"mh.part3.coping/{ID}", "Går en tur", "Går langs elva")
        await person.press("escape")
        await person.reads(living.IS_CHANGED.format(number=1))
        await person.choose(living.DOORS["sign"])
        await person.reads("Endret: fra «Går en tur» til «Går langs elva»")
        await tell(person, Told("mh.reason", "Elva er nærmere"), Told("mh.signatures/client", "Kari"))
        await person.choose(says.SIGN_DO.format(number=2))
        await person.reads("Versjon 2, skrevet under")

        await person.press("escape")
        await person.choose(living.DOORS["news"])
        await person.reads(says.BECAUSE.format(reason="Elva er nærmere"))
        await person.choose("Versjon 1, ")
        await person.reads("Går en tur", "Min underskrift: Kari")
        await person.is_saved()
    assert [version.number for version in on_disk().versions] == [1, 2]
    assert on_disk().header.plans == {"mh": "signed"}


async def test_what_is_not_rehearsed_comes_first_wherever_practice_is_offered() -> None:
    new_client()
    before_it_is_opened((WALK, "Går en tur"), (ContactAt("mh.part3.contact_team", "cccc0001", "name"), "Marit"))
    async with sitting() as person:
        await person.open("t2/skill")
        await person.reads(practice.OFFER_LEAD, "• Kontakte behandlingsteamet", "• Går en tur")
        await person.choose(practice.OFFER)
        await person.reads("Ikke øvd ennå → Kontakte behandlingsteamet → Går en tur")
        await person.choose("Kontakte behandlingsteamet")
        await person.choose(practice.NEW)
        await person.fill(f"rehearsals/{ID}/with_whom", "Bo")
        await person.press("escape", "escape")
        when = dates.long(date.today())
        await person.reads(f"Ikke øvd ennå → Går en tur Øvd → Kontakte behandlingsteamet øvd {when}, med Bo")
        await person.press("escape")
        await person.reads(practice.OFFER_LEAD, "• Går en tur")
        assert "• Kontakte" not in await person.whole_page()


@pytest.mark.slow
async def test_an_action_is_made_somebodys_own_from_lists_and_words() -> None:
    new_client()
    before_it_is_opened((WALK, "Går en tur"))
    async with sitting(size=(80, 60)) as person:
        await person.see_plan("mh")
        await person.go_to_field(f"mh.part3.coping/{ID}", "Går en tur")
        await person.press("escape")
        await person.choose(practice.SPECIFIC)
        await person.choose(practice.CHOOSE)
        await person.choose("Jeg gjør det alene")
        await person.fill(f"mh.part3.coping/{ID}/where", "Langs elva")
        await person.press("escape")
        entry = person.workbook.record.plan("mh").row("part3.coping").entries[0]
        assert entry.whole == "Går en tur\nHvem: Jeg gjør det alene · Hvor: Langs elva"


@pytest.mark.slow
async def test_a_talk_fills_f_with_who_said_it_and_shows_what_each_has_seen() -> None:
    new_client()
    async with sitting(size=(80, 60)) as person:
        block = next(each for each in person.workbook.module.blocks.values() if isinstance(each, SkillPractice))
        signs = [sign.text for sign in person.workbook.signs("mh")]
        person.workbook.mark("mh", person.workbook.signs("mh")[0].id, "J")
        await through(person, "together")
        await tell(person, Told(f"{block.id}/own.with_whom", "Eirik"))
        await person.choose(f"[ ] {signs[0]}")
        await person.choose(f"[ ] {signs[1]}")
        await person.reads(f"[F] {signs[1]} {page_says.SEEN_BY.format(who='Eirik')}")
        await tell(person, Told(f"mh.signs/{ID}/heard", "Nynner ikke"))
        await person.choose(together.TO_SEEN)
        await person.reads(
            f"{together.BOTH} • {together.SEEN_BY.format(sign=signs[0], who='Eirik')} {together.ONLY_ME}",
            f"{together.ONLY_OTHERS} • {together.SEEN_BY.format(sign=signs[1], who='Eirik')}",
            together.SEEN_BY.format(sign="Nynner ikke", who="Eirik"),
            together.QUESTIONS[0],
        )


@pytest.mark.slow
async def test_the_line_of_the_last_time_leads_into_part_2_and_a_later_time_adds_a_line() -> None:
    new_client()
    before_it_is_opened((SignAt("mh", "aaaa0002"), "Snur døgnet"), (WALK, "Går en tur"))
    async with sitting(size=(80, 60)) as person:
        await through(person, "last_time")
        await tell(person, Told(f"last_times/{ID}", "I mars"), Told(f"mh.signs/{ID}/text", "Krangler"))
        for _ in range(2):
            await person.choose("] Snur døgnet")
        await person.reads("[dager] Snur døgnet", "Dager før │ Snur døgnet", "] Krangler")
        await person.choose("[ ] Snur døgnet")
        await person.reads("[A] Snur døgnet")
        await person.choose(last_time.NEW)
        await person.fill(f"last_times/{ID}", "I juni")
        await person.press("escape")
        await person.choose(last_time.EARLIER)
        await person.reads("I mars Uker før │ … Dager før │ Snur døgnet")
        await person.is_saved()
    assert [time.when for time in on_disk().last_times] == ["I mars", "I juni"]
    assert on_disk().plan("mh").signs == {"a": "aaaa0002"}


@pytest.mark.slow
async def test_the_review_leads_from_the_plan_to_a_card_a_new_version_and_whom_to_tell() -> None:
    signed_client()
    async with sitting() as person:
        block = next(each for each in person.workbook.module.blocks.values() if isinstance(each, Review))
        await through(person, "relapse")
        await person.choose(page_says.EVENTS["slip"])
        await person.choose(relapse.ON)
        await tell(person, Told(f"{block.id}/went_well", "Jeg ringte"), Told(f"{block.id}/improve", "Ring før"))
        await person.choose(relapse.ON)
        await tell(person, Told(f"{block.id}/this_worked", "Å ringe"), Told(f"{block.id}/next_time", "Ringe før"))
        await person.choose(relapse.ON)
        await person.choose(relapse.OPEN_PLAN.format(plan=person.workbook.module.plan("mh").title))
        await person.rewrite(f"mh.part3.coping/{ID}", "Går en tur", "Ringer Bo")
        await person.press("escape", "escape")
        await tell(person, Told("mh.reason", "Etter en sprekk"))
        await person.choose(relapse.ON)
        await tell(person, Told(f"{block.id}/whom_to_tell", "Bo"))
        await person.choose(relapse.DONE)
        await person.back()
        await person.open("t4/review")
        await person.reads(f"(•) {page_says.EVENTS['slip']}")
        await see(person, Told(f"{block.id}/this_worked", "Å ringe"))
        await person.is_saved()
    record = on_disk()
    (sheet,) = record.sheets_of(block.id)
    assert sheet.answers["event"] == "slip"
    assert sheet.answers["whom_to_tell"] == "Bo"
    assert [(version.number, version.is_signed) for version in record.versions] == [(1, True)]
    assert record.draft("mh").number == 2
    assert record.draft("mh").reason == "Etter en sprekk"


@pytest.mark.slow
async def test_who_has_the_plan_is_told_which_version_and_shown_when_it_has_moved_on() -> None:
    signed_client()
    async with sitting(size=(80, 60)) as person:
        await through(person, "copies")
        await person.choose(copy_says.ADD)
        await tell(person, Told(f"copies/{ID}/person", "Leila"))
        await person.reads(f"(•) {copy_says.STANDING.format(number=1)}")
        await person.choose(copy_says.FORMS["paper"])
        await person.choose(copy_says.PARTS["part3"])
        await person.choose(copy_says.IS_TOLD)
        await person.press("escape")
        await person.reads(f"Leila Psykisk helse: versjon 1 · {copy_says.IS_TOLD_SHORT}")

        person.workbook.write(WALK, "Går langs elva")
        person.workbook.write(PlanFieldAt("mh", "signatures", "client"), "Kari")
        sign(person.workbook, "mh")
        await person.reads("versjon 1 (har forrige versjon)")
        await person.press("escape")
        await person.reads(living.HAS_EARLIER.format(who="Leila"))
        await person.is_saved()
    (copy,) = on_disk().copies
    assert (copy.has, copy.parts, copy.on, copy.is_told) == ({"mh": 1}, ("part3",), "paper", True)


@pytest.mark.slow
async def test_the_day_to_look_again_stands_quietly_on_the_start_screen_when_it_has_come() -> None:
    new_client()
    async with sitting() as person:
        await through(person, "review_day")
        await person.choose(living.WAITS["week"])
        await person.reads("(•) " + living.WAITS["week"])
        await person.press("tab")
        await person.write("i morgen")
        await person.press("enter")
        await person.sees(living.NOT_A_DAY[:40])
        await person.press(*["backspace"] * 8)
        await person.write("20.11.2020")
        await person.press("enter")
        await person.reads("(•) 20. november 2020")
        await person.is_saved()
    async with sitting(label=None) as person:
        await person.reads(living.REVIEW_NOW)
