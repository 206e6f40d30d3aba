"""The stories that somebody names, or all of them; a claim's address stands for the claim alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sayso.answers.narrowed import of_claim
from sayso.ledger.claim_addresses import claim_of
from sayso.ledger.moments import named_moment
from sayso.story import AttributionRef, Story, by_then

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sayso.ledger.store import Ledger


class Chosen(NamedTuple):
    """A story, or what a claim's address leaves of one."""

    story: Story
    is_claim: bool = False


def chosen(ledger: Ledger, addresses: Iterable[str] = (), *, as_of: str | None = None) -> Iterator[Chosen]:
    """The stories of these addresses, each once; where there is none, one by one all that had begun.

    A story is named by its id or that of any of its reports; a claim's address ("REPORT#a1") gives its story
    with all else left out. Raises `LedgerError`, before it gives the first, for a moment that is none and for
    an address that the ledger does not hold.
    """
    then = named_moment(as_of) if as_of else None
    named = list(dict.fromkeys(addresses))
    if not named:
        return _all(ledger, as_of, then)
    found = dict[str, Chosen]()
    for address in named:
        if AttributionRef.parse(address):
            story, account = claim_of(ledger, address, as_of=as_of)
            found.setdefault(account.claim.id, Chosen(of_claim(story, account), is_claim=True))
        else:
            story = ledger.story(address, as_of=as_of)
            found.setdefault(story.id, Chosen(story))
    return iter(found.values())


def _all(ledger: Ledger, as_of: str | None, then: str | None) -> Iterator[Chosen]:
    begun = [one.id for one in ledger.stories() if by_then(one.first, then)]
    if as_of is None:
        ledger.have_told(begun)
    for story in begun:
        yield Chosen(ledger.story(story, as_of=as_of))
