"""The sheet for the journal, which the client reads and approves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tilfriskning.errors import Refusal
from tilfriskning.export import files
from tilfriskning.export.session_sheet import lines, render
from tilfriskning.plain.desk import Desk
from tilfriskning.plain.questions import Choose, Tick, Write, at
from tilfriskning.plain.steps import Say, Step, go_through
from tilfriskning.plain.talk import Talk
from tilfriskning.plain.ways import Back
from tilfriskning.record.sessions import Form
from tilfriskning.texts import plain as plain_says
from tilfriskning.texts import session as says
from tilfriskning.workbook.session import Session

FORMS: dict[str, Form] = {"individual": "individual", "group": "group"}


def show_sheet(desk: Desk, session: Session, write: Callable[[str], None]) -> None:
    """What of the hour goes into the journal. It leaves the program only when the client has approved it.

    Args:
        desk: where it is read.
        session: the hour.
        write: writes it to a file.
    """
    left_out: set[str] = set()
    titles = [session.workbook.module.plan(id).short for id in session.changed_plans()]
    changed = [says.PLANS_CHANGED.format(plans=", ".join(titles))] if titles else []
    steps: list[Step] = [
        Say(("", says.SHEET_TITLE, says.SHEET_LEAD)),
        Choose(
            [says.FORM_ASKED],
            says.FORMS,
            lambda: session.hour.form,
            lambda key: session.held(FORMS[key]),
            "hour/form",
        ),
        Write(
            session.workbook,
            at(session.at("plan_changes")),
            [says.PLAN_CHANGES, *changed],
            says.PLAN_CHANGES_HINT,
        ),
    ]
    try:
        go_through(desk, steps)
        parts = {line.id: line.label for line in lines(session)}
        Tick([says.SHEET_PARTS], parts, lambda id: id not in left_out, lambda id: _toggle(left_out, id), saved="").ask(
            desk
        )
        desk.talk.say("", says.SHEET_READ, "", render(session, frozenset(left_out)).rstrip(), "")
        if desk.talk.is_yes(plain_says.APPROVE.format(said=says.APPROVE)):
            write(render(session, frozenset(left_out), is_approved=True))
        else:
            desk.talk.say(says.APPROVE_FIRST)
    except Back:
        return


def write_text(talk: Talk, text: str, suggested: str) -> Path | None:
    """Ask where a text is to be written, and write it.

    Args:
        talk: who is asked.
        text: the text.
        suggested: the file, if nobody says otherwise.

    Returns:
        The file; None if none was written.
    """
    question = ["", says.WRITE_TITLE, says.WRITE_HELP, plain_says.SUGGESTED.format(file=suggested)]
    while True:
        said = talk.ask(plain_says.FILE, question, {plain_says.NO_WORD: plain_says.WORD_NO})
        if said.word:
            return None
        file = said.text or suggested
        try:
            files.write(file, text.encode())
        except Refusal as refusal:
            question = [str(refusal), plain_says.SUGGESTED.format(file=suggested)]
            continue
        talk.say(says.WRITTEN.format(file=file))
        return Path(file).expanduser()


def _toggle(left_out: set[str], part: str) -> None:
    left_out ^= {part}
