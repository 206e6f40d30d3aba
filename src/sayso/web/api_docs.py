"""What the page on the API lists, read off the published schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Call:
    """One call: how it is made, what it is for, what it can be asked with, and what its body holds."""

    method: str
    path: str
    summary: str
    parameters: tuple[tuple[str, str], ...]
    body: tuple[tuple[str, str], ...]
    media: str


def calls(schema: Mapping[str, Any]) -> list[Call]:
    """Every call of the schema, in its order."""
    return [
        Call(method.upper(), path, one.get("summary", ""), _parameters(one), *_body(one, schema))
        for path, methods in schema["paths"].items()
        for method, one in methods.items()
    ]


def _parameters(call: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple((one["name"], one.get("description", "")) for one in call.get("parameters", ()))


def _body(call: Mapping[str, Any], schema: Mapping[str, Any]) -> tuple[tuple[tuple[str, str], ...], str]:
    """The fields of the call's body, those that must be given marked so, and its media type."""
    for media, content in call.get("requestBody", {}).get("content", {}).items():
        name = content["schema"]["$ref"].rpartition("/")[2]
        form = schema["components"]["schemas"][name]
        return tuple(_field(form, name, one) for name, one in form["properties"].items()), media
    return (), ""


def _field(form: Mapping[str, Any], name: str, one: Mapping[str, Any]) -> tuple[str, str]:
    needed = "Needed." if name in form.get("required", ()) else ""
    return name, " ".join(filter(None, (one.get("description", ""), needed)))
