"""Who speaks where words tell it only in part: nicknames, pieces of the press, pages, officials, several."""

import pytest

DESCRIBED = [
    # A name stays as the report has it, whatever country it is of.
    ("{s:The Norwegian embassy} {c:said} {q:it rained}.", "Norwegian embassy", "organization"),
    ("{s:Norwegian officials} {c:said} {q:it rained}.", "Norwegian officials", "official"),
    ("{s:The Norwegian government} {c:said} {q:it rained}.", "Norway government", "organization"),
    ("{s:The White House} {c:said} {q:it rained}.", "White House", "organization"),
    # Nicknames are persons'.
    ("{s:a commenter named “4tarn”} {c:wrote} {q:it rained}.", "4tarn", "person"),
    ("{s:tarn_watcher} {c:wrote} {q:it rained}.", "tarn_watcher", "person"),
    # Pieces that only the press writes, by whoever owns them.
    ("{s:The Tarn Argosy’s piece} {c:said} {q:it rained}.", "Tarn Argosy", "outlet"),
    ("{s:The Tarnwire article} {c:said} {q:it rained}.", "Tarnwire", "outlet"),
    ("{s:An article} {c:said} {q:it rained}.", "article", "outlet"),
    ("{s:A fresh report from Norway} {c:said} {q:it rained}.", "unnamed media", "outlet"),
    ("{s:A report by the harbour board} {c:said} {q:it rained}.", "report by the harbour board", "document"),
    ("{s:A report} {c:said} {q:it rained}.\n\nThe piece by Reuters was short.", "Reuters", "outlet"),
    ("{s:An earlier report} {c:said} {q:it rained}.\n\nReuters was silent.", "unnamed media", "outlet"),
    ("{s:Bloomberg} now {c:adds} {q:it rained}.", "Bloomberg News", "outlet"),
    ("{s:Several media sources} {c:said} {q:it rained}.", "media sources", "outlet"),
    ("{s:the Tarn Sonne newspaper} {c:said} {q:it rained}.", "Tarn Sonne", "outlet"),
    ("{s:the portal tarnwire} {c:said} {q:it rained}.", "tarnwire", "outlet"),
    ("{s:A Norrlandian newspaper} {c:said} {q:it rained}.", "Norrlandian newspaper", "outlet"),
    # Who speaks for somebody speaks for whom the report names.
    ("Ada Lorne sang. {s:Her agent} {c:denied} {q:the report}.", "Ada Lorne's agent", "official"),
    ("{s:many of whom} {c:said} {q:it rained}.", None, "group"),
    ("{s:A team of experts} {c:said} {q:it rained}.", "team of experts", "group"),
    # A body that the first words leave out is the next sentences' subject.
    ("{s:The company} {c:said} {q:it rained}. NASA launched the boat.", "NASA", "organization"),
    # A page speaks for its owner.
    ("{s:The website for the harbour board} {c:says} {q:it rained}.", "harbour board", "organization"),
    # Officials of a named body or state speak openly, whatever their rank; one of no body does not.
    (
        "{s:a senior Harbour Department official} {c:said} {q:it rained}.",
        "senior Harbour Department official",
        "official",
    ),
    (
        "{s:British intelligence officers} {c:said} {q:it rained}.",
        "British intelligence officers",
        "official",
    ),
    ("{s:An intelligence official} {c:said} {q:it rained}.", "anonymous intelligence official", "anonymous"),
    ("{s:Prosecutors} {c:said} {q:it rained}.", "prosecutors", "official"),
    ("{s:Tarn Hydro employees} {c:said} {q:it rained}.", "Tarn Hydro employees", "official"),
    ("{s:Factory employees} {c:said} {q:it rained}.", "factory employees", "group"),
    # Of several sorts of speakers, the first tells the kind.
    ("{s:fishwives and a spokesman of the port} {c:said} {q:it rained}.", None, "group"),
    ("{s:Mr Vale and several witnesses} {c:said} {q:it rained}.", None, "person"),
    # Who only answers the door stays without a name, whoever is named next.
    (
        "{s:A woman who answered the door} {c:said} {q:it rained}.\n\nAda Lorne, 43, said so.",
        "anonymous woman who answered the door",
        "anonymous",
    ),
    # How somebody speaks is no part of the name.
    ("Ada Lorne came. {s:Lorne wisely} {c:said} {q:it rained}.", "Ada Lorne", "person"),
    ("Ada Lorne spoke. {s:Her estimates} {c:suggest} {q:it rained}.", "Ada Lorne", "person"),
    ("{s:The father-of-two} {c:said} {q:it rained}.", "father-of-two", "person"),
    ("{s:There} is {c:talk} about {q:rain}.", "unspecified", "group"),
]


@pytest.mark.parametrize(("marked", "name", "kind"), DESCRIBED)
def test_who_speaks_by_description(labelled, marked, name, kind):
    speaker = labelled(marked)[0].speaker
    assert speaker.kind == kind
    assert name is None or speaker.name == name
