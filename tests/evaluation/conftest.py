"""Where the published scorers and the data lie, for tests that need them."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SHARED = Path(__file__).resolve().parents[2].parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip("the folder shared/ is not beside the repository: nothing to compare with")
    return SHARED


def load_script(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"published_{path.stem}", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    keep, sys.dont_write_bytecode = sys.dont_write_bytecode, True  # the folder is not ours to write to
    try:
        spec.loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = keep
    return module


@pytest.fixture(scope="session")
def attribution_script(shared: Path) -> ModuleType:
    return load_script(shared / "eval" / "score_attribution.py")


@pytest.fixture(scope="session")
def gold_script(shared: Path) -> ModuleType:
    return load_script(shared / "eval" / "score_gold.py")


@pytest.fixture(scope="session")
def pages_script(shared: Path) -> ModuleType:
    return load_script(shared / "eval" / "score_pages.py")
