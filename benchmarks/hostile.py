"""Times each stage on text made to hurt it, at two sizes: python benchmarks/hostile.py [--only WORDS]

All input is hostile: a stage must take time in proportion to its text whatever the text is. Each case repeats
one unit to a size and to ten times that size, and prints the seconds for both and their ratio: about 10 where
the stage is linear, 1 where it looks at a bounded part or refuses in words, 100 where it is quadratic. Ratios
above 30 are flagged, and the exit code is then 1. The tests read such texts to their end, but never look at a
clock: seconds depend on the machine, ratios within one run hardly do. Run it after a change of a pattern or
of a loop over text (about two minutes); --only takes the cases whose name holds the words.
"""

from __future__ import annotations

import argparse
import contextlib
import re
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from sayso.attribution.quotes import find_quotations
from sayso.attribution.rules import RuleFinder
from sayso.dates import find_dates
from sayso.document import Document, Media
from sayso.errors import SaysoError
from sayso.headline import check_headline
from sayso.intake.feeds import documents_of_feed
from sayso.intake.kinds import Kind, kind_of_text
from sayso.intake.mail import document_of_mail
from sayso.labels import label
from sayso.model import Block, BlockKind, Report, Span
from sayso.outlets import outlets
from sayso.page.dateline import find_dateline
from sayso.page.furniture import furniture_rule, without_credit
from sayso.page.layout import stretches
from sayso.page.markdown import read_markdown
from sayso.page.plain import blocks_of_given
from sayso.page.reader import read_page
from sayso.parse import Parser
from sayso.pipeline import ReportReader

TIMES = 10
WORST_RATIO = 30  # between linear (10) and quadratic (100), about as far from each in proportion
SHORTEST = 0.001  # seconds: below it a ratio is noise, so the small size counts as this long at least
ROUNDS = 3  # of which the fastest counts, as what disturbs a run only adds to it
LONG = 0.2  # seconds: longer runs are not repeated

Job = Callable[[], object]


