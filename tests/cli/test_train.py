"""``sayso train``: what it is not given is told before anything is trained."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from sayso.cli import sayso


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ([], "give --data, or --labels-only"),
        (["--labels-only"], "give --guide"),
        (["--from", "FOLDER"], "give --guide"),
        (["--labels-only", "--texts", "FILE"], "give both, or neither"),
        (["--guide", "FOLDER", "--from", "FOLDER", "--labels-only"], "trains no tagger"),
        (["--guide", "FOLDER", "--from", "FOLDER", "--epochs", "2"], "leaves out the passes"),
    ],
)
def test_what_is_missing_is_told(options: list[str], told: str, tmp_path: Path) -> None:
    file = tmp_path / "texts.jsonl"
    file.write_text("", "utf-8")
    given = {"FILE": str(file), "FOLDER": str(tmp_path)}
    result = CliRunner().invoke(sayso, ["train", *(given.get(option, option) for option in options)])
    assert result.exit_code == 2
    assert told in result.output
