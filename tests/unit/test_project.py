"""The project's own files hold together: README, packaging, pins."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

from tilfriskning.export import pdf
from tilfriskning.store.labels import KEPT_BY_WINDOWS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

OPEN = "python3 -m venv .venv && .venv/bin/pip install -q -c constraints.txt . && .venv/bin/tilfriskning"
TEST = "python3 -m venv .venv && .venv/bin/pip install -q -c constraints.txt -e '.[test]' && .venv/bin/pytest"


def in_powershell(command: str) -> str:
    """A command of the README in its Windows spelling."""
    changes = {"python3": "py", " &&": ";", ".venv/bin/": ".venv\\Scripts\\"}
    for old, new in changes.items():
        command = command.replace(old, new)
    return command


def test_the_two_commands_of_the_readme_are_there_in_both_spellings() -> None:
    lines = README.splitlines()
    for command in (OPEN, TEST):
        assert lines.count(command) == 1
        assert lines.count(in_powershell(command)) == 1


def test_ci_runs_the_test_command_of_the_readme() -> None:
    found = re.search(r"-E \"(.+?)\" README\.md", (ROOT / ".ci" / "run").read_text(encoding="utf-8"))
    assert found
    pattern = found[1].replace("${run_tests}", ".venv/bin/pytest").replace("\\$", "$")
    assert [line for line in README.splitlines() if re.search(pattern, line)] == [TEST]


def test_every_package_the_program_imports_is_a_dependency() -> None:
    imported = set()
    for file in (ROOT / "tilfriskning").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {name.name.partition(".")[0] for name in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module.partition(".")[0])
    outside = imported - sys.stdlib_module_names - {"tilfriskning"}
    declared = {re.split(r"[<>=!~\[; ]", requirement)[0].lower() for requirement in PROJECT["dependencies"]}
    homes = packages_distributions()
    undeclared = {name for name in outside if declared.isdisjoint(home.lower() for home in homes[name])}
    # The one comes, at one fixed version, with a package that is declared; the other is the extra `pdf`.
    assert undeclared <= {"pydantic_core", "typst"}


def test_the_tests_need_no_other_extra() -> None:
    extras = PROJECT["optional-dependencies"]
    assert extras["pdf"] == [pdf.NEEDED]
    assert set(extras["pdf"]) <= set(extras["test"])


def test_the_pins_name_versions_and_no_addresses() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not re.fullmatch(r"[a-z0-9.-]+==[0-9][\w.]*( ; .+)?", line)] == []
    assert [line for line in lines if "/" in line or "@" in line] == []


def test_every_dependency_is_pinned() -> None:
    pinned = {line.partition("==")[0] for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()}
    asked = [*PROJECT["dependencies"], *(each for extra in PROJECT["optional-dependencies"].values() for each in extra)]
    assert {re.split(r"[<>=!~\[; ]", requirement)[0].lower() for requirement in asked} <= pinned


def test_every_file_can_lie_on_every_system() -> None:
    rooms = ("benchmarks", "content", "tests", "tilfriskning")
    files = [file for room in rooms for file in (ROOT / room).rglob("*") if "__pycache__" not in file.parts]
    assert len({str(file).casefold() for file in files}) == len(files)
    names = {file.name for file in files}
    assert [name for name in names if re.search(r'[<>:"|?*\\]|[ .]$', name)] == []
    assert {name.partition(".")[0].casefold() for name in names} & KEPT_BY_WINDOWS == set()
