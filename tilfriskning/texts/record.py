"""The words that a document gets from the program."""

EXAMPLE_LABEL = "eksempel"
DETAILS = {"who": "Hvem", "when": "Når", "where": "Hvor", "say": "Jeg sier"}
"""What makes an action somebody's own, as it is read after the action."""
NOTHING_YET = "…"
CHAIN = "{first} → {then}"
