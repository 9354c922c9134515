"""An answer stands wherever it belongs: given on its page, changed elsewhere, undone, and kept when all stops."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from tests.tui.flows import (
    Journey,
    a_strategy_from_another_topic,
    answers_that_are_shown_again,
    feedback_that_changes_the_plan,
    notes,
    other_causes,
    rows,
    sheets_by_date,
    signs,
    somebody_to_do_it_with,
    the_choice_of_plans,
    the_plan_that_a_row_refers_to,
    the_review,
    through_the_picker,
    through_the_plan,
    what_to_practise,
    who_has_the_plan,
)
from tests.tui.journeys import new_client
from tests.tui.told import ID, Told
from tilfriskning.module import source

ROWS_OF_THE_INVENTORY = Path(__file__).parents[1] / "content" / "flows.yaml"

LATER: set[Journey] = set()
"""Journeys for which the quick run has no time; `.ci/run` walks them."""


def later(journey: Journey) -> Journey:
    """A journey that is like another one, on another page or in the other plan."""
    LATER.add(journey)
    return journey


NAME, NUMBER = f"{ID}/name", f"{ID}/number"

MH_FORM = rows(
    "t2/respond_form",
    {
        "mh.part3.contact_team": (NAME, NUMBER, "say"),
        "mh.part3.social_support": (NAME, "wanted"),
        "mh.part3.coping": (ID,),
        "mh.part3.reduce_use": ("if_using", ID),
    },
    also="t2/respond_plan",
)
SUD_FORM = later(
    rows(
        "t3/respond_form",
        {
            "sud.part3.sober_support": (NAME, NUMBER, "how"),
            "sud.part3.coping": (ID,),
            "sud.part3.contact_team": (NAME, "say"),
            "sud.part3.other": (ID,),
        },
        also="t3/respond_plan",
    )
)
SHARING = [
    Told("t4.keep.discuss/place", "På kjøkkenet", "I lommeboka"),
    Told(f"copies/{ID}/person", "Ania"),
    Told(f"copies/{ID}/when", "Mandag"),
    Told(f"copies/{ID}/version", "1", "2"),
]

FLOWS: dict[str, tuple[Journey, ...]] = {
    "t1.plan.discuss → choice.plans": (later(the_choice_of_plans),),
    "t2.stress.strategies → t2.stress.plan → mh.part1.stress": (
        partial(through_the_picker, "t2/stress_plan", "mh.part1.stress", "t2.stress.strategies"),
    ),
    "t2.meds.tips → t2.meds.plan → mh.part1.medication": (
        later(partial(through_the_picker, "t2/meds_plan", "mh.part1.medication", "t2.meds.tips")),
    ),
    "t2.substances → mh.part1.substances": (
        later(the_plan_that_a_row_refers_to),
        later(
            partial(
                through_the_plan, "t2/substances", "mh", Told(f"mh.part1.substances/{ID}", "Se den andre", "Se der")
            )
        ),
    ),
    "t2.signs.checklist, t2.signs.mark, t2.unique.form, t2.skill (F) → signs.mh → t2.signs.plan → mh.part2.a–c": (
        later(partial(signs, "mh", "t2/checklist", "t2/skill", "t2/signs_plan", own="t2/own_signs")),
    ),
    "t2.respond.form 1 → t2.respond.plan → mh.part3.contact_team": (later(MH_FORM),),
    "t2.respond.form 2 → t2.respond.plan → mh.part3.social_support": (later(MH_FORM),),
    "t2.respond.form 3 → t2.respond.plan → mh.part3.coping": (later(MH_FORM),),
    "t2.respond.form 4, free rows of t2.respond.actions → t2.respond.plan → mh.part3.reduce_use": (
        later(MH_FORM),
        later(rows("t2/actions", {"mh.part3.reduce_use": (ID,)}, also="t2/respond_form")),
    ),
    "t3.stress.strategies → t3.stress.plan → sud.part1.stress": (
        later(partial(through_the_picker, "t3/stress_plan", "sud.part1.stress", "t3.stress.strategies")),
    ),
    "t3.situations.strategies, t3.situations.refusal → t3.situations.plan → sud.part1.situations": (
        later(
            partial(
                through_the_picker,
                "t3/refusal",
                "sud.part1.situations",
                "t3.situations.strategies",
                "t3.situations.refusal",
            )
        ),
    ),
    "t3.symptoms.table → t3.symptoms.plan → sud.part1.symptoms": (
        later(partial(through_the_picker, "t3/symptoms_plan", "sud.part1.symptoms", "t3.symptoms.table")),
    ),
    "t3.signs.checklist, t3.signs.mark, t3.skill (F) → signs.sud → t3.signs.plan → sud.part2.a–c": (
        later(partial(signs, "sud", "t3/signs_mine", "t3/skill", "t3/signs_plan")),
    ),
    "t3.respond.form 1 → t3.respond.plan → sud.part3.sober_support": (SUD_FORM,),
    "t3.respond.form 2 → t3.respond.plan → sud.part3.coping": (SUD_FORM,),
    "t3.respond.form 3 → t3.respond.plan → sud.part3.contact_team": (SUD_FORM,),
    "t3.respond.form 4, free rows of t3.respond.actions → t3.respond.plan → sud.part3.other": (
        SUD_FORM,
        later(rows("t3/respond_actions", {"sud.part3.other": (ID,)}, also="t3/respond_form")),
    ),
    "t4.skill.discuss 2 → revision": (later(feedback_that_changes_the_plan),),
    "t4.keep.discuss → sharing": (later(partial(who_has_the_plan, *SHARING)),),
    "t4.revise.review → revision, sign pools, sharing": (later(the_review),),
    "front.opening → t1.relapse.discuss, t4.revise": (answers_that_are_shown_again,),
    "t2.causes.discuss 2 (other causes) → mh.part1.stress": (later(other_causes),),
    "t2.respond.discuss, t3.respond.discuss → tN.practice, t4.practise.discuss": (
        later(partial(somebody_to_do_it_with, "t2.respond.discuss/who", "t2/respond_plan", "t2.practice")),
        later(partial(somebody_to_do_it_with, "t3.respond.discuss/who", "t3/respond_form", "t3.practice")),
    ),
    "t4.practise.discuss → t4.practice": (later(what_to_practise),),
    "t3.symptoms.table → mh.part3.coping": (later(a_strategy_from_another_topic),),
    "all other discussions → notes": (later(notes),),
    "tN.practice, tN.goal, skills → log.*": (later(sheets_by_date),),
}
"""The rows of the inventory's table, each with the journeys that follow it."""

JOURNEYS: dict[Journey, str] = {journey: name for name, journeys in reversed(FLOWS.items()) for journey in journeys}


def test_every_row_of_the_inventory_has_a_journey() -> None:
    assert [*FLOWS] == source.read(ROWS_OF_THE_INVENTORY).data


@pytest.mark.parametrize(
    "journey",
    [
        pytest.param(journey, id=name, marks=[pytest.mark.slow] if journey in LATER else [])
        for journey, name in reversed(JOURNEYS.items())
    ],
)
async def test_an_answer_stands_wherever_it_belongs(journey: Journey) -> None:
    new_client()
    await journey()
