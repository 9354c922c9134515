"""What widgets that show the workbook have in common."""

from __future__ import annotations


class Drawn:
    """A widget that draws something of the workbook, and can draw it again when the workbook has changed."""

    def redraw(self) -> None:
        """Draw what the workbook holds now."""
        raise NotImplementedError
