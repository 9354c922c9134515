"""The least that a program of these parts must pay, as programs of a few lines."""