@dataclass(frozen=True)
class Case:
    """A stage and a text of ``unit`` repeated to about ``size`` characters, between two fixed pieces."""

    stage: str
    unit: str
    size: int = 20_000
    before: str = ""
    after: str = ""

    @property
    def name(self) -> str:
        """The stage and what is repeated."""
        return (
            f"{self.stage}: {self.before[:12]!r} + {self.unit!r}"
            if self.before
            else f"{self.stage}: {self.unit!r}"
        )

    def text(self, times: int = 1) -> str:
        """The text at ``times`` its small size."""
        return self.before + self.unit * (self.size * times // len(self.unit)) + self.after


@dataclass(frozen=True)
class NumberedCase(Case):
    """The same with the number of each repetition for ``{}``, so that no two are alike."""

    def text(self, times: int = 1) -> str:
        """The text at ``times`` its small size."""
        count = self.size * times // len(self.unit)
        return self.before + "".join(self.unit.replace("{}", str(n)) for n in range(count)) + self.after


def main() -> int:
    """Run the cases, print a line for each; 1 where a ratio is too high."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--only", default="", metavar="WORDS")
    only = options.parse_args().only
    print(f"{'case':<52} {'small s':>9} {'large s':>9} {'ratio':>6}")
    ratios = [_report(case) for case in CASES if only in case.name]
    slow = sum(ratio > WORST_RATIO for ratio in ratios)
    print(f"{len(ratios)} cases, {slow} with a ratio above {WORST_RATIO}")
    return 1 if slow else 0


def _report(case: Case) -> float:
    _answered(STAGES[case.stage]("The mayor left."))  # lexicons and models are loaded outside the timed runs
    small, large = _seconds(case, 1), _seconds(case, TIMES)
    ratio = large / max(small, SHORTEST)
    flag = "  <-- too slow" if ratio > WORST_RATIO else ""
    print(f"{case.name[:52]:<52} {small:9.4f} {large:9.4f} {ratio:6.1f}{flag}", flush=True)
    return ratio


def _seconds(case: Case, times: int) -> float:
    job = STAGES[case.stage](case.text(times))
    fastest = float("inf")
    for _ in range(ROUNDS):
        began = time.perf_counter()
        _answered(job)
        fastest = min(fastest, time.perf_counter() - began)
        if fastest > LONG:
            break
    return fastest


def _answered(job: Job) -> None:
    with contextlib.suppress(SaysoError):
        job()


def _plain(function: Callable[[str], object]) -> Callable[[str], Job]:
    return lambda text: lambda: function(text)


def _lines(text: str) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(r"[^\n]*\S[^\n]*", text)]


def _paragraphs(text: str) -> Report:
    blocks = tuple(Block(BlockKind.PARAGRAPH, line.start, line.end) for line in _lines(text))
    return Report("hostile", text, blocks)


def _furniture(text: str) -> None:
    furniture_rule(text)
    without_credit(text)


def _quotes(text: str) -> Job:
    lines = _lines(text)
    return lambda: find_quotations(text, lines)


def _rules(text: str) -> Job:
    parsed, finder = _parser().parse(_paragraphs(text)), RuleFinder()
    return lambda: finder.find(parsed)


def _labels(text: str) -> Job:
    parsed = _parser().parse(_paragraphs(text))
    findings = RuleFinder().find(parsed)
    return lambda: label(parsed, findings)


def _headline(text: str) -> Job:
    headline, _, body = text.partition("\n")
    parsed = _parser().parse(replace(_paragraphs(body or text), headline=headline))
    attributions = label(parsed, RuleFinder().find(parsed))
    return lambda: check_headline(parsed, attributions)


def _page(media: Media) -> Callable[[str], Job]:
    return _plain(lambda text: read_page(Document("hostile", media, text), max_text=10_000_000))


@cache
def _parser() -> Parser:
    return Parser()


@cache
def _reader() -> ReportReader:
    return ReportReader()


# What a stage does with a text: the outer call makes ready, the inner one is timed.
STAGES: dict[str, Callable[[str], Job]] = {
    "kind": _plain(lambda text: kind_of_text(text, Kind.TEXT)),
    "feed": _plain(lambda text: list(documents_of_feed("hostile", text))),
    "mail": _plain(lambda text: document_of_mail("hostile", text.encode())),
    "dateline": _plain(find_dateline),
    "dates": _plain(find_dates),
    "outlets": _plain(lambda text: outlets().mentions(text)),
    "furniture": _plain(_furniture),
    "layout": _plain(stretches),
    "given text": _plain(lambda text: blocks_of_given(text, None)),
    "markdown": _plain(lambda text: read_markdown(Document("hostile", Media.MARKDOWN, text))),
    "pasted page": _page(Media.TEXT),
    "html page": _page(Media.HTML),
    "quotes": _quotes,
    "parse": _plain(lambda text: _parser().parse(_paragraphs(text))),
    "rules": _rules,
    "labels": _labels,
    "headline": _headline,
    "reading": _plain(lambda text: _reader().read(Document("hostile", Media.GIVEN, text))),
}

FEED = "<rss><channel><item><description><![CDATA["
FURNITURE = (
    "Photo by A B ",
    "1 ",
    "1",
    "Share ",
    "A/",
    "Tag: ",
    "(",
    "by A, ",
    "{",
    "a:b;",
    "<a ",
    "Updated 1:",
    "A.B ",
)
MARKDOWN = ("> ", "* ", "[", "![", "**a ", "`", "<a ", "---\n", "- a\n")
PASTES = ("> ", "By \n", "From: a\n", "a-\nb", "Page 1\n", "©", "Sign up\nThe best\n")
MARKS = ('"', "“", "”", "' '", "' ", '" ', "“a” ", "'a ", "“a\n", "a' ", ": 'a", "He said: 'b b b b\n")
SENTENCES = ("said that ", "“a” ", "He said: “a\n", "X said, ", ", according to X")
ANSWERS = (
    "A source said the dam leaks. Seoul denied the report.\n",
    "Ada Lorne admitted that the dam leaks.\n",
    "The ministry declined to comment. ",
    "He told the Tarn Herald that it rained. ",
)
BODIES = ("Venn Water, a firm, said the dam leaks.\n", "The dam leaks. A source said the dam may leak.\n")
TAGS = (
    "<div>",
    "<b><i>",
    "<ul><li>",
    "<p ",
    "<!-- ",
    "<table><tr><td>",
    '<blockquote class="twitter-tweet">',
    '<blockquote class="twitter-tweet">a</blockquote>',
    "<blockquote><p>The dam held all day.</p></blockquote><p>The dam held all day.</p>",
)

NUMBERED_PASTES = (
    "Head {}\nPage {}\n",
    "Head {}\nPage 1\nHead {}\nPage 2\n",
    "Latest {}\nThe dam held.\n",
)
PAGE = "<html><body><h1>Dam held</h1>"
NUMBERED_TAGS = (
    '<meta name="author" content="Ann Lee {}">',
    '<meta name="author{}" content="a">',
    '<blockquote class="twitter-tweet"><p>Shut {}.</p></blockquote>',
    "<blockquote><p>The dam held on day {}.</p></blockquote><p>Of the dam, day {}.</p>",
)

CASES = (
    *(Case("kind", unit) for unit in ("<!--", "<!--a-->", " <?a>", "<!DOCTYPE ")),
    Case("feed", "<!--", before=FEED, after="]]></description></item></channel></rss>"),
    Case("mail", "=?utf-8?q?a?= ", before="Subject: ", after="\n\nText."),
    Case("mail", "(<", before="From: ", after="\n\nText."),
    *(Case("dateline", unit) for unit in ("A ", "A.B/", "(A", "SEOUL, ", " ", "\n")),
    Case("dateline", "x", before="By "),
    *(Case("dates", unit) for unit in ("Oct. ", "1", "last ", " ", "Wed, ")),
    Case("outlets", "The Washington Post and Yonhap News said Reuters had met the Minister of Trade. "),
    *(Case("furniture", unit, size=30) for unit in FURNITURE),  # longer lines are not asked about all rules
    *(Case("furniture", unit) for unit in FURNITURE),
    *(Case("furniture", unit, before="Photo by ") for unit in FURNITURE),
    *(Case("layout", unit) for unit in ("a\n", " ", "\n", "a ")),
    *(Case("given text", unit, size=5_000) for unit in ("word ", "a\n", "Photo by A\n", "\n- ")),
    *(Case("markdown", unit, size=5_000) for unit in MARKDOWN),
    *(Case("pasted page", unit, size=10_000) for unit in PASTES),
    *(NumberedCase("pasted page", unit, size=8_000) for unit in NUMBERED_PASTES),
    *(Case("html page", unit) for unit in TAGS),
    *(NumberedCase("html page", unit, size=50_000, before=PAGE) for unit in NUMBERED_TAGS),
    *(Case("quotes", unit) for unit in MARKS),
    Case("parse", "<", before="The minister left. "),
    Case("parse", "a:", before="The minister left. "),
    *(Case("rules", unit, size=5_000) for unit in SENTENCES),
    Case("rules", "A and ", size=5_000, after="B said it."),
    *(Case("labels", unit, size=3_000) for unit in ANSWERS),
    NumberedCase("labels", "He told the Tarn{} Herald that it rained. ", size=3_000),
    *(Case("headline", unit, size=12_000, before="Dam operator denies leak\n") for unit in BODIES),
    *(Case("reading", mark, after="Ada Lorne said it rained.") for mark in ("(", '"')),
    NumberedCase("reading", "The mayor, Ada Lorne, said on Monday that dam {} leaks. ", size=3_000),
    NumberedCase("headline", "Lake{} Water said it rained.\n", size=3_000, before="Firm denies rain\n"),
)

if __name__ == "__main__":
    sys.exit(main())
