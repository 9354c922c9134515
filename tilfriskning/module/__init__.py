"""The content, as its authors wrote it."""
