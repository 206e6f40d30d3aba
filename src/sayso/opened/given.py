"""What programs give to a ledger, held against what is asked for: a `SaysoError` says what is amiss."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import wraps
from inspect import Parameter, signature
from typing import ParamSpec, TypeVar

from sayso.errors import SaysoError
from sayso.ledger.readings import is_storable

Moment = str | date
"""A day, or a moment within one: "2024-03-14", "2024-03-14T08:00:00+09:00", or Python's own of either."""

_Given = ParamSpec("_Given")
_Answer = TypeVar("_Answer")
_KINDS: dict[str, tuple[tuple[type, ...], str]] = {
    "str": ((str,), "a text"),
    "int": ((int,), "a whole number"),
    "bool": ((bool,), "True or False"),
    "Moment": ((str, date), "a text or a date"),
}
_LEAST = {"limit": 1, "offset": 0, "after": 0, "min_reports": 0, "version": 1, "words": 50, "jobs": 1}
"""The least that the numbers of these names may be, as the commands have it."""

_NARROWING = frozenset(
    {"words", "stance", "kind", "speaker", "claim", "outlet", "source", "state", "story", "since", "until"}
)
"""What narrows an answer where it is given: an empty text is no way to ask for all."""


def checked(method: Callable[_Given, _Answer]) -> Callable[_Given, _Answer]:
    """The method, which raises `SaysoError` for what is not of the kind that its parameters name."""
    shape = signature(method)

    @wraps(method)
    def asked(*args: _Given.args, **named: _Given.kwargs) -> _Answer:
        try:
            given = shape.bind(*args, **named).arguments
        except TypeError as error:
            raise SaysoError(f"{method.__name__}: {error}") from error
        for name, value in given.items():
            for one in _each(shape.parameters[name], value):
                _check(name, one, str(shape.parameters[name].annotation))
        return method(*args, **named)

    return asked


def in_words(moment: Moment | None) -> str | None:
    """A day or a moment as ledgers are asked for it."""
    return moment.isoformat() if isinstance(moment, date) else moment


def _each(parameter: Parameter, value: object) -> Iterator[object]:
    """The values of a parameter, of which some take several."""
    if parameter.kind is Parameter.VAR_POSITIONAL and isinstance(value, tuple):
        yield from value
    else:
        yield value


def _check(name: str, value: object, annotation: str) -> None:
    kind, _, or_none = annotation.partition(" | ")
    if kind not in _KINDS or (value is None and or_none):
        return
    types, words = _KINDS[kind]
    if not isinstance(value, types) or (kind == "int" and isinstance(value, bool)):
        raise SaysoError(f"{name} is {words}, and not {_called(value)}")
    if or_none and name in _NARROWING and isinstance(value, str) and not value.strip(' "'):
        raise SaysoError(f"{name}: {value!r} names nothing; leave it out where all is meant")
    if isinstance(value, str) and not is_storable(value):
        raise SaysoError(f"{name}: there are characters in it that are no text")
    if kind == "int" and isinstance(value, int) and value < _LEAST.get(name, value):
        raise SaysoError(f"{name} is at least {_LEAST[name]}, and not {value}")


def _called(value: object) -> str:
    return "None" if value is None else f"a {type(value).__name__}"
