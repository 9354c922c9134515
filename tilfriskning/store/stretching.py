"""The passphrase step of age as a program by itself; `passphrase` runs it. Knows nothing of tilfriskning.

`python stretching.py wrap|unwrap` reads the passphrase as a line of JSON, and after it the content, from standard
input, and writes the result to standard output.
"""

from __future__ import annotations

import json
import sys
from typing import Literal

Step = Literal["wrap", "unwrap"]

REFUSED = 3
"""Exit status when age refuses. What it says is then on standard output."""

ATTEMPTS = 3
"""age measures the machine to see how much work it can do in a second. A busy moment misleads it: it may try again."""
STRONG = 17
"""The work factor that needs no second attempt; the work is 2 to the power of it. The `age` program uses 18."""
TOO_MUCH = "Excessive work"
"""How age begins when a file asks for about 16 times the work that it deems fit for the machine."""


def main() -> int:
    """Do one step. Returns the exit status."""
    from pyrage import DecryptError

    _leave_no_core_file()
    passphrase = json.loads(sys.stdin.buffer.readline())
    content = sys.stdin.buffer.read()
    step = {"wrap": wrapped, "unwrap": unwrapped}[sys.argv[1]]
    try:
        sys.stdout.buffer.write(step(content, passphrase))
    except DecryptError as error:
        sys.stdout.buffer.write(str(error).encode())
        return REFUSED
    return 0


def wrapped(content: bytes, passphrase: str) -> bytes:
    """The content behind the passphrase, with enough work for a guess."""
    from pyrage.passphrase import encrypt

    best = b""
    for _ in range(ATTEMPTS):
        best = max(best, encrypt(content, passphrase), key=_work_factor)
        if _work_factor(best) >= STRONG:
            break
    return best


def unwrapped(content: bytes, passphrase: str) -> bytes:
    """The content from behind the passphrase.

    Raises:
        DecryptError: age refuses.
    """
    from pyrage import DecryptError
    from pyrage.passphrase import decrypt

    for _ in range(ATTEMPTS - 1):
        try:
            return decrypt(content, passphrase)
        except DecryptError as error:
            if not str(error).startswith(TOO_MUCH):
                raise
    return decrypt(content, passphrase)


def _work_factor(file: bytes) -> int:
    """The last word of the second line: `-> scrypt SALT FACTOR`."""
    return int(file.split(b"\n", 2)[1].split()[-1]) if file else 0


def _leave_no_core_file() -> None:
    """Keep the system from writing the memory of this process to the disk if it is ended for lack of memory."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.exit(main())
