"""A client's key behind a passphrase, made with so little work that tests can open it often."""

from __future__ import annotations

import base64

from tilfriskning.store.keys import Identity

PASSPHRASE = "Blåbær på ei idé"
IDENTITY = Identity("AGE-SECRET-KEY-1DNZKEC7J93K0WQ2425MS8DQMD4L0GYHERP4A5JMFG7K7VC5E9U9QU28ER3")
PUBLIC = "age1th49tt3e0fgaux4026x4r049kqa3q00e60j9mczw29nyjuh2996s6qcnpq"
STRANGER = "age18mewh0lwmqg4pep67jesx6y48d70r9zp098sd5pzutk46p3e2qxslx5qj8"
"""The public key of somebody else."""

KEY_FILE = base64.b64decode(
    "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBINU1tM2hEYUgvM0pPb3ZCMkJxVCtBIDEwCnBNV09TYW1zaWxxZ0N5Z0V2Z0cweDFrUm9Y"
    "WGp3azEvTHZsczV0ekhGMXcKLS0tIFU1TkRERXhESmp3Q3hxOVRvcGh1SmZWN0pnbzNwbTlqcTBqRGU5ZmJ5SmcKIZySd+wSMmNW1L+t2BUSPOYT"
    "/bu1+SmJpWDhPd+HNzWZHk+5+kTE4fPGp3h7KjlyNk3pu6fTMnlbL2K2CEvEBb7I6QwqzRYX0JRu0PMeN/KSM0Tihm+Jv21MFB42fqwDbL5IH5SA"
    "UM090RQAqDSOo0K6gjoY0sXaEhAu3VnNmCP+Si3u6QWfQ7tRd6L10a1nnOoyWxhLzuiv5R2+hXZwYO4IiYUIC96nxzJ6QUXH2FV2AAaCysaB4Q=="
)
"""As the specification of age has it (C2SP.org/age), with a work factor of 10: pyrage would choose 17 or more."""


def with_work_factor(factor: int) -> bytes:
    """The key file as if it had been made on another machine."""
    return KEY_FILE.replace(b" 10\n", f" {factor}\n".encode(), 1)
