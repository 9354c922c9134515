"""A digital workbook for the terminal: making a plan that prevents relapse."""

__version__ = "1.0.0"
