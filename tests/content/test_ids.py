"""Ids that have been published stay: answers are kept by them."""

from __future__ import annotations

from tests.content.ids import ids, published
from tilfriskning.module.model import Module


def test_no_published_id_disappears(module: Module) -> None:
    here = set(ids(module))
    assert [id for id in published() if id not in here] == []


def test_every_id_is_on_the_list(module: Module) -> None:
    listed = set(published())
    missing = [id for id in ids(module) if id not in listed]
    assert missing == [], "Run .venv/bin/python -m tests.content.ids"


def test_no_id_is_on_the_list_twice() -> None:
    assert len(set(published())) == len(published())
