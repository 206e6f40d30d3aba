"""The questions of a ledger as programs ask them: each answer is the object that commands, pages and the API
show as well."""

from __future__ import annotations

from sayso.answers.brief import Brief, ClaimBrief, brief_of, claim_brief
from sayso.answers.context import CONTEXT_WORDS, Context
from sayso.answers.days import Day, days_of, within
from sayso.answers.outlet import OutletAccount
from sayso.answers.outlet_line import OutletLine
from sayso.answers.relay_map import RelayMap
from sayso.answers.story_line import StoryLine
from sayso.errors import SaysoError
from sayso.ledger import Hit, Ledger, Query, Seen, Sort, StoryQuery
from sayso.ledger.claim_addresses import claim_of
from sayso.ledger.comparing import Compared, compared
from sayso.ledger.moments import days_named
from sayso.ledger.outlet import outlet as outlet_account
from sayso.ledger.outlets import OutletSort, all_outlets
from sayso.ledger.relay_map import relay_map
from sayso.ledger.statement_hits import Found
from sayso.ledger.statement_query import StatementQuery
from sayso.ledger.statements import find_statements
from sayso.ledger.stories import story_line
from sayso.ledger.who import Named, named
from sayso.model import Report
from sayso.opened.given import Moment, checked, in_words
from sayso.story import Judgement, Story


