"""What the export command writes, as a reader sees it."""

from __future__ import annotations

import os
import subprocess
import sys

from markdown_it import MarkdownIt

from tests.terminal.terminal import ROOT


def exported(label: str) -> str:
    """The export of everything that a client has written, without its markup."""
    done = subprocess.run(
        [sys.executable, "-m", "tilfriskning", "export", label, "--plan", "all", "--notes"],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
        encoding="utf-8",
        timeout=60,
    )
    inline = (token for token in MarkdownIt("commonmark").enable("table").parse(done.stdout) if token.type == "inline")
    return "\n".join("".join(part.content or "\n" for part in token.children or []) for token in inline)
