"""Names in sentences."""

from __future__ import annotations

from collections.abc import Sequence


def listed(names: Sequence[str]) -> str:
    """Names one after another: `Kari, Bo og Åse`."""
    return " og ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
