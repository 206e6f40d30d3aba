"""The profile of a source: who, by which mentions, why not named, and who else it may be."""

import pytest

from sayso.labels.sources.anonymity import anonymity
from sayso.labels.sources.profile import sources_of


@pytest.fixture(scope="session")
def profiles(read):
    """Marked text -> its text and sources."""

    def run(marked):
        report, parsed = read(marked)
        return report.text, sources_of(parsed, report.attributions)

    return run


def words(text, spans):
    return [span.of(text) for span in spans]


def test_a_person_is_one_source_by_every_mention(profiles):
    text, (ada, _) = profiles(
        "{s1:Ada Lorne, mayor of Tarn,} {c1:said} {q1:the dam leaks}. The council met Lorne later. "
        "{s2:A spokesman} {c2:said} {q2:it holds}. {s3:Lorne} {c3:said} {q3:it does not}."
    )
    assert (ada.name, ada.kind, ada.role) == ("Ada Lorne", "person", "mayor of Tarn")
    assert ada.attributions == ("a1", "a3")
    assert words(text, ada.mentions) == ["Ada Lorne, mayor of Tarn,", "Lorne", "Lorne"]


def test_another_bearer_of_the_surname_is_not_meant(profiles):
    text, (ada,) = profiles("{s:Ada Lorne} {c:said} {q:the dam leaks}. Peter Lorne left.")
    assert words(text, ada.mentions) == ["Ada Lorne"]


WITHHELD = [
    (
        "{s:An official} {c:said} {q:the dam leaks}, speaking on condition of anonymity because his wife "
        "sits on the dam's board.",
        "on condition of anonymity because his wife sits on the dam's board",
    ),
    ("{s:A nurse}, who asked not to be named, {c:said} {q:the dam leaks}.", "asked not to be named"),
    (
        "{s:A nurse} {c:said} {q:the dam leaks}. The nurse requested anonymity, fearing for her job.",
        "requested anonymity, fearing for her job",
    ),
    (
        "{s:A nurse}, who asked not to be named for fear of losing her job, {c:said} {q:the dam leaks}.",
        "asked not to be named for fear of losing her job",
    ),
    (
        "On condition of anonymity because the talks are private, {s:a diplomat} {c:said} {q:the dam leaks}.",
        "On condition of anonymity because the talks are private",
    ),
    (
        "{s:A nurse} (who asked not to be named for fear of reprisals) {c:said} {q:the dam leaks}.",
        "asked not to be named for fear of reprisals",
    ),
    (
        "{s:A nurse}, who asked not to be named because she is shy, also {c:said} {q:the dam leaks}.",
        "asked not to be named because she is shy",
    ),
    ("{s:A source} it did not identify {c:said} {q:the dam leaks}.", "it did not identify"),
    ("{s:An unnamed official} {c:said} {q:the dam leaks}.", "unnamed"),
    (
        "{s:A diver} {c:said} {q:the dam leaks}; she was not authorised to speak publicly.",
        "was not authorised to speak",
    ),
]


@pytest.mark.parametrize(("marked", "wording"), WITHHELD)
def test_why_a_source_is_not_named(profiles, marked, wording):
    text, (source,) = profiles(marked)
    assert words(text, source.anonymity) == [wording]


OPEN = [
    "{s:Ada Lorne} {c:said} {q:the dam leaks}. She asked not to be photographed.",
    "{s:A nurse} {c:said} {q:the dam leaks}. The dam is to be named after the mayor.",
    "{s:Ada Lorne} {c:said} {q:the dam leaks} on condition of anonymity.",
]


@pytest.mark.parametrize("marked", OPEN)
def test_no_wording_where_none_withholds_a_name(profiles, marked):
    _, (source,) = profiles(marked)
    assert source.anonymity == ()


def test_the_wording_belongs_to_the_unnamed_one_beside_it(read):
    report, parsed = read(
        "{s1:A diver} {c1:said} {q1:it leaks}. {s2:A nurse}, who asked not to be named, {c2:denied} {q2:it}."
    )
    diver, nurse = (a.source_id for a in report.attributions)
    found = anonymity(parsed, report.attributions)
    assert diver not in found
    assert words(report.text, found[nurse]) == ["asked not to be named"]


APART = [
    "{s1:A source} {c1:said} {q1:the dam leaks}. {s2:Another source} {c2:said} {q2:it holds}.",
    "{s1:A source} {c1:said} {q1:the dam leaks}. {s2:A second source} {c2:said} {q2:it holds}.",
    "{s1:A police source} {c1:said} {q1:the dam leaks}. {s2:A hospital source} {c2:said} {q2:it holds}.",
    "{s1:A nurse} {c1:said} {q1:the dam leaks}. {s2:A diver} {c2:said} {q2:it holds}.",
    "{s1:A Tarn Hydro spokesman} {c1:said} {q1:it leaks}. {s2:A Norr Bank spokesman} {c2:denied} {q2:it}.",
    "{s1:A source} {c1:said} {q1:the dam leaks}. {s2:A ministry spokesman} {c2:denied} {q2:it}.",
]


@pytest.mark.parametrize("marked", APART)
def test_unnamed_sources_that_the_text_tells_apart(profiles, marked):
    _, sources = profiles(marked)
    assert len(sources) == 2
    assert [source.may_be for source in sources] == [(), ()]


ALIKE = [
    "{s1:A source} {c1:told} the Tarn Herald {q1:it leaks}. {s2:A source} {c2:told} Reuters {q2:it holds}.",
    "{s1:A senior official} {c1:said} {q1:it leaks}. {s2:An intelligence official} {c2:said} {q2:it holds}.",
    "{s1:An insider} {c1:said} {q1:the dam leaks}. {s2:A police source} {c2:said} {q2:it holds}.",
    "{s1:Two sources} {c1:said} {q1:the dam leaks}. {s2:A source} {c2:said} {q2:it holds}.",
]


@pytest.mark.parametrize("marked", ALIKE)
def test_unnamed_sources_of_which_one_cannot_tell(profiles, marked):
    _, (one, other) = profiles(marked)
    assert (one.may_be, other.may_be) == ((other.id,), (one.id,))


SAME = [
    "{s1:A source} {c1:said} {q1:the dam leaks}. {s2:The source} {c2:added} {q2:it would break}.",
    "{s1:A nurse} {c1:said} {q1:the dam leaks}. {s2:She} {c2:added} {q2:it would break}.",
    "{s1:Ada Lorne} {c1:said} {q1:the dam leaks}. {s2:Ms Lorne} {c2:added} {q2:it would break}.",
    "{s1:Seoul} {c1:denied} {q1:the leak}. {s2:South Korea} {c2:said} {q2:it holds}.",
]


@pytest.mark.parametrize("marked", SAME)
def test_one_source_by_two_mentions(profiles, marked):
    _, sources = profiles(marked)
    assert [source.attributions for source in sources] == [("a1", "a2")]


def test_nobody_known_to_speak_has_no_profile_and_a_reason(read):
    report, parsed = read("{s:He} {c:said} {q:the dam leaks}.")
    (found,) = report.attributions
    assert (found.source_id, sources_of(parsed, report.attributions)) == (None, ())
    assert [reason.rule for reason in found.why if reason.label == "speaker"] == ["he: nobody fits"]
