"""What Windows and macOS do otherwise, as far as it can be played here: disks, endings, code pages, names."""

from __future__ import annotations

import errno
import io
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.unit.keys import IDENTITY
from tests.unit.locked import lock_up
from tests.unit.windows import CLOSED, CTRL_C, Calls, closing_windows
from tilfriskning import cli, ending
from tilfriskning.errors import Refusal
from tilfriskning.export import files
from tilfriskning.plain import console
from tilfriskning.record.record import Record
from tilfriskning.store import durable
from tilfriskning.store.durable import why, write_durably
from tilfriskning.store.files import PlansFolder

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 21, 14, 32)


@pytest.fixture
def folder(tmp_path: Path) -> PlansFolder:
    return PlansFolder(tmp_path / "plans")


# Files that somebody else has open


def held(times: int) -> Callable[..., None]:
    """Stands for `os.replace` where another program has the file open at first."""
    real, left = os.replace, iter(range(times))

    def replace(one: Any, other: Any) -> None:
        if next(left, None) is not None:
            raise PermissionError(errno.EACCES, "in use")
        real(one, other)

    return replace


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long was waited, on Windows."""
    waited: list[float] = []
    monkeypatch.setattr(durable, "sys", SimpleNamespace(platform="win32"))
    monkeypatch.setattr("time.sleep", waited.append)
    return waited


def test_on_windows_a_file_that_is_looked_through_is_replaced_a_moment_later(
    tmp_path: Path, waits: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_durably(tmp_path / "kari.json", b"old")
    monkeypatch.setattr(os, "replace", held(3))
    write_durably(tmp_path / "kari.json", b"new")
    assert (tmp_path / "kari.json").read_bytes() == b"new"
    assert len(waits) == 3


def test_on_windows_a_file_that_is_held_for_long_stays_and_is_told_of(
    tmp_path: Path, waits: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_durably(tmp_path / "kari.json", b"old")
    monkeypatch.setattr(os, "replace", held(100))
    with pytest.raises(PermissionError):
        write_durably(tmp_path / "kari.json", b"new")
    assert [file.read_bytes() for file in tmp_path.iterdir() if file.is_file()] == [b"old"]
    assert sum(waits) < 1


@pytest.mark.posix
def test_elsewhere_nobody_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.sleep", lambda _: pytest.fail("waited"))
    monkeypatch.setattr(os, "replace", held(1))
    with pytest.raises(PermissionError):
        write_durably(tmp_path / "kari.json", b"new")


@pytest.mark.parametrize(
    ("number", "words"), [(5, "annet program"), (21, "ikke klar"), (32, "annet program"), (39, "full"), (999, "lov")]
)
def test_what_windows_tells_more_exactly_is_told_so(number: int, words: str) -> None:
    error = PermissionError(errno.EACCES, "what python makes of it")
    error.winerror = number  # type: ignore[attr-defined, unused-ignore]
    assert words in why(error)


@pytest.mark.posix
def test_on_a_mac_the_disk_is_told_to_write_what_it_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[bool, str]] = []

    def fcntl(handle: int, order: str) -> None:
        told.append((Path(f"/dev/fd/{handle}").is_dir(), order))
        raise OSError(errno.ENOTSUP, "not on this disk")

    monkeypatch.setattr(durable, "sys", SimpleNamespace(platform="darwin"))
    monkeypatch.setitem(sys.modules, "fcntl", SimpleNamespace(fcntl=fcntl, F_FULLFSYNC="full"))
    write_durably(tmp_path / "kari.json", b"new")
    assert told == [(False, "full"), (True, "full")]


# Disks that take capitals and small letters for the same


@pytest.fixture
def one_case(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk as Windows and macOS have it: a file is found by any spelling, and keeps its own."""

    def spelt(path: Any) -> Any:
        if isinstance(path, int):
            return path
        with suppress(OSError):
            name = Path(path).name.lower()
            return next((each for each in Path(path).parent.iterdir() if each.name.lower() == name), path)
        return path

    def on_disk(real: Callable[..., Any], paths: int = 1) -> Callable[..., Any]:
        return lambda *words, **named: real(*map(spelt, words[:paths]), *words[paths:], **named)

    for name, paths in (("stat", 1), ("open", 1), ("unlink", 1), ("utime", 1), ("replace", 2), ("link", 2)):
        monkeypatch.setattr(os, name, on_disk(getattr(os, name), paths))
    monkeypatch.setattr(io, "open", on_disk(io.open))


def saying(text: str, label: str) -> Record:
    return Record.new(label, NOW).model_copy(update={"answers": {"a.b/c": text}})


