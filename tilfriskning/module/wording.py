"""What pydantic says about content, in words for those who write it."""

from __future__ import annotations

from pydantic_core import ErrorDetails

from tilfriskning.module.source import Loc
from tilfriskning.module.values import Prose
from tilfriskning.texts import content as says


def in_words(detail: ErrorDetails) -> tuple[Loc, str]:
    """A pydantic error as a place and a Norwegian message."""
    loc, context = _in_file(detail["loc"]), detail.get("ctx", {})
    name, value = (loc[-1] if loc else ""), detail["input"]
    match detail["type"]:
        case "missing":
            return loc[:-1], says.MISSING.format(field=name)
        case "extra_forbidden":
            return loc, says.UNKNOWN_FIELD.format(field=name)
        case "string_type":
            return loc, says.NOT_TEXT
        case "tuple_type":
            return loc, says.NOT_LIST
        case "model_type" if context["class_name"] == Prose.__name__:
            return loc, says.NOT_TEXT
        case "model_type" | "model_attributes_type" | "dict_type":
            return loc, says.NOT_MAPPING
        case "int_type" | "int_parsing":
            return loc, says.NOT_NUMBER
        case "too_short":
            return loc, says.TOO_FEW.format(least=context["min_length"])
        case "too_long":
            return loc, says.TOO_MANY.format(most=context["max_length"])
        case "literal_error":
            return loc, says.NOT_ONE_OF.format(choices=_choices(context["expected"].replace(" or ", ", ")))
        case "union_tag_invalid":
            choices = _choices(context["expected_tags"])
            return (*loc, "kind"), says.UNKNOWN_KIND.format(kind=context["tag"], choices=choices)
        case "union_tag_not_found":
            return loc, says.MISSING.format(field="kind")
        case "string_pattern_mismatch" if name == "read_on" or name == "dialled_on":
            return loc, says.NOT_DATE
        case "string_pattern_mismatch" if name == "number":
            return loc, says.NOT_A_NUMBER
        case "string_pattern_mismatch":
            return loc, says.BAD_ID.format(value=value)
        case "empty_text":
            return loc, says.EMPTY
        case "markup":
            return loc, str(context["message"])
    return loc, says.OTHER.format(problem=detail["msg"])


def _in_file(loc: Loc) -> Loc:
    """A place as it is in the file: pydantic puts the kind of a block after its position."""
    return (*loc[:2], *loc[3:]) if loc[:1] == ("blocks",) else loc


def _choices(quoted: str) -> str:
    return quoted.replace("'", "")


def is_echo(detail: ErrorDetails) -> bool:
    """Whether a list is called too short only because what it holds has faults of its own."""
    return detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]
