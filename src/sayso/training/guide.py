"""Reports to train on: annotated by the guide (`gold/train`), with their texts, and others beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.document import Document, Media
from sayso.errors import FormatError
from sayso.evaluation.gold_files import load_gold_folder
from sayso.training.invented import pages_of_stories

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from sayso.evaluation.corpus import Article
    from sayso.evaluation.gold_form import GoldReport


def load_guide(folder: Path, texts: Mapping[str, Article]) -> list[GoldReport]:
    """The folder's reports with their ``texts``, by id.

    Raises `SourceError` or `FormatError`, also where a text is missing or is not the annotated one.
    """
    return list(load_gold_folder(folder, texts=texts).values())


def load_unlabelled(
    paths: Iterable[Path], texts: Mapping[str, Article], guide: Iterable[GoldReport]
) -> list[Document]:
    """The reports of the invented stories in each ``.jsonl``, and those of ``texts`` whose ids another file
    has, one a line; each once, and none that the ``guide`` has.

    Raises `FormatError` where a file is not of that form, or a text is missing.
    """
    known = {report.id for report in guide}
    pages = {page.id: page for path in paths for page in _pages_in(path, texts)}
    return [page for name, page in pages.items() if name not in known]


def _pages_in(path: Path, texts: Mapping[str, Article]) -> Iterator[Document]:
    if path.suffix == ".jsonl":
        for pages in pages_of_stories(path).values():
            yield from pages
        return
    try:
        names = [line.strip() for line in path.read_text("utf-8").splitlines() if line.strip()]
    except UnicodeDecodeError as error:
        raise FormatError(f"{path} is not UTF-8 text; give a file with an id on each line") from error
    for name in names:
        if name not in texts:
            raise FormatError(f"{path}: the texts hold no article {name!r}; give all that it was drawn from")
        yield Document(name, Media.GIVEN, texts[name].text, id=name, headline=texts[name].headline)
