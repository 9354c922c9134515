"""What the program remembers between sittings that is not part of anybody's document."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, get_args

from tilfriskning.store.durable import make_private, write_durably

SETTINGS_FILE = ".tilfriskning.json"

Theme = Literal["light", "dark"]
Idle = Literal[5, 10, 20, 0]
IDLE_CHOICES: tuple[Idle, ...] = get_args(Idle)
"""Minutes after which a locked workbook locks itself when nobody touches it; 0 for never."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices that are preselected at the next start."""

    mode: Literal["alone", "together"] = "alone"
    """How somebody worked last."""
    theme: Theme | None = None
    """The colours; None until somebody has chosen."""
    told_journal: bool = False
    """Whether it has been said that copies a service keeps belong in the journal."""
    idle: Idle = 10
    """Minutes after which a workbook with a passphrase locks itself; 0 for never."""


def read_settings(folder: Path) -> Settings:
    """What was chosen last. Whatever cannot be read counts as not chosen."""
    try:
        kept = json.loads((folder / SETTINGS_FILE).read_bytes())
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(kept, dict):
        return Settings()
    theme = kept.get("theme")
    idle = next((each for each in IDLE_CHOICES if repr(each) == repr(kept.get("idle"))), Settings().idle)
    return Settings(
        mode="together" if kept.get("mode") == "together" else "alone",
        theme=theme if theme == "light" or theme == "dark" else None,
        told_journal=kept.get("told_journal") is True,
        idle=idle,
    )


def keep_settings(folder: Path, settings: Settings) -> None:
    """Remember these choices. On a disk that cannot be written to they are forgotten: nobody loses by that."""
    with suppress(OSError):
        make_private(folder)
        write_durably(folder / SETTINGS_FILE, (json.dumps(asdict(settings), indent=1) + "\n").encode())
