"""PolNeAR's parts from the data folder and from a clone; the articles and annotations here are invented."""

import gzip
import json
from pathlib import Path

import pytest

from sayso.errors import FormatError, SaysoError, SourceError
from sayso.evaluation.corpus import AttributedText, Triple
from sayso.model import Span
from sayso.training.corpus import load_polnear

FERRY = "The harbour master said the ferry, late again, would sail.\n\nThe mayor of Örsund disagreed.\n"
FERRY_ANN = """\
T1\tSource 0 18\tThe harbour master
T2\tCue 19 23\tsaid
T3\tContent 47 57;24 33\twould sail the ferry
T4\tAttribution 19 23\tsaid
E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
"""


def write_article(clone: Path, name: str, text: str, part: str = "train", **annotations: str) -> None:
    folder = clone / "data" / part
    for kind in ("text", "attributions"):
        (folder / kind).mkdir(parents=True, exist_ok=True)
    (folder / "text" / f"{name}.txt").write_bytes(text.encode())
    for annotator, lines in annotations.items():
        (folder / "attributions" / f"{name}_{annotator}.ann").write_bytes(lines.encode())


def write_packed(file: Path, *documents: AttributedText) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = [
        {
            "id": document.id,
            "text": document.text,
            "attributions": [
                {"source": t.source, "cue": t.cue, "content": t.content} for t in document.attributions
            ],
        }
        for document in documents
    ]
    file.write_bytes(gzip.compress("\n".join(map(json.dumps, lines)).encode()))


def spans(*pairs: tuple[int, int]) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in pairs)


def attributions(clone: Path, annotation: str) -> tuple[Triple, ...]:
    write_article(clone, "post_2015-12-01_ferry", FERRY, a1b2=annotation)
    (document,) = load_polnear(clone, "train")
    return document.attributions


SAID = Triple(spans((0, 18)), spans((19, 23)), spans((24, 33), (47, 57)))
DOCUMENT = AttributedText("post_2015-12-01_ferry", FERRY, (SAID,))


@pytest.mark.parametrize("below", [".", "polnear"])
@pytest.mark.parametrize("part", ["train", "dev"])
def test_the_data_folder_is_read_with_or_without_its_parent(tmp_path: Path, below: str, part: str) -> None:
    write_packed(tmp_path / below / f"{part}.jsonl.gz", DOCUMENT)
    assert load_polnear(tmp_path, part) == [DOCUMENT]


@pytest.mark.parametrize("part", ["train", "dev"])
def test_a_clone_gives_the_same_documents_as_the_data_folder(tmp_path: Path, part: str) -> None:
    write_packed(tmp_path / "packed" / f"{part}.jsonl.gz", DOCUMENT)
    write_article(tmp_path / "clone", DOCUMENT.id, FERRY, part, a1b2=FERRY_ANN)
    assert load_polnear(tmp_path / "clone", part) == load_polnear(tmp_path / "packed", part)


def test_articles_of_a_clone_stand_in_the_order_of_their_ids(tmp_path: Path) -> None:
    for name in ("post_2016-01-02_b-", "post_2015-12-01_c", "news_2016-02-03_a"):
        write_article(tmp_path, name, FERRY, a1b2="")
    identities = [document.id for document in load_polnear(tmp_path, "train")]
    assert identities == ["news_2016-02-03_a", "post_2015-12-01_c", "post_2016-01-02_b-"]


def test_of_several_annotators_the_first_by_name_counts(tmp_path: Path) -> None:
    write_article(tmp_path, DOCUMENT.id, FERRY, d473="", a1b2=FERRY_ANN, c3c3="")
    assert load_polnear(tmp_path, "train") == [DOCUMENT]


def test_text_that_git_wrote_as_windows_does_keeps_its_offsets(tmp_path: Path) -> None:
    write_article(tmp_path, DOCUMENT.id, FERRY.replace("\n", "\r\n"), a1b2=FERRY_ANN.replace("\n", "\r\n"))
    assert load_polnear(tmp_path, "train") == [DOCUMENT]


def test_offsets_count_code_points(tmp_path: Path) -> None:
    annotation = (
        "T1\tSource 60 79\tThe mayor of Örsund\nT2\tCue 80 89\tdisagreed\nE1\tA:T2 Source:T1 Cue:T2\n"
    )
    (triple,) = attributions(tmp_path, annotation)
    assert [span.of(FERRY) for span in triple.source + triple.cue] == ["The mayor of Örsund", "disagreed"]


def test_further_contents_join_the_first_and_touching_spans_become_one(tmp_path: Path) -> None:
    annotation = (
        "T1\tCue 19 23\tsaid\nT2\tContent 24 30;30 33\tthe fe rry\nT3\tContent 47 52;50 57\twould sail\n"
        "T4\tAttribution-no-source 19 23\tsaid\nE1\tAttribution-no-source:T4 Content:T3 Content2:T2 Cue:T1\n"
    )
    assert attributions(tmp_path, annotation) == (Triple((), SAID.cue, SAID.content),)


def test_the_event_decides_the_role_whatever_its_span_is_called(tmp_path: Path) -> None:
    annotation = FERRY_ANN.replace("T1\tSource", "T1\tContent").replace("T2\tCue", "T2\tDiscuss")
    assert attributions(tmp_path, annotation) == (SAID,)


