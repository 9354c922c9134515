"""From the first start to the exported plan, in a real terminal, with the window closed in the middle."""

from __future__ import annotations

import pytest

from tests.terminal.answers import unanswered
from tests.terminal.exported import exported
from tests.terminal.person import Person
from tests.terminal.terminal import Start
from tilfriskning.module.model import Module, Page
from tilfriskning.store.files import PlansFolder
from tilfriskning.texts import pages, screens

pytestmark = pytest.mark.posix

KINDS_THAT_ASK = {
    "session_format",
    "discussion",
    "checklist",
    "form",
    "plan_prompt",
    "skill_practice",
    "home_practice",
    "goal_followup",
}
WALKED = (
    "front/opening",
    "front/session",
    "t1/plan_choice",
    "t1/example_talk",
    "t1/goal",
    "t2/stress_plan",
    "t2/checklist",
    "t2/own_signs",
    "t2/signs_plan",
    "t2/respond_form",
    "t3/skill",
    "t3/practice",
    "t4/copies",
)
"""Pages of every topic; together they ask in every way that there is."""

FIRST_OF_PLAN = "t2/stress_plan"
"""The first of them where one writes in a plan."""

SIZE = (150, 30)
"""So wide that no notice lies over the page."""

HOSTILE = ("Ring [mamma] i dag", "slutt [/b] her", "[@click=app.quit]x[/]", "# *å* <b>&amp; | `x`")


@pytest.mark.release  # what `test_every_question.py` does too, but by what is seen on the screen alone
@pytest.mark.timeout(300)
def test_from_first_start_to_exported_plan_with_the_window_closed_in_the_middle(
    start: Start, plans: PlansFolder, module: Module
) -> None:
    walked = [module.page(id) for id in WALKED]
    asked = [block for page in walked for block in page.blocks]
    assert {block.kind for block in asked} >= KINDS_THAT_ASK
    assert {module.topic_of(page.id).id for page in walked} == {topic.id for topic in module.topics}

    person = Person(start(size=SIZE))
    person.begin("kari")
    person.terminal.wait_for(module.pages[0].title)
    for here, page in zip((module.pages[0], *walked), walked, strict=False):
        steps = module.pages.index(page) - module.pages.index(here)
        person.open_page(page.title, steps, is_offered_a_lock=here.id == FIRST_OF_PLAN)
        _answer(person, page, start)
    _write_on_the_plan(person, module)
    person.terminal.press("ctrl+q")
    assert person.terminal.ended() == 0

    record = plans.open("kari")
    assert unanswered(module, record, asked) == []
    assert [sign.said_by for sign in record.pool("mh") if sign.said_by]
    read = exported("kari")
    assert [text for text in person.typed if text not in read] == []


def _answer(person: Person, page: Page, start: Start) -> None:
    """Answer a page, and do on some of them what is done only once."""
    match page.id:
        case "front/opening":
            _write_hostile_texts_and_set_the_question_aside(person)
        case "t2/checklist":
            _tell_who_has_seen_a_sign(person)
        case "t3/practice":
            _close_the_window_and_come_back(person, page, start)
    person.answer_page()


def _write_hostile_texts_and_set_the_question_aside(person: Person) -> None:
    person.go_on()
    for text in HOSTILE:
        person.write(text)
        person.terminal.press("enter")
        person.terminal.wait_until(lambda: not person.terminal.line.strip("▌ "), "a new line")
    person.go_to(pages.NOT_FOR_ME)
    person.terminal.press("space")
    person.terminal.wait_until(lambda: person.terminal.chosen.startswith("[x]"), "the question set aside")


def _tell_who_has_seen_a_sign(person: Person) -> None:
    person.go_on()
    person.answer()
    person.terminal.press("enter")
    person.terminal.wait_for(screens.SIGN_TITLE, screens.SIGN_WHO)
    person.go_to_field(pages.NAME)
    person.write()
    person.terminal.press("escape", "escape")
    person.terminal.wait_for(pages.SEEN_BY.format(who=person.typed[-1]))


def _close_the_window_and_come_back(person: Person, page: Page, start: Start) -> None:
    goal = len(person.typed) + 2
    person.answer_page(until=lambda: len(person.typed) == goal)
    person.terminal.close_window()
    assert person.terminal.ended() in (129, -1)
    person.terminal = start("kari", size=SIZE)
    person.terminal.wait_for(page.title, person.typed[-1])
    person.terminal.wait_until(lambda: person.terminal.is_writing, "the field where the window was closed")
    person.write(" og mer")
    person.typed[-2:] = ["".join(person.typed[-2:])]
    person.terminal.wait_for(person.typed[-1])


def _write_on_the_plan(person: Person, module: Module) -> None:
    plan = module.plan("mh")
    person.terminal.press("f2")
    person.terminal.wait_for(screens.PLAN_TITLE, plan.title)
    person.go_to_field(plan.header[0].label)
    person.write()
    person.go_to_field(plan.signatures[-1].label, back=True)
    person.write()
