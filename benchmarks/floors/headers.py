"""The least that a list of clients takes: the first KB of each document in a folder, YAML and models loaded."""

import os
import sys

import benchmarks.floors.model

assert benchmarks.floors.model

with os.scandir(sys.argv[1]) as entries:
    for entry in entries:
        with open(entry, "rb") as document:  # noqa: PTH123  # a path more for each would be no floor
            document.read(1024)
