"""The start: which workbook, and alone or together; for a new one, what it is to be called."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Literal

from tilfriskning.errors import Refusal
from tilfriskning.module.values import Mode
from tilfriskning.plain.reading import numbered, paragraphs, without_keys
from tilfriskning.plain.talk import Talk
from tilfriskning.plain.ways import Back
from tilfriskning.store.files import Client
from tilfriskning.store.labels import same_name
from tilfriskning.texts import dates, living, looks, privacy
from tilfriskning.texts import plain as says
from tilfriskning.texts import screens as screen_says
from tilfriskning.texts import session as session_says

Start = Literal["client", "look", "new", "example", "group", "access", "delete", "quit"]
"""What somebody begins with: a client, a look at the signs of one, a new one, the example, a group, a lock, taking a
workbook away, nothing."""

Way = tuple[str, Start, str]
"""What it says, what it begins, and the label of the client if it is one."""

FEW = 8
"""So many clients are shown at a time; of more, those are shown whose label has what is typed."""


def choose_client(talk: Talk, clients: Sequence[Client], mode: Mode, notes: Sequence[str]) -> tuple[Start, str]:
    """Ask which workbook to open.

    Args:
        talk: who is asked.
        clients: the clients, the one to go on with first.
        mode: the way of working last time; two who work together can choose a group.
        notes: what there is to say about folders and content.

    Returns:
        What to begin with, and the label of the client if it is one.
    """
    ends: list[Way] = [(screen_says.NEW_CLIENT, "new", ""), (screen_says.SEE_EXAMPLE, "example", "")]
    if mode == "together":
        ends.append((session_says.GROUP_START, "group", ""))
    if clients:
        first = clients[0]
        if not first.problem:
            ends.append((privacy.ACCESS_OF.format(label=first.label), "access", first.label))
        ends.append((privacy.DELETE, "delete", ""))
    ends.append((screen_says.QUIT, "quit", ""))
    question = ["", screen_says.START_TITLE, *notes, screen_says.HERE_TO_STAY, ""]
    wanted = ""
    while True:
        found = [client for client in clients if same_name(wanted) in same_name(client.label)]
        none = [] if found or not wanted else [session_says.SEARCH_NONE]
        found = found or [*clients]
        ways = [way for number, client in enumerate(found[:FEW]) for way in _ways(client, number == 0 and not wanted)]
        ways += ends
        more = [says.SEARCH_MORE.format(count=len(found) - FEW)] if len(found) > FEW else []
        said = talk.ask(says.NUMBER, [*question, *none, *numbered(text for text, _, _ in ways), *more])
        if number := said.number(len(ways)):
            _, start, label = ways[number - 1]
            return start, label
        wanted, question = said.text, [""]


def _ways(client: Client, is_first: bool) -> Iterator[Way]:
    said = screen_says.CONTINUE if is_first and not client.problem else screen_says.OPEN_CLIENT
    yield _with_note(said.format(label=client.label), _state(client)), "client", client.label
    if client.look_on and client.look_on <= date.today():
        waits = looks.LOOK_WAITS.format(label=client.label)
        yield _with_note(waits, looks.LOOK_WAITS_BELOW), "look", client.label


def _with_note(text: str, note: str) -> str:
    return says.LABELLED_BELOW.format(text=text, below=note)


def _state(client: Client) -> str:
    if client.changed is None:
        return screen_says.CANNOT_OPEN.format(problem=client.problem)
    said = privacy.LOCKED_SINCE if client.is_locked else screen_says.LAST_CHANGED
    state = said.format(date=dates.long(client.changed.date()))
    is_due = client.review_on is not None and client.review_on <= date.today()
    return says.LABELLED_BELOW.format(text=state, below=living.REVIEW_NOW) if is_due else state


def ask_mode(talk: Talk, mode: Mode) -> Mode:
    """Ask how somebody works today; Enter keeps what it was last.

    Args:
        talk: who is asked.
        mode: the way of working last time.
    """
    modes: tuple[Mode, ...] = ("alone", "together")
    ways = [
        says.CHOSEN.format(text=screen_says.MODES[each]) if each == mode else screen_says.MODES[each] for each in modes
    ]
    index = talk.choose(("", screen_says.MODE_TITLE), ways, says.NUMBER_OR_KEEP)
    return mode if index is None else modes[index]


def welcome(talk: Talk) -> None:
    """What this is, and what it is not, for somebody who has not been here before."""
    talk.say("", screen_says.WELCOME_TITLE, "")
    talk.say(*(without_keys(line) for line in paragraphs(screen_says.WELCOME)))
    talk.say("", screen_says.HERE_TO_STAY, "", screen_says.OWN_TEXT)
    talk.ask(says.ENTER_GOES_ON)


def ask_label(talk: Talk, valid: Callable[[str], str]) -> str:
    """Ask what a new workbook is to be called.

    Args:
        talk: who is asked.
        valid: gives the label that a text makes, or refuses it.

    Raises:
        Back: it is not to be made after all.
    """
    question = ["", screen_says.LABEL_TITLE, *paragraphs(screen_says.LABEL_HELP), screen_says.LABEL_HINT]
    while True:
        said = talk.ask(says.LABEL, question, {says.NO_WORD: says.WORD_NO})
        if said.word:
            raise Back
        try:
            return valid(said.text)
        except Refusal as refusal:
            question = [str(refusal)]
