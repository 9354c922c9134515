"""Windows, as the program meets it when its window is closed."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from types import SimpleNamespace

import pytest

from tilfriskning import ending

Calls = list[Callable[[int], int]]
"""What Windows calls when something happens to its window: it tells what, and hears whether that was dealt with."""

CTRL_C, CLOSED = 0, 2


def closing_windows(monkeypatch: pytest.MonkeyPatch) -> Calls:
    """Let the program believe that it is on Windows. Returns what it asks to be called."""
    called: Calls = []

    def register(handler: Callable[[int], int], is_added: bool) -> bool:
        called.append(handler)
        return is_added

    kernel = SimpleNamespace(SetConsoleCtrlHandler=register)
    monkeypatch.setattr(ending, "sys", SimpleNamespace(platform="win32"))
    monkeypatch.setattr(ctypes, "WINFUNCTYPE", ctypes.CFUNCTYPE, raising=False)
    monkeypatch.setattr(ctypes, "WinDLL", lambda _: kernel, raising=False)
    return called
