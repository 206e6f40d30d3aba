"""Pages in the place of a feed's summaries: which stand there, and where the summary stays."""

from collections.abc import Sequence

import pytest
from served import LOCAL, PAGE, Answer, answer, server

from sayso.document import Document, Failure, Media
from sayso.intake import Limits, documents, followed

SIGN_IN = b"<!doctype html><html><body><p>Readers of the Harbour Post sign in here.</p></body></html>"
OTHER = b"<!doctype html><html><body><p>The ferry to Orsa sails again, Reeve said.</p></body></html>"


def moved(to: str) -> bytes:
    return answer(b"", "302 Found", Location=to)


def feed(links: Sequence[str], says: str = "Brome denied it.") -> bytes:
    items = "".join(
        f"<item><title>Item {number}</title><link>{link}</link><description>{says}</description></item>"
        for number, link in enumerate(links)
    )
    body = f"<rss><channel><title>Harbour Post</title>{items}</channel></rss>".encode()
    return answer(body, Content_Type="application/rss+xml")


def read(
    links: Sequence[str], answers: dict[str, Answer], limits: Limits = LOCAL
) -> tuple[list[Document], list[str], str]:
    """What following a feed of these links gives, the notes, and the server's address."""
    notes: list[str] = []
    with server({"/feed.xml": feed(links), **answers}) as (url, _):
        found = documents([f"{url}/feed.xml"], limits=limits)
        read = list(followed(found, limits=limits, note=notes.append))
    assert not any(isinstance(one, Failure) for one in read)
    return [one for one in read if isinstance(one, Document)], notes, url


def test_the_page_keeps_the_feeds_address_wherever_that_leads_and_has_the_summary_with_it() -> None:
    (page,), notes, url = read(["/r/1"], {"/r/1": moved("/a/1?from=feed"), "/a/1?from=feed": answer()})
    assert (page.content, page.url, page.headline) == (PAGE.decode(), f"{url}/r/1", "Item 0")
    assert page.summary is not None
    assert (page.summary.content, page.summary.is_summary) == ("Brome denied it.", True)
    assert not page.is_summary
    assert not notes


@pytest.mark.parametrize(
    "answers",
    [
        pytest.param(
            {"/1": moved("/in"), "/2": moved("/in"), "/4": moved("/in"), "/in": answer(SIGN_IN)}, id="moved"
        ),
        pytest.param({f"/{n}": answer(SIGN_IN) for n in (1, 2, 4)}, id="the same page at each"),
        pytest.param(
            {
                **{f"/{n}": moved(f"/in?back=/new/{n}") for n in (1, 2, 4)},
                **{f"/in?back=/new/{n}": answer(SIGN_IN) for n in (1, 2, 4)},
            },
            id="each with its way back",
        ),
    ],
)
def test_a_page_to_which_several_links_lead_is_nobodys(answers: dict[str, Answer]) -> None:
    found, notes, url = read(["/1", "/2", "/3", "/4"], {**answers, "/3": answer(OTHER)})
    assert [one.is_summary for one in found] == [True, True, False, True]
    assert [one.url for one in found] == [f"{url}/{n}" for n in (1, 2, 3, 4)]
    assert len(notes) == 3
    assert all("only its summary is read" in note for note in notes)


def test_an_item_that_stands_in_a_feed_twice_keeps_its_page() -> None:
    found, notes, _ = read(["/a", "/a"], {"/a": answer()})
    assert [one.is_summary for one in found] == [False, False]
    assert not notes


@pytest.mark.parametrize(
    "links",
    [
        ("/a", "/old"),
        ("/old", "/a"),
        ("/old", "/older", "/a"),
        ("/a", "/old", "/older"),
        ("/old", "/a", "/older"),
    ],
)
def test_a_page_is_that_items_which_has_its_address_and_not_anothers_that_is_sent_there(
    links: tuple[str, ...],
) -> None:
    answers = {"/a": answer(), "/old": moved("/a"), "/older": moved("/a")}
    found, notes, _ = read(links, {link: answers[link] for link in links})
    assert [one.is_summary for one in found] == [link != "/a" for link in links]
    assert len(notes) == len(links) - 1


@pytest.mark.parametrize(
    ("end", "is_page"),
    [("/in?next=/news/dam", False), ("/", False), ("/archive/dam?from=feed", True)],
)
def test_a_page_on_the_way_is_not_the_one_that_a_link_names(end: str, is_page: bool) -> None:
    (one,), _, _ = read(["/news/dam"], {"/news/dam": moved(end), end: answer()})
    assert one.is_summary is not is_page


TABLE = answer(b"id,text\n1,Row one.\n2,Row two.\n", Content_Type="text/csv")


@pytest.mark.parametrize(
    "other",
    [
        TABLE,
        answer(b'[{"text": "One."}, {"text": "Two."}]', Content_Type="application/json"),
        feed(["/a"]),
        answer(b"From: reeve@tarn.example\n\nNo.\n", Content_Type="message/rfc822"),
    ],
)
def test_what_is_no_page_does_not_stand_for_a_report(other: bytes) -> None:
    (one,), notes, url = read(["/other"], {"/other": other})
    assert (one.content, one.url) == ("Brome denied it.", f"{url}/other")
    assert len(notes) == 1


def test_a_host_that_is_too_slow_is_left_after_its_second_page() -> None:
    slow = Limits(allow_private=True, read_seconds=0.05, total_seconds=0.2)
    asked: list[str] = []
    silent = {f"/{n}": (lambda _, n=n: asked.append(n)) for n in range(5)}
    waits: dict[str, Answer] = {
        path: (lambda connection, note=note: (note(connection), connection.recv(1)))
        for path, note in silent.items()
    }
    found, notes, url = read([f"/{n}" for n in range(5)], waits, slow)
    assert [one.is_summary for one in found] == [True] * 5
    assert len(asked) == 2
    assert notes[-1].startswith(url.removeprefix("http://") + " is too slow")


def test_a_run_waits_in_vain_only_so_long() -> None:
    moments = iter(range(0, 100_000, 200))
    notes: list[str] = []
    links = [f"http://127.0.0.1:{port}/a" for port in (9, 10, 11, 12)]
    given = [Document(f"f:{n}", Media.TEXT, "No.", url=url, is_summary=True) for n, url in enumerate(links)]
    found = followed(given, limits=Limits(), note=notes.append, clock=lambda: float(next(moments)))
    assert list(found) == given
    assert [note.partition(":")[0] for note in notes] == [
        "f",
        "f",
        "pages were waited for in vain for 5 minutes",
    ]
