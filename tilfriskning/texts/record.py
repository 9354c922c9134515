"""The words that a document gets from the program."""

EXAMPLE_LABEL = "eksempel"
