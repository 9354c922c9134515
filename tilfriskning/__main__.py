"""`python -m tilfriskning` is the same as `tilfriskning`."""

import sys

from tilfriskning.cli import main

if __name__ == "__main__":
    sys.exit(main())
