"""``sayso serve``: the newsroom's pages over a ledger."""

from __future__ import annotations

import signal
import socket
import threading
from contextlib import ExitStack
from importlib.resources import as_file
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

import click

from sayso import samples
from sayso.cli.ledgers import SAID_FROM, ledger_option
from sayso.cli.session import errors_console, settings
from sayso.errors import SaysoError
from sayso.model import Report

if TYPE_CHECKING:
    from fastapi import FastAPI

    from sayso.ledger import Ledger
    from sayso.pipeline import ReportReader


@click.command()
@ledger_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to bind to.")
@click.option(
    "--port", default=8765, show_default=True, type=click.IntRange(0, 65535), help="Port; 0 for any free one."
)
@click.option("--read-token", envvar="SAYSO_READ_TOKEN", help="Token that reading asks for.")
@click.option("--write-token", envvar="SAYSO_WRITE_TOKEN", help="Token that adding and judging ask for.")
@click.option("--hook", "hook_urls", multiple=True, metavar="URL", help="Post changes of state there.")
@click.option("--hook-turns", is_flag=True, help="Post turns alone: no new claims, none that only lapsed.")
@click.option("--hook-secret", envvar="SAYSO_HOOK_SECRET", default="", help="Secret that signs hooks.")
@click.option("--new-token", is_flag=True, help="Print a new token and end.")
@click.option("--no-sample", is_flag=True, help="Show an empty ledger as it is, without the bundled story.")
@click.option(
    "--allow-private", is_flag=True, help="Let URLs lead to private addresses, such as an intranet's."
)
def serve(
    *,
    where: str,
    host: str,
    port: int,
    read_token: str | None,
    write_token: str | None,
    hook_urls: tuple[str, ...],
    hook_turns: bool,
    hook_secret: str,
    new_token: bool,
    no_sample: bool,
    allow_private: bool,
) -> None:
    """Serve the ledger's stories as pages, with their data under /api/v1.

    It answers this machine alone, unless --host says otherwise: then reading and writing ask for tokens.
    An empty ledger shows the bundled story, which is kept apart and never written to the ledger.
    """
    from sayso.ledger import open_ledger
    from sayso.pipeline import ReportReader
    from sayso.web.access import access_for
    from sayso.web.access import new_token as make_token
    from sayso.web.app import create_app
    from sayso.web.hooks import Hooks
    from sayso.web.waiting import WaitingRoom, waiting_place

    if new_token:
        click.echo(make_token())
        return
    access = access_for(host, read_token=read_token, write_token=write_token)
    reader = ReportReader(settings(model=None, finder=None, min_confidence=None, allow_private=allow_private))
    with ExitStack() as kept:
        _end_as_if_interrupted(kept)
        ledger = kept.enter_context(open_ledger(where))
        if (untold := len(ledger.untold())) >= SAID_FROM:
            errors_console().print(
                f"telling {untold:,} stories anew while pages are served, as after an update"
            )
        sample = _sample(kept, reader) if ledger.is_empty() and not no_sample else None
        hooks = Hooks(ledger, hook_urls, hook_secret, turns_only=hook_turns)
        hooks.start()
        kept.callback(hooks.end)
        room = WaitingRoom(waiting_place(where))
        app = create_app(ledger, reader, access, sample=sample, room=room)
        _run(app, host=host, port=port)


def _end_as_if_interrupted(kept: ExitStack) -> None:
    """Have SIGTERM end the server as Ctrl-C does, so that what is only there meanwhile goes with it.

    uvicorn ends well at either, and then sends the signal once more to the handler of before: by default
    SIGTERM's ends the process where it stands.
    """
    if threading.current_thread() is threading.main_thread():  # elsewhere Python lets nobody set one
        kept.callback(signal.signal, signal.SIGTERM, signal.signal(signal.SIGTERM, _interrupt))


def _interrupt(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def _sample(kept: ExitStack, reader: ReportReader) -> Ledger:
    """The bundled story in a ledger of its own, which goes when the server ends."""
    from sayso.batch import read_all
    from sayso.intake import documents
    from sayso.ledger import open_ledger

    errors_console().print("the ledger is empty: reading the bundled story meanwhile shown")
    folder = Path(kept.enter_context(TemporaryDirectory(prefix="sayso-")))
    ledger = kept.enter_context(open_ledger(str(folder / "sample.db")))
    files = [str(kept.enter_context(as_file(file))) for file in samples.sample_files()]
    for outcome in read_all(documents(files), settings=reader.settings):
        if isinstance(outcome, Report):
            ledger.add(outcome)
    ledger.have_told()
    return ledger


def _run(app: FastAPI, *, host: str, port: int) -> None:
    """Serve until interrupted. Raises `SaysoError` where the address cannot be bound to."""
    import uvicorn

    listening = _bound(host, port)
    shown = f"[{host}]" if ":" in host else host
    click.echo(f"Sayso is at http://{shown}:{listening.getsockname()[1]}/ (end it with Ctrl-C)")
    config = uvicorn.Config(app, log_level="warning", server_header=False, proxy_headers=False)
    with listening:
        uvicorn.Server(config).run(sockets=[listening])


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        raise SaysoError(f"cannot serve at {host}:{port}: {error.strerror or error}; try --port 0") from error
    listening.listen(128)
    return listening
