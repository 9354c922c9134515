"""Documents of earlier versions, led to today's, dict to dict."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tilfriskning.record.first_signatures import with_signed_versions
from tilfriskning.record.record import SCHEMA_VERSION

Document = dict[str, Any]


def _from_1(document: Document) -> Document:
    """Version 2 adds parts that are empty in a document of version 1. A plan with names under it is kept as signed."""
    return with_signed_versions(document)


STEPS: dict[int, Callable[[Document], Document]] = {1: _from_1}
"""For each earlier version the step that leads to the next one."""


def version_of(document: Any) -> int | None:
    """The schema version that a document says it has; None if it says none."""
    header = document.get("header") if isinstance(document, dict) else None
    version = header.get("schema_version") if isinstance(header, dict) else None
    return version if type(version) is int else None


def migrate(document: Document) -> Document:
    """A document of an earlier version as one of today's.

    Raises:
        KeyError: no step leads from the document's version.
    """
    version = version_of(document)
    while version is not None and version < SCHEMA_VERSION:
        document = STEPS[version](document)
        version += 1
        document["header"]["schema_version"] = version
    return document
