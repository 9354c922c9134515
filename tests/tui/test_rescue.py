"""What a person meets when a document cannot be opened or saved: a choice in words, and nothing lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.tui.journeys import LABEL, Sitting, new_client, on_disk, sitting
from tilfriskning.errors import Refusal
from tilfriskning.paths import plans_folder
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.opened import OpenDocument
from tilfriskning.texts import screens as says
from tilfriskning.tui.screens.page import PageScreen

PAGE, PLACE = "t2/own_causes", "t2.causes.discuss/other"


def document() -> Path:
    return plans_folder().path / f"{LABEL}.json"


async def write_something(person: Sitting, text: str) -> None:
    await person.open(PAGE)
    await person.fill(PLACE, text)


async def test_a_broken_document_gives_way_to_the_last_good_one_and_is_kept() -> None:
    new_client()
    async with sitting() as person:
        await write_something(person, "mørketid")
        await person.is_saved()
    async with sitting() as person:
        await person.open(PAGE)
        await person.rewrite(PLACE, "mørketid", "lite søvn")
        await person.is_saved()
    document().write_text('{"header": oops', encoding="utf-8")
    async with sitting() as person:
        await person.sees("linje 1")
        await person.press("enter")
        await person.until(lambda: isinstance(person.app.screen, PageScreen), "the page")
        assert person.workbook.record.answers[PLACE] == "mørketid"
    assert any("oops" in file.read_text(encoding="utf-8") for file in document().parent.glob("boka.json.*"))


async def test_a_broken_document_without_a_last_good_one_leads_back_to_the_start() -> None:
    new_client()
    document().write_text("[]", encoding="utf-8")
    async with sitting() as person:
        await person.sees(says.GO_BACK)
        await person.press("enter")
        await person.sees(says.START_TITLE)
    assert document().read_text(encoding="utf-8") == "[]"


async def test_a_client_that_is_open_elsewhere_can_be_read() -> None:
    new_client()
    async with sitting() as person:
        await person.see_plan("mh")
        await person.fill("mh.header/name", "Kari")
        await person.is_saved()
    with PlansFolder(plans_folder().path).edit(LABEL):
        async with sitting() as person:
            await person.sees(says.READ_PLANS)
            await person.press("enter")
            await person.sees(says.READING_TITLE.format(label=LABEL), "Navn: Kari")
            assert not person.fields()


@pytest.mark.slow
async def test_a_document_of_a_newer_program_can_be_read_and_is_not_written() -> None:
    new_client()
    async with sitting() as person:
        await person.see_plan("mh")
        await person.fill("mh.part1.stress/*", "Svømmer")
        await person.is_saved()
    newer = json.loads(document().read_bytes())
    newer["header"]["schema_version"] = 99
    newer["unknown"] = 1
    document().write_text(json.dumps(newer), encoding="utf-8")
    before = document().read_bytes()
    async with sitting() as person:
        await person.sees(says.READ_PLANS)
        await person.press("enter")
        await person.sees("Svømmer")
    assert document().read_bytes() == before


@pytest.mark.parametrize(("presses", "kept", "aside"), [([], "mitt", "deres"), (["down"], "deres", "mitt")])
async def test_what_others_wrote_meanwhile_and_what_is_written_here_are_both_kept(
    presses: list[str], kept: str, aside: str
) -> None:
    new_client()
    async with sitting() as person:
        await write_something(person, "felles")
        await person.is_saved()
        theirs = on_disk()
        theirs = theirs.model_copy(update={"answers": {**theirs.answers, PLACE: "deres"}})
        PlansFolder(plans_folder().path).save(theirs)
        await person.rewrite(PLACE, "felles", "mitt")
        await person.sees(says.NOT_SAVED)
        assert person.is_writing
        await person.press("escape")
        await person.sees(says.KEEP_MINE)
        await person.press(*presses, "enter")
        await person.until(lambda: on_disk().answers[PLACE] == kept, f"{kept} on the disk")
        await person.until(lambda: isinstance(person.app.screen, PageScreen), "the page")
        assert person.workbook.record.answers[PLACE] == kept
    assert any(aside in file.read_text(encoding="utf-8") for file in document().parent.glob("boka.json.*"))


@pytest.mark.slow
async def test_a_disk_that_takes_nothing_more_is_said_until_the_workbook_is_saved_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(document: OpenDocument, record: object) -> None:
        if document.file.parent == plans_folder().path:
            raise Refusal("Disken er full.")
        real(document, record)  # type: ignore[arg-type]

    real = OpenDocument.save
    monkeypatch.setattr(OpenDocument, "save", full)
    new_client()
    async with sitting() as person:
        await write_something(person, "mørketid")
        await person.sees(says.NOT_SAVED)
        await person.press("escape")
        await person.app.run_action("save_elsewhere")
        await person.sees(says.ELSEWHERE_TITLE)
        await person.press("ctrl+a", "ctrl+k")
        await person.write(str(tmp_path / "annet"))
        await person.press("enter")
        await person.until(lambda: (tmp_path / "annet" / "boka.json").exists(), "the document elsewhere")
        await person.until(lambda: isinstance(person.app.screen, PageScreen), "the page")
        await person.sees("mørketid")
        await person.sees_no_more(says.NOT_SAVED)
