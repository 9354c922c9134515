"""The commands: one file for each, called as its word is. `words` reads what follows it, `run` does it.

What a command needs is imported when it runs, so that the others start quickly.
"""
