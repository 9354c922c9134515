"""The shipped module, read once."""

from __future__ import annotations

import pytest

from tests.content.sources import MODULE
from tilfriskning.module.loader import Loaded, load
from tilfriskning.module.model import Module


@pytest.fixture(scope="session")
def loaded() -> Loaded:
    """The shipped module and its faults."""
    return load(MODULE)


@pytest.fixture(scope="session")
def module(loaded: Loaded) -> Module:
    """The shipped module."""
    assert loaded.module is not None, loaded.faults
    return loaded.module
