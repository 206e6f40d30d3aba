"""How a finder holds up where PolNeAR's dev part is printed as other desks would print it.

    python benchmarks/styles.py [--gold FILE] [--finder NAME]... [--limit N]

Each style changes characters one for one, so that the annotation stays where it is: curly, straight or
British single quotation marks, no capitals, capitals on every word as in headlines, capitals throughout. For
each finder and style: soft and full F1, as `sayso eval attributions` counts them.
"""

from __future__ import annotations

import argparse
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.evaluation.attributions import score_attributions
from sayso.evaluation.corpus import AttributedText, Triple, document_of, load_attributed
from sayso.page.reader import read_page
from sayso.parse import ParsedReport, Parser
from sayso.pipeline import FINDERS, make_finder
from sayso.settings import MAX_TEXT

if TYPE_CHECKING:
    from collections.abc import Callable

    from sayso.attribution.finder import Finder

SHARED = Path(__file__).resolve().parents[2] / "shared"
OPENING = re.compile(r'(^|[\s(\[—–-])"', re.MULTILINE)


def curly(text: str) -> str:
    """Straight double marks as opening and closing ones, by what stands before them."""
    return OPENING.sub(r"\1“", text).replace('"', "”")


def straight(text: str) -> str:
    """All marks as a typewriter has them."""
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def single(text: str) -> str:
    """British: single marks outside, double ones inside."""
    swapped = re.sub(r"(?<=\w)’(?=\w)", "\0", curly(text))  # apostrophes stay what they are
    return swapped.translate(str.maketrans("“”‘’\0", "‘’“”’"))


def titled(text: str) -> str:
    """Every word with a capital, as in many headlines."""
    return re.sub(r"(?<![\w'’])[a-z]", lambda match: match.group().upper(), text)


STYLES: dict[str, Callable[[str], str]] = {
    "as printed": str,
    "curly marks": curly,
    "straight marks": straight,
    "single marks": single,
    "lower case": lambda text: "".join(c.lower() if len(c.lower()) == 1 else c for c in text),
    "title case": titled,
    "upper case": lambda text: "".join(c.upper() if len(c.upper()) == 1 else c for c in text),
}


def main() -> None:
    """Print a table: a row a style, a column a finder."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--gold", type=Path, default=SHARED / "data" / "polnear" / "dev.jsonl.gz")
    options.add_argument("--finder", action="append", help="may be given several times (default: all)")
    options.add_argument("--limit", type=int, help="only so many documents")
    chosen = options.parse_args()
    gold = load_attributed(chosen.gold)[: chosen.limit]
    finders = {name: make_finder(name) for name in chosen.finder or FINDERS}
    parser = Parser()
    print(f"{'soft / full F1':16}" + "".join(f"{name[-24:]:>26}" for name in finders))
    for style, restyle in STYLES.items():
        documents = [replace(document, text=restyle(document.text or "")) for document in gold]
        parsed = [parser.parse(read_page(document_of(document), max_text=MAX_TEXT)) for document in documents]
        cells = (_cell(finder, documents, parsed) for finder in finders.values())
        print(f"{style:16}" + "".join(f"{cell:>26}" for cell in cells), flush=True)


def _cell(finder: Finder, documents: list[AttributedText], parsed: list[ParsedReport]) -> str:
    predicted = [
        AttributedText(
            document.id, document.text, tuple(Triple(f.source, f.cue, f.content) for f in finder.find(report))
        )
        for document, report in zip(documents, parsed, strict=True)
    ]
    scores = score_attributions(documents, predicted).scores
    return f"{100 * scores['soft'].f1:.1f} / {100 * scores['full'].f1:.1f}"


if __name__ == "__main__":
    main()
