"""Readings and other values as the bytes that the ledger keeps."""

from __future__ import annotations

import json
import zlib
from typing import Any

from sayso.contract import report_from_json, report_to_json
from sayso.ids import content_id
from sayso.model import Report

_LEVEL = 6


def packed(value: Any) -> bytes:
    """Plain data as compressed JSON; the same data give the same bytes."""
    return zlib.compress(
        json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"), _LEVEL
    )


def unpacked(data: bytes) -> Any:
    """What `packed` packed."""
    return json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass"))


def packed_report(report: Report) -> bytes:
    """The report as the contract's JSON, compressed."""
    return packed(report_to_json(report))


def unpacked_report(data: bytes) -> Report:
    """What `packed_report` packed."""
    return report_from_json(unpacked(data))


def storable(text: str) -> str:
    """The text without what PostgreSQL's texts cannot hold: NUL and single surrogates. Readings are kept to
    the letter; this is for columns to look things up by."""
    return text.replace("\x00", " ").encode("utf-8", "replace").decode()


def is_storable(text: str) -> bool:
    """Whether databases hold the text as it is: without NUL, and without half a character."""
    return storable(text) == text


def content_of(report: Report) -> str:
    """What makes two versions the same: the text and its headline, whoever read it and however."""
    return content_id(report.headline, report.text)
