"""``sayso export``: a ledger as lines, as a table, or a story's brief as Markdown or a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from sayso.answers import brief_of
from sayso.answers.tables import STORY_TABLES
from sayso.cli.files import written
from sayso.cli.ledgers import as_of_option, ledger_option, opened, texts_of
from sayso.contract import report_to_json, to_line
from sayso.phrasing import counted
from sayso.render.brief_markdown import brief_markdown
from sayso.render.brief_page import brief_page
from sayso.render.lineage_mermaid import mermaid
from sayso.render.voices_table import story_head, story_lines
from sayso.story_contract import judgement_to_json, story_to_json

if TYPE_CHECKING:
    from sayso.ledger import Ledger
    from sayso.model import Report
    from sayso.story import Story


@click.command()
@click.argument("ids", nargs=-1, metavar="[STORY]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "csv", "markdown", "html"]),
    default="jsonl",
    show_default=True,
    help="Lines for programs, a table, or the stories' briefs.",
)
@click.option(
    "--what",
    type=click.Choice(dict.fromkeys(["reports", "stories", "judgements", *STORY_TABLES])),
    default=None,
    help="With jsonl: reports (the default), stories or judgements. With csv: voices (the default), "
    "statements, reports, claims or lineages' edges.",
)
@click.option(
    "--to", type=click.Path(dir_okay=False, path_type=Path), help="A file (default: standard output)."
)
@as_of_option
@ledger_option
def export(
    *, ids: tuple[str, ...], form: str, what: str | None, to: Path | None, as_of: str | None, where: str
) -> None:
    """Write stories, or everything, for use elsewhere.

    STORY is a story's id or that of any of its reports; without one, all are written (a brief asks for one).
    Reports are written as `sayso read --jsonl` does, so that `sayso add --jsonl` takes them again. Tables
    have keys that join; docs/codebook.md says what each column means.
    """
    if form in _KINDS and what not in {None, *_KINDS[form]}:
        raise click.UsageError(f"--format {form} has no {what}; it has {', '.join(_KINDS[form])}")
    if form in {"markdown", "html"} and not ids:
        raise click.UsageError(f"--format {form} writes a story's brief: name the STORY")
    from sayso.ledger.choosing import chosen

    with opened(where) as ledger, written(to, exact=form == "jsonl") as out:
        _WRITERS[form](ledger, chosen(ledger, ids, as_of=as_of), out, what or _KINDS.get(form, ("",))[0])


def _write_lines(ledger: Ledger, stories: Iterator[Story], out: TextIO, what: str) -> None:
    if what == "judgements":
        for judgement in ledger.judgements():
            print(to_line(judgement_to_json(judgement)), file=out)
        return
    for story in stories:
        if what == "stories":
            print(to_line(story_to_json(story)), file=out)
            continue
        for report in texts_of(ledger, story).values():
            print(to_line(report_to_json(report)), file=out)


def _write_table(ledger: Ledger, stories: Iterator[Story], out: TextIO, what: str) -> None:
    wanted, left_out = STORY_TABLES[what], 0
    out.write(story_head(wanted))
    for story in stories:
        texts = texts_of(ledger, story)
        out.writelines(story_lines(wanted, story, texts))
        left_out += _without_claim(story, texts) if what == "voices" else 0
    if left_out:
        said = counted(left_out, "statement speaks", "statements speak")
        click.echo(
            f"{said} to no claim and {'is' if left_out == 1 else 'are'} not in this table: "
            "--what statements has all",
            err=True,
        )


def _without_claim(story: Story, texts: Mapping[str, Report]) -> int:
    """How many statements of the reports are no voice of any claim."""
    voices = {voice.ref for account in story.claims for voice in account.record.voices}
    there = {(ref.report, ref.attribution.partition(".")[0]) for ref in voices}
    return sum((id_, one.id) not in there for id_, report in texts.items() for one in report.attributions)


def _write_markdown(ledger: Ledger, stories: Iterator[Story], out: TextIO, _what: str) -> None:
    for number, story in enumerate(stories):
        if number:
            print("\n---\n", file=out)
        out.write(brief_markdown(brief_of(story, texts_of(ledger, story)), draw=mermaid))


def _write_page(ledger: Ledger, stories: Iterator[Story], out: TextIO, _what: str) -> None:
    briefs = [brief_of(story, texts_of(ledger, story)) for story in stories]
    out.write(brief_page(briefs))


_KINDS = {"jsonl": ("reports", "stories", "judgements"), "csv": tuple(STORY_TABLES)}
"""What there is of each form; the first is written where nothing is named."""
_Writer = Callable[["Ledger", "Iterator[Story]", TextIO, str], None]
_WRITERS: dict[str, _Writer] = {
    "jsonl": _write_lines,
    "csv": _write_table,
    "markdown": _write_markdown,
    "html": _write_page,
}
