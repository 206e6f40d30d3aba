"""The rule-based finder: every rule over every block, then what they found put in order."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import Draft
from sayso.attribution.ground.ground import Ground, ground_of
from sayso.attribution.ground.lexicon import Cues, cues
from sayso.attribution.rules.answered import answer_noun_draft
from sayso.attribution.rules.clauses import quoted_drafts, verb_drafts
from sayso.attribution.rules.hearsay import adverb_draft, rumour_draft
from sayso.attribution.rules.phrases import according_draft, adjective_draft, headline_draft, noun_draft
from sayso.attribution.rules.posts import signed_posts, signed_quotations
from sayso.attribution.rules.silence import is_writer, silence_draft
from sayso.attribution.rules.speech import introduced_block, speech_drafts
from sayso.attribution.rules.tidy import findings
from sayso.attribution.rules.transcripts import transcript_drafts
from sayso.attribution.rules.unable import unable_draft
from sayso.attribution.rules.uncued import with_uncued_quotations
from sayso.attribution.rules.unverified import own_failure, unverified_draft
from sayso.model import BlockKind
from sayso.spans import joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.attribution.finder import Finding
    from sayso.attribution.ground.tree import Tree
    from sayso.parse import ParsedReport


class RuleFinder:
    """Finds attributions by written rules over a dependency parse and the quotation marks."""

    name = "rules"

    def find(self, parsed: ParsedReport) -> list[Finding]:
        """Every attribution of the report; an odd quotation mark or sentence costs only its own."""
        return self.find_on(ground_of(parsed), parsed)

    def find_on(self, ground: Ground, parsed: ParsedReport) -> list[Finding]:
        """The same for a report whose ground is known."""
        lexicon = cues()
        trees = ground.trees
        drafts: list[Draft] = []
        linked: set[tuple[int, int]] = set()
        for tree in trees:
            if _is_own_headline(tree, parsed):
                continue
            spoken = _spoken(tree, lexicon)
            linked |= {(tree.number, index) for index, _ in spoken}
            speech = _merged(spoken)
            drafts += speech
            drafts += _narrated(tree, lexicon, {draft.head for draft in speech})
            drafts += _told_in_quotations(tree, lexicon)
        introductions: list[Draft] = list(transcript_drafts(trees))
        for tree, following in pairwise(trees):
            introduced = introduced_block(tree, following, lexicon)
            if introduced is not None:
                introductions.append(introduced)
                linked |= set() if introduced.quotation is None else {(following.number, 0)}
        cued = {(one.block, one.head) for one in introductions}
        drafts = [one for one in drafts if (one.block, one.head) not in cued] + introductions
        drafts = [
            *with_uncued_quotations(trees, drafts, linked),
            *signed_posts(trees),
            *signed_quotations(trees),
        ]
        return findings(parsed.text, trees, drafts, ground.quotations, lexicon)


def _is_own_headline(tree: Tree, parsed: ParsedReport) -> bool:
    """Whether the block repeats the report's headline, which is held against the body instead."""
    headline = parsed.report.headline
    is_heading = tree.parsed.block.kind is BlockKind.HEADING
    return headline is not None and is_heading and tree.parsed.text.strip() == headline.strip()


def _spoken(tree: Tree, lexicon: Cues) -> list[tuple[int, Draft]]:
    return [
        (index, replace(draft, quotation=tree.quoted[index].number))
        for index, draft in speech_drafts(tree, lexicon)
    ]


def _merged(spoken: list[tuple[int, Draft]]) -> list[Draft]:
    """One draft a cue: "...," X said, "..." is one attribution in two pieces."""
    by_head: dict[int, Draft] = {}
    for _, draft in spoken:
        first = by_head.get(draft.head)
        content = draft.content if first is None else joined((*first.content, *draft.content))
        by_head[draft.head] = (
            draft if first is None else replace(first, content=content, quotation=draft.quotation)
        )
    return list(by_head.values())


def _narrated(tree: Tree, lexicon: Cues, taken: set[int]) -> Iterator[Draft]:
    """What the writer's own words attribute, outside quotations."""
    silent: set[int] = set()
    for token in range(len(tree)):
        if tree.is_quoted(token) and not _scare(tree, token):
            continue
        draft = (
            unverified_draft(tree, token, lexicon)
            or silence_draft(tree, token, lexicon)
            or unable_draft(tree, token, lexicon)
        )
        if draft is not None and is_writer(tree, draft):
            draft = own_failure(tree, draft, lexicon)
        if draft is not None:
            silent |= {token, tree.head[token]}
            yield draft
    for token in range(len(tree)):
        if token in taken or token in silent or tree.is_quoted(token):
            continue
        yield from verb_drafts(tree, token, lexicon)
        for rule in (
            according_draft(tree, token, lexicon),
            answer_noun_draft(tree, token, lexicon)
            or noun_draft(tree, token, lexicon)
            or rumour_draft(tree, token, lexicon),
            adjective_draft(tree, token, lexicon),
            adverb_draft(tree, token, lexicon),
        ):
            if rule is not None:
                yield rule
    if tree.parsed.block.kind is BlockKind.HEADING or tree.number == 0:
        headline = headline_draft(tree, lexicon)
        if headline is not None:
            yield headline


def _told_in_quotations(tree: Tree, lexicon: Cues) -> Iterator[Draft]:
    """What somebody quoted says that others said: "They told us it was safe." """
    for token in range(len(tree)):
        if tree.is_quoted(token) and not _scare(tree, token):
            yield from quoted_drafts(tree, token, lexicon)


def _scare(tree: Tree, token: int) -> bool:
    """Whether the quotation around the token is a few words inside the writer's sentence."""
    first, last = tree.quoted[tree.quoted_in[token]].range
    return last - first < 7
