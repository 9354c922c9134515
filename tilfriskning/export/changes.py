"""What differs between two versions of a plan, in words, row by row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tilfriskning.export.typed import typed
from tilfriskning.module.plans import PlanTemplate
from tilfriskning.record.differences import BRIDGE, HEADER, SET_ASIDE, SHARED, SIGNS, Difference, differences
from tilfriskning.record.versions import Version
from tilfriskning.texts import export as export_says
from tilfriskning.texts import versions as says

WORDS = {"new": says.NEW, "changed": says.CHANGED, "removed": says.REMOVED, "moved": says.MOVED}


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs in one place of a plan."""

    title: str
    """The place: the title of a row or of a part."""
    lines: tuple[str, ...]
    """What is new, changed or removed there, each in a sentence."""


def changes(template: PlanTemplate, before: Version, after: Version) -> tuple[Changes, ...]:
    """What differs between two versions of a plan, in the order of the plan; empty if both read the same.

    Args:
        template: the empty plan, for the names of rows and fields.
        before: one version.
        after: a later one, or the draft.
    """
    found = differences(before, after)
    titles = _titles(template)
    known = [Changes(title, _lines(template, place, found)) for place, title in titles.items()]
    lost = [line for each in found if each.place not in titles for line in _lines(template, each.place, (each,))]
    return tuple(each for each in (*known, Changes(says.OLDER, tuple(lost))) if each.lines)


def _titles(template: PlanTemplate) -> dict[str, str]:
    rows = {key: row.title for key, row in template.rows()}
    part1 = {key: title for key, title in rows.items() if key.startswith("part1.")}
    return {HEADER: says.HEADER, **part1, SIGNS: template.part2.title, BRIDGE: export_says.BRIDGE, **rows}


def _lines(template: PlanTemplate, place: str, found: Iterable[Difference]) -> tuple[str, ...]:
    return tuple(_in_words(template, each) for each in found if each.place == place)


def _in_words(template: PlanTemplate, each: Difference) -> str:
    if each.name == SET_ASIDE:
        return says.NOT_FOR_ME[each.kind]
    before, after = typed(each.before), typed(each.after)
    if each.name == SHARED and each.kind in says.SHARED:
        return says.SHARED[each.kind].format(text=before or after)
    if each.kind == "changed" and after.startswith(f"{before}\n"):
        more = says.NEW.format(after=after.removeprefix(before).lstrip("\n"))
        return says.UNDER.format(change=more, label=before)
    words = WORDS[each.kind].format(before=before, after=after)
    label = _labels(template, each.place).get(each.name, "")
    return says.UNDER.format(change=words, label=label) if label else words


def _labels(template: PlanTemplate, place: str) -> dict[str, str]:
    rows = {HEADER: template.header, **{key: row.fields for key, row in template.rows()}}
    return {field.id: field.label for field in rows.get(place, ())}
