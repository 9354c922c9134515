from __future__ import annotations

from pathlib import Path

import pytest

from tilfriskning import paths
from tilfriskning.paths import Folder, content_folder, other_plans_folder, plans_folder

DOCUMENT = '{\n "header": {}\n}\n'


@pytest.fixture(autouse=True)
def no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in (paths.PLANS_VARIABLE, paths.CONTENT_VARIABLE):
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture
def user(own_home: Path) -> Path:
    return own_home / ".local" / "share" / "tilfriskning"


def put(file: Path, text: str = DOCUMENT) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def test_the_option_comes_first(monkeypatch: pytest.MonkeyPatch, own_home: Path) -> None:
    monkeypatch.setenv(paths.PLANS_VARIABLE, "elsewhere")
    put(Path("plans/.gitkeep"))
    assert plans_folder("mine") == Folder(own_home / "mine", "option")


def test_the_variable_comes_before_the_folder_here(monkeypatch: pytest.MonkeyPatch, own_home: Path) -> None:
    monkeypatch.setenv(paths.PLANS_VARIABLE, "~/elsewhere")
    put(Path("plans/.gitkeep"))
    assert plans_folder() == Folder(own_home / "elsewhere", "variable")


def test_an_empty_variable_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.PLANS_VARIABLE, "")
    assert plans_folder().reason == "user"


@pytest.mark.parametrize("file", ["plans/.gitkeep", "plans/kari.json"])
def test_plans_here_is_used_in_a_checkout_and_where_a_client_lies(file: str, own_home: Path) -> None:
    put(Path(file))
    assert plans_folder() == Folder(own_home / "plans", "here")


@pytest.mark.parametrize(
    ("file", "text"),
    [("plans/package.json", '{"name": "x"}'), ("plans/.kari.json", DOCUMENT), ("plans/x.txt", DOCUMENT)],
)
def test_plans_of_another_program_are_left_alone(file: str, text: str, user: Path) -> None:
    put(Path(file), text)
    assert plans_folder() == Folder(user, "user")


def test_clients_in_both_places_are_told_of(user: Path) -> None:
    put(Path("plans/kari.json"))
    assert other_plans_folder(plans_folder()) is None
    put(user / "ola.json")
    assert other_plans_folder(plans_folder()) == user


def test_a_folder_that_was_asked_for_has_no_other(user: Path) -> None:
    put(Path("plans/kari.json"))
    put(user / "ola.json")
    assert other_plans_folder(plans_folder("plans")) is None


def test_finding_the_folder_makes_nothing(own_home: Path) -> None:
    plans_folder()
    content_folder()
    assert list(own_home.iterdir()) == []


def test_content_is_the_shipped_one_unless_asked_for(monkeypatch: pytest.MonkeyPatch, own_home: Path) -> None:
    assert content_folder().reason == "shipped"
    assert (content_folder().path / "help-lines.yaml").is_file()
    monkeypatch.setenv(paths.CONTENT_VARIABLE, "clinic")
    assert content_folder() == Folder(own_home / "clinic", "variable")
    assert content_folder("other") == Folder(own_home / "other", "option")


def test_content_inside_the_package_comes_before_that_of_a_checkout(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = tmp_path / "site-packages" / "tilfriskning"
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    assert paths.shipped_content() == package.parent / "content"
    (package / "content").mkdir(parents=True)
    assert paths.shipped_content() == package / "content"
