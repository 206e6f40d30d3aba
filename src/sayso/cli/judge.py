"""``sayso judge``: what people know better, signed and dated, stronger than what is computed."""

from __future__ import annotations

import getpass

import click

from sayso.cli.ledgers import json_option, ledger_option, opened, output, print_json, say
from sayso.corrections import LABELS, values_of
from sayso.render.listing import print_listing
from sayso.story import Judgement, JudgementKind
from sayso.story_contract import judgement_to_json


def _own_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


by_option = click.option("--by", default=_own_name, show_default="your user name", help="Who judges.")
note_option = click.option("--note", help="Why, in a sentence.")


@click.group()
def judge() -> None:
    """Say what is so, where the machine cannot tell or is wrong; or undo it.

    Judgements are signed, dated, and stronger than what is computed; nothing that was read is ever changed.
    """


def _of_two(kind: JudgementKind, what: str, description: str) -> click.Command:
    """The command that keeps a judgement over two things of a sort."""

    @click.command(kind.value.replace(" ", "-"), help=description)
    @click.argument("subject", metavar=what)
    @click.argument("other", metavar=what)
    @note_option
    @by_option
    @ledger_option
    def command(*, subject: str, other: str, note: str | None, by: str, where: str) -> None:
        _keep(where, kind, subject, other, by=by, note=note)

    return command


for _kind, _what, _description in (
    (JudgementKind.SAME_SOURCE, "REPORT#aN", "One source speaks in both attributions."),
    (JudgementKind.DIFFERENT_SOURCE, "REPORT#aN", "Two sources speak in these attributions."),
    (JudgementKind.SAME_CLAIM, "REPORT#aN", "Both attributions are about one claim."),
    (JudgementKind.DIFFERENT_CLAIM, "REPORT#aN", "These attributions are about two claims."),
    (JudgementKind.SAME_STORY, "REPORT", "Both reports belong to one story."),
    (JudgementKind.DIFFERENT_STORY, "REPORT", "These reports belong to two stories."),
):
    judge.add_command(_of_two(_kind, _what, _description))


@judge.command("wrong-reading")
@click.argument("subject", metavar="REPORT#aN")
@click.option("--field", type=click.Choice(LABELS), help="The label that is wrong; without it, all of it is.")
@click.option("--value", help="What is right, as the contract writes it; without it, nothing is.")
@note_option
@by_option
@ledger_option
def wrong_reading(
    *, subject: str, field: str | None, value: str | None, note: str | None, by: str, where: str
) -> None:
    """An attribution, or one of its labels, was read wrongly."""
    if value and not field:
        raise click.UsageError("--value says what a label is: name the label with --field")
    allowed = values_of(field or "")
    if value and allowed and value not in allowed:
        raise click.UsageError(f"--value for {field}: one of {', '.join(allowed)}")
    _keep(where, JudgementKind.WRONG_READING, subject, None, by=by, note=note, field=field, value=value)


@judge.command("list")
@json_option
@ledger_option
def list_(*, as_json: bool, where: str) -> None:
    """List all judgements, undone ones too."""
    with opened(where) as ledger:
        found = ledger.judgements()
    if as_json:
        print_json([judgement_to_json(judgement) for judgement in found])
    elif found:
        print_listing(("judgement", "by", "at", "note", "undone", "id"), map(_row, found), output())
    else:
        click.echo("nothing is judged", err=True)


@judge.command("undo")
@click.argument("judgement", metavar="ID")
@by_option
@ledger_option
def undo(*, judgement: str, by: str, where: str) -> None:
    """Undo a judgement; that it was made stays on record."""
    with opened(where) as ledger:
        undone = ledger.undo(judgement, by=by)
    say(f"undone: {_words(undone)}")


def _keep(
    where: str, kind: JudgementKind, subject: str, other: str | None, *, by: str, **more: str | None
) -> None:
    from sayso.ledger import judged

    with opened(where) as ledger:
        kept = ledger.judge(judged(kind, subject, other, by=by, **more))
    say(f"{kept.id}: {_words(kept)} (undo: sayso judge undo {kept.id})")


def _words(judgement: Judgement) -> str:
    value = f": {judgement.field} is {judgement.value or 'not so'}" if judgement.field else ""
    if judgement.kind is JudgementKind.WITHDRAWN:
        value = f" since {judgement.value}"
    other = f" and {judgement.other}" if judgement.other else ""
    return f"{judgement.kind}: {judgement.subject}{other}{value}"


def _row(judgement: Judgement) -> tuple[str, ...]:
    undone = f"{judgement.undone_at[:10]} by {judgement.undone_by}" if judgement.undone_at else ""
    gone = "" if judgement.applies else ", no longer applies"
    return (
        f"{_words(judgement)}{gone}",
        judgement.by,
        judgement.at[:10],
        judgement.note or "",
        undone,
        judgement.id,
    )
