"""Scores a finder on PolNeAR: python benchmarks/polnear.py [--gold FILE] [--scorer PATH] [--out FILE]

The gold file holds PolNeAR's documents, one a line (.jsonl or .jsonl.gz): {"id", "text", "attributions"}.
Each text is taken as it stands, a paragraph for each line. Predictions in the same form go to --out, and the
scorer, a Python program that takes both files, is run on them. --rules adds how often each rule is right by
that scorer's own matching (`match_soft`, `Item.source_right`): the precision in `lexicons/cues.toml`.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sayso.model import Block, BlockKind, Report
from sayso.parse import Parser
from sayso.pipeline import FINDERS, make_finder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from sayso.attribution.finder import Finder, Finding

SHARED = Path(__file__).resolve().parents[2] / "shared"
ROLES = ("source", "cue", "content")


def main() -> int:
    """Predict, write, score; the exit code is the scorer's."""
    options = _options()
    documents = list(_lines(options.gold))[: options.limit]
    predictions = _predict(documents, make_finder(options.finder))
    written = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in predictions)
    options.out.write_text(written, "utf-8")
    print(f"{len(predictions)} documents read into {options.out}")
    if options.rules:
        _print_rules(documents, predictions, _scorer(options.scorer))
    if options.limit is not None:
        return 0
    with tempfile.TemporaryDirectory() as folder:
        gold = Path(folder) / "gold.jsonl"
        gold.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in documents), "utf-8")
        command = [sys.executable, "-B", str(options.scorer), str(gold), str(options.out)]
        return subprocess.run(command, check=False).returncode


def _predict(documents: list[dict[str, Any]], finder: Finder) -> list[dict[str, Any]]:
    parser = Parser()
    predictions = []
    parsing = finding = 0.0
    for document in documents:
        began = time.perf_counter()
        parsed = parser.parse(_report(document))
        parsing += time.perf_counter() - began
        began = time.perf_counter()
        found = finder.find(parsed)
        finding += time.perf_counter() - began
        predictions.append({"id": document["id"], "attributions": [_spans(one) for one in found]})
    words = sum(len(document["text"].split()) for document in documents)
    print(f"{words} words: parse {words / parsing:.0f} words/s, finder alone {words / finding:.0f} words/s")
    return predictions


def _report(document: dict[str, Any]) -> Report:
    blocks = []
    start = 0
    for line in document["text"].split("\n"):
        if line.strip():
            blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        start += len(line) + 1
    return Report(id=document["id"], text=document["text"], blocks=tuple(blocks))


def _spans(found: Finding) -> dict[str, Any]:
    roles = {role: [list(span) for span in getattr(found, role)] for role in ROLES}
    return {**roles, "rule": found.rule}


def _print_rules(
    documents: list[dict[str, Any]], predictions: list[dict[str, Any]], scorer: ModuleType
) -> None:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for document, prediction in zip(documents, predictions, strict=True):
        text = scorer.Doc(document["text"])
        gold = [scorer.Item(text, one) for one in document["attributions"]]
        mine = [scorer.Item(text, one) for one in prediction["attributions"]]
        for one in prediction["attributions"]:
            counts[one["rule"]]["found"] += 1
        for right, index in scorer.match_soft(gold, mine):
            rule = counts[prediction["attributions"][index]["rule"]]
            rule["soft"] += 1
            rule["full"] += mine[index].source_right(gold[right])
    for name, rule in sorted(counts.items(), key=lambda row: -row[1]["found"]):
        found = rule["found"]
        print(f"{name:<50} {found:6} soft {rule['soft'] / found:.2f} full {rule['full'] / found:.2f}")


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as lines
    ):
        for line in lines:
            if line.strip():
                yield json.loads(line)


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path} is not a Python file; give --scorer the path of the published scorer")
    sys.dont_write_bytecode = True
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--gold", type=Path, default=SHARED / "data" / "polnear" / "dev.jsonl.gz")
    options.add_argument("--scorer", type=Path, default=SHARED / "eval" / "score_attribution.py")
    options.add_argument("--out", type=Path, default=Path(tempfile.gettempdir()) / "polnear-predicted.jsonl")
    options.add_argument("--finder", help=f"one of {', '.join(FINDERS)}, or a model's folder")
    options.add_argument("--rules", action="store_true", help="also each rule's precision")
    options.add_argument("--limit", type=int, help="read so many documents only, and do not score")
    return options.parse_args()


if __name__ == "__main__":
    sys.exit(main())
