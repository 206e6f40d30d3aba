"""The newsroom's pages over a ledger with an invented story, asked without a network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest
from fastapi.dependencies import models
from starlette.testclient import TestClient

from sayso.ledger import Ledger, open_ledger
from sayso.pipeline import ReportReader
from sayso.web.access import Access, access_for
from sayso.web.app import create_app

HERE = "http://127.0.0.1"
READ = "read-0123456789abcdef"
WRITE = "write-0123456789abcdef"


@pytest.fixture
def ledger(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ledger]:
    """A ledger with the invented story, told by rules alone: what is tested here is pages, and quickly."""
    monkeypatch.setenv("SAYSO_CLAIMS", "rules")
    with open_ledger(str(copy(filled, tmp_path / "ledger.db"))) as opened:
        yield opened


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    """FastAPI (0.165) remembers every application by its functions, and with it the ledger and its encoder:
    some 40 megabytes a test."""
    yield
    for remembered in vars(models).values():
        if hasattr(remembered, "cache_clear"):
            remembered.cache_clear()


@pytest.fixture
def client(ledger: Ledger, reader: ReportReader) -> Iterator[TestClient]:
    """A browser on this machine."""
    with asked(ledger, reader, access_for("127.0.0.1", read_token=None, write_token=None)) as opened:
        yield opened


@pytest.fixture
def guarded(ledger: Ledger, reader: ReportReader) -> TestClient:
    """A browser elsewhere, which has no token yet."""
    return asked(ledger, reader, access_for("0.0.0.0", read_token=READ, write_token=WRITE))


def asked(ledger: Ledger, reader: ReportReader, access: Access) -> TestClient:
    return TestClient(
        create_app(ledger, reader, access),
        base_url=HERE,
        headers={"accept": "text/html"},
        raise_server_exceptions=False,
    )
