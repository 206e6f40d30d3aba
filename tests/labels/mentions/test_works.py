"""What runs "the Brenlux plant" is a body; a name before another noun, or of a person in full, is not."""

import pytest

from sayso.document import Document, Media
from sayso.model import SpeakerKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A fire broke out at the Brenlux fireworks plant. Brenlux denied that anyone died.", "organization"),
        ("Brenlux denied that anyone died. The Brenlux factory at Tarn burned.", "organization"),
        ("Carl Reeve runs the Reeve factory at Tarn. Reeve denied that anyone died.", "person"),
        ("The Reeve family left the factory. Carl Reeve denied that anyone died.", "person"),
        ("Mr Reeve left the Tarn factory. Mr Reeve denied that anyone died.", "person"),
        ("The factory burned. Ada Lorne denied that anyone died.", "person"),
    ],
)
def test_who_denies(reader, text, kind):
    denials = [a for a in reader.read(Document("r", Media.GIVEN, text)).attributions if a.cue]
    assert {a.speaker.kind for a in denials} == {SpeakerKind(kind)}
