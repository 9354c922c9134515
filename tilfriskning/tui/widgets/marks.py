"""How a line says that it is chosen."""

from __future__ import annotations

from textual.content import Content

LEADS_ON = Content("→ ")
"""Stands before a row that leads to another screen."""


def tick(is_set: bool) -> Content:
    """`[x]` or `[ ]`."""
    return Content("[x] " if is_set else "[ ] ")


def only(is_set: bool) -> Content:
    """`(•)` or `( )`: one of several."""
    return Content("(•) " if is_set else "( ) ")
