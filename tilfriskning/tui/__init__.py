"""The workbook on the screen. Nothing else imports Textual."""
