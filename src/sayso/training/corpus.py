"""PolNeAR's train and dev parts, to train and to choose the attribution tagger on.

Takes a folder in one of two layouts and tells them apart by what the folder holds:

    data folder   polnear/PART.jsonl.gz, or PART.jsonl.gz: a document a line, as `evaluation.corpus` reads it
    clone         of networkdynamics/PolNeAR: data/PART/text/ARTICLE.txt, with the attributions beside it in
                  data/PART/attributions/ARTICLE_ANNOTATOR.ann, in brat's standoff format

Gives the same documents for both. A clone is read so:

- The id is ARTICLE. Of several annotators of an article, the first by name counts.
- A role is what the event calls its argument, whatever the span is called; Content2 belongs to the content.
- Spans of a role that touch or overlap are one. Spans in no event (Discuss, Discard) are left out.
- Attributions stand in the order of their first characters. Some have no spans at all; they come first.

It does not know of tokens or tags. The test part is kept unseen: no path to it is ever made.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.errors import FormatError, SaysoError, SourceError
from sayso.evaluation.corpus import ROLES, AttributedText, Triple, file_bytes, load_attributed
from sayso.model import Span
from sayso.spans import joined

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sayso.model import Spans

PARTS = ("train", "dev")

_NAMED_SPANS = re.compile(r"(T[0-9]+)\t\S+ ([0-9]{1,9} [0-9]{1,9}(?:;[0-9]{1,9} [0-9]{1,9})*)\t")
"""``T3<TAB>Content 115 290;301 320<TAB>the words``: the span's name and its pieces."""

_EVENT = re.compile(r"E[0-9]+\t\S+:T[0-9]+((?: \S+:T[0-9]+)*)\s*$")
"""``E1<TAB>Attribution:T4 Content:T3 Cue:T2 Source:T1``: what follows the trigger."""

_ANOTHER_CLONE = "clone github.com/networkdynamics/PolNeAR again"


def load_polnear(folder: Path, part: str) -> list[AttributedText]:
    """The documents of one of `PARTS`, in the order of their ids.

    Raises `SaysoError` for any other part, the test part above all; `SourceError` when the folder has neither
    layout or a file cannot be read; `FormatError` when what a file holds is malformed.
    """
    _refuse_all_but_train_and_dev(part)
    packed = [folder / "polnear" / f"{part}.jsonl.gz", folder / f"{part}.jsonl.gz"]
    for file in packed:
        if file.is_file():
            return load_attributed(file)
    cloned = folder / "data" / part
    if cloned.is_dir():
        return _load_clone(cloned)
    raise SourceError(
        f"{folder} does not hold PolNeAR's {part} part: looked for polnear/{part}.jsonl.gz, {part}.jsonl.gz "
        f"and data/{part}/; give the data folder, or a clone of github.com/networkdynamics/PolNeAR"
    )


def _refuse_all_but_train_and_dev(part: str) -> None:
    if part == "test":
        raise SaysoError("PolNeAR's test part is kept unseen; train on train, and choose on dev")
    if part not in PARTS:
        raise SaysoError(f"PolNeAR has no part {part!r} to train on; give one of {', '.join(PARTS)}")


def _load_clone(folder: Path) -> list[AttributedText]:
    texts = {file.stem: file for file in folder.glob("text/*.txt")}
    annotations = _first_annotations(folder)
    if not texts:
        raise SourceError(f"{folder} holds no text/*.txt; {_ANOTHER_CLONE}")
    for identity in sorted(texts.keys() ^ annotations.keys()):
        lacking = "text" if identity in annotations else "attributions"
        raise SourceError(f"{folder} holds no {lacking} of {identity}; {_ANOTHER_CLONE}")
    return [_article(identity, texts[identity], annotations[identity]) for identity in sorted(texts)]


def _first_annotations(folder: Path) -> dict[str, Path]:
    """Each article's annotations by the annotator whose name comes first."""
    firsts: dict[str, Path] = {}
    for file in sorted(folder.glob("attributions/*_*.ann")):
        article, _, _ = file.stem.rpartition("_")
        firsts.setdefault(article, file)
    return firsts


def _article(identity: str, words: Path, annotations: Path) -> AttributedText:
    text = _text_of(words)
    return AttributedText(identity, text, _attributions(annotations, text))


def _text_of(file: Path) -> str:
    """A file's text, its lines ended as the corpus ends them, where Git wrote them as Windows does."""
    try:
        return file_bytes(file).decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise FormatError(f"{file} is not UTF-8 text; {_ANOTHER_CLONE}") from error


def _attributions(file: Path, text: str) -> tuple[Triple, ...]:
    """An .ann file's attributions. Its notes, and words that run over a line's end, are passed over."""
    lines = [(f"{file.name}:{n}", line) for n, line in enumerate(_text_of(file).split("\n"), start=1)]
    named = dict(_named_spans(place, line, text) for place, line in lines if re.match(r"T[0-9]+\t", line))
    triples = [_triple(place, line, named) for place, line in lines if re.match(r"E[0-9]+\t", line)]
    return tuple(sorted(triples, key=_first_character))


def _named_spans(place: str, line: str, text: str) -> tuple[str, Spans]:
    match = _NAMED_SPANS.match(line)
    if match is None:
        raise FormatError(f"{place}: a span must be its name, a tab, its kind and offsets; {_ANOTHER_CLONE}")
    spans = tuple(_span(piece) for piece in match[2].split(";"))
    for span in spans:
        if not span.start < span.end <= len(text):
            raise FormatError(f"{place}: the span {span.start} {span.end} is empty or lies outside the text")
    return match[1], spans


def _span(piece: str) -> Span:
    start, end = piece.split(" ")
    return Span(int(start), int(end))


def _triple(place: str, line: str, named: dict[str, Spans]) -> Triple:
    spans: dict[str, list[Span]] = {role: [] for role in ROLES}
    for role, name in _arguments(place, line):
        if role not in spans or name not in named:
            raise FormatError(f"{place}: {role}:{name} is no source, cue or content; {_ANOTHER_CLONE}")
        spans[role] += named[name]
    source, cue, content = (joined(spans[role]) for role in ROLES)
    return Triple(source, cue, content)


def _arguments(place: str, line: str) -> Iterator[tuple[str, str]]:
    """The roles of an event and the names of the spans that play them: ("content", "T3")."""
    match = _EVENT.match(line)
    if match is None:
        raise FormatError(f"{place}: an attribution must name its trigger and its spans; {_ANOTHER_CLONE}")
    for argument in match[1].split():
        role, _, name = argument.rpartition(":")
        yield role.rstrip("0123456789").lower(), name


def _first_character(triple: Triple) -> int:
    return min((span.start for role in ROLES for span in triple.role(role)), default=0)
