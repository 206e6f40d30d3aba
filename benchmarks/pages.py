"""Scores the reading of real pages: python benchmarks/pages.py [--pages DIR] [--scorer PATH] [--out FILE]

DIR holds pages (*.html.gz) and `expected.jsonl`, a line a page: {"id", "file", "url", "headline", "authors",
"published", "paragraphs"}. Each page is read as a user's would be, without its address. Predictions
{"id", "headline", "authors", "published", "paragraphs"} go to FILE, paragraphs being the blocks that are
paragraphs, headings or list items. The scorer is a Python file with `score(expected, predictions)`.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sayso.document import Document, Media
from sayso.errors import SaysoError
from sayso.model import BlockKind
from sayso.page.reader import read_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.model import Report

SHARED = Path(__file__).resolve().parents[2] / "shared"
TEXT_BLOCKS = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST)
MOST_TEXT = 1_000_000


def main() -> int:
    """Read all pages, write what was read, score it; 1 where a page could not be read."""
    options = _options()
    expected = options.pages / "expected.jsonl"
    lines = expected.read_text("utf-8").splitlines()
    predictions = list(_predictions(options.pages, [json.loads(line) for line in lines if line.strip()]))
    written = "".join(json.dumps(p, ensure_ascii=False) + "\n" for p in predictions)
    options.out.write_text(written, "utf-8")
    print(f"{len(predictions)} pages read into {options.out}")
    _scorer(options.scorer).score(str(expected), str(options.out))
    return int(any("error" in prediction for prediction in predictions))


def predict(report: Report) -> dict[str, Any]:
    """What the scorer compares, of one report."""
    blocks = [block for block in report.blocks if block.kind in TEXT_BLOCKS]
    return {
        "headline": report.headline,
        "authors": list(report.authors),
        "published": report.published,
        "paragraphs": [block.span.of(report.text) for block in blocks],
    }


def _predictions(folder: Path, pages: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for page in pages:
        try:
            markup = gzip.decompress((folder / page["file"]).read_bytes()).decode("utf-8", "replace")
            report = read_page(Document(page["file"], Media.HTML, markup), max_text=MOST_TEXT)
        except (SaysoError, OSError) as error:
            print(f"{page['id']}: not read: {error}", file=sys.stderr)
            yield {"id": page["id"], "paragraphs": [], "error": str(error)}
            continue
        for note in report.notes:
            print(f"{page['id']}: {note.text}", file=sys.stderr)
        yield {"id": page["id"], **predict(report)}


def _scorer(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location("score_pages", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: not a Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Score the reading of real pages.")
    parser.add_argument("--pages", type=Path, default=SHARED / "data" / "pages", help="folder of pages")
    parser.add_argument("--scorer", type=Path, default=SHARED / "eval" / "score_pages.py", help="Python file")
    parser.add_argument("--out", type=Path, default=Path(tempfile.gettempdir()) / "sayso-pages.jsonl")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
