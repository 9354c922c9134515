"""The lock on a client's workbook: offered, turned on and off, and who else can open it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tilfriskning.errors import Refusal
from tilfriskning.plain import reading
from tilfriskning.plain.book import OpenBook
from tilfriskning.plain.talk import Talk
from tilfriskning.plain.ways import Lock
from tilfriskning.record.record import Record
from tilfriskning.store import encryption
from tilfriskning.store.keys import on_paper, public_key, read_public_key
from tilfriskning.store.opened import OpenDocument
from tilfriskning.store.settings import IDLE_CHOICES, Idle
from tilfriskning.store.unlocking import who_can_open
from tilfriskning.store.vault import Envelope, NewKeys, Reader, new_keys
from tilfriskning.texts import plain as plain_says
from tilfriskning.texts import privacy as says
from tilfriskning.texts import vault

Way = tuple[str, Callable[[], None]]
"""What can be changed: what it says, and what does it."""


@dataclass(slots=True)
class Access:
    """Who can open the workbook, and what can be changed about that."""

    talk: Talk
    """Who is asked."""
    book: OpenBook
    """The open client."""
    idle: Callable[[], Idle]
    """The minutes after which it locks itself; 0 for never."""
    keep_idle: Callable[[Idle], None]
    """Remembers them."""

    @property
    def _document(self) -> OpenDocument:
        return self.book.document

    @property
    def _envelope(self) -> Envelope | None:
        return self._document.envelope

    def show(self) -> None:
        """Who can open it, and the ways to change that, until Enter; where it is not locked, the offer of a lock."""
        if not self._document.is_sealed:
            self.offer()
            return
        while self._document.is_sealed:
            ways = self._ways()
            who = reading.listed(who_can_open(self._envelope))
            question = ("", says.ACCESS_WHO, *who, *self._remarks(), "")
            index = self.talk.choose(question, [text for text, _ in ways], plain_says.NUMBER_OR_BACK)
            if index is None:
                return
            ways[index][1]()

    def offer(self) -> None:
        """Ask whether to lock the workbook; say what is good to know first; then lock it."""
        self.talk.say("", says.OFFER_TITLE, plain_says.LOCK_OFFER)
        if self.talk.choose((), (says.OFFER_YES, says.OFFER_LATER)) != 0:
            return
        self.talk.say("", says.FIRST_TITLE, "", *reading.paragraphs(says.FIRST), "")
        if self.talk.choose((), (says.GO_ON, says.BACK)) != 0:
            self.talk.say(says.NOT_ON)
            return
        if keys := self._new_keys(says.NOT_ON):
            self._change(lambda document, record: encryption.turn_on(document, record, keys), says.IS_ON)

    def ask_for_new_keys(self) -> None:
        """Another program has locked the workbook: it can be saved when it has a passphrase of its own."""
        label = self.book.workbook.record.header.label
        if self.talk.choose(("", vault.KEYS_NEEDED.format(label=label)), (says.KEYS_ASK_YES, says.WAIT)) == 0:
            self._replace_keys()

    def _remarks(self) -> tuple[str, ...]:
        if not encryption.is_the_clients(self._document):
            return (says.ACCESS_READER,)
        return (says.ACCESS_UNKNOWN,) if self._envelope and self._envelope.readers else ()

    def _ways(self) -> list[Way]:
        lock = (says.LOCK_NOW, self._lock)
        idle = (f"{says.IDLE_TITLE}: {says.IDLE[self.idle()]}", self._choose_idle)
        if self._document.needs_keys:
            return [(says.NEW_KEYS, self._replace_keys), lock, idle]
        if not encryption.is_the_clients(self._document):
            return [(says.AS_CLIENT, self._as_client), lock, idle]
        readers = self._envelope.readers if self._envelope else ()
        return [
            (says.LET_IN, self._let_in),
            *((says.TAKE_OUT.format(name=reader.name), self._taking_out(reader)) for reader in readers),
            (says.CHANGE_PASSPHRASE, self._change_passphrase),
            (says.RENEW_RECOVERY, self._renew_recovery_key),
            (says.TURN_OFF, self._turn_off),
            lock,
            idle,
        ]

    def _lock(self) -> None:
        raise Lock(says.LOCKED_BY_YOU)

    def _as_client(self) -> None:
        raise Lock("", is_asked=True)

    def _choose_idle(self) -> None:
        titles = [says.IDLE[minutes] for minutes in IDLE_CHOICES]
        index = self.talk.choose(("", says.IDLE_TITLE), titles)
        if index is not None:
            self.keep_idle(IDLE_CHOICES[index])

    def _let_in(self) -> None:
        envelope = self._envelope
        if envelope is None:
            return
        self.talk.say("", says.LET_IN_TITLE, *reading.paragraphs(says.LET_IN_WORDS), "")
        name = self.talk.ask(plain_says.PROMPT.format(label=says.LET_IN_NAME)).text
        typed = self.talk.ask(plain_says.PROMPT.format(label=says.LET_IN_KEY)).text if name else ""
        if not typed:
            self.talk.say(says.AS_BEFORE)
            return
        try:
            wider = envelope.with_reader(_key_in(typed), name, date.today())
        except Refusal as refusal:
            self.talk.say(str(refusal))
            return
        self._change(lambda document, record: encryption.let_in(document, record, wider), says.IS_IN.format(name=name))

    def _taking_out(self, reader: Reader) -> Callable[[], None]:
        def take_out() -> None:
            question = ("", says.TAKE_OUT_ASK.format(name=reader.name))
            if self._envelope and self.talk.choose(question, (says.TAKE_OUT_YES, says.CANCEL)) == 0:
                narrower = self._envelope.without_reader(reader.key)
                self._change(
                    lambda document, record: encryption.let_in(document, record, narrower),
                    vault.LET_OUT.format(name=reader.name),
                )

        return take_out

    def _change_passphrase(self) -> None:
        document, envelope = self._document, self._envelope
        if envelope is None:
            return
        if document.key is None or document.key.public == envelope.recovery or document.key_file is None:
            self.talk.say("", says.FORGOTTEN)
            self._replace_keys(envelope.readers)
            return
        old = self.talk.ask_hidden(plain_says.PROMPT.format(label=says.OLD_PASSPHRASE))
        new = self._ask_twice() if old else ""
        if not new:
            self.talk.say(says.AS_BEFORE)
            return
        self.talk.say(plain_says.UNLOCKING)
        try:
            encryption.change_passphrase(document, old, new)
        except Refusal as refusal:
            self.talk.say(str(refusal))
            return
        self.talk.say(says.PASSPHRASE_CHANGED, vault.OLD_PASSPHRASE)

    def _renew_recovery_key(self) -> None:
        envelope = self._envelope
        if envelope is None or self.talk.choose(("", says.RENEW_ASK), (says.RENEW_YES, says.CANCEL)) != 0:
            return
        changed, recovery = envelope.with_new_recovery()
        if self._is_on_paper(on_paper(recovery)):
            self._change(
                lambda document, record: encryption.renew_recovery_key(document, record, changed, recovery),
                says.RENEWED,
            )
        else:
            self.talk.say(says.AS_BEFORE)

    def _replace_keys(self, readers: tuple[Reader, ...] = ()) -> None:
        if keys := self._new_keys(says.AS_BEFORE, readers):
            self._change(lambda document, record: encryption.replace_keys(document, record, keys), says.KEYS_REPLACED)

    def _turn_off(self) -> None:
        if self.talk.choose(("", says.TURN_OFF_ASK), (says.TURN_OFF_YES, says.CANCEL)) == 0:
            self._change(encryption.turn_off, says.IS_OFF)

    def _new_keys(self, otherwise: str, readers: tuple[Reader, ...] = ()) -> NewKeys | None:
        """New keys, once their recovery key is on paper; None if the person has gone back."""
        self.talk.say("", says.CHOOSE_TITLE, says.CHOOSE, plain_says.SHOWN_IF_WANTED)
        if new := self._ask_twice():
            self.talk.say(plain_says.UNLOCKING)
            try:
                keys = new_keys(new, readers)
            except Refusal as refusal:
                self.talk.say(str(refusal))
            else:
                if self._is_on_paper(on_paper(keys.recovery)):
                    return keys
        self.talk.say(otherwise)
        return None

    def _ask_twice(self) -> str:
        """A new passphrase; empty if the person has gone back."""
        while new := self.talk.ask_hidden(plain_says.PROMPT.format(label=says.NEW_PASSPHRASE)):
            if self.talk.ask_hidden(plain_says.PROMPT.format(label=says.AGAIN)) == new:
                return new
            self.talk.say(says.NOT_ALIKE)
        return ""

    def _is_on_paper(self, paper: str) -> bool:
        """Show a recovery key, and ask for its end. False if the person has gone back."""
        self.talk.say("", says.RECOVERY_TITLE, says.RECOVERY, "", *paper.splitlines(), "")
        while typed := self.talk.ask(plain_says.PROMPT.format(label=says.RECOVERY_END)).text:
            if typed.upper() == paper.split()[-1]:
                return True
            self.talk.say(says.RECOVERY_OTHER)
        return False

    def _change(self, way: Callable[[OpenDocument, Record], None], said: str) -> None:
        try:
            self.book.save_by(lambda record: way(self._document, record))
        except Refusal as refusal:
            self.talk.say(str(refusal))
            return
        self.talk.say(said, *self._document.notices)
        self._document.notices = ()


def has_plan(book: OpenBook) -> bool:
    """Whether something is written in a plan, so that there is something to lock."""
    workbook = book.workbook
    return any(not workbook.record.plan(plan.id).is_blank for plan in workbook.module.plans)


def _key_in(typed: str) -> str:
    """The public key that was typed, or that lies in the file that was named."""
    try:
        return public_key(typed)
    except Refusal:
        file = Path(typed).expanduser()
        if not file.is_file():
            raise
    return read_public_key(file)
