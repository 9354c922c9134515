"""Contrast on the screen as it is drawn, after WCAG 2.1: 1.4.3 for text, 1.4.11 for everything else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.color import Color as RichColor
from rich.color import ColorSystem
from rich.style import Style
from rich.terminal_theme import DEFAULT_TERMINAL_THEME
from textual.color import Color
from textual.filter import LineFilter

from tilfriskning.tui.frame import Frame

TEXT, OTHERS = 4.5, 3.0
"""The least contrast of text, and of lines, bars and the focus."""

DRAWN = set("▌▐│─┌┐└┘├┤┬┴┼▎▏▁▂▃▄▅▆▇█▔▕╭╮╰╯")
"""Lines and bars."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Something on the screen with the colours it is drawn in."""

    text: str
    """What is drawn."""
    front: Color
    """Its colour."""
    back: Color
    """What it stands on."""

    @property
    def contrast(self) -> float:
        """From 1 to 21."""
        dark, light = sorted((_luminance(self.front), _luminance(self.back)))
        return (light + 0.05) / (dark + 0.05)

    @property
    def is_text(self) -> bool:
        """Whether it is to be read."""
        return not set(self.text) <= DRAWN

    def __str__(self) -> str:
        return f"{self.text!r}: {self.front.hex} on {self.back.hex}, {self.contrast:.2f}"


def pairs(
    app: Frame, system: ColorSystem = ColorSystem.TRUECOLOR, line_filter: LineFilter | None = None
) -> Iterator[Pair]:
    """Everything that is seen on the screen.

    Args:
        app: the program.
        system: what colours the terminal has.
        line_filter: what takes colours away before they come there.
    """
    for strip in app.screen._compositor.render_strips():
        line = line_filter.apply(list(strip), Color.parse("black")) if line_filter else strip
        for segment in line:
            if segment.text.strip() and segment.style is not None:
                yield Pair(segment.text.strip(), *_colours(segment.style, system))


def too_faint(
    app: Frame,
    text: float,
    others: float,
    system: ColorSystem = ColorSystem.TRUECOLOR,
    line_filter: LineFilter | None = None,
) -> list[str]:
    """What has less contrast than this."""
    seen = pairs(app, system, line_filter)
    return [str(pair) for pair in seen if pair.contrast < (text if pair.is_text else others)]


def contrast_of_focus(app: Frame) -> float:
    """The contrast of what is lit up, because it has the focus, to the page it lies on; 0 if nothing is."""
    lit, page = (Color.parse(app.theme_variables[name]) for name in ("block-cursor-background", "background"))
    backs = {pair.back.rgb for pair in pairs(app)}
    return Pair("", lit, page).contrast if {lit.rgb, page.rgb} <= backs else 0


def _colours(style: Style, system: ColorSystem) -> tuple[Color, Color]:
    front, back = _seen(style.color, system, True), _seen(style.bgcolor, system, False)
    if style.dim:
        front = back.blend(front, 0.5)
    return (back, front) if style.reverse else (front, back)


def _seen(colour: RichColor | None, system: ColorSystem, is_front: bool) -> Color:
    shown = (colour or RichColor.default()).downgrade(system)
    return Color.from_rich_color(RichColor.from_triplet(shown.get_truecolor(DEFAULT_TERMINAL_THEME, is_front)))


def _luminance(colour: Color) -> float:
    """Relative luminance, as WCAG defines it."""
    parts = (part / 255 for part in colour.rgb)
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
