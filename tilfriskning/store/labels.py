"""What a workbook may be called. The label is also the name of its file, on every kind of machine."""

from __future__ import annotations

import string
import unicodedata

from tilfriskning.errors import Refusal
from tilfriskning.texts import store as says

LONGEST = 40
"""The longest label, in characters."""

COMMAND_WORDS = frozenset(
    {"list", "export", "check", "schema", "where", "key", "backup", "restore", "sessions", "now", "shortcut"}
)
"""Every command of product.md, those to come included, so that no label stands in the way of one later."""

KEPT_BY_WINDOWS = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}
)
"""Names that mean a device on Windows, in capitals or not, whatever comes after a dot."""


def valid_label(text: str) -> str:
    """The label as it is kept: composed characters (NFC), no space around it.

    Args:
        text: what the person wrote.

    Raises:
        Refusal: this cannot be a label; the text says why.
    """
    label = unicodedata.normalize("NFC", text).strip()
    if not label:
        raise Refusal(says.LABEL_EMPTY)
    if len(label) > LONGEST:
        raise Refusal(says.LABEL_LONG.format(most=LONGEST))
    if strange := next((sign for sign in label if not _may_stand(sign)), None):
        raise Refusal(says.LABEL_SIGN.format(sign=strange) if strange.isprintable() else says.LABEL_SIGNS)
    if not (label[0].isalpha() or label[0] in string.digits):
        raise Refusal(says.LABEL_FIRST)
    if label.casefold() in COMMAND_WORDS | KEPT_BY_WINDOWS:
        raise Refusal(says.LABEL_WORD.format(label=label))
    return label


def same_name(label: str) -> str:
    """What two labels have in common when a machine may take them for the same file."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", label).casefold())


def _may_stand(sign: str) -> bool:
    return sign.isalpha() or sign in string.digits or sign in " -_"
