"""What people install is whole: a wheel works far from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
BIN = "Scripts" if sys.platform == "win32" else "bin"
OWN_SETTINGS = dict(os.environ)
"""The environment before a test gets a home of its own: pip finds its index there."""


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_wheel_installed_elsewhere_carries_the_content_and_runs(
    tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    venv, wheels = tmp_path / "elsewhere", tmp_path / "wheels"
    subprocess.run([sys.executable, "-m", "venv", venv], check=True)
    pip = [str(venv / BIN / "python"), "-m", "pip", "-q"]
    subprocess.run([*pip, "wheel", "--no-deps", "-w", wheels, ROOT], check=True, env=OWN_SETTINGS)
    (wheel,) = wheels.glob("tilfriskning-*.whl")
    subprocess.run([*pip, "install", "-c", ROOT / "constraints.txt", wheel], check=True, env=OWN_SETTINGS)

    def said(*words: str) -> str:
        return subprocess.run(
            [venv / BIN / "tilfriskning", *words], check=True, capture_output=True, encoding="utf-8", cwd=own_home
        ).stdout

    monkeypatch.delenv("TILFRISKNING_PLANS")
    assert said("--version").split()[0] == "tilfriskning"
    where = said("where")
    assert str(venv) in where
    assert str(own_home / ".local" / "share") in where or sys.platform == "win32"
    assert "ingen feil" in said("check")
    assert "@page" in said("export", "--format", "blank")
    assert "tilfriskning/export/paper.typ" in ZipFile(wheel).namelist()
