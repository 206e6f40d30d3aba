"""Who stands by his own report, story or account confirms what he told, not what stands next to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.claims.answering.no_comment import start_of
from sayso.claims.propositions.voiced import cue_words, said
from sayso.claims.propositions.words import words_that
from sayso.lexicons.roles import roles
from sayso.wordforms import plain_marks, singular

if TYPE_CHECKING:
    from sayso.claims.answering.named_matter import Joined
    from sayso.claims.answering.report_told import ReportTold
    from sayso.model import Attribution

ITS_OWN = "stands by its own report"
"""By which rule an answer is on a claim."""

_PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i"})


def of_its_own(told: ReportTold, attribution: Attribution) -> list[Joined]:
    """The claims by which somebody stands who says no more than that ("it stood by its report"): what an
    outlet's reports in the story, up to this one, put forward above all, else what he puts forward here."""
    who = _stands_by_it(attribution, told.text)
    if who is None:
        return []
    speaker = attribution.speaker
    names = [who] if who and who not in _PRONOUNS else [speaker.name or "", speaker.affiliation or ""]
    if not speaker.affiliation and _of_the_press(attribution):
        names.append(told.story.outlet_named_last(_before(attribution, told.text)) or "")
    whole = told.story.told_by_outlet([name for name in names if name], told.filed)
    claims = [whole] if whole is not None else sorted(told.laid.said_by(attribution))
    barred = told.story.barred(told.ref_of(attribution))
    return [(claim, 1.0, ITS_OWN) for claim in claims if claim not in barred]


def _of_the_press(attribution: Attribution) -> bool:
    """Whether the speaker works for an outlet, by a role that does not name it ("its editor")."""
    words = {singular(word) for word in (attribution.speaker.role or "").casefold().split()}
    return not words.isdisjoint(roles("press_work"))


def _before(attribution: Attribution, text: str) -> str:
    """The words right before, in which such a speaker's outlet is named ("The Post defended its report")."""
    start = start_of(attribution)
    return text[max(0, start - _NEAR) : start]


_NEAR = 200
"""Characters back to an outlet's name: a sentence or two. By hand."""


def _stands_by_it(attribution: Attribution, text: str) -> str | None:
    """Who is told to stand by his report, in small letters, "" where only the speaker can be; None where no
    more, or something else, is told."""
    content = plain_marks(said(attribution, text))
    for words in (content, f"{cue_words(attribution, text)} {content}"):
        if found := words_that("referring", "own_report").match(words.strip()):
            return (found["who"] or "").casefold()
    return None
