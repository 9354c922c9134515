"""The first start, and every later one."""

from __future__ import annotations

import pytest

from tests.tui.journeys import Sitting, Size, at_every_size, new_client, on_disk, sitting
from tilfriskning.paths import plans_folder
from tilfriskning.store.files import PlansFolder
from tilfriskning.texts import now
from tilfriskning.texts import screens as says
from tilfriskning.texts import store as store_says
from tilfriskning.tui.screens.page import PageScreen
from tilfriskning.tui.screens.start import StartScreen
from tilfriskning.tui.screens.welcome import WelcomeScreen
from tilfriskning.tui.widgets.field import Field


@at_every_size
async def test_three_short_screens_lead_to_page_one(size: Size) -> None:
    async with sitting(label=None, size=size) as person:
        await person.sees(says.WELCOME_TITLE)
        while not person.app.screen.query("Input"):
            seen = person.words
            await person.press("enter")
        assert says.HERE_TO_STAY in seen
        assert says.OWN_TEXT in seen
        await person.reads(says.LABEL_TITLE, says.LABEL_HELP, says.NEXT)
        await person.write("Boka mi")
        await person.press("enter")
        await person.sees(says.MODE_TITLE, *says.MODES.values(), says.NEXT)
        await person.choose(says.MODES["together"])
        await person.until(lambda: person.app.workbook is not None, "the workbook open")
        await person.sees(person.workbook.module.pages[0].title)
        assert person.page == person.workbook.module.pages[0].id
        assert person.workbook.mode == "together"
    assert on_disk("Boka mi").header.label == "Boka mi"
    assert PlansFolder(plans_folder().path).settings().mode == "together"


@pytest.mark.parametrize(
    ("label", "refusal"),
    [
        pytest.param("", store_says.LABEL_EMPTY, id="nothing"),
        pytest.param("list", store_says.LABEL_WORD.format(label="list"), id="a command"),
        pytest.param("a/b", store_says.LABEL_SIGN.format(sign="/"), id="a sign"),
        pytest.param("x" * 41, store_says.LABEL_LONG.format(most=40), id="too long"),
    ],
)
async def test_a_label_that_cannot_be_used_is_refused_in_words(label: str, refusal: str) -> None:
    async with sitting(label=None) as person:
        await person.press("enter")
        await person.write(label)
        await person.press("enter")
        await person.sees(refusal)
        assert isinstance(person.screen, WelcomeScreen)
    assert PlansFolder(plans_folder().path).clients() == ()


async def test_one_can_go_back_in_the_welcome_and_keeps_what_is_written() -> None:
    async with sitting(label=None) as person:
        await person.press("enter", *"boka", "enter")
        await person.sees(says.MODE_TITLE)
        await person.press("escape")
        await person.sees(says.LABEL_TITLE, "boka")
        await person.press("escape")
        await person.sees(says.WELCOME_TITLE)
        await person.press("enter")
        await person.sees(says.LABEL_TITLE, "boka")


async def two_clients(person: Sitting) -> None:
    await person.sees(says.START_TITLE, says.CONTINUE.format(label="kari"), says.OPEN_CLIENT.format(label="ola"))


@at_every_size
async def test_the_start_lists_the_clients_and_goes_on_with_the_last_one(size: Size) -> None:
    new_client("ola")
    new_client("kari")
    async with sitting(label=None, size=size) as person:
        await two_clients(person)
        await person.sees(says.NEW_CLIENT, says.SEE_EXAMPLE, says.MODE_TITLE, *says.MODES.values())
        await person.press("enter")
        await person.until(lambda: isinstance(person.app.screen, PageScreen), "the workbook open")
        assert person.workbook.record.header.label == "kari"
        await person.run("start")
        await two_clients(person)
        await person.choose(says.OPEN_CLIENT.format(label="ola"))
        await person.until(lambda: isinstance(person.app.screen, PageScreen), "the other one open")
        assert person.workbook.record.header.label == "ola"


async def test_a_client_that_cannot_be_opened_is_named_with_its_problem_and_left_as_it_is() -> None:
    new_client("kari")
    broken = plans_folder().path / "ola.json"
    broken.write_text("{}", encoding="utf-8")
    async with sitting(label=None) as person:
        await person.sees(says.OPEN_CLIENT.format(label="ola"), store_says.NO_VERSION)
        await person.choose("ola")
        await person.sees("«ola»")
        assert person.app.workbook is None
    assert broken.read_text(encoding="utf-8") == "{}"


async def test_the_way_of_working_is_asked_at_each_start_with_the_last_answer_ready() -> None:
    new_client("kari")
    async with sitting(label=None) as person:
        await person.sees(f"(•) {says.MODES['alone']}")
        await person.choose(says.MODES["together"])
        await person.sees(f"(•) {says.MODES['together']}")
        await person.choose(says.CONTINUE.format(label="kari"))
        await person.until(lambda: person.app.workbook is not None, "the workbook open")
        assert person.workbook.mode == "together"
    async with sitting(label=None) as person:
        await person.sees(f"(•) {says.MODES['together']}")


async def test_a_second_client_is_made_from_the_start() -> None:
    new_client("kari")
    async with sitting(label=None) as person:
        await person.choose(says.NEW_CLIENT)
        await person.sees(says.LABEL_TITLE)
        await person.write("KARI")
        await person.press("enter")
        await person.sees(store_says.LABEL_TAKEN.format(label="KARI"))
        await person.press("escape")
        await person.until(lambda: isinstance(person.app.screen, StartScreen), "the start again")
        await person.choose(says.NEW_CLIENT)
        await person.press(*"ola", "enter")
        await person.choose(says.NEXT)
        await person.until(lambda: person.app.workbook is not None, "the workbook open")
    assert on_disk("ola").header.label == "ola"


async def test_the_example_can_be_read_and_not_written_in() -> None:
    new_client("kari")
    async with sitting(label=None) as person:
        await person.choose(says.SEE_EXAMPLE)
        await person.sees("Idris")
        for plan in ("mh", "sud"):
            assert not person.app.screen.query(Field)
            assert says.EXPORT_PLAN not in person.text
            if plan == "mh":
                await person.choose("ruslidelser")
        await person.press("f2")
        await person.sees(says.NO_WORKBOOK)
        await person.press("escape")
        await person.until(lambda: isinstance(person.app.screen, StartScreen), "the start again")


async def test_help_is_there_before_any_workbook_is_open() -> None:
    async with sitting(label=None) as person:
        await person.press("f4")
        await person.sees(says.LINES_TITLE, "113")
        await person.press("escape", "f3")
        await person.sees(says.NOW_TITLE, now.NO_BOOK)
        await person.press("escape", "f1")
        await person.sees(says.HELP_TITLE)
        await person.press("escape")
        await person.sees(says.WELCOME_TITLE)
