"""The format of a client's document."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from tilfriskning.commands.common import DONE, no_words, print_json


def words() -> ArgumentParser:
    """What follows the command: nothing."""
    return no_words()


def run(asked: Namespace) -> int:  # noqa: ARG001  # every command takes the words
    """Print the JSON Schema."""
    from tilfriskning.record.schema import document_schema

    print_json(document_schema())
    return DONE
