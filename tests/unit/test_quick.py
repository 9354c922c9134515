"""What makes the program quick, without a clock: what is loaded, and what is read."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from textual.widgets import OptionList

from tilfriskning.library import check, open_content
from tilfriskning.module import source
from tilfriskning.module.loader import load
from tilfriskning.paths import shipped_content
from tilfriskning.store import document
from tilfriskning.store.files import FEW, PlansFolder
from tilfriskning.tui import screens

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 21, 14, 32)

FOR_SCREENS = "textual"
FOR_CONTENT = ("tilfriskning.module.blocks", "tilfriskning.module.loader")


def loaded(code: str) -> set[str]:
    """The modules that have been loaded when a piece of code has run in a process of its own."""
    code = f"import sys, atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr)); {code}"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, check=True, timeout=30)
    return set(done.stderr.decode().split())


def command(*words: str) -> set[str]:
    return loaded(f"from tilfriskning.cli import main; main({list(words)})")


@pytest.fixture
def kari(tmp_path: Path) -> PlansFolder:
    folder = PlansFolder(tmp_path / "plans")
    folder.create("kari", NOW)
    return folder


# What is loaded


@pytest.mark.parametrize("words", [["--help"], ["--version"]])
def test_help_loads_neither_models_nor_content_nor_screens(words: list[str]) -> None:
    assert command(*words).isdisjoint({"pydantic", "yaml", FOR_SCREENS, "tilfriskning.paths"})


@pytest.mark.usefixtures("kari")
def test_the_list_of_clients_loads_neither_screens_nor_blocks() -> None:
    assert command("list").isdisjoint({FOR_SCREENS, *FOR_CONTENT})
    assert "yaml" not in command("list", "--json")


@pytest.mark.usefixtures("kari")
def test_an_export_loads_no_screens() -> None:
    assert FOR_SCREENS not in command("export", "kari")


def test_the_first_line_is_there_before_anything_is_loaded() -> None:
    found = loaded("from tilfriskning.__main__ import program")
    assert found.isdisjoint({"argparse", "dataclasses", "pathlib", "typing"})


def test_the_application_loads_no_screen_and_no_export_before_one_is_opened() -> None:
    found = loaded("from tilfriskning.tui.app import WorkbookApp")
    shown = {name for name in found if name.startswith("tilfriskning.tui.screens.")}
    assert shown == {"tilfriskning.tui.screens.base"}
    assert not any(name.startswith(("tilfriskning.export", "tilfriskning.plain")) for name in found)
    assert found.isdisjoint({"textual.widgets._text_area", "tilfriskning.store.vault"})
    assert not any(name.startswith("tilfriskning.tui.blocks.") for name in found)


def test_every_screen_is_found_under_its_name() -> None:
    assert list(screens.HOMES) == sorted(screens.HOMES) == screens.__all__
    assert [name for name in screens.HOMES if getattr(screens, name).__name__ != name] == []
    with pytest.raises(AttributeError):
        _ = screens.Nothing


# What is read


def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the content files that are read whole from now on."""
    names: list[str] = []
    read = source.read

    def watched(file: Path) -> source.Source:
        names.append(file.name)
        return read(file)

    monkeypatch.setattr(source, "read", watched)
    return names


def test_a_page_of_one_topic_reads_no_other_topic(monkeypatch: pytest.MonkeyPatch) -> None:
    names = reads(monkeypatch)
    module = open_content(shipped_content()).module
    assert module.page("t2/own_causes").blocks[0].id == "t2.causes.discuss"
    assert module.topic_of("t2/own_causes").label == "Emne 2"
    assert {name for name in names if name.startswith(("topic", "front"))} == {"topic-2.yaml"}
    assert "help-lines.yaml" not in names


def test_what_is_read_bit_by_bit_is_what_is_read_whole() -> None:
    bit_by_bit = open_content(shipped_content()).module
    whole = load(next(shipped_content().glob("*/"))).module
    assert whole is not None
    assert (bit_by_bit.id, bit_by_bit.title, bit_by_bit.label) == (whole.id, whole.title, whole.label)
    assert bit_by_bit.plans == whole.plans
    for one, other in zip(bit_by_bit.topics, whole.topics, strict=True):
        assert (one.id, one.label, one.title, one.plan) == (other.id, other.label, other.title, other.plan)
    for page, same in zip(bit_by_bit.pages, whole.pages, strict=True):
        assert (page.id, page.title, page.plan, page.kinds) == (same.id, same.title, same.plan, same.kinds)
        assert page.blocks == same.blocks


def test_everything_is_looked_at_by_check(monkeypatch: pytest.MonkeyPatch) -> None:
    names = reads(monkeypatch)
    assert check(shipped_content()).faults == ()
    assert {file.name for file in shipped_content().glob("**/*.yaml")} == set(names)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kind: discussion", "kind: discus"),
        ("pages:", "sider:"),
        ("- id: t2.causes.discuss\n", "- name: t2.causes.discuss\n"),
        ("title: Hva lå bak hos deg?", "title: [Hva"),
    ],
)
def test_shipped_content_that_somebody_has_broken_opens_without_what_is_broken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str
) -> None:
    folder = tmp_path / "content"
    for file in shipped_content().glob("**/*.yaml"):
        copy = folder / file.relative_to(shipped_content())
        copy.parent.mkdir(parents=True, exist_ok=True)
        text = file.read_text(encoding="utf-8")
        copy.write_text(text.replace(old, new) if file.name == "topic-2.yaml" else text, encoding="utf-8")
    monkeypatch.setattr("tilfriskning.library.shipped_content", lambda: folder)
    module = open_content(folder).module
    assert [page.id for page in module.topics[0].pages] != []
    assert all(block.id for block in module.blocks.values())
    assert "t4/summary" in [page.id for page in module.pages]
    assert check(folder).faults != ()


def test_of_many_clients_those_that_are_seen_are_read(kari: PlansFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    content = (kari.path / "kari.json").read_bytes()
    for number in range(FEW + 20):
        file = kari.path / f"klient-{number}.json"
        file.write_bytes(content)
        os.utime(file, ns=(number * 10**9, number * 10**9))
    read: list[str] = []
    read_header = document.read_header

    def watched(file: Path) -> object:
        read.append(file.name)
        return read_header(file)

    monkeypatch.setattr(document, "read_header", watched)
    latest = kari.latest()
    assert [client.label for client in latest[:3]] == ["kari", f"klient-{FEW + 19}", f"klient-{FEW + 18}"]
    assert len(read) == 3
    assert [client.label for client in latest.named("KARI")] == ["kari"]
    assert len(latest) == FEW + 21


@pytest.mark.posix
def test_what_is_done_otherwise_than_in_textual_is_still_done_there() -> None:
    from textual.drivers.linux_driver import LinuxDriver

    assert "run_input_thread" in vars(LinuxDriver)
    assert "disable_input" in vars(LinuxDriver)
    assert "_replace_option_prompt" in vars(OptionList)
    assert {"_option_render_cache", "_line_cache"} <= set(vars(OptionList("a")))


@pytest.mark.linux
def test_every_benchmark_has_a_goal_and_a_floor() -> None:
    from benchmarks.__main__ import GROUPS

    figures = [figure for group in GROUPS.values() for figure in group.FIGURES]
    names = [figure.name for figure in figures]
    assert len(names) == len(set(names))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in names if not re.search(rf"^\| {re.escape(name)} \|", readme, re.MULTILINE)] == []
