"""The encoder that training starts from is the one it says, or training does not start."""

from pathlib import Path

import pytest

from sayso.errors import ModelError
from sayso.training.base import VOCABULARY, WEIGHTS, base_folder


def test_a_folder_without_weights_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="make model"):
        base_folder(tmp_path)


def test_other_weights_are_refused(tmp_path: Path) -> None:
    (tmp_path / WEIGHTS).write_bytes(b"others")
    (tmp_path / VOCABULARY).write_text("{}", "utf-8")
    with pytest.raises(ModelError, match="sha256"):
        base_folder(tmp_path)
