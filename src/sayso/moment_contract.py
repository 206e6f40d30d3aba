"""Moments as JSON and back: when news is of, and never when it was only added."""

from __future__ import annotations

from sayso.contract import Json
from sayso.story import as_kept, as_told


def moment_to_json(at: str, dated: bool, *, name: str = "at") -> Json:
    """The moment in its own zone, under its ``name``; None where it is only when an undated report was
    added, which ``added`` has then, and ``dated`` False."""
    told = as_told(at)
    return {name: told if dated else None, "dated": dated, "added": None if dated else told}


def moment_from_json(data: Json, *, name: str = "at") -> tuple[str, bool]:
    """The moment that `moment_to_json` wrote, and whether it is dated."""
    dated = bool(data.get("dated", True))
    return as_kept(data[name] or data["added"]), dated
