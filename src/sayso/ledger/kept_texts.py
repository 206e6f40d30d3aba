"""What a ledger keeps of texts, so that no network reads one twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Connection, delete, insert, select

from sayso.ids import content_id
from sayso.ledger.portions import portions
from sayso.ledger.tables import vectors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


class KeptTexts:
    """The bytes that a network made of texts, by the texts; ``version`` says which network: what another made
    is not taken for its own. ``prefix`` sets the keys of one kind of network apart from another's.

    With ``keep`` what is made anew is kept at once, which only a writer may; without, `keep_in` keeps it
    later.
    """

    def __init__(self, connection: Connection, version: str, *, prefix: str = "", keep: bool = True) -> None:
        self._connection, self._version, self._prefix, self._keep = connection, version, prefix, keep
        self._fresh: dict[str, bytes] = {}

    def of(self, texts: Sequence[str], make: Callable[[Sequence[str]], Iterable[bytes]]) -> list[bytes]:
        """The bytes of each text; ``make`` gives those of texts of which none are kept."""
        keys = [self._prefix + content_id(text) for text in texts]
        known = self._known(keys)
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if missing:
            fresh = dict(zip(missing, make(list(missing.values())), strict=True))
            self._fresh |= fresh
            if self._keep:
                self.keep_in(self._connection)
            known |= fresh
        return [known[key] for key in keys]

    def keep_in(self, connection: Connection) -> None:
        """Keep what was made and not kept yet, but for what another kept meanwhile."""
        known = self._kept(connection, self._fresh)
        new = {key: data for key, data in self._fresh.items() if key not in known}
        for some in portions(new):  # what another network made of them
            connection.execute(delete(vectors).where(vectors.c.text.in_(some)))
        if new:
            rows = [{"text": key, "vector": data, "encoder": self._version} for key, data in new.items()]
            connection.execute(insert(vectors), rows)
        self._fresh = {}

    def _known(self, keys: Iterable[str]) -> dict[str, bytes]:
        wanted = set(keys)
        fresh = {key: data for key, data in self._fresh.items() if key in wanted}
        return fresh | self._kept(self._connection, wanted - fresh.keys())

    def _kept(self, connection: Connection, keys: Iterable[str]) -> dict[str, bytes]:
        found: dict[str, bytes] = {}
        for some in portions(keys):
            made = vectors.c.text.in_(some) & (vectors.c.encoder == self._version)
            rows = connection.execute(select(vectors.c.text, vectors.c.vector).where(made))
            found |= {row.text: row.vector for row in rows}
        return found
