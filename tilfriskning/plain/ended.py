"""The hour is over: what was written, where, and what the program cannot see."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from tilfriskning.plain import reading
from tilfriskning.plain.questions import numbers
from tilfriskning.plain.talk import Talk
from tilfriskning.plain.ways import Leave
from tilfriskning.store.durable import remove, why
from tilfriskning.texts import plain as plain_says
from tilfriskning.texts import session as says


def tell_the_end(talk: Talk, said: Sequence[str], written: Callable[[], Sequence[Path]]) -> None:
    """Every file that the program wrote while it was open. None is deleted unless it is named.

    Args:
        talk: who is told.
        said: what has happened: the workbook closed, the hour counted.
        written: gives the files that are there.

    Raises:
        Leave: the program is to be closed.
    """
    talk.say("", says.ENDED_TITLE, *said)
    while files := [*written()]:
        shown = reading.numbered(
            plain_says.LABELLED_BELOW.format(text=_named(file), below=file.parent) for file in files
        )
        typed = talk.ask(plain_says.NUMBERS, ("", says.WROTE, *shown, plain_says.DELETE_HOW)).text
        if not typed:
            break
        if marked := [files[number - 1] for number in numbers(typed, len(files))]:
            _delete(talk, marked)
        else:
            talk.say(plain_says.WRITE_A_NUMBER.format(most=len(files)))
    else:
        talk.say("", says.WROTE_NOTHING)
    talk.say("", says.NOT_SEEN_TITLE, *reading.listed(says.NOT_SEEN))
    if talk.choose(("",), (says.TO_START, says.QUIT)) == 1:
        raise Leave


def _delete(talk: Talk, marked: Sequence[Path]) -> None:
    sure = says.DELETE_SURE_ONE if len(marked) == 1 else says.DELETE_SURE.format(count=len(marked))
    if talk.choose(("", sure), (says.DELETE_YES, says.DELETE_NO)) != 0:
        return
    for file in marked:
        try:
            remove((file,))
        except OSError as error:
            talk.say(says.NOT_DELETED.format(file=file, problem=why(error)))
        else:
            talk.say(says.DELETED)


def _named(file: Path) -> str:
    kind = next((kind for end, kind in says.WROTE_KINDS.items() if file.name.endswith(end)), "")
    return says.WROTE_FILE.format(name=file.name, kind=kind) if kind else file.name
