"""What the page on the API lists, read off the published schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Call:
    """One call: how it is made, what it is for, and what it can be asked with."""

    method: str
    path: str
    summary: str
    parameters: tuple[tuple[str, str], ...]


def calls(schema: Mapping[str, Any]) -> list[Call]:
    """Every call of the schema, in its order."""
    return [
        Call(method.upper(), path, one.get("summary", ""), _parameters(one))
        for path, methods in schema["paths"].items()
        for method, one in methods.items()
    ]


def _parameters(call: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple((one["name"], one.get("description", "")) for one in call.get("parameters", ()))
