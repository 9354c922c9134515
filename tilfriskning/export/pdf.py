"""Sheets as a tagged PDF, drawn in memory: no file but the one that was asked for is written."""

from __future__ import annotations

import json
import sys
from dataclasses import fields, is_dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from tilfriskning.errors import Refusal
from tilfriskning.export.pages import Paper
from tilfriskning.texts import paper as says

NEEDED = "typst>=0.13,<1"
"""What the extra `pdf` holds."""


def render(paper: Paper) -> bytes:
    """A paper as PDF.

    Texts go in as JSON, beside the template, so that nothing in them can be taken for markup.

    Raises:
        Refusal: the extra `pdf` is not installed.
    """
    try:
        import typst
    except ImportError:
        raise Refusal(says.NO_PDF.format(command=install())) from None
    return typst.compile(template(), sys_inputs={"paper": as_json(paper)})


def install() -> str:
    """The command that installs what PDF needs, for the Python that runs this."""
    python = sys.executable
    if " " in python:
        python = f'& "{python}"' if sys.platform == "win32" else f'"{python}"'  # PowerShell runs no quoted word else
    return f'{python} -m pip install "{NEEDED}"'


def as_json(paper: Paper) -> str:
    """A paper as the template reads it."""
    return json.dumps({**_plain(paper), "page_of": says.PAGE_OF})


def _plain(value: Any) -> Any:
    """A value as JSON knows it; of a piece also which one it is."""
    if is_dataclass(value) and not isinstance(value, type):
        return {"kind": type(value).__name__} | {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


@cache
def template() -> bytes:
    """What draws a paper, in Typst."""
    return (files("tilfriskning.export") / "paper.typ").read_bytes()
