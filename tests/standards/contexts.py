"""The contexts that exports are read under in tests: whole published files, and no test fetches any."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

PUBLISHED = Path(__file__).parent / "published"


def _published(name: str) -> dict[str, Any]:
    context: dict[str, Any] = json.loads((PUBLISHED / name).read_text("utf-8"))["@context"]
    return context


SCHEMA_ORG = _published("schemaorgcontext.jsonld")
ANNOTATION = _published("anno.jsonld")
