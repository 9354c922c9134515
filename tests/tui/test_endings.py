"""What is written is kept, whatever happens; a plan is exported as it stands."""

from __future__ import annotations

import asyncio
import errno
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input

from tests.tui.journeys import LABEL, TALL, USUAL, Sitting, new_client, on_disk, sitting, until_killed
from tests.unit.windows import CLOSED, closing_windows
from tilfriskning.export import markdown
from tilfriskning.paths import content_folder, plans_folder
from tilfriskning.texts import commands
from tilfriskning.texts import paper as paper_says
from tilfriskning.texts import screens as says
from tilfriskning.tui.app import WorkbookApp, run

PAGE, PLACE, SECRET = "t1/relapse_link", "t1.relapse.discuss/use", "det bare jeg vet"


# Export


async def test_the_plan_is_exported_as_the_command_does_it() -> None:
    new_client()
    async with sitting() as person:
        await person.open("t2/respond_form")
        await person.fill("mh.part3.contact_team/*/name", "Ania")
        await person.fill("mh.part3.contact_team/*/number", "12 34 56 78")
        await person.see_plan("mh")
        await person.choose(says.EXPORT_PLAN)
        await person.choose(paper_says.FORMS["md"])
        await person.sees(paper_says.IN_THE_CLEAR, paper_says.NUMBERS, f"{LABEL}-mh.md")
        await person.choose(paper_says.WRITE)
        await person.sees(says.EXPORTED_IN.format(file=f"{LABEL}-mh.md", folder="")[:-1], says.PLAN_TITLE)
        file = Path(f"{LABEL}-mh.md")
        assert file.read_text(encoding="utf-8") == markdown.render(person.workbook, ("mh",))
        assert "Ania" in file.read_text(encoding="utf-8")


@pytest.mark.slow
async def test_a_supporter_is_given_what_is_ticked() -> None:
    new_client()
    async with sitting() as person:
        await person.open("t2/respond_form")
        await person.fill("mh.part3.contact_team/*/name", "Ania")
        await person.see_plan("mh")
        await person.choose(says.EXPORT_PLAN)
        await person.choose(paper_says.FORMS["supporter"])
        await person.choose(paper_says.NAME_OF_PARTS["contacts"])
        await person.choose(paper_says.NAME_OF_PARTS["signs"])
        await person.go_to(lambda widget: isinstance(widget, Input), "where it is to lie")
        await person.press("home", "ctrl+k", *"til-ania.html", "enter")
        await person.sees(says.EXPORTED_IN.format(file="til-ania.html", folder="")[:-1])
    written = Path("til-ania.html").read_text(encoding="utf-8")
    assert "Ania" in written
    assert paper_says.LOOK_FOR_LEAD not in written
    assert [file.name for file in Path().iterdir() if file.is_file()] == ["til-ania.html"]


async def test_a_file_that_is_there_is_never_written_over_and_what_was_chosen_stays() -> None:
    new_client()
    there = Path("plan.md")
    there.write_text("min", encoding="utf-8")
    async with sitting() as person:
        await person.see_plan("mh")
        await person.choose(says.EXPORT_PLAN)
        await person.choose(paper_says.FORMS["md"])
        await person.go_to(lambda widget: isinstance(widget, Input), "where it is to lie")
        await person.press("home", "ctrl+k", *"plan.md", "enter")
        await person.sees(commands.FILE_EXISTS.format(file="plan.md"), paper_says.FORMS["md"])
        await person.press("escape")
        await person.sees(paper_says.WHICH_FORM)
        await person.press("escape")
        await person.sees(says.PLAN_TITLE)
    assert there.read_text(encoding="utf-8") == "min"
    assert [file.name for file in Path().glob("*.md")] == ["plan.md"]


@pytest.mark.slow
async def test_the_code_for_the_phone_is_shown_where_the_window_has_room() -> None:
    new_client()
    async with sitting(size=TALL) as person:
        await person.open("t2/respond_form")
        await person.fill("mh.part3.contact_team/*/name", "Ania")
        await person.see_plan("mh")
        await person.choose(says.EXPORT_PLAN)
        await person.choose(paper_says.FORMS["qr"])
        await person.choose(paper_says.SHOW_CODE)
        await person.until(lambda: "█▀" in person.text, "the code")
        await person.press("x")
        await person.sees(paper_says.SHOW_CODE)


# Saving


class Disk:
    """A disk that is full."""

    def __init__(self) -> None:
        self.tries = 0

    def refuse(self, handle: int) -> None:
        """Stand in for `os.fsync`."""
        self.tries += 1
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    """A disk that is full as long as `os.fsync` is its own."""
    full = Disk()
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full.refuse)
        yield full


