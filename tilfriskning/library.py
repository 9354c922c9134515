"""The content for everybody: from the folder in use and, where that has faults, as it was shipped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tilfriskning.errors import ContentFaults, Fault
from tilfriskning.module import source
from tilfriskning.module.helplines import HelpLines
from tilfriskning.module.loader import HELP_LINES_FILE, PLANS_FILE, Loaded, load, load_help_lines, module_folders
from tilfriskning.module.model import Module
from tilfriskning.paths import shipped_content
from tilfriskning.texts import content as says


@dataclass(frozen=True, slots=True)
class Content:
    """What the workbook works with."""

    module: Module
    """The module, without the pages that have faults, and with every plan."""
    help_lines: HelpLines
    """Where to call: the folder's own lines, and after them those that were shipped."""
    faults: tuple[Fault, ...]
    """Every fault of the module and the help lines in the folder."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a content folder holds."""

    modules: tuple[Module, ...]
    """The modules whose frame can be read, by name of their folders."""
    help_lines: HelpLines | None
    """The folder's own help lines."""
    faults: tuple[Fault, ...]
    """Every fault in the folder."""


def open_content(folder: Path) -> Content:
    """The first module of a content folder, and its help lines.

    A module, a plan or help lines with faults are taken from the shipped content, so that nobody is kept from the plan.

    Raises:
        ContentFaults: the shipped content was needed, and cannot be used either.
    """
    loaded = _first_module(folder)
    module = _with_every_plan(loaded)
    lines, line_faults = _help_lines(folder)
    return Content(module, _every_line(folder, lines), tuple(sorted({*loaded.faults, *line_faults})))


def check(folder: Path) -> Checked:
    """Read everything in a content folder."""
    loaded = [load(each) for each in module_folders(folder)] or [_first_module(folder)]
    lines, line_faults = _help_lines(folder)
    faults = {fault for each in loaded for fault in each.faults} | {*line_faults}
    return Checked(tuple(each.module for each in loaded if each.module), lines, tuple(sorted(faults)))


def plan_names(folder: Path) -> dict[str, str]:
    """The short names of the plans by id, read without the rest. Those that cannot be read are left out."""
    found = next(iter(module_folders(folder)), None)
    frame = source.read(found / PLANS_FILE).data if found else None
    plans = frame.get("plans") if isinstance(frame, Mapping) else None
    named = [plan for plan in plans if isinstance(plan, Mapping)] if isinstance(plans, list) else []
    return {str(plan["id"]): str(plan["short"]) for plan in named if "id" in plan and "short" in plan}


def _first_module(folder: Path) -> Loaded:
    for found in module_folders(folder):
        return load(found)
    message = says.NO_MODULE if folder.is_dir() else says.NO_FOLDER
    return Loaded(None, (Fault(folder, 0, 0, message),))


def _with_every_plan(loaded: Loaded) -> Module:
    module = loaded.module
    if module and not any(fault.file.name == PLANS_FILE for fault in loaded.faults):
        return module
    shipped = _first_module(shipped_content())
    if shipped.module is None:
        raise ContentFaults(shipped.faults)
    if module is None:
        return shipped.module
    plans = {plan.id: plan for plan in (*shipped.module.plans, *module.plans)}
    return module.model_copy(update={"plans": tuple(plans.values())})


def _help_lines(folder: Path) -> tuple[HelpLines | None, tuple[Fault, ...]]:
    file = folder / HELP_LINES_FILE
    return load_help_lines(file) if file.is_file() else (None, ())


def _every_line(folder: Path, own: HelpLines | None) -> HelpLines:
    if own and folder == shipped_content():
        return own
    return own.and_also(_shipped_help_lines()) if own else _shipped_help_lines()


def _shipped_help_lines() -> HelpLines:
    lines, faults = load_help_lines(shipped_content() / HELP_LINES_FILE)
    if lines is None:
        raise ContentFaults(faults)
    return lines
