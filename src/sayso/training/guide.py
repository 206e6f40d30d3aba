"""Reports to train on: annotated by the guide (`gold/train`), with their texts, and others beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.document import Document, Media
from sayso.errors import FormatError
from sayso.evaluation.corpus import load_corpora
from sayso.evaluation.gold_files import load_gold_folder
from sayso.training.invented import pages_of_stories

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sayso.evaluation.gold_form import GoldReport


def load_guide(folder: Path, corpora: Sequence[Path]) -> list[GoldReport]:
    """The folder's reports with their texts, which lie in ``corpora``, by id.

    Raises `SourceError` or `FormatError`, also where a text is missing or is not the annotated one.
    """
    return list(load_gold_folder(folder, texts=load_corpora(corpora)).values())


def load_unlabelled(path: Path, corpora: Sequence[Path]) -> list[Document]:
    """The reports of the invented stories in a ``.jsonl``, or those of ``corpora`` whose ids another file
    has, one a line.

    Raises `SourceError` or `FormatError`, also where a text is missing.
    """
    if path.suffix == ".jsonl":
        return [page for pages in pages_of_stories(path).values() for page in pages]
    articles = load_corpora(corpora)
    pages = []
    for name in path.read_text("utf-8").split():
        if name not in articles:
            raise FormatError(f"{path}: the texts hold no article {name}; give all that it was drawn from")
        article = articles[name]
        pages.append(Document(name, Media.GIVEN, article.text, id=name, headline=article.headline))
    return pages
