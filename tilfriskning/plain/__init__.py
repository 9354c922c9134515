"""The workbook line by line: plain text, one question at a time, for any terminal, a pipe, a screen reader."""
