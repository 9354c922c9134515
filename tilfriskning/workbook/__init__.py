"""The workbook: the module and the record together, and the only thing that changes."""

from tilfriskning.workbook.book import Workbook, rows_of

__all__ = ["Workbook", "rows_of"]
