"""Reports annotated by the guide, to train the tagger on beside PolNeAR: `gold/train` with its texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.evaluation.corpus import load_corpora
from sayso.evaluation.gold_files import load_gold_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sayso.evaluation.gold_form import GoldReport


def load_guide(folder: Path, corpora: Sequence[Path]) -> list[GoldReport]:
    """The folder's reports with their texts, which lie in ``corpora``, by id.

    Raises `SourceError` or `FormatError`, also where a text is missing or is not the annotated one.
    """
    return list(load_gold_folder(folder, texts=load_corpora(corpora)).values())
