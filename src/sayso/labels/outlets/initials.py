"""Initials: an outlet that the report names in full once and by its initials from then on.

"The Tarn International Herald reported ... Sources told TIH": the initials are that outlet's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.model import Span
from sayso.outlet_mentions import OutletMention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LEAST = 3
"""Words of a name whose initials tell it; two letters stand for too much else."""

_MOST = 20
"""Names whose initials are looked for: each costs a reading of the text, and no report has so many."""

_WORDS = re.compile(r"[A-Z]\w+")


def by_initials(text: str, mentions: Sequence[OutletMention]) -> Iterator[OutletMention]:
    """Mentions by the initials of an outlet that stands in full before; none where another mention stands."""
    taken = {at for mention in mentions for at in range(*mention.span)}
    first: dict[str, OutletMention] = {}
    for mention in mentions:
        words = _WORDS.findall(mention.span.of(text).removeprefix("The "))
        if len(words) >= _LEAST:
            first.setdefault("".join(word[0] for word in words), mention)
    for letters, full in list(first.items())[:_MOST]:
        for match in re.finditer(rf"\b{letters}\b", text[full.span.end :]):
            start = full.span.end + match.start()
            if start not in taken:
                yield OutletMention(Span(start, start + len(letters)), full.outlet)
