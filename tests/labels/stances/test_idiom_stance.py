"""Every idiom of the lexicon, in a sentence of its own: it has the stance that the lexicon gives it."""

import pytest

from sayso.document import Document, Media
from sayso.lexicons import load

OBJECTS = {
    "claims": " the claims of a neighbour",
    "anything": " the plan of a neighbour",
    "suggestions": " the suggestion of a neighbour",
    "questions": " questions from a neighbour",
    "nothing": "",
}
IDIOMS = [
    (entry["stance"], verb, words, entry["about"])
    for entry in load("idioms")["idiom"]
    if "stance" in entry
    for verb in entry["verbs"]
    for words in entry["words"]
]


@pytest.fixture(scope="module")
def read_as(reader):
    sentences = []
    for *_, verb, words, about in IDIOMS:
        did = "was" if verb == "be" else f"did {verb}"
        sentences.append(f"On Monday Ada Lorne {did} {words}".rstrip() + f"{OBJECTS[about]}.")
    report = reader.read(Document("report", Media.GIVEN, "\n\n".join(sentences)))
    found, end = [], 0
    for sentence in sentences:
        start = report.text.index(sentence, end)
        end = start + len(sentence)
        found.append([a for a in report.attributions if a.cue and start <= a.cue[0].start < end])
    return found


def test_stance_of_every_idiom(read_as):
    wrong = [
        (verb, words, one.stance)
        for (stance, verb, words, _), found in zip(IDIOMS, read_as, strict=True)
        for one in found
        if one.stance != stance
    ]
    assert wrong == []


def test_most_idioms_are_found(read_as):
    assert sum(bool(found) for found in read_as) > 0.7 * len(IDIOMS)


def test_no_idiom_is_listed_twice():
    pairs = [(verb, words, about) for _, verb, words, about in IDIOMS]
    assert len(pairs) == len(set(pairs))
