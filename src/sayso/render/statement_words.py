"""How a statement is put for people: who speaks, what is said, through whom and how sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.answers.called import role_beside
from sayso.answers.words import party_name, quoted, shown_name
from sayso.model import UNNAMED, Certainty
from sayso.render.safety import folded
from sayso.render.wording import certainty_word, kind_word

if TYPE_CHECKING:
    from sayso.model import Attribution, Report, Source, Speaker

THIS_REPORT = "this report"


def is_unnamed(speaker: Speaker) -> bool:
    """Whether the speaker is an unnamed source or an unnamed official."""
    return speaker.kind in UNNAMED


def who(report: Report, attribution: Attribution) -> str:
    """The speaker's name, or failing that the report's own words for the speaker, or the sort of speaker."""
    speaker = attribution.speaker
    if speaker.name and speaker.name.strip():
        return shown_name(folded(speaker.name))
    if words := quoted(report.text, attribution.source):
        return words
    return party_name(None, speaker.kind)


def role_of(speaker: Speaker) -> str:
    """Role and body spoken for, where name and role do not say them: "chief cabinet secretary, Japan"."""
    return role_beside(speaker, folded(speaker.name or ""))


def source_of(report: Report, attribution: Attribution) -> Source | None:
    """The profile of who speaks; None where the report has none."""
    return next((source for source in report.sources if source.id == attribution.source_id), None)


def why_unnamed(report: Report, attribution: Attribution) -> str:
    """The report's words for why its source is not named, where that first speaks; "unnamed" is none."""
    source = source_of(report, attribution)
    if source is None or source.attributions[:1] != (attribution.id,):
        return ""
    return quoted(
        report.text, tuple(span for span in source.anonymity if " " in span.of(report.text).strip())
    )


def kind_beside(report: Report, attribution: Attribution) -> str:
    """The sort of speaker where it adds to the name: nothing beside "unnamed source of Yonhap"."""
    word = kind_word(attribution.speaker)
    return "" if word in who(report, attribution).casefold() else word


def what(report: Report, attribution: Attribution) -> str:
    """The content's words; where nothing is named, the cue's, in brackets."""
    if words := quoted(report.text, attribution.content):
        return words
    words = quoted(report.text, attribution.cue)
    return f"({words})" if words else ""


def through(attribution: Attribution, arrow: str = " → ") -> str:
    """The relays, nearest the speaker first."""
    return arrow.join(shown_name(folded(relay.name)) for relay in attribution.via)


def hedge(attribution: Attribution) -> str:
    """How sure the speaker sounds, unless certain or unclear: the words worth a look."""
    return "" if attribution.certainty in (None, Certainty.CERTAIN) else certainty_word(attribution.certainty)


def chain(report: Report, attribution: Attribution) -> tuple[str, ...]:
    """From the speaker through the relays to this report."""
    return (
        who(report, attribution),
        *(shown_name(folded(relay.name)) for relay in attribution.via),
        THIS_REPORT,
    )
