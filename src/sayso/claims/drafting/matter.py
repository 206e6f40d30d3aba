"""What else a story's reports tell of its chief claim's matter, without putting forward its very proposition.

"Metro reported the story", "the video shows how it fell", "seven others say the same of themselves": whoever
follows on whose word a story stands needs these too, though they speak to other propositions. They have steps
in the claim's lineage, and neither a voice in its record nor a place among its origins; at most they keep the
bounds on these apart (`sayso.lineage.origins.origins`).

How likely a statement is on the matter is a logistic function of a few signals; weights and how they were
chosen stand in `lexicons/matter.toml`.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from sayso.claims.propositions.put_forward import is_nobody, is_unvoiced
from sayso.claims.propositions.referring import listed_stems
from sayso.claims.propositions.words import MARKS, names, stem, stems
from sayso.lexicons import load
from sayso.model import SpeakerKind
from sayso.story import AttributionRef, Member
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sayso.model import Attribution, Report
    from sayso.story import Filed

TELLS_OF_IT = "tells of its matter"
_SAID_OTHERWISE = frozenset({SpeakerKind.OFFICIAL})
"""The kind that is mostly somebody whom the lineage has by name: "the agent"."""
_WINDOW = 500
"""Characters of a statement that are looked at: what comes later is detail."""
_MOST = 0.6
"""Share of a story's reports that have a word which belongs to its matter. By hand, not tuned."""


def also_telling(members: Sequence[Member], filed: Sequence[Filed]) -> tuple[Member, ...]:
    """The attributions of these reports that are likely on the matter of the claim of ``members``, with how
    likely, in the order of the reports. A story of one report has none."""
    known = {member.ref for member in members}
    common = words_of_most(filed)
    return tuple(
        Member(ref, attribution.stance, round(likely, 3), TELLS_OF_IT)
        for one in filed
        for attribution in one.report.attributions
        if attribution.stance is not None
        and may_be_told(attribution)
        and not is_unvoiced(attribution, one.report.text)
        and not is_nobody(attribution, one.report.text)
        and (ref := AttributionRef(one.id, attribution.id)) not in known
        and (likely := _likely(signals(attribution, one.report, common))) >= load("matter")["least"]
    )


def may_be_told(attribution: Attribution) -> bool:
    """Whether the speaker is of a kind that may be told beside a claim, or spoke to a named outlet."""
    return attribution.speaker.kind not in _SAID_OTHERWISE or bool(attribution.via)


def words_of_most(filed: Sequence[Filed]) -> frozenset[str]:
    """The telling words that most of the reports have."""
    counts = Counter(word for one in filed for word in _telling(one.report.text))
    least = max(2, _MOST * len(filed))
    return frozenset(word for word, count in counts.items() if count >= least)


def _telling(text: str) -> frozenset[str]:
    return stems(text) | names(text)


def signals(attribution: Attribution, report: Report, common: frozenset[str]) -> Mapping[str, float]:
    """What tells whether an attribution is on the matter of which a story's reports have ``common`` words."""
    spans = sorted((*attribution.source, *attribution.cue, *attribution.content))
    start = spans[0].start if spans else 0
    end = min(spans[-1].end, start + _WINDOW) if spans else 0
    around = report.text[start:end]
    telling = _telling(around)
    words = {stem(word.strip(MARKS)) for word in plain_marks(around).lower().split()}
    kind = attribution.speaker.kind
    return {
        "common words": len(telling & common) / max(1, len(telling)),
        "verdict": float(not words.isdisjoint(listed_stems("verdicts"))),
        "refers": float(not words.isdisjoint(listed_stems("matters"))),
        "outlet": float(kind is SpeakerKind.OUTLET),
        "document": float(kind is SpeakerKind.DOCUMENT),
        "early": 1 - start / max(1, len(report.text)) if spans else 0.0,
        "confidence": attribution.confidence,
        "source": float(bool(attribution.source)),
        "few": 1 / (1 + len(report.attributions)),
        "relay": float(bool(attribution.via)),
    }


def _likely(found: Mapping[str, float]) -> float:
    weights = load("matter")["weights"]
    return 1 / (1 + math.exp(-load("matter")["bias"] - sum(weights[name] * found[name] for name in weights)))
