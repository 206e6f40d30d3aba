"""Who speaks to a claim: one voice for each attribution that is not the copy of an earlier one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sayso.bare import bare_words
from sayso.lineage.naming.names import outlet_words
from sayso.lineage.origins.fallen import is_recall
from sayso.lineage.sources.openly import speaks_openly
from sayso.lineage.ways.statements import is_repeated, is_voiceless, statements_of
from sayso.model import PUTS_FORWARD, RETRACTS, Span, SpeakerKind, Stance
from sayso.record.asked import detail_of
from sayso.record.concerned import (
    confirms_itself,
    is_announced,
    is_concerned,
    is_contested,
    speaks_of_itself,
)
from sayso.record.elsewhere import Whereabouts
from sayso.record.one_party import as_one_party
from sayso.record.order import UNKNOWN
from sayso.record.recounted import as_first_told
from sayso.record.said_by import said_by
from sayso.story import EdgeType, Evidence, NodeKind, Voice, by_then, day_of, is_after

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sayso.lineage.naming.names import Words
    from sayso.lineage.ways.statements import Statement
    from sayso.model import Attribution
    from sayso.story import Claim, Filed, Lineage, Node

DENIALS = frozenset({Stance.DENIES})

Steps = Mapping[str, Sequence[tuple[Span, str]]]
"""By report, the words that show steps of a lineage, with the node from which each step leads."""


@dataclass(frozen=True, slots=True)
class Account:
    """A voice with what the rules ask of it.

    ``who`` is its node in the lineage, or what it is called. ``at`` is when its report, or the version that
    first had it, came. ``relayed``
    says that the report has it from an outlet; ``concerned`` that it is a party to the claim; ``own`` that it
    says in its own words, as a party that the claim names, what the claim says of it. ``elsewhere`` says that
    it speaks of another place than the claim; ``announces`` that a party makes it known by a word for that.
    """

    voice: Voice
    statement: Statement
    who: str
    relayed: bool
    concerned: bool
    own: bool = False
    elsewhere: bool = False
    announces: bool = False

    @property
    def at(self) -> str:
        """The moment of its report or its version, from which on it is on the record."""
        return _on_record_from(self.statement)

    @property
    def when(self) -> str:
        """The moment at which it was said, as it may be held against others': none is known where neither the
        report nor its words give a day."""
        return self.voice.at if self.voice.dated else UNKNOWN

    @property
    def puts_forward(self) -> bool:
        """Whether it asserts or confirms."""
        return self.voice.stance in PUTS_FORWARD

    @property
    def denies(self) -> bool:
        """Whether it denies; an outlet that takes its report back says no more than that it is not to be
        relied on."""
        return self.voice.stance in DENIALS and not self.recalls

    @property
    def recalls(self) -> bool:
        """Whether an outlet takes back what it reported, and with it what it passed on."""
        return is_recall(self.statement.attribution)

    @property
    def retracts(self) -> bool:
        """Whether it takes back what it said."""
        return self.voice.detail == RETRACTS

    @property
    def confirms(self) -> bool:
        """Whether it confirms openly, as a party concerned, or announces it as one."""
        read = self.statement.attribution.stance if self.statement.attribution else None
        return (
            self.voice.on_record
            and self.concerned
            and not self.elsewhere
            and (self.voice.stance is Stance.CONFIRMS or self.announces)
            and confirms_itself(self.voice.stance, read)
        )


def accounts_of(claim: Claim, lineage: Lineage, filed: Sequence[Filed]) -> tuple[Account, ...]:
    """The voices, in the order in which their reports came."""
    originals = _originals(lineage, filed)
    copied = {one.id: bare_words(one.report.text) for one in filed if one.id in originals.values()}
    steps = _steps(lineage)
    accounts, where = [], Whereabouts(claim, filed)
    for statement in statements_of(claim, filed):
        original = originals.get(statement.report)
        if not (original and is_repeated(statement, copied[original])):
            account = _account(statement, claim, lineage, steps)
            asked = account.concerned and account.puts_forward
            accounts.append(
                _of_another_place(account) if asked and where.is_elsewhere(statement) else account
            )
    return as_first_told(as_one_party(accounts))


def _originals(lineage: Lineage, filed: Sequence[Filed]) -> dict[str, str]:
    """By copy, the report that it copies: none that came after it, since words count from their first day."""
    nodes, came = {node.id: node for node in lineage.nodes}, {one.id: one for one in filed}
    edges = (edge for edge in lineage.edges if edge.type is EdgeType.COPIES)
    copies = ((nodes[edge.end].report, nodes[edge.start].report) for edge in edges)
    return {
        copy: original
        for copy, original in copies
        if copy in came and original in came and not _is_later(came[original], came[copy])
    }


def _is_later(one: Filed, other: Filed) -> bool:
    return one.dated and other.dated and is_after(one.at, other.at)


def _of_another_place(account: Account) -> Account:
    return replace(account, elsewhere=True, voice=replace(account.voice, elsewhere=True))


def _account(statement: Statement, claim: Claim, lineage: Lineage, steps: Steps) -> Account:
    attribution = statement.attribution
    node = _node(statement, lineage, steps)
    name = node.name if node else _name(attribution)
    kind = attribution.speaker.kind if attribution else None
    on_record = (
        attribution is not None
        and speaks_openly(attribution.speaker)
        and not is_voiceless(attribution)
        and not _is_told_by_nobody_named(attribution, statement)
    )
    voice = Voice(
        ref=statement.ref,
        name=name,
        kind=kind,
        stance=statement.stance,
        detail=detail_of(statement, attribution) if attribution else None,
        on_record=on_record,
        at=(at := _moment(statement)),
        dated=statement.filed.dated or at != _on_record_from(statement),
        confidence=attribution.confidence if attribution else 1.0,
        node=node.id if node else None,
        said_by=said_by(statement, attribution, name) if attribution else None,
    )
    relayed = bool(attribution and attribution.via)
    announces = not relayed and is_announced(statement, claim)
    stance = Stance.CONFIRMS if announces else statement.stance
    concerned = attribution is not None and is_concerned(
        attribution.speaker, stance, claim, statement.words(attribution.content)
    )
    own = concerned and attribution is not None and _is_own(statement, attribution, claim)
    who = node.id if node else name or str(statement.ref)
    return Account(voice, statement, who, relayed, concerned, own, announces=announces)


def _is_told_by_nobody_named(attribution: Attribution, statement: Statement) -> bool:
    """Whether it stands in the words of people without a name ("the mayor told friends she would go, two
    people said"): then nobody can be held to it."""
    report = statement.filed.report
    holder = report.attribution(attribution.nested_in)
    for _ in range(_DEEPEST):
        if holder is None:
            break
        if holder.speaker.kind not in _CARRIES and not speaks_openly(holder.speaker):
            return True
        holder = report.attribution(holder.nested_in)
    return False


_CARRIES = frozenset({SpeakerKind.OUTLET, SpeakerKind.DOCUMENT})
"""Who is no voice on record, and in whose words others are on record all the same."""
_DEEPEST = 5
"""Statements within statements that are followed outwards; more is no sentence of a report. By hand."""


def _is_own(statement: Statement, attribution: Attribution, claim: Claim) -> bool:
    words = statement.words(attribution.content)
    if is_contested(statement.words(attribution.cue)):
        return False
    return confirms_itself(statement.stance, attribution.stance) and speaks_of_itself(
        attribution.speaker, words, claim
    )


def _steps(lineage: Lineage) -> Steps:
    steps: dict[str, list[tuple[Span, str]]] = {}
    for edge in lineage.edges:
        for found in edge.evidence:
            steps.setdefault(found.report, []).append((found.span, edge.start))
    return steps


def _moment(statement: Statement) -> str:
    """When it was said, where the report gives the day and it lies before the report; else the report's."""
    said = statement.attribution.said if statement.attribution else None
    at = _on_record_from(statement)
    return said.date if said and said.date and said.date < day_of(at) else at


def _on_record_from(statement: Statement) -> str:
    filed, attribution = statement.filed, statement.attribution
    return filed.on_record_from(attribution.id) if attribution else filed.at


def _name(attribution: Attribution | None) -> str | None:
    return None if attribution is None or is_voiceless(attribution) else attribution.speaker.name


def _node(statement: Statement, lineage: Lineage, steps: Steps) -> Node | None:
    """The lineage's node for the speaker: the start of the step that the source's words show."""
    attribution = statement.attribution
    if attribution is None or is_voiceless(attribution):
        return None
    spans = attribution.source or attribution.cue or attribution.content
    shown = {
        start for span, start in steps.get(statement.report, ()) if any(span.overlaps(ours) for ours in spans)
    }
    outlet = attribution.speaker.kind is SpeakerKind.OUTLET
    kind = NodeKind.OUTLET if outlet else NodeKind.SOURCE
    ours = [node for node in lineage.nodes if node.id in shown and node.kind is kind]
    return max(ours, key=lambda node: _alike(node.name, attribution.speaker.name), default=None)


def _alike(one: str, other: str | None) -> int:
    return len(set(one.casefold().split()) & set((other or "").casefold().split()))


def evidence_of(account: Account) -> tuple[Evidence, ...]:
    """The words that show the voice: who and in what way, else what was said."""
    attribution = account.statement.attribution
    spans = sorted((*attribution.source, *attribution.cue)) or attribution.content if attribution else ()
    return tuple(Evidence(account.voice.ref.report, span) for span in spans)


def recalls_by_outlet(accounts: Iterable[Account]) -> dict[Words, list[Account]]:
    """The voices by which outlets take their reports back, by the telling words of the outlet's name."""
    found: dict[Words, list[Account]] = {}
    for one in accounts:
        if one.recalls:
            found.setdefault(outlet_words(one.voice.name or ""), []).append(one)
    return found


def until(accounts: Iterable[Account], moment: str) -> Iterator[Account]:
    """Those whose reports had come by then."""
    return (account for account in accounts if by_then(account.at, moment))
