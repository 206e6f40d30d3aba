import pytest

from sayso.model import HeadlineLabel, Speaker, SpeakerKind, Stance
from sayso.render.wording import headline_verdict, kind_word, stance_word

WORDS = [stance_word(stance) for stance in (*Stance, None)]


@pytest.mark.parametrize("sign", ["word", "glyph", "ascii"])
def test_no_two_stances_look_alike(sign):
    assert len({getattr(word, sign) for word in WORDS}) == len(WORDS)


def test_stance_signs_survive_ascii_and_no_colour_means_truth():
    assert all(word.ascii.isascii() for word in WORDS)
    assert not any("green" in word.colour or "red" in word.colour for word in WORDS)


def test_no_wording_gives_a_verdict():
    said = [w.word for w in WORDS] + [headline_verdict(label) for label in HeadlineLabel]
    assert not any(word in text.lower().split() for text in said for word in ("true", "false", "fake", "lie"))


def test_every_kind_has_a_word():
    assert len({kind_word(Speaker(None, kind)) for kind in (*SpeakerKind, None)}) == len(SpeakerKind) + 1
