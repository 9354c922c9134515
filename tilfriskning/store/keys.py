"""Keys of the age format (X25519): secret ones, held in memory, and public ones, which people give to each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tilfriskning.errors import MistypedKey, Refusal
from tilfriskning.store.durable import why, write_new
from tilfriskning.store.passphrase import unwrapped, wrapped
from tilfriskning.texts import vault as says

SECRET_PREFIX = "AGE-SECRET-KEY-1"
SECRET_SIGNS = 58
"""Signs of a secret key after its prefix."""
PUBLIC_LENGTH = 62
"""Signs of a public key in all."""

_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
"""The digits of a key, by value. Those that look like others are left out: 1, b, i and o."""
_PUBLIC = re.compile(rf"(?<!\w)age1(?:\s*[{_BECH32}]){{{PUBLIC_LENGTH - 4}}}(?!\w)", re.IGNORECASE)
_MISREAD = str.maketrans("OI1B", "0LL8")
"""What those are when they have been read off paper after all."""
_TYPED_PREFIX = SECRET_PREFIX.replace("-", "").translate(_MISREAD)
_GROUP, _GROUPS_IN_LINE = 4, 5

_PRIME = 2**255 - 19
_WEAK_POINTS = {
    0,
    1,
    _PRIME - 1,
    325606250916557431795983626356110631294008115727848805560023387167927233504,
    39382357235489614581723060781553021112529911719440698176882885853963445705823,
}
"""Points that make every secret the same (https://cr.yp.to/ecdh.html#validate). age panics when it meets one."""


@dataclass(frozen=True, slots=True)
class Identity:
    """A secret key in memory. It opens what is sealed for its public key, and is not shown with the object."""

    secret: str = field(repr=False)
    """`AGE-SECRET-KEY-1…`."""

    @classmethod
    def new(cls) -> Identity:
        """A key that nobody has had before."""
        from pyrage.x25519 import Identity as Key

        return cls(str(Key.generate()))

    @property
    def public(self) -> str:
        """The public key: `age1…`."""
        from pyrage.x25519 import Identity as Key

        return str(Key.from_str(self.secret).to_public())


def lock(identity: Identity, passphrase: str) -> bytes:
    """The key file of a client: an identity file of age behind a passphrase.

    Raises:
        Refusal: as `passphrase.wrapped`.
    """
    return wrapped(_identity_file(identity), passphrase)


def unlock(key_file: bytes, passphrase: str) -> Identity:
    """The identity in a key file.

    Raises:
        Refusal: as `passphrase.unwrapped`.
    """
    identity = _identity_in(unwrapped(key_file, passphrase))
    if identity is None:
        raise Refusal(says.KEY_DAMAGED)
    return identity


def change_passphrase(key_file: bytes, old: str, new: str) -> bytes:
    """A key file with the same identity behind another passphrase. The document stays as it is.

    Raises:
        Refusal: as `unlock` and `lock`.
    """
    return lock(unlock(key_file, old), new)


def on_paper(identity: Identity) -> str:
    """A secret key in groups that can be copied by hand; `from_paper` reads them."""
    signs = identity.secret.removeprefix(SECRET_PREFIX)
    groups = list(_pieces(signs, _GROUP))
    lines = [" ".join(groups[start : start + _GROUPS_IN_LINE]) for start in range(0, len(groups), _GROUPS_IN_LINE)]
    return "\n".join([SECRET_PREFIX, *lines])


def from_paper(text: str) -> Identity:
    """The secret key that a person has typed, with any spaces and line breaks, in small letters or capitals.

    Raises:
        MistypedKey: it is none; the text says what to look for.
    """
    typed = "".join(filter(str.isalnum, text)).upper().translate(_MISREAD)
    signs = typed.rpartition(_TYPED_PREFIX)[2]
    if len(signs) != SECRET_SIGNS:
        raise MistypedKey(says.RECOVERY_LENGTH.format(right=SECRET_SIGNS, prefix=SECRET_PREFIX, found=len(signs)))
    if identity := _identity(SECRET_PREFIX + signs):
        return identity
    raise MistypedKey(says.RECOVERY_WRONG)


def public_key(text: str) -> str:
    """The one public key in a text that somebody has sent.

    Raises:
        Refusal: there is none that can be used, more than one, or a secret key.
    """
    if SECRET_PREFIX[:-1] in text.upper():
        raise Refusal(says.SECRET_KEY)
    found = {"".join(key.split()).lower() for key in _PUBLIC.findall(text)}
    if len(found) > 1:
        raise Refusal(says.SEVERAL_KEYS)
    for key in filter(is_public_key, found):
        return key
    raise Refusal(says.NO_PUBLIC_KEY.format(length=PUBLIC_LENGTH))


def is_public_key(text: str) -> bool:
    """Whether one can seal for this key."""
    from pyrage import RecipientError
    from pyrage.x25519 import Recipient

    if not _PUBLIC.fullmatch(text):
        return False
    try:
        return str(Recipient.from_str(text)) == text and _point(text) not in _WEAK_POINTS
    except RecipientError:
        return False


def read_public_key(path: Path) -> str:
    """The public key in a file that somebody has sent.

    Raises:
        Refusal: the file cannot be read, or as `public_key`.
    """
    return public_key(_text(path).decode("utf-8", "replace"))


def new_key_file(path: Path) -> str:
    """Make a key that only the owner of the file can read. Returns its public key, which may be given away.

    Raises:
        Refusal: there is a file already, or it cannot be written.
    """
    identity = Identity.new()
    try:
        write_new(path, _identity_file(identity))
    except FileExistsError:
        raise Refusal(says.KEY_EXISTS.format(file=path)) from None
    except OSError as error:
        raise Refusal(says.KEY_NOT_MADE.format(problem=why(error), folder=path.parent)) from None
    return identity.public


def read_key_file(path: Path) -> Identity:
    """The key in a file of `new_key_file` or of `age-keygen`.

    Raises:
        Refusal: the file cannot be read, or has no secret key.
    """
    identity = _identity_in(_text(path))
    if identity is None:
        raise Refusal(says.NO_SECRET_KEY.format(file=path))
    return identity


def _text(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refusal(says.KEY_UNREADABLE.format(problem=why(error), file=path)) from None


def _identity_file(identity: Identity) -> bytes:
    return f"# public key: {identity.public}\n{identity.secret}\n".encode()


def _identity_in(content: bytes) -> Identity | None:
    """The first secret key of an identity file."""
    lines = content.decode("utf-8", "replace").splitlines()
    return next(filter(None, map(_identity, map(str.strip, lines))), None)


def _identity(secret: str) -> Identity | None:
    from pyrage import IdentityError
    from pyrage.x25519 import Identity as Key

    try:
        return Identity(str(Key.from_str(secret)))
    except IdentityError:
        return None


def _point(key: str) -> int:
    """The number that a public key stands for: 32 bytes, the last one first, without the highest bit (RFC 7748)."""
    number = 0
    for digit in key[4:-6]:
        number = number << 5 | _BECH32.index(digit)
    return int.from_bytes((number >> 4).to_bytes(32, "big"), "little") % 2**255 % _PRIME


def _pieces(text: str, size: int) -> Iterator[str]:
    return (text[start : start + size] for start in range(0, len(text), size))
