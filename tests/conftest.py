"""Shared fixtures: the language pipeline is loaded once, the data folder is found beside the checkout.

Policy: tests write their own text about invented places; those that need the data folder skip, and say so.
No test looks at a clock, and Hypothesis does not either: a slow machine fails nothing. What hangs is ended by
the `timeout` of pyproject.toml, and how time grows with the text is measured by benchmarks/hostile.py.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from invented_story import fill
from sayso.ledger import open_ledger
from sayso.pipeline import ReportReader

settings.register_profile(
    "sayso", settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("sayso")

DATA = Path(__file__).parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def reader() -> ReportReader:
    """A reader with the default settings."""
    return ReportReader()


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger's file with the invented story, which nobody has told yet; each test has a copy."""
    path = tmp_path_factory.mktemp("filled") / "ledger.db"
    with open_ledger(str(path)) as ledger:
        fill(ledger)
    return path


@pytest.fixture(scope="session")
def data() -> Iterator[Path]:
    """The folder of development data, which is not part of the project."""
    if not DATA.is_dir():
        pytest.skip(f"the data folder is not here ({DATA.parent.name}/{DATA.name} beside the checkout)")
    yield DATA
