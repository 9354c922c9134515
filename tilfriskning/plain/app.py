"""One sitting, line by line, from the first line to the last."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from tilfriskning.errors import Refusal
from tilfriskning.library import open_content
from tilfriskning.paths import Folder, other_plans_folder
from tilfriskning.plain.book import OpenBook
from tilfriskning.plain.console import Console, Over
from tilfriskning.plain.desk import Desk
from tilfriskning.plain.ended import tell_the_end
from tilfriskning.plain.everywhere import Everywhere
from tilfriskning.plain.group import hold_group
from tilfriskning.plain.page import turn_pages
from tilfriskning.plain.patience import StoodStill
from tilfriskning.plain.plan import read_plans
from tilfriskning.plain.privacy import has_plan
from tilfriskning.plain.rescue import rescue
from tilfriskning.plain.signals import leaving_in_order
from tilfriskning.plain.start import ask_label, ask_mode, choose_client, welcome
from tilfriskning.plain.unlocking import key_for
from tilfriskning.plain.ways import Back, EndHour, Leave, Lock, Open, ToGroup, ToStart, Way
from tilfriskning.record.example import example_record
from tilfriskning.record.sessions import Form
from tilfriskning.store import encryption, names
from tilfriskning.store.tally import count_hour
from tilfriskning.texts import plain as says
from tilfriskning.texts import privacy as privacy_says
from tilfriskning.texts import screens as screen_says
from tilfriskning.texts import session as session_says
from tilfriskning.workbook import Workbook

GROUP_COUNTED = (session_says.COUNT_YES, session_says.COUNT_NO)


class Sitting(Everywhere):
    """The workbook line by line."""

    _may_offer = False

    def run(self, label: str | None, is_session: bool = False) -> None:
        """Sit until somebody leaves, or no more lines come. What was written is on the disk then.

        Args:
            label: the client to open at once; none shows the start.
            is_session: whether two people work together, and begin with the hour.

        Raises:
            Refusal: the last of what was written could not be saved.
        """
        try:
            self.talk.say(says.TITLE, *says.FIRST_LINES)
            if is_session:
                self.settings = replace(self.settings, mode="together")
            self._sit(Open(label, "time" if is_session else "") if label else None)
        except Over:
            self.close()
            with suppress(OSError):  # the terminal itself may be gone
                self.talk.say(*(["", "", says.ALL_SAVED] if self.console.is_terminal else []))
        except KeyboardInterrupt:
            self.close()
            self.talk.say("", "", says.ALL_SAVED)
            raise
        finally:
            self.close()

    def _sit(self, wanted: Open | None) -> None:
        first: Callable[[], None] | None = None
        while True:
            try:
                if first is not None:
                    do, first = first, None
                    do()
                wanted = wanted or self._start()
                self._work(wanted)
            except Leave:
                if self._may_leave():
                    self._offer_to_clear()
                    return
            except Open as other:
                wanted = other
            except (Lock, StoodStill) as lock:
                wanted = self._lock(lock)
            except EndHour:
                wanted, first = None, self._end_hour
            except ToGroup:
                wanted, first = None, self._hold_group
            except Way:
                wanted = None

    def _lock(self, lock: Lock | StoodStill) -> Open | None:
        """Save and close a locked workbook, and ask for its passphrase. It stays open when it cannot be saved.

        Somebody let in knows no passphrase: they come back by their own key, from the start.
        """
        if self.book is None:
            return None
        document, label = self.book.document, self.book.workbook.record.header.label
        try:
            self.save()
        except Refusal:
            self.talk.say(privacy_says.NOT_LOCKED_YET)
            return Open(label, key=document.key)
        self.close()
        if self.console.can_clear:
            self.console.clear()
        elif self.console.is_terminal:
            self.talk.say("", says.CANNOT_CLEAR)
        is_asked = isinstance(lock, Lock) and lock.is_asked
        if not (is_asked or encryption.is_the_clients(document)):
            self.talk.say("", privacy_says.CLOSED_FOR_READER)
            return None
        self.talk.say("", lock.said if isinstance(lock, Lock) else privacy_says.STOOD_STILL)
        return Open(label, is_asked=True)

    # Clients

    def _start(self) -> Open:
        self.close()
        clients = sorted(self.folder.clients(), key=lambda client: str(client.changed or ""), reverse=True)
        if not clients:
            welcome(self.talk)
            return Open(self._new_client())
        start, label = choose_client(self.talk, clients, self.settings.mode, [*self._notes(len(clients))])
        match start:
            case "quit":
                raise Leave
            case "new":
                return Open(self._new_client())
            case "example":
                self._show_example()
                raise ToStart
            case "look":
                return Open(label, "tegn")
            case "access":
                return Open(label, "passord")
            case "delete":
                self.talk.words["slett"]()
                raise ToStart
            case "group":
                self._hold_group()
                raise ToStart
        if (mode := ask_mode(self.talk, self.settings.mode)) != self.settings.mode:
            self.keep_mode(mode)
        return Open(label, "time" if self.settings.mode == "together" else "")

    def _notes(self, clients: int) -> Iterator[str]:
        if clients > 1 and self.settings.mode == "together" and not self.settings.told_journal:
            self.keep(replace(self.settings, told_journal=True))
            yield from (session_says.JOURNAL_TITLE, session_says.JOURNAL, "")
        yield screen_says.PLANS_FOLDER.format(folder=self.plans.path)
        if other := other_plans_folder(self.plans):
            yield screen_says.ALSO_THERE.format(folder=other)
        if self.content.faults:
            yield screen_says.CONTENT_HAS_FAULTS

    def _new_client(self) -> str:
        label = ask_label(self.talk, self.folder.new_label)
        self.keep_mode(ask_mode(self.talk, self.settings.mode))
        try:
            return self.folder.create(label, datetime.now()).header.label
        except Refusal as refusal:
            self.talk.say(str(refusal))
            raise ToStart from None

    def _show_example(self) -> None:
        record = example_record(self.content.module, datetime.now())
        example = Workbook(self.content.module, record, self.settings.mode)
        name = next(iter(record.plan(example.chosen_plans()[0]).header.values()), "")
        read_plans(self.talk, example, screen_says.EXAMPLE_TITLE.format(name=name))

    def _work(self, wanted: Open) -> None:
        self.close()
        label, key = wanted.label, wanted.key
        try:
            key = key or key_for(self.talk, self.folder, label, wanted.is_asked)
            book = OpenBook(self.folder, label, self.content.module, self.settings.mode, key)
        except Refusal as refusal:
            rescue(self.talk, self.folder, self.content.module, label, refusal, key)
            raise ToStart from None
        self.book = book
        self.desk = Desk(self.talk, book.workbook, self.show_plan, self.write_out, self._offer_lock)
        self._may_offer = not (book.document.is_sealed or has_plan(book))
        self.talk.say(*book.document.notices)
        book.document.notices = ()
        if book.document.needs_keys and (access := self.access()):
            access.ask_for_new_keys()
        turn_pages(self.desk, self.talk.words[wanted.word] if wanted.word else None)
        self.show_plan(None)

    def _offer_lock(self) -> None:
        """Offer a lock, once, when the first words in a plan are written and the page is turned."""
        if self.book and self._may_offer and has_plan(self.book) and (access := self.access()):
            self._may_offer = False
            with suppress(Back):
                access.offer()

    # Working together

    def _hold_group(self) -> None:
        if self.book:
            self.close()
            self.talk.say("", session_says.GROUP_BOOK_OPEN)
        self.is_public = True
        try:
            topic = hold_group(self.talk, self.content.module)
        finally:
            self.is_public = False
        said = [session_says.ENDED_GROUP]
        if self.talk.choose(("", session_says.COUNT, session_says.COUNT_LEAD), GROUP_COUNTED) == 0:
            said.append(self._count(topic.id if topic else "", "group"))
        tell_the_end(self.talk, said, self.written)

    def _end_hour(self) -> None:
        said = [session_says.ENDED]
        if session := self.session:
            session.end()
            try:
                self.save()
            except Refusal as refusal:
                self.talk.say(session_says.NOT_ENDED.format(problem=refusal))
                raise Open(
                    session.workbook.record.header.label, key=self.book.document.key if self.book else None
                ) from None
            if session.is_counted:
                said.append(self._count(session.hour.topic, session.hour.form))
        self.close()
        tell_the_end(self.talk, said, self.written)

    def _count(self, topic: str, form: Form) -> str:
        try:
            file = count_hour(self.folder.path, datetime.now().date(), self.content.module.id, topic, form)
        except Refusal as refusal:
            return str(refusal)
        self.wrote(file, names.lock(file))
        return session_says.COUNTED.format(file=file)

    # Leaving

    def _may_leave(self) -> bool:
        try:
            self.save()
        except Refusal as refusal:
            self.talk.say("", str(refusal))
            return self.talk.choose((screen_says.LEAVE_UNSAVED,), (screen_says.LEAVE_ANYWAY, screen_says.STAY)) == 0
        return True

    def _offer_to_clear(self) -> None:
        self.close()
        self.talk.say("", says.ALL_SAVED)
        if not self.console.can_clear:
            self.talk.say(*([says.CANNOT_CLEAR] if self.console.is_terminal else []))
        elif self.talk.is_yes(says.CLEAR):
            self.console.clear()


def run(plans: Folder, content: Folder, label: str | None, is_session: bool = False) -> int:
    """Open the workbook line by line.

    Args:
        plans: where clients' documents lie.
        content: where the content lies.
        label: the client to open at once; none shows the start.
        is_session: whether two people work together, and begin with the hour.

    Returns:
        The exit status.
    """
    with leaving_in_order():
        Sitting(Console.of_process(), plans, open_content(content.path)).run(label, is_session)
    return 0