async def test_what_is_written_is_saved_by_itself_and_the_screen_says_so() -> None:
    new_client()
    async with until_killed() as person:
        await person.open(PAGE)
        await person.fill(PLACE, SECRET)
        await person.is_saved()
        await person.sees(says.SAVED.format(time=""))
    assert on_disk().answers[PLACE] == SECRET


async def test_a_failed_save_is_said_and_tried_again_until_it_succeeds(monkeypatch: pytest.MonkeyPatch) -> None:
    new_client()
    async with sitting() as person:
        await person.open(PAGE)
        await person.is_saved()
        disk = Disk()
        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", disk.refuse)
            await person.fill(PLACE, SECRET)
            await person.sees(says.NOT_SAVED, "disken er full")
            before = disk.tries
            await person.until(lambda: disk.tries > before + 2, "tried again")
            assert PLACE not in on_disk().answers
            await person.press("ctrl+s")
            await person.sees(says.NOT_SAVED)
        await person.is_saved()
        await person.sees_no_more(says.NOT_SAVED)
        await person.sees(says.SAVED.format(time=""))
    assert on_disk().answers[PLACE] == SECRET


async def test_quitting_asks_first_when_the_last_words_are_not_saved(monkeypatch: pytest.MonkeyPatch) -> None:
    new_client()
    async with sitting() as person:
        await person.open(PAGE)
        await person.is_saved()
        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", Disk().refuse)
            field = await person.fill(PLACE, SECRET)
            for stay in ("enter", "escape"):
                await person.press("ctrl+q")
                await person.sees(says.LEAVE_UNSAVED, says.LEAVE_ANYWAY)
                await person.press(stay)
                await person.until(lambda: person.stands_in is field, "back in the field")
            await person.press("ctrl+q")
            await person.sees(says.LEAVE_ANYWAY)
            await person.go_to(lambda widget: widget.id == "yes", says.LEAVE_ANYWAY)
            await person.leave("enter")
    assert person.app.farewell == says.CLOSED_UNSAVED.format(folder=person.app._plans.path)
    assert person.app.return_code == 0
    assert PLACE not in on_disk().answers


async def test_quitting_saves_and_asks_nothing() -> None:
    new_client()
    async with sitting() as person:
        await person.open(PAGE)
        await person.fill(PLACE, SECRET)
        await person.leave("ctrl+q")
    assert person.app.return_code == 0
    assert person.app.farewell == ""
    assert on_disk().answers[PLACE] == SECRET


async def test_on_windows_closing_the_window_saves_what_was_just_written(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object) -> None:
        raise NotImplementedError

    new_client()
    windows = closing_windows(monkeypatch)
    monkeypatch.setattr(type(asyncio.get_running_loop()), "add_signal_handler", unknown)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    monkeypatch.setattr("tilfriskning.tui.saving.SOON", 60)
    async with sitting() as person:
        await person.open(PAGE)
        await person.fill(PLACE, SECRET)
        assert PLACE not in on_disk().answers
        windows[0](CLOSED)
        assert on_disk().answers[PLACE] == SECRET


# Crashing


def crashing(monkeypatch: pytest.MonkeyPatch) -> int:
    """Run the program as the command does; write something, then crash in the handler of a key."""

    async def write_and_crash(pilot: Pilot[Any]) -> None:
        assert isinstance(pilot.app, WorkbookApp)
        person = Sitting(pilot.app, pilot)
        await person.open(PAGE)
        await person.fill(PLACE, SECRET)
        await pilot.press("f3")

    def crash(app: WorkbookApp) -> None:
        words = app.workbook.record.answers if app.workbook else {}
        raise ValueError(f"somebody wrote {words}")

    def run_without_a_terminal(app: WorkbookApp) -> None:
        App.run(app, headless=True, size=USUAL, auto_pilot=write_and_crash)

    monkeypatch.setattr(WorkbookApp, "action_now", crash)
    monkeypatch.setattr(WorkbookApp, "run", run_without_a_terminal)
    return run(plans_folder(), content_folder(), LABEL)


def test_a_crash_ends_with_an_apology_and_shows_nothing_of_what_is_written(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    new_client()
    assert crashing(monkeypatch) == 1
    printed = "".join(capsys.readouterr())
    assert printed.strip() == says.CRASHED.format(folder=plans_folder().path)
    assert on_disk().answers[PLACE] == SECRET


@pytest.mark.usefixtures("disk")
def test_a_crash_on_a_full_disk_says_that_the_last_words_are_not_saved(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: None)
        new_client()
    assert crashing(monkeypatch) == 1
    printed = "".join(capsys.readouterr())
    assert printed.strip() == says.CRASHED_UNSAVED.format(folder=plans_folder().path)
    assert PLACE not in on_disk().answers


def test_the_hook_that_a_crash_goes_through_is_still_there() -> None:
    assert "_handle_exception" in vars(App)
    assert App._handle_exception.__code__.co_varnames[:2] == ("self", "error")
