"""Tests say which systems they can run on, and what is marked for all of them can be collected on all of them."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import systems

pytestmark = pytest.mark.linux  # what is written is the same everywhere: once is enough

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"

POSIX_MODULES = {
    *("fcntl", "grp", "pty", "pwd", "resource", "termios", "tty"),
    *("benchmarks.__main__", "textual.drivers.linux_driver", "tilfriskning.tui.driver"),
}
POSIX_NAMES = {
    *(f"os.{name}" for name in ("O_DIRECTORY", "O_NOCTTY", "WNOHANG", "fork", "getuid", "geteuid", "kill", "killpg")),
    *(f"os.{name}" for name in ("mkfifo", "openpty", "setsid", "symlink", "umask", "waitpid")),
    *(f"signal.{name}" for name in ("SIGALRM", "SIGHUP", "SIGKILL", "SIGWINCH", "ITIMER_REAL", "setitimer")),
    "Start",  # a window, in tests/terminal
    "pexpect.spawn",
    "time.tzset",
}
POSIX_ATTRIBUTES = {"chmod", "fchmod", "st_mode", "symlink_to"}
LINUX_PLACES = ("/dev/", "/proc/")


def is_marked(node: ast.AST) -> bool:
    """Whether a function is for some systems only."""
    decorators = getattr(node, "decorator_list", [])
    return any(isinstance(each, ast.Attribute) and each.attr in systems.MARKERS for each in decorators)


def is_guarded(node: ast.AST) -> bool:
    """Whether this is done on some systems only."""
    return isinstance(node, ast.If | ast.IfExp) and "sys.platform" in ast.unparse(node.test)


def named(node: ast.AST) -> Iterator[str]:
    """What stands in a piece of code that not every system has, and every other name in it."""
    for child in ast.iter_child_nodes(node):
        if is_marked(child) or is_guarded(child):
            continue
        match child:
            case ast.Import():
                yield from (each.name for each in child.names)
            case ast.ImportFrom(module=str(module)):
                yield module
                yield from (f"{module}.{each.name}" for each in child.names)
            case ast.Attribute():
                yield ast.unparse(child)
                yield f".{child.attr}"
            case ast.Name():
                yield child.id
            case ast.arg():
                yield child.arg
            case ast.Constant(value=str(text)) if text.startswith(LINUX_PLACES):
                yield text
        yield from named(child)


def only_somewhere(names: set[str]) -> set[str]:
    """Those of the names that not every system has."""
    attributes = {f".{name}" for name in POSIX_ATTRIBUTES}
    places = {name for name in names if name.startswith(LINUX_PLACES)}
    return places | names & {*POSIX_MODULES, *POSIX_NAMES, *attributes}


def unmarked(module: ast.Module) -> list[str]:
    """What a test module does on every system that not every system can."""
    functions = [node for node in ast.walk(module) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    free = [node for node in functions if not is_marked(node)]
    names = {node.name: set(named(node)) for node in free}
    at_import = [node for node in module.body if node not in functions]
    names["on import"] = set(named(ast.Module(at_import, [])))
    found = {where: only_somewhere(those) for where, those in names.items()}
    spoilt = {where for where, those in found.items() if those}
    while more := {where for where, those in names.items() if where not in spoilt and those & spoilt}:
        spoilt |= more
    return sorted(where for where in spoilt if where == "on import" or where.startswith("test_"))


def test_what_not_every_system_can_is_marked() -> None:
    found = {}
    for file in TESTS.rglob("test_*.py"):
        module = ast.parse(file.read_text(encoding="utf-8"))
        if not systems.markers_of_module(module) & {*systems.MARKERS}:
            found[file.name] = unmarked(module)
    assert {name: where for name, where in found.items() if where} == {}


@pytest.mark.parametrize(
    ("code", "where"),
    [
        ("import pty", ["on import"]),
        ("from resource import setrlimit", ["on import"]),
        ("NUMBERS = [signal.SIGHUP]", ["on import"]),
        ("def test_it():\n os.geteuid()", ["test_it"]),
        ("def mode(file):\n return file.stat().st_mode\ndef test_it():\n mode(1)", ["test_it"]),
        ("@pytest.fixture\ndef shut(): folder.chmod(0)\ndef test_it(shut): pass", ["test_it"]),
        ("def test_it(start: Start): pass", ["test_it"]),
        ("def test_it():\n open('/dev/full')", ["test_it"]),
        ("@pytest.mark.posix\ndef test_it():\n os.geteuid()", []),
        ("def test_it():\n if sys.platform != 'win32':\n  file.chmod(0)", []),
        ("def test_it():\n os.replace(one, other)", []),
    ],
)
def test_it_is_seen_what_not_every_system_can(code: str, where: list[str]) -> None:
    assert unmarked(ast.parse(code)) == where


AS_ON_WINDOWS = """
import builtins, os, signal, sys
import pexpect  # which does without a pty there
import pytest
import tilfriskning.ending  # the program is looked through by mypy, for each system
from tests import systems
from tests.unit.test_marking import POSIX_MODULES, POSIX_NAMES
systems.system = "win32"
real = builtins.__import__
def some(name, globals=None, *more, **named):
    if name in POSIX_MODULES and (globals or {}).get("__name__", "").startswith(("tests.", "tilfriskning")):
        raise ImportError(name)
    return real(name, globals, *more, **named)
@pytest.hookimpl(tryfirst=True)
def pytest_collection():
    builtins.__import__ = some
    for name in POSIX_NAMES:
        room, _, what = name.partition(".")
        if room in ("os", "signal"):
            delattr(sys.modules[room], what)
"""


@pytest.mark.slow
def test_what_runs_anywhere_is_collected_where_there_is_no_posix(tmp_path: Path) -> None:
    (tmp_path / "as_on_windows.py").write_text(AS_ON_WINDOWS, encoding="utf-8")
    collected = subprocess.run(
        [sys.executable, "-m", "pytest", "-n0", "-p", "as_on_windows", "--collect-only", "-q", "-m", systems.ANYWHERE],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert collected.returncode == 0, collected.stdout[-4000:] + collected.stderr
    files = {line.partition("::")[0] for line in collected.stdout.splitlines() if "::" in line}
    assert {"tests/unit/test_files.py", "tests/tui/test_writing.py", "tests/content/test_ids.py"} <= files
    assert "tests/terminal/test_leaving.py" not in files
