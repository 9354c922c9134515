"""The commands. What a command needs is imported by the command, so that the others start quickly."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentError, ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tilfriskning.texts import commands as says

if TYPE_CHECKING:
    from tilfriskning.paths import Folder
    from tilfriskning.store.files import Client
    from tilfriskning.workbook import Workbook

DONE, REFUSED, MISUSED = 0, 1, 2
INTERRUPTED, NOBODY_READS = 130, 141
"""As a shell reports a program that ctrl+c, or the end of a pipe, has ended."""

ALL_PLANS = "all"


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line asks for.

    Args:
        argv: the words after the program's name; those of the process if left out.

    Returns:
        The exit status: 0 done, 1 the program's own refusal, 2 wrong use.
    """
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")
    try:
        status = _obey(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        # What could not be written is still waiting: the interpreter would try once more when it ends, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            return NOBODY_READS
        from tilfriskning.store.durable import why

        return _tell(says.NOT_WRITTEN.format(problem=why(error)), REFUSED)


def _obey(words: Sequence[str]) -> int:
    try:
        asked, rest = _program_words().parse_known_args(words)
        if asked.help:
            print(says.COMMAND_HELP.get(asked.word, says.HELP), end="")
            return DONE
        if asked.version:
            from tilfriskning import __version__

            print(says.PROGRAM, __version__)
            return DONE
        command, its_words = COMMANDS.get(asked.word, (_open, _no_words))
        asked, unknown = its_words().parse_known_args(rest, asked)
    except ArgumentError as error:
        return _tell(says.VALUE_NEEDED.format(option=error.argument_name), MISUSED)
    if unknown:
        return _tell(says.UNKNOWN_WORDS.format(words=", ".join(f"«{word}»" for word in unknown)), MISUSED)
    return _do(command, asked)


def _do(command: Callable[[Namespace], int], asked: Namespace) -> int:
    from tilfriskning.errors import Refusal, WrongUse

    try:
        return command(asked)
    except WrongUse as refusal:
        return _tell(str(refusal), MISUSED)
    except Refusal as refusal:
        return _tell(str(refusal), REFUSED)


def _tell(message: str, status: int) -> int:
    print(message, file=sys.stderr)
    return status


# The words of each command


def _no_words() -> ArgumentParser:
    return ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)


def _program_words() -> ArgumentParser:
    words = _no_words()
    words.add_argument("word", nargs="?")
    words.add_argument("--plans")
    words.add_argument("--content")
    words.add_argument("--version", action="store_true")
    words.add_argument("-h", "--help", action="store_true")
    return words


def _list_words() -> ArgumentParser:
    words = _no_words()
    words.add_argument("--json", action="store_true")
    return words


def _export_words() -> ArgumentParser:
    words = _no_words()
    words.add_argument("label", nargs="?")
    words.add_argument("--plan")
    words.add_argument("-o", "--output")
    words.add_argument("--force", action="store_true")
    words.add_argument("--notes", action="store_true")
    return words


def _check_words() -> ArgumentParser:
    words = _no_words()
    words.add_argument("folder", nargs="?")
    return words


# The commands


def _open(asked: Namespace) -> int:
    from tilfriskning.errors import Refusal, WrongUse
    from tilfriskning.paths import content_folder, plans_folder
    from tilfriskning.store.files import PlansFolder

    plans, content = plans_folder(asked.plans), content_folder(asked.content)
    if asked.word is not None and not PlansFolder(plans.path).has(asked.word):
        raise WrongUse(says.UNKNOWN_WORD.format(word=asked.word, folder=plans.path))
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        raise Refusal(says.NO_TERMINAL)
    import gc

    # A full collection while Textual loads and the first page is drawn costs more than it frees.
    gc.disable()
    from tilfriskning.tui.app import run

    return run(plans, content, asked.word)


def _list(asked: Namespace) -> int:
    from tilfriskning.library import plan_names
    from tilfriskning.paths import content_folder, plans_folder
    from tilfriskning.store.files import PlansFolder

    plans = plans_folder(asked.plans)
    clients = PlansFolder(plans.path).clients()
    if asked.json:
        _print_json([_as_json(client) for client in clients])
        return DONE
    names = plan_names(content_folder(asked.content).path)
    widest = max((len(client.label) for client in clients), default=0)
    for client in clients:
        print(f"{client.label:<{widest}}  {_in_words(client, names)}")
    if not clients:
        print(says.NO_CLIENTS.format(folder=plans.path))
    return DONE


def _as_json(client: Client) -> dict[str, object]:
    """A client as `list --json` gives it. Other programs read this: fields are never changed or taken away.

    `label`; `changed`, ISO 8601, null if the document cannot be opened; `plans`, from id to `empty`, `begun` or
    `signed`; `problem`, why the document cannot be opened, null if all is well.
    """
    return {
        "label": client.label,
        "changed": client.changed.isoformat() if client.changed else None,
        "plans": dict(client.plans),
        "problem": client.problem,
    }


