"""What the outlets of a ledger are called: in lists, on pages and on maps alike, whoever names them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from sayso.outlets import called, outlet_key


class OutletNames:
    """One name for each outlet: the one that its reports here have most often, else the one that others use
    most. An outlet that is in no report goes by the name it is asked for.

    >>> names = OutletNames({"Orsa Post": 2, "The Orsa Post": 1}, {"tarnwire.com": 1, "Tarn Wire": 3})
    >>> names.of("orsapost.com"), names.of("TARN WIRE"), names.of("Siren")
    ('Orsa Post', 'Tarn Wire', 'Siren')
    """

    def __init__(self, published: Mapping[str, int], cited: Mapping[str, int]) -> None:
        self._published, self._cited = _by_key(published), _by_key(cited)

    def of(self, name: str) -> str:
        """What an outlet of this name is called."""
        key = outlet_key(name)
        names = self._published.get(key) or self._cited.get(key)
        return name_of_one(names) if names else called(name)

    def is_here(self, name: str) -> bool:
        """Whether a report of it is here that stands."""
        return outlet_key(name) in self._published


def name_of_one(names: Mapping[str, int]) -> str:
    """What an outlet of several names is called: by the one that it has most often."""
    return called(min(names, key=lambda one: (-names[one], one)))


def _by_key(names: Mapping[str, int]) -> Mapping[str, Counter[str]]:
    found = defaultdict[str, Counter[str]](Counter)
    for name, number in names.items():
        found[outlet_key(name)][name] += number
    return found
