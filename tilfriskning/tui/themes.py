"""The colours, light and dark. Text stands out at least 4.5 to 1, borders and focus 3 to 1."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="dark",
    dark=True,
    primary="#8fc1ae",
    secondary="#c9b58f",
    accent="#e3b877",
    warning="#e3b877",
    error="#f0a08a",
    success="#8fc1ae",
    foreground="#e8e3d9",
    background="#1d2023",
    surface="#262a2e",
    panel="#33393e",
    variables={
        "quiet": "#b3aea4",
        "line": "#7f8a88",
        "scrollbar": "#7f8a88",
        "scrollbar-background": "#1d2023",
        "scrollbar-corner-color": "#1d2023",
        "block-cursor-background": "#507869",
        "block-cursor-foreground": "#ffffff",
        "input-selection-background": "#8fc1ae 40%",
    },
)

LIGHT = Theme(
    name="light",
    dark=False,
    primary="#245c4b",
    secondary="#6a5528",
    accent="#7d4310",
    warning="#7d4310",
    error="#9c2b18",
    success="#245c4b",
    foreground="#26241f",
    background="#fbf8f1",
    surface="#f2ede1",
    panel="#e4dccb",
    variables={
        "quiet": "#5c574c",
        "line": "#857c69",
        "scrollbar": "#857c69",
        "scrollbar-background": "#fbf8f1",
        "scrollbar-corner-color": "#fbf8f1",
        "block-cursor-background": "#35705e",
        "block-cursor-foreground": "#ffffff",
        "input-selection-background": "#245c4b 30%",
    },
)