def _in_words(client: Client, names: dict[str, str]) -> str:
    from tilfriskning.texts import dates

    if client.changed is None:
        return says.UNREADABLE_CLIENT.format(problem=client.problem)
    plans = [
        says.PLAN_STATE.format(plan=names.get(id, id), state=says.PLAN_STATES[state])
        for id, state in client.plans.items()
    ]
    return f"{dates.long(client.changed.date())}  {', '.join(plans) or says.NO_PLANS}"


def _export(asked: Namespace) -> int:
    from tilfriskning.errors import WrongUse
    from tilfriskning.export import files, markdown
    from tilfriskning.library import open_content
    from tilfriskning.paths import content_folder, plans_folder
    from tilfriskning.store.files import PlansFolder
    from tilfriskning.workbook import Workbook

    if asked.label is None:
        raise WrongUse(says.LABEL_NEEDED)
    record = PlansFolder(plans_folder(asked.plans).path).open(asked.label)
    folder = content_folder(asked.content).path
    content = open_content(folder)
    if content.faults:
        print(says.CONTENT_FAULTS.format(folder=folder), file=sys.stderr)
    workbook = Workbook(content.module, record)
    plans = _plans_asked_for(workbook, asked.plan)
    if files.has_numbers(workbook, plans):
        print(says.OTHERS_NUMBERS, file=sys.stderr)
    text = markdown.render(workbook, plans, notes=asked.notes)
    if asked.output is None:
        _print_utf8(text)
        return DONE
    files.write(asked.output, text, replace=asked.force)
    print(says.EXPORTED.format(file=asked.output))
    return DONE


def _plans_asked_for(workbook: Workbook, asked: str | None) -> tuple[str, ...]:
    from tilfriskning.errors import WrongUse

    known = tuple(plan.id for plan in workbook.module.plans)
    if asked is None:
        return tuple(id for id in workbook.chosen_plans() if id in known) or known
    if asked == ALL_PLANS:
        return known
    if asked not in known:
        raise WrongUse(says.UNKNOWN_PLAN.format(id=asked, known=", ".join((*known, ALL_PLANS))))
    return (asked,)


def _check(asked: Namespace) -> int:
    from datetime import date
    from pathlib import Path

    from tilfriskning.library import check
    from tilfriskning.paths import content_folder
    from tilfriskning.texts import content

    folder = Path(asked.folder) if asked.folder else content_folder(asked.content).path
    checked = check(folder)
    if checked.help_lines and checked.help_lines.is_stale(date.today()):
        print(says.STALE_LINES, file=sys.stderr)
    for fault in checked.faults:
        print(fault)
    if checked.faults:
        count = len(checked.faults)
        return _tell(content.FAULTS[min(count, 2)].format(count=count), REFUSED)
    modules = ", ".join(module.id for module in checked.modules)
    pages = sum(len(module.pages) for module in checked.modules)
    blocks = sum(len(module.blocks) for module in checked.modules)
    print(content.CHECKED.format(folder=folder, modules=modules, pages=pages, blocks=blocks))
    return DONE


def _schema(asked: Namespace) -> int:  # noqa: ARG001  # every command takes the words
    from tilfriskning.record.schema import document_schema

    _print_json(document_schema())
    return DONE


def _where(asked: Namespace) -> int:
    from tilfriskning.paths import content_folder, other_plans_folder, plans_folder

    plans, content = plans_folder(asked.plans), content_folder(asked.content)
    print(_place(says.PLANS_ARE_IN, plans, says.PLANS_REASONS))
    if other := other_plans_folder(plans):
        print(says.ALSO_CLIENTS_IN.format(folder=other))
    print(_place(says.CONTENT_IS_IN, content, says.CONTENT_REASONS))
    return DONE


def _place(sentence: str, folder: Folder, reasons: dict[str, str]) -> str:
    return sentence.format(folder=folder.path, reason=reasons[folder.reason])


def _print_json(value: object) -> None:
    import json

    _print_utf8(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def _print_utf8(text: str) -> None:
    """Write what other programs read, in UTF-8 wherever this runs."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


COMMANDS: dict[str, tuple[Callable[[Namespace], int], Callable[[], ArgumentParser]]] = {
    "list": (_list, _list_words),
    "export": (_export, _export_words),
    "check": (_check, _check_words),
    "schema": (_schema, _no_words),
    "where": (_where, _no_words),
}
"""Each command, and the words it takes. All of them are in `store.labels.COMMAND_WORDS`, so none can be a label."""