def test_notes_spare_spans_and_words_that_run_over_a_line_are_passed_over(tmp_path: Path) -> None:
    annotation = (
        "T9\tDiscard 59 61\tlate\nThe second line of what was marked\n\n"
        f"#1\tAnnotatorNotes T9\tE1 is odd\nT8\tDiscuss 34 38\tlate\n{FERRY_ANN}"
    )
    assert attributions(tmp_path, annotation) == (SAID,)


def test_spans_may_follow_the_attributions_that_name_them(tmp_path: Path) -> None:
    annotation = "".join(reversed(FERRY_ANN.splitlines(keepends=True)))
    assert attributions(tmp_path, annotation) == (SAID,)


def test_attributions_stand_in_text_order_and_those_without_spans_come_first(tmp_path: Path) -> None:
    later = "T5\tCue 80 89\tdisagreed\nE2\tAttribution:T5 Cue:T5\nE3\tAttribution:T5\n"
    nothing, said, disagreed = attributions(tmp_path, later + FERRY_ANN)
    assert (nothing, said, disagreed.cue) == (Triple((), (), ()), SAID, spans((80, 89)))


@pytest.mark.parametrize(
    "line",
    [
        "T1\tSource\tThe harbour master",
        "T1\tSource 0 eighteen\tThe harbour master",
        "T1\tSource 0 18",
        "T1\tSource 18 18\t",
        "T1\tSource 85 999\tof Örsund disagreed",
        f"T1\tSource 0 {'9' * 5000}\tThe harbour master",
        "E1\tAttribution",
        "E1\tAttribution:T4 Content",
        "E1\tAttribution:T4 Content:T7",
        "E1\tAttribution:T4 Content:E2",
        "E1\tAttribution:T4 Mood:T4",
    ],
)
def test_a_malformed_annotation_is_named_by_its_line(tmp_path: Path, line: str) -> None:
    with pytest.raises(FormatError, match=r"^post_2015-12-01_ferry_a1b2\.ann:2: "):
        attributions(tmp_path, f"T4\tAttribution 19 23\tsaid\n{line}\n")


def test_an_article_without_attributions_file_is_not_taken_for_one_without_attributions(
    tmp_path: Path,
) -> None:
    write_article(tmp_path, "post_2015-12-01_ferry", FERRY)
    with pytest.raises(SourceError, match="holds no attributions of post_2015-12-01_ferry; clone"):
        load_polnear(tmp_path, "train")


def test_attributions_without_their_text_are_refused(tmp_path: Path) -> None:
    write_article(tmp_path, "post_2015-12-01_ferry", FERRY, a1b2=FERRY_ANN)
    (tmp_path / "data/train/attributions/post_2015-12-02_quay_a1b2.ann").touch()
    with pytest.raises(SourceError, match="holds no text of post_2015-12-02_quay; clone"):
        load_polnear(tmp_path, "train")


def test_an_empty_part_of_a_clone_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data" / "train").mkdir(parents=True)
    with pytest.raises(SourceError, match=r"holds no text/\*\.txt; clone"):
        load_polnear(tmp_path, "train")


def test_a_text_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    write_article(tmp_path, "post_2015-12-01_ferry", FERRY, a1b2=FERRY_ANN)
    (tmp_path / "data/train/text/post_2015-12-01_ferry.txt").write_bytes(b"\xd6rsund")
    with pytest.raises(FormatError, match="is not UTF-8 text; clone"):
        load_polnear(tmp_path, "train")


def test_a_folder_with_neither_layout_is_told_what_was_looked_for(tmp_path: Path) -> None:
    write_article(tmp_path, "post_2015-12-01_ferry", FERRY, "train", a1b2=FERRY_ANN)
    with pytest.raises(SourceError) as caught:
        load_polnear(tmp_path, "dev")
    for word in (
        "polnear/dev.jsonl.gz, dev.jsonl.gz and data/dev/",
        "github.com/networkdynamics/PolNeAR",
    ):
        assert word in str(caught.value)


def test_the_test_part_is_kept_unseen_in_either_layout(tmp_path: Path) -> None:
    write_packed(tmp_path / "test.jsonl.gz", DOCUMENT)
    write_article(tmp_path, DOCUMENT.id, FERRY, "test", a1b2=FERRY_ANN)
    with pytest.raises(SaysoError, match="kept unseen"):
        load_polnear(tmp_path, "test")


@pytest.mark.parametrize("part", ["", "Test", "../test", "train/../test"])
def test_no_other_name_leads_to_another_part(tmp_path: Path, part: str) -> None:
    write_article(tmp_path, DOCUMENT.id, FERRY, "test", a1b2=FERRY_ANN)
    with pytest.raises(SaysoError, match="give one of train, dev"):
        load_polnear(tmp_path, part)


@pytest.mark.parametrize(("part", "articles", "count"), [("train", 840, 19_868), ("dev", 84, 2_193)])
def test_the_real_parts_hold_as_much_as_was_counted(data: Path, part: str, articles: int, count: int) -> None:
    if not (data / "polnear").is_dir():
        pytest.skip(f"PolNeAR is not here ({data.name}/polnear beside the checkout)")
    documents = load_polnear(data, part)
    assert len(documents) == articles
    assert sum(len(document.attributions) for document in documents) == count
    assert [document.id for document in documents] == sorted(document.id for document in documents)
