"""Hedges: words by which what is said is only possible or probable."""

from __future__ import annotations

import re
from functools import cache

from sayso.errors import LexiconError
from sayso.lexicons import load
from sayso.lexicons.patterns import alternatives, any_of, listed, set_apart


@cache
def hedge(level: str, section: str) -> re.Pattern[str]:
    """Any hedge of the level ("possible", "probable") in a section of the hedges, as whole words."""
    words = load("hedges")[section].get(level, [])
    return re.compile(rf"(?<!\w){alternatives(words)}(?!\w)", re.IGNORECASE)


@cache
def unhedged() -> re.Pattern[str]:
    """Wordings that only look like a hedge: "likely voters"."""
    return re.compile(rf"\b{any_of('hedges', 'phrases', 'unhedged')}\b", re.IGNORECASE)


@cache
def modal() -> re.Pattern[str]:
    """Any modal verb that makes it possible only, where it hedges what is said; with regard to case."""
    modals = load("hedges")["modals"]
    try:
        return re.compile(rf"\b{alternatives(modals['possible'])}\b{''.join(modals['beside'])}")
    except re.error as error:
        raise LexiconError(f"lexicon 'hedges' has a malformed pattern: {error}") from error


@cache
def hedging_cues(level: str) -> frozenset[str]:
    """Cue lemmas that hedge by themselves."""
    return frozenset(load("hedges")["cues"][level])


@cache
def headline_hedges(words: str) -> re.Pattern[str]:
    """The hedges of headlines in a list, without the month of May ("in May", "12 May", "May 3")."""
    months = sorted(listed("headlines", "hedges", "month_after"))
    before = "".join(rf"(?<!\b{word}[\s-])" for word in months)
    no_month = rf"(?:(?!may\b)|{before}(?<!\d\s)(?!may,?\s\d))"
    return set_apart(no_month + any_of("headlines", "hedges", words))
