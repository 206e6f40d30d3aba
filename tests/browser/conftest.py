"""A real server and a real browser: Debian's Chromium, driven by Playwright.

Without Chromium these tests skip, and say so; `.ci/run` installs it.
"""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from sayso.ledger import Ledger, open_ledger
from sayso.pipeline import ReportReader
from sayso.web.access import access_for
from sayso.web.app import create_app

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, without a window."""
    if CHROMIUM is None:
        pytest.skip("no Chromium here: install Debian's package chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def served(ledger: Ledger, reader: ReportReader) -> Iterator[str]:
    """The address of a server over the ledger."""
    app = create_app(ledger, reader, access_for("127.0.0.1", read_token=None, write_token=None))
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", server_header=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.fixture
def empty(tmp_path: Path, reader: ReportReader) -> Iterator[tuple[str, Ledger]]:
    """A server over an empty ledger, and the ledger."""
    with open_ledger(str(tmp_path / "ledger.db")) as ledger, served(ledger, reader) as address:
        yield address, ledger


@pytest.fixture
def story(filled: Path, tmp_path: Path, reader: ReportReader) -> Iterator[tuple[str, Ledger]]:
    """A server over the invented story, and its ledger."""
    copied = shutil.copy(filled, tmp_path / "ledger.db")
    with open_ledger(str(copied)) as ledger, served(ledger, reader) as address:
        yield address, ledger


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a page in a browser of its own, which must log no error of a script or of the content policy."""
    with ExitStack() as kept:
        wrong: list[str] = []

        def opening(**settings: object) -> Page:
            context = browser.new_context(**settings)  # type: ignore[arg-type]
            kept.callback(context.close)
            page = context.new_page()
            page.on("pageerror", lambda error: wrong.append(str(error)))
            page.on("dialog", lambda dialog: (wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()))
            page.on(
                "console",
                lambda said: wrong.append(f"{said.text} {said.location}") if said.type == "error" else None,
            )
            return page

        yield opening
    assert not wrong
