"""The stories that somebody names, or all of them; a claim's address stands for the claim alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sayso.answers.narrowed import of_claim
from sayso.ledger.claim_addresses import claim_of
from sayso.story import Story, by_then

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sayso.ledger.store import Ledger


class Chosen(NamedTuple):
    """A story, or what a claim's address leaves of one."""

    story: Story
    is_claim: bool = False


def chosen(ledger: Ledger, addresses: Iterable[str] = (), *, as_of: str | None = None) -> Iterator[Chosen]:
    """The stories of these addresses, each once; where there is none, all that had begun.

    A story is named by its id or that of any of its reports; a claim's address ("REPORT#a1") gives its story
    with all else left out. Raises `LedgerError` for an address that the ledger does not hold.
    """
    named, seen = list(dict.fromkeys(addresses)), set[str]()
    if not named:
        named = [one.id for one in ledger.stories() if by_then(one.first, as_of)]
        if as_of is None:
            ledger.have_told(named)
    for address in named:
        if "#" in address:
            story, account = claim_of(ledger, address, as_of=as_of)
            name, found = account.claim.id, Chosen(of_claim(story, account), is_claim=True)
        else:
            found = Chosen(ledger.story(address, as_of=as_of))
            name = found.story.id
        if name not in seen:
            seen.add(name)
            yield found
