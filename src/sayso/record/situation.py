"""What is on the record of a claim at a moment, as the rules ask for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from sayso.lineage.naming.names import outlet_words
from sayso.lineage.origins.fallen import fallen_reports
from sayso.model import Stance
from sayso.record.begun import Steps, begun, rests_on, shown_in, steps_of
from sayso.record.order import UNKNOWN, came_after, later
from sayso.record.since_denial import SinceDenial
from sayso.record.voices import recalls_by_outlet, until
from sayso.story import NodeKind, State, by_then, in_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.lineage.naming.names import Words
    from sayso.record.voices import Account
    from sayso.story import Claim, Edge, Filed, Lineage


@dataclass(frozen=True)
class Situation:
    """A claim with its lineage and voices, looked at from one moment."""

    claim: Claim
    lineage: Lineage
    filed: Sequence[Filed]
    accounts: Sequence[Account]
    moment: str

    @cached_property
    def reports(self) -> dict[str, Filed]:
        """The reports that had come, none withdrawn later than now."""
        came = (one for one in self.filed if by_then(one.at, self.moment))
        return {
            one.id: one
            if one.withdrawn is None or by_then(one.withdrawn, self.moment)
            else replace(one, withdrawn=None)
            for one in came
        }

    @cached_property
    def fallen(self) -> frozenset[str]:
        """Reports that were withdrawn, or rest on withdrawn ones alone."""
        return fallen_reports(self.lineage.nodes, self._edges, self.reports.values())

    @cached_property
    def standing(self) -> tuple[Account, ...]:
        """The voices in reports that stand, but outlets of which the report that is cited does not."""
        gone = {node.id for node in self.lineage.nodes if node.report in self.fallen}
        return tuple(
            a
            for a in until(self.accounts, self.moment)
            if a.statement.report not in self.fallen and a.voice.node not in gone
        )

    @cached_property
    def ever_put_forward(self) -> bool:
        """Whether anybody has asserted or confirmed it so far, in whatever report."""
        return any(account.puts_forward for account in until(self.accounts, self.moment))

    @cached_property
    def put_forward(self) -> tuple[Account, ...]:
        """Assertions and confirmations that stand: not withdrawn, nor taken back by whoever made them."""
        return tuple(a for a in self.standing if a.puts_forward and not self._is_taken_back(a))

    @cached_property
    def denials(self) -> tuple[Account, ...]:
        """Denials that stand: not of those who put it forward with the denial or after it."""
        last: dict[str, str] = {}
        for account in self.standing:
            if account.puts_forward:
                last[account.who] = later(last.get(account.who), account.when)
        return tuple(
            a for a in self.standing if a.denies and (a.who not in last or came_after(a.when, last[a.who]))
        )

    @cached_property
    def confirmations(self) -> tuple[Account, ...]:
        """Confirmations on record by a party concerned that stand; what a party only announces is one where
        nobody denies it."""
        return tuple(
            a
            for a in self.put_forward
            if self._owns(a) or (a.confirms and not (self.denials and a.voice.stance is not Stance.CONFIRMS))
        )

    @cached_property
    def since_denial(self) -> SinceDenial:
        """What was said after the last denial."""
        return SinceDenial(self.denials, self.put_forward, self.standing)

    @cached_property
    def order_is_unknown(self) -> bool:
        """Whether somebody puts it forward or denies it, and nothing says when."""
        return any(account.when == UNKNOWN for account in (*self.put_forward, *self.denials))

    @cached_property
    def denied_by_party_since(self) -> bool:
        """Whether, after the first confirmation or with it, a party concerned denies it on record."""
        first = min((account.when for account in self.confirmations), key=in_time, default=UNKNOWN)
        confirming = {account.who for account in self.confirmations}
        return any(
            a.voice.on_record and a.concerned and not came_after(first, a.when) and a.who not in confirming
            for a in self.denials
        )

    @cached_property
    def denied_by_itself(self) -> bool:
        """Whether a party that confirms it denies it on record in another report, and not before it did."""
        return bool(self.own_denials)

    @cached_property
    def own_denials(self) -> tuple[Account, ...]:
        """Denials on record of those who confirm it in other reports, and did not do so later."""
        return tuple(
            a
            for a in self.standing
            if a.denies
            and a.voice.on_record
            and any(
                c.who == a.who and c.statement.report != a.statement.report and not came_after(c.when, a.when)
                for c in self.confirmations
            )
        )

    @cached_property
    def confirmed_otherwise(self) -> bool:
        """Whether a party that confirms it gives, then or elsewhere, other particulars than an account."""
        parties = {account.who for account in self.confirmations}
        confirming = [
            (a.statement.report, span)
            for a in self.put_forward
            if a.who in parties
            for span in (a.statement.attribution.content if a.statement.attribution else ())
        ]
        differing = [pair for relation in self.claim.relations for pair in relation.particulars]
        return any(
            one.evidence.report == report
            and span.overlaps(one.evidence.span)
            and other.evidence.report in self.reports
            for pair in differing
            for one, other in (pair, pair[::-1])
            for report, span in confirming
        )

    @cached_property
    def found(self) -> tuple[str, ...]:
        """The origins so far: those with whom a way of it begins."""
        return begun(self.lineage, self._edges, self._lost_nodes)

    @cached_property
    def at_least_two(self) -> bool:
        """Whether two of those found so far must be different, as the lineage's lower bound has it."""
        return len(set(self.found) & set(self.lineage.origins.different)) >= 2

    @cached_property
    def may_be_several(self) -> bool:
        """Whether there may be more than one origin so far, as the lineage's upper bound has it."""
        origins = self.lineage.origins
        if len(self._edges) == len(self.lineage.edges) and len(self.reports) == len(self.filed):
            return origins.at_most > 1
        untraced = [one for one in origins.untraced if one in self.reports and one not in self.fallen]
        return len(self.found) + len(untraced) > 1

    def makers(self, state: State) -> tuple[Account, ...]:
        """The voices that make the claim's state, the first of them first."""
        if state in (State.CONFIRMED, State.CONFIRMED_OTHERWISE):
            return self.confirmations
        if state is State.DENIED:
            return self.denials
        if state is State.WITHDRAWN:
            return tuple(a for voices in self._taking_back.values() for a in voices)
        if state is State.CONTESTED:
            return self._contesting
        found = set(self.found)
        traced = tuple(a for a in self.put_forward if a.voice.node in found)
        return traced if state is not State.UNTRACED and traced else self.put_forward

    @cached_property
    def _contesting(self) -> tuple[Account, ...]:
        """Those whose denial meets another's word: of a denial that was answered, who put it forward anew."""
        if self.confirmations:
            return self.own_denials or tuple(a for a in self.denials if a.voice.on_record and a.concerned)
        return self.since_denial.anew or self.denials

    def _is_taken_back(self, account: Account) -> bool:
        attribution = account.statement.attribution
        relays = attribution.via if attribution and self._recalls else ()
        through = {outlet_words(relay.name) for relay in relays}
        recalled = (one for outlet in through for one in self._recalls.get(outlet, ()))
        later = (*self._taking_back.get(account.who, ()), *recalled)
        return any(o is not account and (came_after(o.when, account.when) or o.retracts) for o in later)

    @cached_property
    def _taking_back(self) -> dict[str, list[Account]]:
        """By whom, the voices that deny, or take back what they said."""
        found: dict[str, list[Account]] = {}
        for account in self.standing:
            if account.retracts or account.denies:
                found.setdefault(account.who, []).append(account)
        return found

    @cached_property
    def _recalls(self) -> dict[Words, list[Account]]:
        """By outlet, the voices that stand by which it takes its report back."""
        return recalls_by_outlet(self.standing)

    def _owns(self, account: Account) -> bool:
        """Whether a party that the claim names says it of itself, beside another's word that does not rest on
        its own: one that came before, or where nothing shows which came first, an origin's."""
        open_party = account.voice.on_record and account.own and not account.relayed and not account.elsewhere
        return open_party and any(
            other.who != account.who
            and (came_after(account.when, other.when) or self._is_beside(account, other))
            and not rests_on(other.who, account.who, self._steps)
            for other in self.put_forward
        )

    def _is_beside(self, account: Account, other: Account) -> bool:
        """Whether the other is an origin, and no dates show which of the two came first."""
        return UNKNOWN in (account.when, other.when) and other.who in self.found

    @cached_property
    def _edges(self) -> tuple[Edge, ...]:
        """The lineage's steps that reports so far show."""
        return shown_in({one.id for one in self.filed if by_then(one.at, self.moment)}, self.lineage)

    @cached_property
    def _steps(self) -> Steps:
        """From whom each has its word, by those steps."""
        return steps_of(self._edges)

    @cached_property
    def _lost_nodes(self) -> frozenset[str]:
        """Reports that no longer stand, and sources all of whose word was taken back."""
        standing = {account.who for account in self.put_forward}
        ours = {account.who for account in until(self.accounts, self.moment) if account.puts_forward}
        reports = {n.id for n in self.lineage.nodes if n.kind is NodeKind.REPORT and n.report in self.fallen}
        return frozenset(reports | (ours - standing))
