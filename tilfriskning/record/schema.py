"""The format of a client's document, for other programs."""

from __future__ import annotations

import ast
import inspect
from typing import Any

from pydantic import BaseModel

from tilfriskning.record.plan import Written
from tilfriskning.record.record import Record


def document_schema() -> dict[str, Any]:
    """The JSON Schema of a document, each field described by the string under it in the source."""
    schema = Record.model_json_schema()
    for model in Written.__subclasses__():
        name = model.__name__
        properties = (schema if model is Record else schema["$defs"].get(name, {})).get("properties", {})
        for field, words in _strings_under_fields(model).items():
            if field in properties:
                properties[field]["description"] = words
    return schema


def _strings_under_fields(model: type[BaseModel]) -> dict[str, str]:
    """The strings under the fields of a model. Pydantic can keep them itself, but reads the source at every start."""
    (body,) = ast.parse(inspect.getsource(model)).body
    assert isinstance(body, ast.ClassDef)
    return {
        field.target.id: inspect.cleandoc(string.value.value)
        for field, string in zip(body.body, body.body[1:], strict=False)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(string, ast.Expr)
        and isinstance(string.value, ast.Constant)
        and isinstance(string.value.value, str)
    }
