"""Whom a report calls he and whom she, learnt from the sentences that name nobody else: "Reeve lost his job".

A given name that is rare tells no sex, and a surname alone none at all; the pronouns behind it do, and before
any of them is taken for a speaker.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from sayso.attribution.quotes import in_marks
from sayso.lexicons.given_names import given_name_gender

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span as Tokens

    from sayso.labels.mentions.people import People
    from sayso.parse import ParsedReport

_MALE = frozenset({"he", "him", "his", "himself"})
_FEMALE = frozenset({"she", "her", "hers", "herself"})
_LEAST = 2
"""Pronouns that tell a sex: one may mean somebody who is not named. This and the next by hand, not fitted."""
_MOST = 0.8
"""Share of them that are of one sex."""


def sexes_told(parsed: ParsedReport, people: People) -> dict[str, str]:
    """The sex of each person, by full name in lower case, that the pronouns behind the name tell and the name
    does not."""
    votes: dict[str, Counter[str]] = {}
    for block in parsed.blocks:
        entities = block.doc.ents  # a doc, and a part of it, reads them from all its tokens at each asking
        starts = [entity.start for entity in entities]
        for sentence in block.doc.sents:
            named = entities[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            for name, sex in _told(sentence, named, parsed.text, block.start, people):
                key = (people.full_name(name, block.start + sentence.end_char) or name).lower()
                votes.setdefault(key, Counter())[sex] += 1
    most = {key: _most(told) for key, told in votes.items() if _is_open(key)}
    return {key: sex for key, sex in most.items() if sex}


def _told(
    sentence: Tokens, entities: Sequence[Tokens], text: str, start: int, people: People
) -> Iterator[tuple[str, str]]:
    """The one name of a sentence, with the sex that each pronoun behind it tells; none within quotations."""
    named = [entity for entity in entities if entity.label_ == "PERSON" or people.is_person(entity.text)]
    if not named or len({entity.text.split()[-1] for entity in named}) > 1:
        return
    name = named[0].text.removesuffix("'s").removesuffix("’s")
    for token in sentence:
        if token.i >= named[0].end and token.lower_ in _MALE | _FEMALE:
            if in_marks(text, start + token.idx):
                continue
            yield name, "male" if token.lower_ in _MALE else "female"


def _most(told: Counter[str]) -> str | None:
    sex, count = told.most_common(1)[0]
    return sex if count >= _LEAST and count >= _MOST * told.total() else None


def _is_open(name: str) -> bool:
    """Whether the given name tells no sex of its own."""
    first, _, rest = name.partition(" ")
    return not rest or given_name_gender(first.title()) in (None, "either")