class Asked:
    """A ledger of which one may ask; `OpenLedger` says how addresses and moments are named."""

    def __init__(self, ledger: Ledger) -> None:
        self._store: Ledger | None = ledger

    @property
    def _ledger(self) -> Ledger:
        if self._store is None:
            raise SaysoError("the ledger is closed: open it again")
        return self._store

    @checked
    def stories(  # noqa: PLR0913 - what narrows a list is a keyword of it
        self,
        *,
        sort: str = "changed",
        state: str | None = None,
        min_reports: int = 0,
        since: Moment | None = None,
        until: Moment | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> list[StoryLine]:
        """The stories as `sayso stories` lists them, each with how its chief claim stands; those that changed
        last first, or sorted by the ``day`` of the news or the number of ``reports``.

        They are told first where they changed: of many ask for a part.
        """
        if sort not in set(Sort):
            raise SaysoError(f"stories are not sorted by {sort!r}, but by {', '.join(Sort)}")
        if state:
            self._ledger.have_told()
        query = StoryQuery(Sort(sort), state, min_reports, in_words(since), in_words(until))
        found = self._ledger.stories(query, limit=limit, offset=offset)
        self._ledger.have_told(one.id for one in found)
        return [story_line(self._ledger, one) for one in found]

    @checked
    def story(self, address: str, *, as_of: Moment | None = None) -> Story:
        """A story in full: every claim with its voices, its lineage and its record."""
        return self._ledger.story(address, as_of=in_words(as_of))

    @checked
    def brief(self, address: str, *, as_of: Moment | None = None) -> Brief:
        """A story as its page shows it: sentences, who stands where, and what nobody has confirmed; with all
        of its claims."""
        told = self._ledger.story(address, as_of=in_words(as_of))
        return brief_of(told, self._ledger.texts(told), most=len(told.claims))

    @checked
    def claim(self, address: str, *, as_of: Moment | None = None) -> ClaimBrief:
        """A claim as its page shows it."""
        told, account = claim_of(self._ledger, address, as_of=in_words(as_of))
        return claim_brief(told, account, self._ledger.texts(told))

    @checked
    def report(self, id_: str, *, version: int | None = None) -> Report:
        """A report as it was read, its newest version unless another is named."""
        return self._ledger.report(id_, version=version).report

    @checked
    def search(  # noqa: PLR0913 - what narrows a search is a keyword of it
        self,
        words: str | None = None,
        *,
        stance: str | None = None,
        kind: str | None = None,
        outlet: str | None = None,
        since: Moment | None = None,
        until: Moment | None = None,
        undated: bool = False,
        limit: int = 25,
        offset: int = 0,
    ) -> list[Hit]:
        """Reports that have all of the words, the best first; without words the newest.

        Days leave out reports that say none, unless ``undated`` asks for them.
        """
        query = Query(words or "", stance, kind, outlet, in_words(since), in_words(until), undated)
        return self._ledger.search(query, limit=limit, offset=offset)

    @checked
    def statements(  # noqa: PLR0913 - as above
        self,
        words: str | None = None,
        *,
        stance: str | None = None,
        kind: str | None = None,
        speaker: str | None = None,
        claim: str | None = None,
        outlet: str | None = None,
        since: Moment | None = None,
        until: Moment | None = None,
        undated: bool = False,
        limit: int = 25,
        offset: int = 0,
    ) -> Found:
        """Statements that have any of the words, those with the most and the rarest first: its ``hits``.

        A question will do for words. ``undated`` of the answer counts reports that days left out.
        """
        days = (in_words(since), in_words(until), undated)
        query = StatementQuery(words or "", stance, kind, speaker, claim, outlet, *days)
        return find_statements(self._ledger, query, limit=limit, offset=offset)

    @checked
    def context(self, question: str, *, words: int = CONTEXT_WORDS) -> Context:
        """What is held on a question, in about so many words: for a prompt."""
        return self._ledger.context(question, words=words)

    @checked
    def changes(self, *, after: int = 0, limit: int = 100) -> list[Seen]:
        """Claims that came to stand otherwise, in the order of seeing, those after the change of a number."""
        return self._ledger.changes(after=after, limit=limit)

    @checked
    def days(
        self, address: str, *, since: Moment | None = None, until: Moment | None = None
    ) -> tuple[Day, ...]:
        """What each day of a story's news brought.

        Raises `LedgerError` where ``since`` or ``until`` is no day, or the last is before the first.
        """
        first, last = days_named(in_words(since), in_words(until))
        return within(days_of(self.brief(address)), since=first, until=last)

    @checked
    def who(self, name: str, *, offset: int = 0) -> Named:
        """The ``sources`` of a name or a part of one, each with what it said, of very much the newest.

        ``earlier`` of the answer is the offset of what was said before, None where there is no such.
        """
        return named(self._ledger, name, offset=offset)

    @checked
    def outlet(self, name: str) -> OutletAccount:
        """What an outlet's reports rest on, counted."""
        return outlet_account(self._ledger, name)

    @checked
    def outlets(
        self, *, sort: str = "reports", limit: int | None = None, offset: int = 0
    ) -> list[OutletLine]:
        """All outlets in counts, those too that reports only name: first who has the most ``reports``, who is
        ``cited`` in most, or by ``name``."""
        if sort not in set(OutletSort):
            raise SaysoError(f"outlets are not sorted by {sort!r}, but by {', '.join(OutletSort)}")
        found = all_outlets(self._ledger, OutletSort(sort))[offset:]
        return found if limit is None else found[:limit]

    @checked
    def map(
        self, *, story: str | None = None, since: Moment | None = None, until: Moment | None = None
    ) -> RelayMap:
        """Who relays whom: of the whole ledger, of a story, or of the reports of some days."""
        return relay_map(self._ledger, story=story, since=in_words(since), until=in_words(until))

    @checked
    def versions(self, id_: str) -> tuple[Report, ...]:
        """The versions of a report as they were read, the first first."""
        return tuple(one.report for one in self._ledger.versions(id_))

    @checked
    def diff(self, id_: str, *, before: int | None = None, after: int | None = None) -> Compared:
        """What changed between two versions of a report: the last two, unless numbers are given."""
        return compared(self._ledger, id_, before=before, after=after)

    @checked
    def judgements(self) -> tuple[Judgement, ...]:
        """All that people judged, undone or not, the oldest first."""
        return self._ledger.judgements()
