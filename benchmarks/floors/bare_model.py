"""The least that a Textual program with YAML and models takes to start."""

import benchmarks.floors.model
from benchmarks.floors.bare import Bare

assert benchmarks.floors.model

if __name__ == "__main__":
    Bare().run()
