"""Pages call stances and speakers as screens do."""

from __future__ import annotations

from sayso.model import Speaker, SpeakerKind, Stance
from sayso.render.wording import kind_word, stance_word
from sayso.web.words import KINDS, STANCES


def test_a_stance_to_a_claim_is_told_by_the_verb_that_screens_have() -> None:
    assert set(STANCES) == set(Stance)
    assert all(words.startswith(stance_word(stance).word) for stance, words in STANCES.items())


def test_a_kind_of_speaker_is_what_screens_call_it() -> None:
    assert KINDS[SpeakerKind.ORGANIZATION] == "an organization"
    assert KINDS[SpeakerKind.OFFICIAL] == "an unnamed official"
    assert all(words.endswith(f" {kind_word(Speaker(None, kind))}") for kind, words in KINDS.items())