@pytest.mark.usefixtures("one_case")
def test_a_client_keeps_the_spelling_of_the_file_however_it_is_asked_for(folder: PlansFolder) -> None:
    folder.create("Kari", NOW)
    assert folder.file("kari") == folder.path / "Kari.json"
    with folder.edit("KARI") as document:
        document.save(saying("lagret", document.record.header.label))
    assert folder.open("kari") == saying("lagret", "Kari")
    with pytest.raises(Refusal, match="finnes fra før"):
        folder.new_label("kari")
    folder.delete("kari")
    assert list(folder.path.iterdir()) == []


@pytest.mark.usefixtures("one_case")
def test_a_lock_leaves_nothing_in_the_clear_however_the_client_was_asked_for(folder: PlansFolder) -> None:
    folder.create("Kari", NOW)
    with folder.edit("Kari") as document:
        document.save(saying("hemmelig", "Kari"))
    lock_up(folder, saying("hemmelig", "kari"))
    left = {file.name: file.read_bytes() for file in folder.path.iterdir()}
    assert [name for name, content in left.items() if b"hemmelig" in content] == []
    assert folder.open("kari", IDENTITY).answers == {"a.b/c": "hemmelig"}


# Endings


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Calls:
    """Where Windows calls when its window is closed."""
    return closing_windows(monkeypatch)


def test_when_windows_closes_the_window_all_is_saved_before_it_hears_back(windows: Calls) -> None:
    saved: list[str] = []
    ending.heed_closed_window(lambda: saved.append("saved"))
    (closing,) = windows
    assert (closing(CTRL_C), saved) == (0, [])
    assert (closing(CLOSED), saved) == (1, ["saved"])


def test_what_cannot_be_saved_when_the_window_is_closed_is_no_crash(
    windows: Calls, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse() -> None:
        raise Refusal("full")

    ending.heed_closed_window(refuse)
    assert windows[0](CLOSED) == 1
    assert capsys.readouterr() == ("", "")


@pytest.mark.usefixtures("windows")
def test_where_the_loop_knows_no_signals_they_are_passed_on_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    handlers: dict[int, Callable[..., object]] = {}
    asked: list[tuple[object, ...]] = []
    left: list[int] = []
    monkeypatch.setattr(signal, "signal", handlers.__setitem__)
    loop: Any = SimpleNamespace(call_soon_threadsafe=lambda *call: asked.append(call))
    ending.heed_signals(loop, left.append)
    handlers[signal.SIGTERM](signal.SIGTERM, None)
    ((leave, status),) = asked
    assert (leave, status) == (left.append, 128 + signal.SIGTERM)


# What is written, and where


@pytest.mark.parametrize("page", ["cp1252", "ascii"])
@pytest.mark.parametrize("words", [["--help"], ["list"], ["now", "Kåre"], ["Kåre", "--plain"]], ids=" ".join)
def test_no_code_page_is_too_small(words: list[str], page: str, folder: PlansFolder) -> None:
    folder.create("Kåre", NOW)
    ran = subprocess.run(
        [sys.executable, "-m", "tilfriskning", *words],
        input=":slutt\n".encode(page),
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": page, "PYTHONUTF8": "0"},
        check=True,
        timeout=30,
    )
    assert ran.stderr == b""
    told = ran.stdout.decode("utf-8" if "now" in words else page)
    assert page == "ascii" or "å" in told


def test_windows_empties_its_window_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    sink = io.StringIO()
    monkeypatch.setattr(console, "sys", SimpleNamespace(platform="win32"))
    monkeypatch.setattr(os, "system", asked.append)
    console.Console(io.StringIO(), sink, lambda: (80, 24)).clear()
    assert (asked, sink.getvalue()) == (["cls"], "")


def test_a_name_that_the_machine_has_no_room_for_is_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def unheard_of(file: Path) -> bool:
        raise OSError(errno.EINVAL, "no such name", str(file))

    monkeypatch.setattr(Path, "exists", unheard_of)
    with pytest.raises(Refusal, match=r"plan\?\.md"):
        files.write("plan?.md", b"")


def test_windows_calls_a_pipe_that_nobody_reads_a_wrong_argument(monkeypatch: pytest.MonkeyPatch) -> None:
    nobody_reads = OSError(errno.EINVAL, "Invalid argument")
    monkeypatch.setattr(cli, "sys", SimpleNamespace(platform="win32"))
    assert cli._is_broken_pipe(nobody_reads)
    assert not cli._is_broken_pipe(OSError(errno.EINVAL, "Invalid argument", "plan?.md"))
    monkeypatch.setattr(cli, "sys", SimpleNamespace(platform="linux"))
    assert not cli._is_broken_pipe(nobody_reads)
