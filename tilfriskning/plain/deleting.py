"""Taking a client's workbook away for good."""

from __future__ import annotations

from collections.abc import Sequence

from tilfriskning.plain.talk import Talk
from tilfriskning.store.labels import same_name
from tilfriskning.texts import plain as plain_says
from tilfriskning.texts import privacy as says
from tilfriskning.texts import vault


def ask_label(talk: Talk, labels: Sequence[str], is_open: bool) -> str | None:
    """Ask for the label of the workbook that is to be taken away, and then once more.

    Args:
        talk: who is asked.
        labels: the workbooks that may be named.
        is_open: whether it is the one that is open, and no other.

    Returns:
        The label, as it is kept; None if nothing is to be taken away.
    """
    said = says.DELETE_ONE.format(label=labels[0]) if is_open else says.DELETE_ANY
    question = ["", says.DELETE, said, vault.COPIES_ELSEWHERE, says.DELETE_LABEL]
    while typed := talk.ask(plain_says.LABEL, question).text:
        label = next((label for label in labels if same_name(label) == same_name(typed)), None)
        if label is not None:
            return label if talk.choose((), (says.CANCEL, says.DELETE_DO)) == 1 else None
        question = [says.DELETE_OTHER]
    return None
