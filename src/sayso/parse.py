"""Dependency parses of a report, block by block, so that no sentence runs over a paragraph's edge."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from threadpoolctl import ThreadpoolController

from sayso.errors import ModelError
from sayso.model import Block, Report, Span
from sayso.parse_speed import quicken
from sayso.settings import DEFAULT_MODEL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as DocSpan


MAX_PIECE = 20_000
"""Longest stretch parsed as one. spaCy's parser needs about 1 GB for 100,000 characters; no paragraph of
PolNeAR's training part is longer than 2,573, so real text is not cut."""
MAX_SENTENCE = 2_000
"""Longest stretch without a sentence's end that is parsed as one sentence: what is told of each statement in
it is looked for in all of it, which took 51 seconds on 23,000 characters. The longest of 51,238 sentences of
rumours' articles has 1,077."""

SUBJECTS = ("nsubj", "nsubjpass")
"""Relations of the parse in which a noun is subject of its verb."""
FINITE = ("VBD", "VBZ", "VBP", "MD")
"""Tags of the parse that a verb has, or its auxiliary, where the clause is one of its own."""

_NO_WORDS = re.compile(r"(?:[^\w\s]|_){60,}|\S{400,}")
"""Runs that are no words and are not parsed: rules, remains of code, traps. spaCy's tokenizer takes one mark
after the other off such a run, in quadratic time: 200,000 of "<" take minutes. The longest honest run is an
address."""

_SENTENCE_END = re.compile(r"(?<=[.!?”\"])\s+")


@dataclass(frozen=True)
class ParsedBlock:
    """A block, or a piece of an over-long one, with its parse; ``doc`` stands in the text at ``start``."""

    block: Block
    start: int
    doc: Doc

    @cached_property
    def text(self) -> str:
        """Its text; a doc joins its own anew, from all its tokens, each time it is asked for it."""
        return self.doc.text

    @cached_property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.text)

    def span(self, first: int, last: int) -> Span:
        """The text span from token ``first`` to token ``last``, both included."""
        end = self.doc[last]
        return Span(self.start + self.doc[first].idx, self.start + end.idx + len(end.text))

    def span_of(self, words: DocSpan) -> Span:
        """The text span of a spaCy span of this block's doc."""
        return Span(self.start + words.start_char, self.start + words.end_char)


@dataclass(frozen=True, slots=True)
class ParsedReport:
    """A report with the parses of its blocks, in text order, and of its headline."""

    report: Report
    blocks: tuple[ParsedBlock, ...]
    headline: Doc | None = None

    @property
    def text(self) -> str:
        """The report's text, into which all spans point."""
        return self.report.text


class Parser:
    """Parses reports with a spaCy pipeline that has a tagger, a dependency parser and entities."""

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        """Load ``model``, any installed spaCy pipeline or a path to one. Raises `ModelError`."""
        self.model = model
        self._nlp = _load(model)
        # The matrices are small: more threads only wait for each other, at 2.7 times the processor time.
        self._threads = ThreadpoolController()

    @property
    def name(self) -> str:
        """What the pipeline calls itself, wherever it is installed: "en_core_web_sm"."""
        return f"{self._nlp.meta['lang']}_{self._nlp.meta['name']}"

    @property
    def version(self) -> str:
        """The pipeline's version."""
        return str(self._nlp.meta["version"])

    def parse(self, report: Report) -> ParsedReport:
        """Parse one report."""
        pieces = list(_pieces(report))
        texts = [report.text[span.start : span.end] for _, span in pieces]
        with_headline = [*texts, *([report.headline] if report.headline else [])]
        with self._threads.limit(limits=1):
            docs = list(self._nlp.pipe(with_headline))
        blocks = tuple(
            ParsedBlock(block, span.start, doc) for (block, span), doc in zip(pieces, docs, strict=False)
        )
        return ParsedReport(report, blocks, docs[-1] if report.headline else None)


def _load(model: str) -> Language:
    import spacy  # slow to import; `import sayso` must stay light

    try:
        nlp = spacy.load(model, exclude=["senter"])
    except (OSError, ImportError, ValueError) as error:
        raise ModelError(
            f"cannot load the spaCy pipeline {model!r}: install it, or name another ({_first_line(error)})"
        ) from error
    if "parser" not in nlp.pipe_names:
        raise ModelError(f"the spaCy pipeline {model!r} has no dependency parser; name one that has")
    quicken(nlp)
    _end_behind_sums(nlp)
    return nlp


def _end_behind_sums(nlp: Language) -> None:
    """Let the dot behind a sum be a word of its own that can end a sentence: "worth £15m. Sources said"."""
    from spacy.util import compile_suffix_regex

    cut: Any = nlp.tokenizer
    if not hasattr(cut, "suffix_search"):  # a pipeline may have another tokenizer than spaCy's
        return
    cut.rules = {words: parts for words, parts in (cut.rules or {}).items() if words != "m."}
    cut.suffix_search = compile_suffix_regex([*(nlp.Defaults.suffixes or ()), r"(?<=\d[MBK])\."]).search


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0] if str(error) else type(error).__name__


def _pieces(report: Report) -> Iterator[tuple[Block, Span]]:
    for block in report.blocks:
        for stretch in _with_words(report.text, block.span):
            for piece in _cut(report.text, stretch):
                yield block, piece


def _with_words(text: str, span: Span) -> Iterator[Span]:
    """The span without runs that are no words."""
    start = span.start
    for run in _NO_WORDS.finditer(text, span.start, span.end):
        if start < run.start():
            yield Span(start, run.start())
        start = run.end()
    if start < span.end:
        yield Span(start, span.end)


def _cut(text: str, span: Span) -> Iterable[Span]:
    """The span itself, or, where it is over-long, pieces that end at a sentence's end if there is one."""
    start = span.start
    while start < span.end:
        end = _end_of_piece(text, start, span.end)
        if text[start:end].strip():
            yield Span(start, end)
        start = end


def _end_of_piece(text: str, start: int, stop: int) -> int:
    """Where the piece ends that starts there: at the last sentence's end before it, or a sentence, is
    over-long."""
    longest = min(stop, start + MAX_PIECE)
    last = start
    for match in _SENTENCE_END.finditer(text, start, longest):
        if match.end() - last > MAX_SENTENCE:
            break
        last = match.end()
    if stop == longest and stop - last <= MAX_SENTENCE:
        return stop
    return last if last > start else min(longest, start + MAX_SENTENCE)
