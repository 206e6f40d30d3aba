"""Newsroom rules about unnamed sources, held against a reading; each note names the rule it follows.

The rules: Reuters Handbook of Journalism, "The essentials of Reuters sourcing" (never sources in the plural
where there is one); the Associated Press on anonymous sources (a source is described, not "a source" alone;
nobody who speaks unnamed is also quoted as declining to comment). A note says what the wording shows, not
that a rule was broken: only the newsroom knows who its sources are.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.headline.body import Body
from sayso.headline.checks import check_wording
from sayso.headline.shifted import plural_sources
from sayso.headline.wording import read_wording
from sayso.lexicons import load
from sayso.model import PUTS_FORWARD, HeadlineLabel, Note, SpeakerKind, Stance
from sayso.wordforms import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sayso.model import Attribution
    from sayso.parse import ParsedReport


def newsroom_notes(parsed: ParsedReport, attributions: Sequence[Attribution]) -> tuple[Note, ...]:
    """What an editor would ask: about the report's unnamed sources, one note for each rule at most, and about
    the other wordings of its headline."""
    body = Body(parsed, attributions)
    unnamed = [a for a in attributions if a.speaker.kind is SpeakerKind.ANONYMOUS and a.source]
    return (
        *_plural(body, unnamed),
        *_bare(body, unnamed),
        *_declining(body, unnamed),
        *_other_headlines(parsed, attributions),
    )


def _other_headlines(parsed: ParsedReport, attributions: Sequence[Attribution]) -> Iterator[Note]:
    """Another wording of the headline, for search or for sharing, says more than the body."""
    shown = {_words(parsed.report.headline or "")}
    for headline in parsed.report.headlines:
        words = _words(headline.text)
        if words in shown or not words:
            continue
        shown.add(words)
        check = check_wording(headline.text, parsed, attributions)
        if check.label is not HeadlineLabel.SUPPORTED:
            place = f"the headline in {headline.place.value}, “{headline.text}”, is {check.label.value}"
            yield Note("other_headline", f"{place}: {check.why}")


def _words(headline: str) -> tuple[str, ...]:
    return tuple(words_of(headline))


def _plural(body: Body, unnamed: Sequence[Attribution]) -> Iterator[Note]:
    """The headline has "sources" over one, or the body goes from "sources" to "the source"."""
    headline = body.parsed.report.headline
    check = plural_sources(read_wording(headline), body) if headline else None
    if check is not None:
        yield Note("plural_sources", f"Reuters, no plural over one source: {check.why}")
        return
    mentions = [_mention(body, a) for a in unnamed]
    several = next((m for m in mentions if _matches("several", m)), None)
    one = next((m for m in mentions if _matches("the_one", m)), None)
    if several and one and not any(_matches("introduced", m) for m in mentions):
        yield Note("plural_sources", f"Reuters, no plural over one source: “{several}” and later “{one}”")


def _bare(body: Body, unnamed: Sequence[Attribution]) -> Iterator[Note]:
    """No mention of an unnamed source says more than that it is one."""
    mentions = [_mention(body, a) for a in unnamed]
    if not mentions or not all(_matches("bare", m) for m in mentions):
        return
    if any(_matches("described_behind", body.text[a.source[-1].end :][:_BEHIND]) for a in unnamed):
        return
    yield Note("bare_source", f"AP, a source is described: the report says no more than “{mentions[0]}”")


_BEHIND = 80
"""Characters behind a mention in which a description of the source begins."""


def _declining(body: Body, unnamed: Sequence[Attribution]) -> Iterator[Note]:
    """The body for which an unnamed source speaks is also quoted as declining."""
    for speaks in unnamed:
        for refuses in body.attributions:
            if speaks.stance in PUTS_FORWARD and _is_refusal(refuses) and _same(speaks, refuses):
                words = " ".join(span.of(body.text) for span in refuses.cue)
                who = refuses.speaker.name or "it"
                yield Note(
                    "source_also_declines",
                    f"AP, no source is also quoted as declining: {speaks.speaker.name} speaks unnamed,"
                    f" and {who} “{words}”",
                )
                return


def _is_refusal(attribution: Attribution) -> bool:
    """Whether it holds back all, not only more of what the speaker has said."""
    return attribution.stance is Stance.DECLINES and attribution.detail in (
        "no_comment",
        "refuses_to_confirm",
    )


def _same(speaks: Attribution, refuses: Attribution) -> bool:
    """Whether both are one speaker, or of one body."""
    own = speaks.speaker.name is not None and speaks.speaker.name == refuses.speaker.name
    bodies = {refuses.speaker.affiliation, refuses.speaker.name} - {None}
    return own or speaks.speaker.affiliation in bodies


def _mention(body: Body, attribution: Attribution) -> str:
    return " ".join(span.of(body.text) for span in attribution.source)


def _matches(kind: str, words: str) -> bool:
    return _pattern(kind).search(words) is not None


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(load("headlines")["newsroom"][kind], re.IGNORECASE)
