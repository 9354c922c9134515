"""What people typed, as every format takes it over."""

from __future__ import annotations

import re
import unicodedata

from tilfriskning.record.bridge import Chain
from tilfriskning.record.plan import DETAILS, Entry

BYTE_ORDER_MARK = "\ufeff"

_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_KEPT = "\n\t"
_CONTROL, _SURROGATE = "Cc", "Cs"
_REPLACEMENT = "\ufffd"
_TAB = "    "


def typed(text: str) -> str:
    """The text as it was typed, but for what no paper shows.

    Every kind of line end becomes a newline, a tab four spaces, half a surrogate pair U+FFFD; other control characters
    are left out. So are blanks at the end of a line, blank lines at both ends, and every blank line but one between two
    others. Empty if nothing is left to see.
    """
    drawn = "".join(map(_drawn, _LINE_END.sub("\n", text)))
    lines = [line.rstrip().rstrip(BYTE_ORDER_MARK).rstrip() for line in drawn.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines).strip("\n"))


def typed_entry(entry: Entry) -> str:
    """An entry of a plan row, with who, when, where and what to say on a line under it."""
    return entry.model_copy(update={part: typed(getattr(entry, part)) for part in ("text", *DETAILS)}).whole


def typed_chain(chain: Chain) -> str:
    """What leads to what."""
    return chain.model_copy(update={"first": typed(chain.first), "then": typed(chain.then)}).whole


def _drawn(character: str) -> str:
    category = unicodedata.category(character)
    if category == _SURROGATE:
        return _REPLACEMENT
    if category == _CONTROL and character not in _KEPT:
        return ""
    return _TAB if character == "\t" else character
