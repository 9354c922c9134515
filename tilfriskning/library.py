"""The content for everybody: from the folder in use and, where that has faults, as it was shipped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tilfriskning.errors import ContentFaults, Fault
from tilfriskning.module import source
from tilfriskning.module.source import HELP_LINES_FILE, MODULE_FILE, PLANS_FILE
from tilfriskning.paths import shipped_content
from tilfriskning.texts import content as says

if TYPE_CHECKING:
    from tilfriskning.module.helplines import HelpLines
    from tilfriskning.module.loader import Loaded
    from tilfriskning.module.model import Module


@dataclass(frozen=True, eq=False)
class Content:
    """What the workbook works with."""

    module: Module
    """The module, without the pages that have faults, and with every plan."""
    read_help_lines: Callable[[], HelpLines]
    """Reads where to call."""
    faults: tuple[Fault, ...] = ()
    """Every fault of the module and the help lines in the folder. Those who ship content have looked for them."""

    @cached_property
    def help_lines(self) -> HelpLines:
        """Where to call: the folder's own lines, and after them those that were shipped.

        Raises:
            ContentFaults: the shipped lines cannot be used.
        """
        return self.read_help_lines()


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

    The shipped content is read as it is opened. Any other is read whole, so that its faults are known. A module, a plan
    or help lines with faults are taken from the shipped content, so that nobody is kept from the plan.

    Raises:
        ContentFaults: the shipped content was needed, and cannot be used either.
    """
    if folder == shipped_content() and (module := _opened(folder)):
        return Content(module, lambda: _every_line(folder))
    loaded = _first_module(folder)
    module = _with_every_plan(loaded)
    lines, line_faults = _help_lines(folder)
    if lines is None:
        _shipped_help_lines()
    return Content(module, lambda: _every_line(folder), tuple(sorted({*loaded.faults, *line_faults})))


def check(folder: Path) -> Checked:
    """Read everything in a content folder."""
    from tilfriskning.module.loader import load

    loaded = [load(each) for each in module_folders(folder)] or [_first_module(folder)]
    lines, line_faults = _help_lines(folder)
    faults = {fault for each in loaded for fault in each.faults} | {*line_faults}
    return Checked(tuple(each.module for each in loaded if each.module), lines, tuple(sorted(faults)))


def module_folders(folder: Path) -> tuple[Path, ...]:
    """The modules of a content folder, by name."""
    return tuple(sorted(path.parent for path in folder.glob(f"*/{MODULE_FILE}")))


def plan_names(folder: Path) -> dict[str, str]:
    """The short names of the plans by id, read without the rest. Those that cannot be read are left out."""
    found = next(iter(module_folders(folder)), None)
    frame = source.read(found / PLANS_FILE).data if found else None
    plans = frame.get("plans") if isinstance(frame, Mapping) else None
    named = [plan for plan in plans if isinstance(plan, Mapping)] if isinstance(plans, list) else []
    return {str(plan["id"]): str(plan["short"]) for plan in named if "id" in plan and "short" in plan}


def _opened(folder: Path) -> Module | None:
    from tilfriskning.module.shelf import open_module

    first = next(iter(module_folders(folder)), None)
    return open_module(first) if first else None


def _first_module(folder: Path) -> Loaded:
    from tilfriskning.module.loader import Loaded, load

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
    return replace(module, plans=tuple(plans.values()))


def _help_lines(folder: Path) -> tuple[HelpLines | None, tuple[Fault, ...]]:
    from tilfriskning.module.loader import load_help_lines

    file = folder / HELP_LINES_FILE
    return load_help_lines(file) if file.is_file() else (None, ())


def _every_line(folder: Path) -> HelpLines:
    own, _ = _help_lines(folder)
    if own and folder == shipped_content():
        return own
    return own.and_also(_shipped_help_lines()) if own else _shipped_help_lines()


def _shipped_help_lines() -> HelpLines:
    from tilfriskning.module.loader import load_help_lines

    lines, faults = load_help_lines(shipped_content() / HELP_LINES_FILE)
    if lines is None:
        raise ContentFaults(faults)
    return lines
