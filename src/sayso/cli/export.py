"""``sayso export``: stories, claims, reports, sources and outlets in every form that the newsroom has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sayso.cli.files import written
from sayso.cli.ledgers import as_of_option, ledger_option, opened
from sayso.contract import to_line
from sayso.errors import SaysoError
from sayso.exports.forms import KINDS, WHOLE, ExportForm, form_named, kind_of
from sayso.phrasing import counted
from sayso.story import AttributionRef
from sayso.story_contract import judgement_to_json

if TYPE_CHECKING:
    from sayso.exports.stories import Part
    from sayso.ledger import Ledger

_JUDGEMENTS = "judgements"
_LINES, _TABLES = KINDS[ExportForm.LINES], KINDS[ExportForm.TABLE]
_WHAT = tuple(dict.fromkeys((*_LINES, _JUDGEMENTS, *_TABLES)))


class _Form(click.Choice[str]):
    """The forms, Markdown by its whole name too."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        return super().convert("md" if value == "markdown" else value, param, ctx)


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option(
    "--format",
    "form",
    type=_Form([one.value for one in ExportForm]),
    default="jsonl",
    show_default=True,
    help="Lines for programs, tables, Markdown or a page for people, schema.org, PROV-O, Web Annotations.",
)
@click.option(
    "--what",
    type=click.Choice(_WHAT),
    default=None,
    help="With jsonl: reports (the default), stories or judgements. With csv: voices (the default), "
    "statements, reports, claims or lineages' edges.",
)
@click.option("--of", type=click.Choice(["story", "report"]), help="What a report's ID stands for.")
@click.option("--source", metavar="NAME", help="What a source said, in place of an ID.")
@click.option("--outlet", metavar="NAME", help="What an outlet's reports rest on, in place of an ID.")
@click.option(
    "--to", type=click.Path(dir_okay=False, path_type=Path), help="A file (default: standard output)."
)
@as_of_option
@ledger_option
def export(
    *,
    ids: tuple[str, ...],
    form: str,
    what: str | None,
    of: str | None,
    source: str | None,
    outlet: str | None,
    to: Path | None,
    as_of: str | None,
    where: str,
) -> None:
    """Write stories, claims, reports, sources or outlets, or a whole ledger, for use elsewhere.

    ID is that of a story or of any of its reports, or a claim's (REPORT#a1), which is written alone; without
    one, all stories are written as lines or a table, and the other forms ask for one. With --of report it is
    the report alone. Reports are written as `sayso read --jsonl` does, so that `sayso add --jsonl` takes them
    again. Tables have keys that join; docs/codebook.md says what each column means. Where there is nothing to
    write, the exit status is 3.
    """
    _check_what_is_named(ids, form, of=of, source=source, outlet=outlet, what=what, as_of=as_of)
    wanted = _form(form, what)
    pieces = 0
    with opened(where) as ledger, written(to, exact=form == "jsonl") as out:
        for text in _texts(ledger, wanted, ids, what, of=of, source=source, outlet=outlet, as_of=as_of):
            out.write(text)
            pieces += 1
    has_head = form == "csv" and source is None and outlet is None
    if pieces == has_head:
        written_is = "only the table's head is written" if has_head else "nothing written"
        click.echo(f"{written_is}: there are no {what or kind_of(wanted, None)}", err=True)
        from sayso.cli.session import EXIT_EMPTY

        raise SystemExit(EXIT_EMPTY)


def _form(name: str, what: str | None) -> ExportForm:
    """The form of this name, which has to have such a kind."""
    form = form_named(name)
    if form is None:
        raise click.UsageError(f"there is no format {name}")
    try:
        kind_of(form, None if what == _JUDGEMENTS and name == "jsonl" else what)
    except SaysoError as error:
        lines = "; judgements are lines" if what == _JUDGEMENTS else ""
        raise click.UsageError(f"--format {error}{lines}") from error
    return form


def _check_what_is_named(
    ids: tuple[str, ...],
    form: str,
    *,
    of: str | None,
    source: str | None,
    outlet: str | None,
    **more: str | None,
) -> None:
    """Refuse what names nothing, or two things."""
    of_party = source is not None or outlet is not None
    if bool(ids) + (source is not None) + (outlet is not None) > 1:
        raise click.UsageError("name IDs, or a source, or an outlet")
    if of_party and (more["what"] or more["as_of"] or of):
        raise click.UsageError(
            "of a source or an outlet there is one table, as it stands: no --what, --as-of, --of"
        )
    if of == "report" and (len(ids) != 1 or AttributionRef.parse(ids[0])):
        raise click.UsageError("--of report writes one report: name its ID")
    if form not in WHOLE and not (ids or of_party):
        raise click.UsageError(f"--format {form} is of a story or a claim: name its ID")


def _texts(
    ledger: Ledger,
    form: ExportForm,
    ids: tuple[str, ...],
    what: str | None,
    *,
    of: str | None,
    source: str | None,
    outlet: str | None,
    as_of: str | None,
) -> Iterator[str]:
    """The export, in pieces; what a table leaves out is told at its end."""
    from sayso.exports.parties import outlet_form, source_form
    from sayso.exports.stories import parts_of, report_form, report_part, story_form

    if what == _JUDGEMENTS:
        yield from (f"{to_line(judgement_to_json(one))}\n" for one in ledger.judgements())
    elif source is not None:
        yield from source_form(ledger, form, source)
    elif outlet is not None:
        yield from outlet_form(ledger, form, outlet)
    elif of == "report":
        yield from report_form(form, report_part(ledger, ids[0], as_of=as_of), what)
    elif form == "csv" and what in {None, "voices"}:
        left_out: list[int] = []
        yield from story_form(form, _counted(parts_of(ledger, ids, as_of=as_of), left_out), what)
        _say_left_out(sum(left_out))
    else:
        yield from story_form(form, parts_of(ledger, ids, as_of=as_of), what)


def _counted(parts: Iterator[Part], left_out: list[int]) -> Iterator[Part]:
    """The parts, noting of each story how many statements have no voice in it."""
    from sayso.exports.stories import without_claim

    for part in parts:
        if not part.is_claim:
            left_out.append(without_claim(part))
        yield part


def _say_left_out(number: int) -> None:
    if number:
        said = counted(number, "statement speaks", "statements speak")
        click.echo(
            f"{said} to no claim and {'is' if number == 1 else 'are'} not in this table: "
            "--what statements has all",
            err=True,
        )
