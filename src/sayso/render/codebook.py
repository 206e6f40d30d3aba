"""The codebook: what each column of the tables means, and each label."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sayso.answers.cells import Columns
from sayso.answers.outlet_line import COLUMNS as OUTLETS
from sayso.answers.party_tables import COUNTED, SAID
from sayso.answers.tables import STORY_TABLES
from sayso.model import (
    Certainty,
    Form,
    HeadlineLabel,
    OutletKind,
    Polarity,
    Speaker,
    SpeakerKind,
    Stance,
)
from sayso.render.wording import (
    certainty_word,
    form_word,
    headline_verdict,
    kind_word,
    polarity_word,
    state_meaning,
)
from sayso.story import ArticleStance, EdgeType, State

_HEAD = """\
# Codebook

Written by `make docs` from the contracts themselves; do not edit.

The tables of `sayso export --format csv --what voices|statements|reports|claims|edges`. They are UTF-8,
with a line of columns' names; `yes` and `no` are the values of yes or no; an empty cell is what is not
known, or what the report does not say. Cells that a spreadsheet would take for a formula have an
apostrophe before them, also ids: they join in all tables, and are without it in JSON. Offsets count
Unicode code points of the text of the report that is named beside them (`sayso export --what reports`), and
are half-open.

Keys: `report` joins all tables; `claim` joins `claims`, `voices` and `edges`; `statement` joins
`statements` and `voices`; `claims` of `statements` lists the claims to which a statement speaks.

What is *read* is what one report says by itself: `stance` and `detail` in `statements`, `read_stance` and
`read_detail` in `voices`. What is *reckoned* is how that stands to a claim of many reports, with what
people judged: `stance` and `detail` in `voices`. Who denies the opposite of a claim confirms it.
"""
_STANCES: dict[str, str] = {
    Stance.ASSERTS: "says that it is so",
    Stance.CONFIRMS: "says that what others say is so",
    Stance.DENIES: "says that it is not so",
    Stance.DOUBTS: "calls it into question",
    Stance.DECLINES: "will not say, or does not",
    Stance.UNAWARE: "does not know",
    Stance.URGES: "calls for it",
    Stance.PLEDGES: "promises or threatens it",
}
_DETAILS: dict[str, str] = {
    "nothing_to_confirm": "declines: says that there is nothing to confirm",
    "no_comment": "declines: will not comment",
    "did_not_respond": "declines: was asked and did not answer",
    "unreachable": "declines: could not be reached",
    "neither_confirms_nor_denies": "declines: will neither confirm nor deny",
    "refuses_to_confirm": "declines: will not confirm",
    "refuses_to_elaborate": "declines: will not say more",
    "would_not_say": "declines: would not say",
    "did_not_deny": "declines: did not deny",
    "not_yet_commented": "declines: has not spoken of it, as far as the reports say",
    "cannot_verify": "does not know: cannot verify it",
    "does_not_know": "does not know",
    "not_told": "does not know: was not told",
    "checking": "does not know yet: is looking into it",
    "denies_in_part": "denies part of it",
    "denies_other": "denies something near it, and not it",
    "retracts": "denies: takes back what it said",
    "corrects": "denies: puts particulars right",
    "has_not_said": "declines (reckoned): has not said, and no report says that it was asked",
    "has_not_confirmed": "declines (reckoned): has not confirmed, and no report says that it was asked",
}
_EDGES: dict[str, str] = {
    EdgeType.QUOTES: "has the words in quotation marks",
    EdgeType.PARAPHRASES: "has them reworded",
    EdgeType.CITES: "names the outlet it has the word from",
    EdgeType.COPIES: "has the other report's words",
    EdgeType.OWN: 'had the word itself ("told this newspaper")',
}
_ARTICLES: dict[str, str] = {
    ArticleStance.FOR: "carries the claim",
    ArticleStance.AGAINST: "is against it",
    ArticleStance.OBSERVING: "only tells of it",
}
_POLARITIES: dict[str, str] = {
    Polarity.POSITIVE: polarity_word(Polarity.POSITIVE),
    Polarity.NEGATIVE: polarity_word(Polarity.NEGATIVE),
}
_LABELS: dict[str, Mapping[str, str]] = {
    "stance": _STANCES,
    "detail": _DETAILS,
    "speaker_kind": {one: kind_word(Speaker(None, one)) for one in SpeakerKind},
    "form": {one: form_word(one) for one in Form},
    "certainty": {one: certainty_word(one) for one in Certainty},
    "polarity": _POLARITIES,
    "state": {one: state_meaning(one) for one in State},
    "edge": _EDGES,
    "headline_check": {one: headline_verdict(one) for one in HeadlineLabel},
    "outlet_kind": {one: one.value for one in OutletKind},
    "chief_claim": _ARTICLES,
}


def codebook() -> str:
    """The codebook as Markdown."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield _HEAD
    for name, one in STORY_TABLES.items():
        yield from _table(name, one.row, one.columns)
    yield from _table("outlets", "an outlet (`sayso outlets --csv`), in counts and without a score", OUTLETS)
    yield from _table("source", "what a source said once (`sayso export --source NAME --format csv`)", SAID)
    yield from _table(
        "outlet", "a count of an outlet (`sayso export --outlet NAME --format csv`), and no score", COUNTED
    )
    yield "## Labels\n"
    for name, labels in _LABELS.items():
        yield from (f"### `{name}`\n", "| label | means |", "|---|---|")
        yield from (f"| `{label}` | {_cell(meaning)} |" for label, meaning in labels.items())
        yield ""


def _table(name: str, row: str, columns: Columns) -> Iterable[str]:
    yield from (f"## `{name}`\n", f"A row is {row}.\n", "| column | means |", "|---|---|")
    yield from (f"| `{column}` | {_cell(meaning)} |" for column, meaning in columns)
    yield ""


def _cell(words: str) -> str:
    return words.replace("|", "\\|")
