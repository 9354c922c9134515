from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tilfriskning import library
from tilfriskning.errors import ContentFaults
from tilfriskning.library import check, open_content, plan_names
from tilfriskning.paths import shipped_content

SHIPPED = shipped_content()

MODULE = "id: small\ntitle: Liten\nlabel: Liten modul\ntopics: [one]\n"
TOPIC = """\
id: one
label: Emne 1
title: Første
pages:
  - id: one/first
    title: Side
    blocks:
      - {id: one.text, kind: text, body: Tekst.}
  - id: one/second
    title: Side
    blocks:
      - {id: one.more, kind: text, body: Tekst.}
"""
HELP_LINES = """\
lines:
  - id: ours
    name: Døgnvakten
    number: 00 00 00 01
    hours: Hele døgnet
    about: Når du vil.
    source: oppslaget i gangen
    read_on: 2026-11
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A content folder with one small module that makes the shipped plans."""
    module = tmp_path / "content" / "small"
    module.mkdir(parents=True)
    (module / "module.yaml").write_text(MODULE, encoding="utf-8")
    (module / "one.yaml").write_text(TOPIC, encoding="utf-8")
    shutil.copy(next(SHIPPED.glob("*/plans.yaml")), module)
    return module.parent


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_content_without_faults_is_used_as_it_is(folder: Path) -> None:
    (folder / "help-lines.yaml").write_text(HELP_LINES, encoding="utf-8")
    content = open_content(folder)
    assert (content.module.id, content.faults) == ("small", ())
    assert content.help_lines.lines[0].name == "Døgnvakten"


def test_without_help_lines_of_its_own_a_folder_has_the_shipped_ones_and_no_fault(folder: Path) -> None:
    content = open_content(folder)
    assert [line.number for line in content.help_lines.urgent()] == ["113", "116\N{NO-BREAK SPACE}123"]
    assert content.faults == ()


def test_a_clinics_own_numbers_come_first_and_the_shipped_ones_follow_each_once(folder: Path) -> None:
    danger = HELP_LINES.partition("\n")[2].replace("id: ours", "id: danger").replace("00 00 00 01", "113")
    own = f"{HELP_LINES}{danger}    urgent: Fare for liv\n"
    (folder / "help-lines.yaml").write_text(own, encoding="utf-8")
    lines = open_content(folder).help_lines
    numbers = [line.number.replace("\N{NO-BREAK SPACE}", "") for line in lines.lines]
    assert lines.lines[0].name == "Døgnvakten"
    assert {"113", "116123"} <= set(numbers)
    assert len(numbers) == len(set(numbers))
    assert lines.urgent()[0].number == "113"


def test_help_lines_with_faults_give_way_to_the_shipped_ones(folder: Path) -> None:
    (folder / "help-lines.yaml").write_text(HELP_LINES.replace("hours", "opening"), encoding="utf-8")
    content = open_content(folder)
    assert content.help_lines.lines[0].number == "113"
    assert {fault.file.name for fault in content.faults} == {"help-lines.yaml"}


def test_a_page_with_faults_is_left_out_and_the_rest_is_used(folder: Path) -> None:
    change(folder / "small" / "one.yaml", "kind: text", "kind: song")
    content = open_content(folder)
    assert [page.id for page in content.module.pages] == ["one/second"]
    assert content.faults


@pytest.mark.parametrize("damage", ["id: [", "x: 1"])
def test_a_module_that_cannot_be_read_gives_way_to_the_shipped_one(folder: Path, damage: str) -> None:
    (folder / "small" / "module.yaml").write_text(damage)
    content = open_content(folder)
    assert content.module.id == "m10"
    assert content.faults


@pytest.mark.parametrize("name", ["nothing", "empty"])
def test_a_folder_without_a_module_gives_way_to_the_shipped_content(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    content = open_content(tmp_path / name)
    assert content.module.id == "m10"
    assert len(content.faults) == 1


def test_a_plan_with_faults_is_taken_from_the_shipped_content(folder: Path) -> None:
    change(folder / "small" / "plans.yaml", "choice:", "chosen:")
    change(folder / "small" / "plans.yaml", "short: Ruslidelser", "short: Rus og vi")
    content = open_content(folder)
    assert [(plan.id, plan.short) for plan in content.module.plans] == [("mh", "Psykisk helse"), ("sud", "Rus og vi")]
    assert content.module.id == "small"
    assert content.faults


def test_missing_plans_are_taken_from_the_shipped_content(folder: Path) -> None:
    (folder / "small" / "plans.yaml").unlink()
    assert [plan.id for plan in open_content(folder).module.plans] == ["mh", "sud"]


def test_plans_of_a_clinics_own_are_not_mixed_with_the_shipped_ones(folder: Path) -> None:
    plans = folder / "small" / "plans.yaml"
    change(plans, "id: sud", "id: own")
    change(plans, "refers_to: sud", "refers_to: own")
    content = open_content(folder)
    assert content.faults == ()
    assert [plan.id for plan in content.module.plans] == ["mh", "own"]


def test_the_first_module_by_name_is_opened_and_every_module_is_checked(folder: Path) -> None:
    shutil.copytree(folder / "small", folder / "later")
    change(folder / "later" / "module.yaml", "id: small", "id: later")
    change(folder / "small" / "one.yaml", "kind: text", "kind: song")
    assert open_content(folder).module.id == "later"
    assert open_content(folder).faults == ()
    checked = check(folder)
    assert [module.id for module in checked.modules] == ["later", "small"]
    assert {fault.file.parent.name for fault in checked.faults} == {"small"}


def test_shipped_content_that_cannot_be_used_is_a_refusal(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library, "shipped_content", lambda: tmp_path / "gone")
    with pytest.raises(ContentFaults, match="Fila mangler"):
        open_content(folder)
    (folder / "small" / "module.yaml").unlink()
    with pytest.raises(ContentFaults, match="Mappa finnes ikke"):
        open_content(folder)


def test_names_of_plans_are_read_on_their_own(folder: Path) -> None:
    (folder / "small" / "one.yaml").unlink()
    assert plan_names(folder) == {"mh": "Psykisk helse", "sud": "Ruslidelser"}
    for damage in ("plans: {}", "plans: [x, {id: mh}]", "- 1", "{"):
        (folder / "small" / "plans.yaml").write_text(damage)
        assert plan_names(folder) == {}
    assert plan_names(folder / "nothing") == {}
