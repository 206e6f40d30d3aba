"""Countries by their names, capitals and adjectives, and the parts that they have."""

from __future__ import annotations

from functools import cache

from sayso.lexicons import load


@cache
def _states() -> dict[str, str]:
    data = load("capitals")
    known: dict[str, str] = {
        name: f"{country['name']} government"
        for country in data["countries"]
        for name in (country["name"], country.get("capital"), *country.get("seats", ()))
        if name
    }
    known.update(data["bodies"])
    return known


@cache
def states() -> frozenset[str]:
    """Countries, their capitals and seats of power by the names that they are written with."""
    return frozenset(_states())


@cache
def places() -> dict[str, str]:
    """What a country, capital or seat of power stands for when it speaks, by its lower-case name."""
    return {name.lower(): body for name, body in _states().items()}


@cache
def adjectives() -> dict[str, str]:
    """Country names by their adjectives, both as written ("South Korean": "South Korea")."""
    countries = load("capitals")["countries"]
    named = {adjective: country["name"] for country in countries for adjective in country["adjectives"]}
    return named | {short: country["name"] for country in countries for short in country.get("short", ())}


@cache
def countries() -> frozenset[str]:
    """Country names as written."""
    return frozenset(country["name"] for country in load("capitals")["countries"])


@cache
def divisions() -> frozenset[str]:
    """States, provinces and other parts of countries as they stand behind a town."""
    return frozenset(load("capitals")["divisions"])
