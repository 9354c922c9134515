"""What several commands do in the same way."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterable

DONE, REFUSED, MISUSED = 0, 1, 2
"""Exit status: done, the program's own refusal, wrong use."""


def no_words() -> ArgumentParser:
    """A command that takes nothing."""
    return ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)


def tell(message: str, status: int) -> int:
    """Say something on standard error. Returns the status."""
    print(message, file=sys.stderr)
    return status


def named(labels: Iterable[str]) -> str:
    """Clients in a sentence."""
    return ", ".join(f"«{label}»" for label in labels)


def print_json(value: object) -> None:
    """Write what other programs read."""
    import json

    print_utf8(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def print_utf8(text: str) -> None:
    """Write what other programs read, in UTF-8 wherever this runs."""
    print_bytes(text.encode("utf-8", "replace"))


def print_bytes(content: bytes) -> None:
    """Write what other programs read, as it is."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
