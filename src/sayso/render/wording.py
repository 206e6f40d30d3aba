"""The words, glyphs and colours in which people see the labels: one table for screens and pages.

The word always stands; glyph and colour only help. Terminal colours differ in lightness as well as in hue,
and none stands for true or false.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.model import Certainty, Form, HeadlineLabel, HeadlinePlace, Polarity, SpeakerKind, Stance
from sayso.render.safety import folded
from sayso.story import State

if TYPE_CHECKING:
    from sayso.model import Attribution, Speaker


@dataclass(frozen=True, slots=True)
class StanceWord:
    """How one stance is shown: in words, as a sign, as a sign in ASCII, and in the sign's colour.

    ``bold`` words are those that a hasty reader takes for one another: denials, and refusals to speak.
    """

    word: str
    glyph: str
    ascii: str
    colour: str
    bold: bool = False


# Of the sixteen colours that every theme tunes to its own background. Only signs are coloured: some themes
# set yellow on white, and words must be read in all of them.
_STANCES = {
    Stance.ASSERTS: StanceWord("says", "●", "*", "blue"),
    Stance.CONFIRMS: StanceWord("confirms", "✓", "v", "cyan"),
    Stance.DENIES: StanceWord("denies", "✕", "x", "magenta", bold=True),
    Stance.DOUBTS: StanceWord("doubts", "?", "?", "magenta"),
    Stance.DECLINES: StanceWord("will not say", "◌", "o", "yellow", bold=True),
    Stance.UNAWARE: StanceWord("does not know", "∅", "0", "yellow", bold=True),
    Stance.URGES: StanceWord("urges", "!", "!", "cyan"),
    Stance.PLEDGES: StanceWord("promises", "→", ">", "cyan"),
}
_UNCLEAR = StanceWord("stance unclear", "–", "-", "default")

_STATES = {str(State.LAPSED): "not spoken of any more", str(State.DENIED): "denied"}
_STATE_MEANINGS = {
    State.SINGLE_ORIGIN: "It goes back to one first speaker; no party concerned confirms it.",
    State.NOT_TOLD_APART: "It may have one first speaker or several; no party concerned confirms it.",
    State.SEVERAL_ORIGINS: "At least two first speakers must be different; no party concerned confirms it.",
    State.UNTRACED: "No report says on whose word it has it.",
    State.CONTESTED: "Some put it forward, and some deny it.",
    State.DENIED: "It was denied, and no later report, if there is one, has it put forward anew.",
    State.CONFIRMED: "A party whom it concerns confirms it on record.",
    State.CONFIRMED_OTHERWISE: "A party whom it concerns confirms it on record, with other particulars.",
    State.WITHDRAWN: "Nobody puts it forward any more: it was taken back, or its reports were withdrawn.",
    State.LAPSED: "Nobody has spoken to it for thirty days.",
}
ORIGINS_MEANING = (
    "An origin is a first speaker to whom a claim can be followed back through the reports. Between the two "
    "bounds lies how many there are: a report that gives no source may have one of its own."
)
"""What the count of origins means, where it is first shown."""

_KINDS = {
    SpeakerKind.PERSON: "named person",
    SpeakerKind.ORGANIZATION: "organization",
    SpeakerKind.OUTLET: "news outlet",
    SpeakerKind.OFFICIAL: "unnamed official",
    SpeakerKind.ANONYMOUS: "unnamed source",
    SpeakerKind.GROUP: "group",
    SpeakerKind.DOCUMENT: "document",
}

_HEADLINE_CHECKS = {
    HeadlineLabel.SUPPORTED: "Nothing in the report was found to speak against the headline.",
    HeadlineLabel.HARDENED: "The headline is firmer than the report.",
    HeadlineLabel.SHIFTED: "The headline gives another speaker or another stance than the report.",
    HeadlineLabel.UNSUPPORTED: "Nothing in the report carries the headline.",
    HeadlineLabel.CONTRADICTED: "The report says otherwise than the headline.",
}
_HEADLINE_PLACES = {
    HeadlinePlace.BODY: "on the page",
    HeadlinePlace.TITLE: "as the page title",
    HeadlinePlace.OPEN_GRAPH: "when shared",
    HeadlinePlace.JSON_LD: "for search engines",
    HeadlinePlace.GIVEN: "as given",
}
_FORMS = {
    Form.DIRECT: "in quotation marks",
    Form.INDIRECT: "reworded",
    Form.MIXED: "partly in quotation marks",
}
_CERTAINTIES = {
    Certainty.CERTAIN: "certain",
    Certainty.PROBABLE: "probable",
    Certainty.POSSIBLE: "possible",
}
_POLARITIES = {Polarity.POSITIVE: "that it is so", Polarity.NEGATIVE: "that it is not so"}
_FIELDS = {
    "spans": "how it was found",
    "stance": "what the speaker does",
    "detail": "in what way",
    "form": "whose words",
    "certainty": "how sure it sounds",
    "polarity": "so or not so",
    "speaker": "who speaks",
    "kind": "what sort of speaker",
    "anonymity": "why not named",
    "may_be": "cannot be told from",
    "via": "through whom",
    "said": "when",
    "responds_to": "what it answers",
    "nested_in": "what it stands in",
    "holds": "what stands in it",
}


def state_words(state: State | str) -> str:
    """How the state is called: as in the data, but for words that are plain only there."""
    return _STATES.get(str(state), str(state))


def state_meaning(state: State | str) -> str:
    """What the state says, in a sentence; never whether the claim is so."""
    return _STATE_MEANINGS[State(state)]


def stance_word(stance: Stance | None) -> StanceWord:
    """How the stance is shown."""
    return _UNCLEAR if stance is None else _STANCES[stance]


def stance_phrase(attribution: Attribution) -> str:
    """The stance with its detail: "will not say: nothing to confirm"."""
    word = stance_word(attribution.stance).word
    return f"{word}: {plain(attribution.detail)}" if attribution.detail else word


def kind_word(speaker: Speaker) -> str:
    """What sort of speaker, in words."""
    return "unclear who" if speaker.kind is None else _KINDS[speaker.kind]


def headline_verdict(label: HeadlineLabel) -> str:
    """The headline check as a sentence."""
    return _HEADLINE_CHECKS[label]


def headline_place(place: HeadlinePlace) -> str:
    """Where a wording of the headline stands, in words."""
    return _HEADLINE_PLACES[place]


def form_word(form: Form) -> str:
    """Whose words the content is in."""
    return _FORMS[form]


def certainty_word(certainty: Certainty | None) -> str:
    """How sure the speaker sounds."""
    return "unclear" if certainty is None else _CERTAINTIES[certainty]


def polarity_word(polarity: Polarity | None) -> str:
    """What the content, as worded, puts forward."""
    return "unclear" if polarity is None else _POLARITIES[polarity]


def field_word(label: str) -> str:
    """A reason's label in words."""
    return _FIELDS.get(label, plain(label))


def plain(name: str) -> str:
    """A name from the rules in words: "no-comment_phrase" reads "no-comment phrase"."""
    return folded(name.replace("_", " "))
