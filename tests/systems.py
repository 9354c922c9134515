"""On which systems a test can run: markers, and what a module says of itself before it is imported."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

MARKERS = {"posix": ("linux", "darwin"), "linux": ("linux",)}
"""The systems that tests with a marker can run on, as `sys.platform` names them."""

ANYWHERE = "anywhere"
"""Marks tests that run on every system, with nothing but what pip installs."""

system = sys.platform
"""The system that tests are collected for."""


def runs_here(markers: set[str]) -> bool:
    """Whether tests with these markers can run on this system."""
    return all(system in systems for marker, systems in MARKERS.items() if marker in markers)


def markers_of_module(module: ast.Module) -> set[str]:
    """The markers that a test module gives all its tests."""
    assigned = (node for node in module.body if isinstance(node, ast.Assign))
    named = (node for node in assigned if "pytestmark" in map(ast.unparse, node.targets))
    return {each.attr for node in named for each in ast.walk(node.value) if isinstance(each, ast.Attribute)}


def is_left_out(file: Path) -> bool:
    """Whether a test module is not even to be imported here: what it imports may not be there."""
    if system == "linux" or not (file.name.startswith("test_") and file.suffix == ".py"):
        return False
    return not runs_here(markers_of_module(ast.parse(file.read_text(encoding="utf-8"))))
