"""Saving, end to end, beside a durable write of the same bytes."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

from benchmarks.desk import NOW, SIZE, Desk
from benchmarks.figure import Figure, Measured, in_turn, ratio
from tilfriskning.store import document, vault
from tilfriskning.store.durable import write_durably
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.keys import Identity
from tilfriskning.store.vault import Envelope
from tilfriskning.workbook import Workbook

SAVE, SEALED = "a save of 20 KB", "the same, encrypted to two"

FIGURES = (
    Figure(SAVE, 1.3, "×", "the same bytes written, synced, put in place, folder synced"),
    Figure(SEALED, 2, "×", "the same"),
)

TIMES = 60


def measure(desk: Desk, rounds: int) -> Measured:
    """All figures of saving."""
    folder = PlansFolder(desk.plans("saving", desk.record(size=SIZE)))
    envelope = Envelope(client=Identity.new().public, recovery=Identity.new().public)
    numbers = count()
    with folder.edit("kari") as opened:
        workbook = Workbook(desk.module, opened.record, now=lambda: NOW)
        beside = opened.file.with_name("beside")

        def changed() -> Workbook:
            workbook.choose("t2.causes.discuss/other", f"Det er kveld nummer {next(numbers)}")
            return workbook

        def save() -> float:
            changed()
            return _seconds(lambda: opened.save(workbook.document()))

        def save_sealed() -> float:
            changed()
            return _seconds(lambda: write_durably(beside, vault.seal(document.as_bytes(workbook.document()), envelope)))

        def write() -> float:
            content = document.as_bytes(changed().document())
            return _seconds(lambda: _write(beside, content))

        plain = in_turn(rounds * TIMES, save, write)
        sealed = in_turn(rounds * TIMES, save_sealed, write)
    return {SAVE: ratio(*plain), SEALED: ratio(*sealed)}


def _write(file: Path, content: bytes) -> None:
    """The least that a durable write takes."""
    temporary = file.with_suffix(".tmp")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.write(handle, content)
    os.fsync(handle)
    os.close(handle)
    temporary.replace(file)
    handle = os.open(file.parent, os.O_RDONLY)
    os.fsync(handle)
    os.close(handle)


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
